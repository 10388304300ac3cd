//! How much of the month's caps is used.

use super::{Desk, clock};
use crate::journal::JournalError;
use crate::order::{Counted, Money, Order};

impl Desk {
    /// The caps that count this order, each with how much of it other orders use this month.
    pub(super) async fn caps_of(&self, order: &Order) -> Result<Vec<(Counted, Money)>, JournalError> {
        let mut caps = Vec::new();
        for cap in &order.terms.caps {
            let used = self.0.journal.used(cap, clock::now(), Some(order.id)).await?;
            caps.push((cap.clone(), used));
        }
        Ok(caps)
    }
}
