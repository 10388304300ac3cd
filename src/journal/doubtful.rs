//! What is asked of the journal about checkouts that proved nothing.

use super::store::micros;
use super::{Journal, JournalError, consequences};
use crate::order::{OrderId, OrderNumber};
use jiff::Timestamp;

impl Journal {
    /// Orders that had a checkout since then, and one at any time whose outcome was not proved, and those of which one was
    /// found to be perhaps forgotten since then; oldest first. It is a first choice: what is to be done about each, its
    /// stage says.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn doubtful_orders(&self, since: Timestamp) -> Result<Vec<OrderId>, JournalError> {
        // An outcome's name in the event's JSON.
        const DOUBTFUL: &str = "SELECT o.id FROM orders o WHERE (o.ended_us IS NULL OR o.ended_us >= $1) AND (EXISTS (\
             SELECT 1 FROM events e WHERE e.order_id = o.id AND e.name IN ('restored', 'doubted') AND e.at_us >= $1) \
             OR EXISTS (SELECT 1 FROM events e WHERE e.order_id = o.id AND e.name = 'checkout_began' AND e.at_us >= $1) \
             AND EXISTS (SELECT 1 FROM events e WHERE e.order_id = o.id AND e.name = 'checkout_answered' \
             AND e.body LIKE '%\"unknown\"%')) ORDER BY o.id";
        let work = async {
            let mut conn = self.store.read().await?;
            let ids: Vec<i64> = sqlx::query_scalar(DOUBTFUL).bind(micros(since)).fetch_all(&mut *conn).await?;
            Ok(ids.into_iter().map(OrderId).collect())
        };
        self.doing("reading which checkouts proved nothing", work).await
    }

    /// Whose of ours an OVHcloud order is, if anybody's.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn claimant(&self, number: OrderNumber) -> Result<Option<OrderId>, JournalError> {
        let work = async { consequences::claimant(&mut *self.store.read().await?, number).await };
        self.doing("looking up whose an OVHcloud order is", work).await
    }
}
