//! How the journal stands, in numbers: how many orders are in each stage, and how many messages are owed. Placed orders that
//! are followed no longer are counted by themselves: somebody should look at them.

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

/// What placed orders are called here that are followed no longer. In their row they stay placed.
const UNFOLLOWED: &str = "unfollowed";

impl Journal {
    /// How many orders are in each stage, and how many messages are owed.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn standing(&self) -> Result<Standing, JournalError> {
        // By the key of the events, and for placed orders alone.
        const ORDERS: &str = "SELECT CASE WHEN o.stage = 'placed' AND EXISTS (SELECT 1 FROM events e \
             WHERE e.order_id = o.id AND e.name = 'unfollowed') THEN 'unfollowed' ELSE o.stage END, count(*) \
             FROM orders o GROUP BY 1";
        const OWED: &str = "SELECT count(*) FROM owed";
        let work = async {
            let mut tx = self.store.snapshot().await?;
            let counted: Vec<(String, i64)> = sqlx::query_as(ORDERS).fetch_all(&mut *tx).await?;
            let owed = sqlx::query_scalar(OWED).fetch_one(&mut *tx).await?;
            let mut names: Vec<&'static str> = STAGES.into();
            names.push(UNFOLLOWED);
            if counted.iter().any(|(stage, _)| !names.contains(&stage.as_str())) {
                return Err(Fault::Row { table: "orders", what: "its stage is unknown".to_owned() });
            }
            let count = |name: &str| counted.iter().find(|(stage, _)| stage == name).map_or(0, |(_, count)| *count);
            Ok(Standing { orders: names.into_iter().map(|name| (name, count(name))).collect(), owed })
        };
        self.doing("reading how many orders and debts there are", work).await
    }
}
