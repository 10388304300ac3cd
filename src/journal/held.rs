//! When the journal was last restored from a backup, as `journal hold` wrote it down.

use super::store::{micros, timestamp};
use super::{Journal, JournalError};
use jiff::Timestamp;

impl Journal {
    /// It was restored, and held then: payments of what was checked out before may be forgotten.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub async fn hold_payments(&self, at: Timestamp) -> Result<(), JournalError> {
        let work = async {
            let mut tx = self.store.begin().await?;
            sqlx::query("UPDATE journal SET held_us = $1").bind(micros(at)).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("writing down that the journal was restored", work).await
    }

    /// When it was last held, if ever.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn held(&self) -> Result<Option<Timestamp>, JournalError> {
        let work = async {
            let mut conn = self.store.read().await?;
            let held: Option<i64> = sqlx::query_scalar("SELECT held_us FROM journal").fetch_one(&mut *conn).await?;
            held.map(|at| timestamp("journal", at)).transpose()
        };
        self.doing("reading whether the journal was restored", work).await
    }
}
