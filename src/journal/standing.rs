//! How the journal stands, in numbers: how many orders are in each stage, and how many messages are owed.

use super::orders::STAGES;
use super::{Fault, Journal, JournalError};

/// How it stood at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Every stage by name with how many orders are in it.
    pub orders: Vec<(&'static str, i64)>,
    /// Messages owed to people, those with them that are to be written once more.
    pub owed: i64,
}

impl Journal {
    /// How many orders are in each stage, and how many messages are owed.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn standing(&self) -> Result<Standing, JournalError> {
        const ORDERS: &str = "SELECT stage, count(*) FROM orders GROUP BY stage";
        const OWED: &str = "SELECT count(*) FROM owed";
        let work = async {
            let mut tx = self.store.snapshot().await?;
            let counted: Vec<(String, i64)> = sqlx::query_as(ORDERS).fetch_all(&mut *tx).await?;
            let owed = sqlx::query_scalar(OWED).fetch_one(&mut *tx).await?;
            if counted.iter().any(|(stage, _)| !STAGES.contains(&stage.as_str())) {
                return Err(Fault::Row { table: "orders", what: "its stage is unknown".to_owned() });
            }
            let count = |name: &str| counted.iter().find(|(stage, _)| stage == name).map_or(0, |(_, count)| *count);
            Ok(Standing { orders: STAGES.map(|stage| (stage, count(stage))).into(), owed })
        };
        self.doing("reading how many orders and debts there are", work).await
    }
}
