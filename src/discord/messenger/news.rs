//! Direct messages about what became of a placed order.

use super::Messenger;
use super::unpaid::Unpaid;
use crate::journal::Debt;

impl Messenger {
    /// Tells the requester what became of the placed order.
    pub(super) async fn news(&self, _debt: &Debt) -> Result<(), Unpaid> {
        Ok(())
    }
}
