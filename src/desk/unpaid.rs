//! Reminding whoever pays a placed order before OVHcloud cancels it.

use super::Desk;
use crate::journal::{AppendError, JournalError, Profile};
use crate::order::Order;

impl Desk {
    /// The people whom the order's terms let pay it, as far as they are known, and where each stands in them. Whoever asked
    /// for it is told of it anyway.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub async fn payers(&self, order: &Order) -> Result<Vec<(usize, Profile)>, JournalError> {
        let mut known = Vec::new();
        for (place, key) in order.terms.payers.people.iter().enumerate() {
            if *key == order.requester || order.terms.payers.people.iter().take(place).any(|before| before == key) {
                continue;
            }
            known.extend(self.0.journal.profile(key).await?.map(|profile| (place, profile)));
        }
        Ok(known)
    }

    /// Reminds whoever pays, if that is due for an order that was just seen unpaid. Its deadline is by OVHcloud's clock.
    pub(super) async fn remind_payer(&self, order: &Order) -> Result<(), AppendError> {
        if self.hand_over_unseen(order).await? {
            return Ok(());
        }
        let now = self.0.ovh.now();
        let Some(reminded) = order.remind_payer(now, self.0.settings.remind_payer) else { return Ok(()) };
        match self.0.journal.append(order, reminded, super::clock::now()).await {
            Ok(_) => {
                tracing::info!(order = order.id.0, "whoever pays is reminded");
                Ok(())
            }
            Err(AppendError::Stale) => Ok(()),
            Err(error) => Err(error),
        }
    }
}
