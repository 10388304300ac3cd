//! What earlier orders tell about a new one.

use super::{Journal, JournalError, replay};
use crate::order::{Order, PersonKey};

impl Journal {
    /// Whether an order of this person's was ever placed as it was approved.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn has_placed(&self, person: &PersonKey) -> Result<bool, JournalError> {
        const ANY: &str = "SELECT id FROM orders WHERE requester = $1 AND stage = 'placed' LIMIT 1";
        let work = async {
            let mut conn = self.store.read().await?;
            let any: Option<i64> = sqlx::query_scalar(ANY).bind(&person.0).fetch_optional(&mut *conn).await?;
            Ok(any.is_some())
        };
        self.doing("looking up whether a person has ordered before", work).await
    }

    /// The newest orders that were placed as they were approved, newest first.
    ///
    /// # Errors
    /// When the journal cannot be read or is damaged.
    pub async fn newest_placed(&self, most: u32) -> Result<Vec<Order>, JournalError> {
        const PLACED: &str = "SELECT id FROM orders WHERE stage = 'placed' ORDER BY id DESC LIMIT $1";
        let work = async {
            let mut conn = self.store.read().await?;
            let ids = sqlx::query_scalar(PLACED).bind(i64::from(most)).fetch_all(&mut *conn).await?;
            replay::orders(&mut conn, ids).await
        };
        self.doing("reading the newest placed orders", work).await
    }
}
