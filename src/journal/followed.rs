//! The placed orders that OVHcloud is still at work on.

use super::purge::before;
use super::replay;
use super::store::micros;
use super::{Fault, Journal, JournalError};
use crate::order::{Order, OrderId, TOLD_WITHIN};
use futures_util::TryStreamExt;
use jiff::Timestamp;

/// One statement for all of them: they are read at every look.
const FOLLOWED: &str = "SELECT o.id, o.version, e.version, e.at_us, e.name, e.body FROM orders o \
     JOIN events e ON e.order_id = o.id WHERE o.stage = 'placed' AND o.ended_us IS NULL \
     OR o.stage = 'placed_otherwise' AND o.ended_us >= $1 OR o.stage = 'placed' AND o.ended_us >= $2 AND EXISTS \
     (SELECT 1 FROM events r WHERE r.order_id = o.id AND r.name = 'retract_began') ORDER BY o.id, e.version";

/// A placed order of which something may yet become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// The order.
    pub order: Order,
    /// Since when it is placed, by the clock of the process that wrote that down.
    pub placed: Timestamp,
}

/// The order's number before a row of its history.
type Row = (i64, i64, Option<i64>, Option<i64>, Option<String>, Option<String>);

impl Journal {
    /// Every placed order of which something may yet become, oldest first. Of those that are not what was approved, those
    /// that were placed since then; of those that were given up, those that were withdrawn from since then; of those that
    /// are done, those that were withdrawn from, until people are told what came of it ([`TOLD_WITHIN`]).
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn followed_orders(&self, since: Timestamp) -> Result<Vec<Followed>, JournalError> {
        let work = async {
            let mut conn = self.store.read().await?;
            let mut rows = sqlx::query_as::<_, Row>(FOLLOWED)
                .bind(micros(since))
                .bind(before(since, TOLD_WITHIN))
                .fetch(&mut *conn);
            let mut orders = Vec::new();
            // Only one order's events are held at a time.
            let mut order = (OrderId(0), Vec::new());
            while let Some((id, newest, version, at, name, body)) = rows.try_next().await? {
                if OrderId(id) != order.0 {
                    orders.extend(added_up(order.0, std::mem::take(&mut order.1), since)?);
                    order.0 = OrderId(id);
                }
                order.1.push((newest, version, at, name, body));
            }
            orders.extend(added_up(order.0, order.1, since)?);
            Ok(orders)
        };
        self.doing("reading the orders that are followed", work).await
    }
}

/// One order if it is followed; nothing without rows.
fn added_up(id: OrderId, rows: Vec<replay::Row>, since: Timestamp) -> Result<Option<Followed>, Fault> {
    let mut placed = None;
    let order = replay::add_up_seeing(id, &replay::records(id, rows)?, |order, record| {
        if placed.is_none() && order.number().is_some() {
            placed = Some(record.at);
        }
    })?;
    let followed = order.zip(placed).map(|(order, placed)| Followed { order, placed });
    Ok(followed.filter(|followed| followed.order.is_followed(since)))
}
