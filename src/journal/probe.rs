//! Whether the journal can be written right now, and by this program.

use super::{Journal, JournalError, schema};

impl Journal {
    /// Changes something and changes it back in one transaction, and so fails as any other write would. SQLite would not
    /// write at all what is the same.
    ///
    /// # Errors
    /// When the journal cannot be written, or a newer program has brought it up to date.
    pub async fn prove_writable(&self) -> Result<(), JournalError> {
        const CHANGE: &str = "UPDATE journal SET created_us = -created_us";
        let work = async {
            let mut tx = self.store.begin().await?;
            schema::prove_known(&mut tx, self.store.kind.schema()).await?;
            sqlx::query(CHANGE).execute(&mut *tx).await?;
            sqlx::query(CHANGE).execute(&mut *tx).await?;
            tx.commit().await?;
            Ok(())
        };
        self.doing("proving that the journal can be written", work).await
    }
}
