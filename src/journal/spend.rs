//! Reading what a team spends: every order that may count, in one statement and one pass.

use super::replay;
use super::store::micros;
use super::{Fault, Journal, JournalError};
use crate::order::{OrderId, Spent};
use futures_util::TryStreamExt;
use jiff::Timestamp;

/// An order that was submitted or placed since then has not ended, or has ended since then. One statement, so that all
/// of it is of one moment.
const SINCE: &str = "SELECT o.id, o.version, e.version, e.at_us, e.name, e.body FROM orders o \
     LEFT JOIN events e ON e.order_id = o.id WHERE o.ended_us IS NULL OR o.ended_us >= $1 ORDER BY o.id, e.version";

/// The order's number before a row of its history.
type Row = (i64, i64, Option<i64>, Option<i64>, Option<String>, Option<String>);

impl Journal {
    /// What counts of every order that was submitted or placed since then; of some older ones too.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn spent(&self, since: Timestamp) -> Result<Vec<Spent>, JournalError> {
        let work = async {
            let mut conn = self.store.read().await?;
            let mut rows = sqlx::query_as::<_, Row>(SINCE).bind(micros(since)).fetch(&mut *conn);
            let mut all = Vec::new();
            // Only one order's events are held at a time.
            let mut order = (OrderId(0), Vec::new());
            while let Some((id, newest, version, at, name, body)) = rows.try_next().await? {
                if OrderId(id) != order.0 {
                    all.extend(spent(order.0, std::mem::take(&mut order.1))?);
                    order.0 = OrderId(id);
                }
                order.1.push((newest, version, at, name, body));
            }
            all.extend(spent(order.0, order.1)?);
            Ok(all)
        };
        self.doing("reading what was spent", work).await
    }
}

/// What counts of one order; nothing without rows.
fn spent(id: OrderId, rows: Vec<replay::Row>) -> Result<Option<Spent>, Fault> {
    let records = replay::records(id, rows)?;
    let mut placed: Option<Timestamp> = None;
    let order = replay::add_up_seeing(id, &records, |order, record| {
        // It was placed by the event that gave it the number it has; later ones change nothing about that.
        placed = order.number().and_then(|_| placed.or(Some(record.at)));
    })?;
    Ok(records.first().zip(order).map(|(first, order)| Spent::of(&order, first.at, placed)))
}
