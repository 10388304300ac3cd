//! Messages of their own about an order: what must not be missed by those who only glance at the channel.

use super::Messenger;
use super::unpaid::{Nowhere, Unpaid};
use crate::journal::Debt;

impl Messenger {
    /// Posts what the debt owes.
    pub(super) async fn announce(&self, _debt: &Debt) -> Result<(), Unpaid> {
        Err(Unpaid::Nowhere(Nowhere::NoChannel))
    }
}
