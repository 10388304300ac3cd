//! Placed orders that wait for payment: whether they still do, and reminding whoever pays before OVHcloud cancels them.

use super::Desk;
use crate::journal::{AppendError, JournalError};
use crate::order::{LinkState, Order};

impl Desk {
    /// Looks at every order that waits for payment, and reminds.
    pub(super) async fn look_at_unpaid(&self) {
        let orders = match self.unpaid().await {
            Ok(orders) => orders,
            Err(error) => return tracing::error!(%error, "unpaid orders could not be read; the next round tries again"),
        };
        for order in orders {
            let id = order.id;
            if let Err(error) = self.look_and_remind(order).await {
                tracing::error!(order = id.0, %error, "looking at an unpaid order; the next round tries again");
            }
        }
    }

    /// Those that are placed and neither paid nor cancelled. One whose payment is being asked for is not among them: what
    /// would be seen of it now its payment looks for itself.
    async fn unpaid(&self) -> Result<Vec<Order>, JournalError> {
        let mut orders = self.0.journal.open_orders().await?;
        orders.retain(|order| match order.link_state() {
            Some(LinkState::Open | LinkState::BotPays | LinkState::MayBePaid | LinkState::Moved) => {
                !self.0.busy.contains_key(&order.id)
            }
            Some(LinkState::Paid | LinkState::Cancelled) | None => false,
        });
        Ok(orders)
    }

    async fn look_and_remind(&self, order: Order) -> Result<(), AppendError> {
        self.look_at_payment(order.id).await?;
        match self.0.journal.order(order.id).await? {
            Some(order) => self.remind_payer(&order).await,
            None => Ok(()),
        }
    }

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
