//! Where people talk about an order.

use super::{Journal, JournalError};
use crate::order::OrderId;

impl Journal {
    /// The thread for talk about an order, once there is one.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn thread(&self, order: OrderId) -> Result<Option<String>, JournalError> {
        const THREAD: &str = "SELECT thread FROM cards WHERE order_id = $1";
        let work = async {
            let mut conn = self.store.read().await?;
            let thread: Option<Option<String>> =
                sqlx::query_scalar(THREAD).bind(order.0).fetch_optional(&mut *conn).await?;
            Ok(thread.flatten())
        };
        self.doing("reading where people talk about an order", work).await
    }

    /// Remembers the thread of an order. The first one stays.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn note_thread(&self, order: OrderId, thread: &str) -> Result<(), JournalError> {
        const NOTE: &str = "UPDATE cards SET thread = $2 WHERE order_id = $1 AND thread IS NULL";
        let work = async {
            let mut tx = self.store.begin().await?;
            sqlx::query(NOTE).bind(order.0).bind(thread).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("noting where people talk about an order", work).await
    }
}
