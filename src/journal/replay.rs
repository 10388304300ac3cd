//! Reading what happened, and adding it up again. Whatever cannot be read is an error that names its place.

use super::store::{Conn, timestamp};
use super::{Fault, Journal, JournalError};
use crate::order::{Event, Order, OrderId, PersonKey, Version};
use jiff::Timestamp;

/// An event as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Which event of its order, from 1.
    pub version: Version,
    /// When it was written, to the microsecond.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
}

impl Journal {
    /// An order as its events add up, or nothing if there is none of this number.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn order(&self, id: OrderId) -> Result<Option<Order>, JournalError> {
        self.doing("reading an order", async { order(&mut *self.store.read().await?, id).await }).await
    }

    /// An order as it stood right after one of its events, or nothing if that has not happened.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn order_at(&self, id: OrderId, version: Version) -> Result<Option<Order>, JournalError> {
        let work = async {
            let mut records = history(&mut *self.store.read().await?, id).await?;
            let there = records.iter().any(|record| record.version == version);
            records.retain(|record| record.version <= version);
            if there { add_up(id, &records) } else { Ok(None) }
        };
        self.doing("reading an earlier state of an order", work).await
    }

    /// Everything that happened to an order, first first; empty if there is none of this number.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn history(&self, id: OrderId) -> Result<Vec<Recorded>, JournalError> {
        let work = async { history(&mut *self.store.read().await?, id).await };
        self.doing("reading the history of an order", work).await
    }

    /// When an order was submitted, by the clock of the process that wrote it down.
    ///
    /// # Errors
    /// When the journal cannot be read, or is damaged: every order begins by that.
    pub async fn submitted(&self, id: OrderId) -> Result<Timestamp, JournalError> {
        let work = async {
            let records = history(&mut *self.store.read().await?, id).await?;
            let what = "its first event is missing".to_owned();
            records.first().map(|first| first.at).ok_or(Fault::Event { order: id, version: Version(1), what })
        };
        self.doing("reading when an order was submitted", work).await
    }

    /// Every order that has not ended, oldest first.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn open_orders(&self) -> Result<Vec<Order>, JournalError> {
        const OPEN: &str = "SELECT id FROM orders WHERE ended_us IS NULL ORDER BY id";
        let work = async {
            let mut conn = self.store.read().await?;
            let ids = sqlx::query_scalar(OPEN).fetch_all(&mut *conn).await?;
            orders(&mut conn, ids).await
        };
        self.doing("reading the open orders", work).await
    }

    /// The newest orders, newest first: of one requester, or of everybody.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn newest(&self, most: u32, of: Option<&PersonKey>) -> Result<Vec<Order>, JournalError> {
        const OF_ALL: &str = "SELECT id FROM orders ORDER BY id DESC LIMIT $1";
        const OF_ONE: &str = "SELECT id FROM orders WHERE requester = $2 ORDER BY id DESC LIMIT $1";
        let work = async {
            let mut conn = self.store.read().await?;
            let ids = match of {
                Some(person) => sqlx::query_scalar(OF_ONE).bind(i64::from(most)).bind(&person.0),
                None => sqlx::query_scalar(OF_ALL).bind(i64::from(most)),
            };
            let ids = ids.fetch_all(&mut *conn).await?;
            orders(&mut conn, ids).await
        };
        self.doing("reading the newest orders", work).await
    }
}

/// One order as its events add up.
pub(super) async fn order(conn: &mut Conn, id: OrderId) -> Result<Option<Order>, Fault> {
    let records = history(conn, id).await?;
    add_up(id, &records)
}

/// Orders as their events add up, in this order.
pub(super) async fn orders(conn: &mut Conn, ids: Vec<i64>) -> Result<Vec<Order>, Fault> {
    let mut orders = Vec::with_capacity(ids.len());
    for id in ids {
        orders.extend(order(conn, OrderId(id)).await?);
    }
    Ok(orders)
}

/// A row of the order beside one of its events; the event's columns are empty for an order without any.
pub(super) type Row = (i64, Option<i64>, Option<i64>, Option<String>, Option<String>);

/// One statement, so that the order's version and its events are of one moment.
const HISTORY: &str = "SELECT o.version, e.version, e.at_us, e.name, e.body FROM orders o \
     LEFT JOIN events e ON e.order_id = o.id WHERE o.id = $1 ORDER BY e.version";

pub(super) async fn history(conn: &mut Conn, id: OrderId) -> Result<Vec<Recorded>, Fault> {
    records(id, sqlx::query_as(HISTORY).bind(id.0).fetch_all(conn).await?)
}

/// The events in the rows of one order, first first.
pub(super) fn records(id: OrderId, rows: Vec<Row>) -> Result<Vec<Recorded>, Fault> {
    let Some(newest) = rows.first().map(|row| Version(row.0)) else { return Ok(Vec::new()) };
    let mut next = Version::default();
    let mut records = Vec::with_capacity(rows.len());
    for (_, version, at, name, body) in rows {
        next = next.next();
        let damaged = |what: String| Fault::Event { order: id, version: next, what };
        let (Some(version), Some(at), Some(name), Some(body)) = (version, at, name, body) else {
            return Err(damaged("it is missing".to_owned()));
        };
        if Version(version) != next {
            return Err(damaged("it is missing".to_owned()));
        }
        let event: Event = serde_json::from_str(&body).map_err(|error| {
            damaged(format!("its JSON cannot be read (line {}, column {})", error.line(), error.column()))
        })?;
        if event.name() != name {
            return Err(damaged("its name and its content differ".to_owned()));
        }
        records.push(Recorded { version: next, at: timestamp("events", at)?, event });
    }
    if next != newest {
        return Err(Fault::Event { order: id, version: next.next(), what: "it is missing".to_owned() });
    }
    Ok(records)
}

pub(super) fn add_up(id: OrderId, records: &[Recorded]) -> Result<Option<Order>, Fault> {
    add_up_seeing(id, records, |_, _| ())
}

/// The same, with every state on the way shown beside the event that led to it.
pub(super) fn add_up_seeing(
    id: OrderId,
    records: &[Recorded],
    mut see: impl FnMut(&Order, &Recorded),
) -> Result<Option<Order>, Fault> {
    let Some((first, rest)) = records.split_first() else { return Ok(None) };
    let Event::Submitted(submitted) = &first.event else {
        let what = "an order begins by being submitted".to_owned();
        return Err(Fault::Event { order: id, version: first.version, what });
    };
    let mut order = Order::open(id, submitted);
    for record in rest {
        order = order.apply(&record.event).map_err(|illegal| {
            let what = format!("`{}` cannot follow what stands before it", illegal.event);
            Fault::Event { order: id, version: record.version, what }
        })?;
        see(&order, record);
    }
    Ok(Some(order))
}
