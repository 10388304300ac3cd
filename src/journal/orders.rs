//! The row of an order, its events, and what people wrote about it.

use super::store::{Conn, micros};
use super::{Fault, Journal, JournalError};
use crate::order::{Event, Order, OrderId, OrderNumber, Stage, Version};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// What people wrote about an order. It goes a year after the order has ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Why it is wanted.
    pub reason: Option<String>,
    /// Who pays for it.
    pub cost_centre: Option<String>,
    /// Why it was rejected.
    pub rejection: Option<String>,
    /// Why somebody approved it alone.
    pub alone: Option<String>,
}

impl Journal {
    /// What people wrote about an order; nothing once that has been purged.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn texts(&self, id: OrderId) -> Result<Texts, JournalError> {
        const TEXTS: &str = "SELECT reason, cost_centre, rejection, alone FROM texts WHERE order_id = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            type Row = (Option<String>, Option<String>, Option<String>, Option<String>);
            let row: Option<Row> = sqlx::query_as(TEXTS).bind(id.0).fetch_optional(&mut *conn).await?;
            let (reason, cost_centre, rejection, alone) = row.unwrap_or_default();
            Ok(Texts { reason, cost_centre, rejection, alone })
        };
        self.doing("reading what people wrote about an order", work).await
    }

    /// Which of these OVHcloud orders belong to an order of ours.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn claimed(&self, numbers: &[OrderNumber]) -> Result<BTreeSet<OrderNumber>, JournalError> {
        // One question for all of them: looking for one order may name thousands of others.
        const BETWEEN: &str = "SELECT number FROM ovh_orders WHERE number BETWEEN $1 AND $2";
        let (Some(first), Some(last)) = (numbers.iter().min(), numbers.iter().max()) else {
            return Ok(BTreeSet::new());
        };
        let work = async {
            let mut conn = self.store.read().await?;
            let claimed: Vec<i64> =
                sqlx::query_scalar(BETWEEN).bind(first.0).bind(last.0).fetch_all(&mut *conn).await?;
            let asked: BTreeSet<OrderNumber> = numbers.iter().copied().collect();
            Ok(claimed.into_iter().map(OrderNumber).filter(|number| asked.contains(number)).collect())
        };
        self.doing("looking up whose OVHcloud orders are", work).await
    }
}

/// A new order's row. The database gives the number.
pub(super) async fn add(conn: &mut Conn, opened: impl FnOnce(OrderId) -> Order) -> Result<Order, Fault> {
    const ADD: &str = "INSERT INTO orders (version, requester, stage) VALUES (0, '', '') RETURNING id";
    const FILL: &str = "UPDATE orders SET version = $2, requester = $3, stage = $4 WHERE id = $1";
    let id: i64 = sqlx::query_scalar(ADD).fetch_one(&mut *conn).await?;
    let order = opened(OrderId(id));
    sqlx::query(FILL)
        .bind(id)
        .bind(order.version.0)
        .bind(&order.requester.0)
        .bind(stage(&order.stage))
        .execute(conn)
        .await?;
    Ok(order)
}

/// The newest version of an order, or nothing if there is none of this number. Its row is locked until the transaction
/// ends: what is read of the order from here on is what stands then.
pub(super) async fn lock(conn: &mut Conn, id: OrderId) -> Result<Option<Version>, Fault> {
    const VERSION: &str = "UPDATE orders SET version = version WHERE id = $1 RETURNING version";
    let version: Option<i64> = sqlx::query_scalar(VERSION).bind(id.0).fetch_optional(conn).await?;
    Ok(version.map(Version))
}

/// Moves an order's row on; false if it is not where it was thought to be.
pub(super) async fn advance(conn: &mut Conn, old: &Order, new: &Order, at: Timestamp) -> Result<bool, Fault> {
    const ENDED: &str = "SELECT ended_us FROM orders WHERE id = $1";
    const MOVE: &str = "UPDATE orders SET version = $3, stage = $4, ended_us = $5 WHERE id = $1 AND version = $2";
    let ended: Option<Option<i64>> = sqlx::query_scalar(ENDED).bind(old.id.0).fetch_optional(&mut *conn).await?;
    // A stray found later does not make the order end later; an order found after all does.
    let same_end = stage(&old.stage) == stage(&new.stage);
    let ended = new.ended().then(|| ended.flatten().filter(|_| same_end).unwrap_or(micros(at)));
    let moved = sqlx::query(MOVE)
        .bind(old.id.0)
        .bind(old.version.0)
        .bind(new.version.0)
        .bind(stage(&new.stage))
        .bind(ended)
        .execute(conn)
        .await?;
    Ok(moved.rows_affected() == 1)
}

/// Adds an event. The primary key refuses a second one of the same version, whatever was checked before.
pub(super) async fn add_event(
    conn: &mut Conn,
    id: OrderId,
    version: Version,
    event: &Event,
    at: Timestamp,
) -> Result<(), Fault> {
    const ADD: &str = "INSERT INTO events (order_id, version, at_us, name, body) VALUES ($1, $2, $3, $4, $5)";
    let body = serde_json::to_string(event).map_err(|_| Fault::Json)?;
    sqlx::query(ADD).bind(id.0).bind(version.0).bind(micros(at)).bind(event.name()).bind(body).execute(conn).await?;
    Ok(())
}

/// Keeps what a person wrote with their decision: why they approved alone, or else why they rejected it.
pub(super) async fn say(conn: &mut Conn, id: OrderId, fact: &Event, text: &str) -> Result<(), Fault> {
    const REJECTION: &str = "INSERT INTO texts (order_id, rejection) VALUES ($1, $2) \
         ON CONFLICT (order_id) DO UPDATE SET rejection = excluded.rejection";
    const ALONE: &str = "INSERT INTO texts (order_id, alone) VALUES ($1, $2) \
         ON CONFLICT (order_id) DO UPDATE SET alone = excluded.alone";
    let say = if matches!(fact, Event::ApprovedAlone(_)) { ALONE } else { REJECTION };
    sqlx::query(say).bind(id.0).bind(text).execute(conn).await?;
    Ok(())
}

/// Every name that a stage has in the row.
pub(super) const STAGES: [&str; 8] =
    ["pending", "approved", "checking_out", "held", "undecided", "placed", "placed_otherwise", "closed"];

/// A stage's name in the row, one of [`STAGES`]. `purge`, `attempts` and `waiting` ask for some of them.
pub(super) fn stage(stage: &Stage) -> &'static str {
    match stage {
        Stage::Pending => "pending",
        Stage::Approved => "approved",
        Stage::CheckingOut { .. } => "checking_out",
        Stage::Held(_) => "held",
        Stage::Undecided(_) => "undecided",
        Stage::Placed { .. } => "placed",
        Stage::PlacedOtherwise { .. } => "placed_otherwise",
        Stage::Closed(_) => "closed",
    }
}
