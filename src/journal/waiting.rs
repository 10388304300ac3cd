//! The orders that wait for people's decisions.

use super::{Journal, JournalError, replay};
use crate::order::Order;

impl Journal {
    /// Every order that waits for approvals, oldest first.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn waiting_orders(&self) -> Result<Vec<Order>, JournalError> {
        const WAITING: &str = "SELECT id FROM orders WHERE stage = 'pending' ORDER BY id";
        let work = async {
            let mut conn = self.store.read().await?;
            let ids = sqlx::query_scalar(WAITING).fetch_all(&mut *conn).await?;
            replay::orders(&mut conn, ids).await
        };
        self.doing("reading the orders that wait", work).await
    }
}
