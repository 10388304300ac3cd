//! Reminding whoever pays a placed order before OVHcloud cancels it.

use super::Desk;
use crate::journal::AppendError;
use crate::order::Order;

impl Desk {
    /// Reminds whoever pays, if that is due for an order that was just seen unpaid. Its deadline is by OVHcloud's clock.
    pub(super) async fn remind_payer(&self, order: &Order) -> Result<(), AppendError> {
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
