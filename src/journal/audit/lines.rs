//! Adding lines to the chains.

use super::{BESIDE, Pen, hex};
use crate::journal::store::{Conn, micros};
use crate::journal::{Fault, consequences};
use crate::order::{Event, Order, OrderId, PersonKey, Seal, Version};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;
use sqlx::{FromRow, Row as _};

/// A line as it stands in its chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::journal) struct Stored {
    /// The order, or 0.
    pub(in crate::journal) order_id: i64,
    /// Its place in the chain, from 1.
    pub(in crate::journal) place: i64,
    pub(in crate::journal) at_us: i64,
    /// What sort of thing `what` is: `event`, `refused`, `vendor`, `order`, `person`, `audit`.
    pub(in crate::journal) kind: String,
    /// The event it is about.
    pub(in crate::journal) version: Option<i64>,
    pub(in crate::journal) who: Option<String>,
    pub(in crate::journal) what: String,
    pub(in crate::journal) seal: Option<String>,
    /// More of it, as JSON.
    pub(in crate::journal) detail: String,
    pub(in crate::journal) signed: i64,
    pub(in crate::journal) mac: String,
}

/// What a new line says.
pub(super) struct Entry<'a> {
    pub(super) kind: &'static str,
    pub(super) version: Option<Version>,
    pub(super) who: Option<&'a PersonKey>,
    pub(super) what: &'a str,
    pub(super) seal: Option<&'a Seal>,
    pub(super) detail: serde_json::Value,
}

impl FromRow<'_, AnyRow> for Stored {
    fn from_row(row: &AnyRow) -> Result<Stored, sqlx::Error> {
        Ok(Stored {
            order_id: row.try_get("order_id")?,
            place: row.try_get("place")?,
            at_us: row.try_get("at_us")?,
            kind: row.try_get("kind")?,
            version: row.try_get("version")?,
            who: row.try_get("who")?,
            what: row.try_get("what")?,
            seal: row.try_get("seal")?,
            detail: row.try_get("detail")?,
            signed: row.try_get("signed")?,
            mac: row.try_get("mac")?,
        })
    }
}

impl Stored {
    /// The lines of one chain.
    pub(in crate::journal) async fn of(conn: &mut Conn, chain: i64) -> Result<Vec<Stored>, Fault> {
        const CHAIN: &str = "SELECT order_id, place, at_us, kind, version, who, what, seal, detail, signed, mac \
             FROM audit WHERE order_id = $1 ORDER BY place";
        Ok(sqlx::query_as(CHAIN).bind(chain).fetch_all(conn).await?)
    }

    /// The mac it must have, behind a line with that one.
    pub(in crate::journal) fn mac(&self, pen: &Pen, before: &str) -> Result<String, Fault> {
        let Stored { order_id, place, at_us, kind, version, who, what, seal, detail, .. } = self;
        pen.mac("line", &(before, order_id, place, at_us, kind, version, who, what, seal, detail))
    }
}

impl Pen {
    /// The line of an event, in its transaction, behind everything else: its chain's row is locked last.
    pub(in crate::journal) async fn event(
        &self,
        conn: &mut Conn,
        after: &Order,
        fact: &Event,
        at: Timestamp,
    ) -> Result<(), Fault> {
        let body = serde_json::to_string(fact).map_err(|_| Fault::Json)?;
        let digest = digest_of_event(after.version.0, micros(at), fact.name(), &body)?;
        let entry = Entry {
            kind: "event",
            version: Some(after.version),
            who: consequences::person(fact),
            what: fact.name(),
            seal: Some(&after.seal),
            detail: json!({ "sha256": digest }),
        };
        self.add(conn, after.id.0, &entry, at).await?;
        if after.version == Version::default().next() {
            self.opened(conn, after.id, at).await?;
        }
        Ok(())
    }

    /// That there is an order, beside it: so that it cannot vanish with its whole chain.
    async fn opened(&self, conn: &mut Conn, order: OrderId, at: Timestamp) -> Result<(), Fault> {
        let detail = json!({ "order": order.0 });
        let entry = Entry { kind: "order", version: None, who: None, what: "opened", seal: None, detail };
        self.add(conn, BESIDE, &entry, at).await
    }

    /// That a person handed on their right to approve, or took it back, in that transaction.
    pub(in crate::journal) async fn delegated(
        &self,
        conn: &mut Conn,
        who: &PersonKey,
        what: &str,
        detail: serde_json::Value,
        at: Timestamp,
    ) -> Result<(), Fault> {
        let entry = Entry { kind: "rights", version: None, who: Some(who), what, seal: None, detail };
        self.add(conn, BESIDE, &entry, at).await
    }

    /// That a person was erased, in that transaction. The line has only their key, which means nobody by then.
    pub(in crate::journal) async fn erased(
        &self,
        conn: &mut Conn,
        who: &PersonKey,
        at: Timestamp,
    ) -> Result<(), Fault> {
        let entry =
            Entry { kind: "person", version: None, who: Some(who), what: "erased", seal: None, detail: json!({}) };
        self.add(conn, BESIDE, &entry, at).await
    }

    /// Takes an order of before there was an audit into it: a line over all its events.
    pub(in crate::journal) async fn take_over(
        &self,
        conn: &mut Conn,
        order: OrderId,
        at: Timestamp,
    ) -> Result<(), Fault> {
        const EVENTS: &str = "SELECT version, at_us, name, body FROM events WHERE order_id = $1 ORDER BY version";
        let events: Vec<(i64, i64, String, String)> =
            sqlx::query_as(EVENTS).bind(order.0).fetch_all(&mut *conn).await?;
        let count = events.len();
        let detail = json!({ "events": count, "sha256": digest_of_events(&events)? });
        let entry = Entry { kind: "audit", version: None, who: None, what: "began", seal: None, detail };
        self.add(conn, order.0, &entry, at).await?;
        self.opened(conn, order, at).await
    }

    /// Adds a line. The chain's row is locked first and until the transaction ends, so that two never follow the same one.
    pub(super) async fn add(&self, conn: &mut Conn, chain: i64, entry: &Entry<'_>, at: Timestamp) -> Result<(), Fault> {
        const LOCK: &str = "INSERT INTO audit_heads (order_id, place, mac, signed, head) VALUES ($1, 0, '', 0, '') \
             ON CONFLICT (order_id) DO UPDATE SET place = audit_heads.place RETURNING place, mac";
        const ADD: &str = "INSERT INTO audit (order_id, place, at_us, kind, version, who, what, seal, detail, signed, mac) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
        const MOVE: &str = "UPDATE audit_heads SET place = $2, mac = $3, signed = $4, head = $5 WHERE order_id = $1";
        let (place, before): (i64, String) = sqlx::query_as(LOCK).bind(chain).fetch_one(&mut *conn).await?;
        let mut line = Stored {
            order_id: chain,
            place: place + 1,
            at_us: micros(at),
            kind: entry.kind.to_owned(),
            version: entry.version.map(|version| version.0),
            who: entry.who.map(|who| who.0.clone()),
            what: entry.what.to_owned(),
            seal: entry.seal.map(|seal| seal.as_str().to_owned()),
            detail: entry.detail.to_string(),
            signed: i64::from(self.signs()),
            mac: String::new(),
        };
        line.mac = line.mac(self, &before)?;
        let head = self.head(&line)?;
        sqlx::query(ADD)
            .bind(chain)
            .bind(line.place)
            .bind(line.at_us)
            .bind(&line.kind)
            .bind(line.version)
            .bind(&line.who)
            .bind(&line.what)
            .bind(&line.seal)
            .bind(&line.detail)
            .bind(line.signed)
            .bind(&line.mac)
            .execute(&mut *conn)
            .await?;
        let moved = sqlx::query(MOVE).bind(chain).bind(line.place).bind(&line.mac).bind(line.signed).bind(head);
        moved.execute(conn).await?;
        Ok(())
    }

    /// What says that a chain ends with this line.
    pub(in crate::journal) fn head(&self, last: &Stored) -> Result<String, Fault> {
        self.mac("head", &(last.order_id, last.place, &last.mac))
    }
}

/// What stands for an event in its line.
pub(in crate::journal) fn digest_of_event(version: i64, at_us: i64, name: &str, body: &str) -> Result<String, Fault> {
    let bytes = serde_json::to_vec(&(version, at_us, name, body)).map_err(|_| Fault::Json)?;
    Ok(hex(&Sha256::digest(bytes)))
}

/// What stands for several events in one line.
pub(in crate::journal) fn digest_of_events(events: &[(i64, i64, String, String)]) -> Result<String, Fault> {
    let mut all = Sha256::new();
    for (version, at_us, name, body) in events {
        all.update(digest_of_event(*version, *at_us, name, body)?);
    }
    Ok(hex(&all.finalize()))
}
