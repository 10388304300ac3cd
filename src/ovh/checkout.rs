//! The dry run, and the one call that buys.

use super::answer::{Answer, Receipt, WireOrder};
use super::call::{Call, cart_route};
use super::{Error, Ovh, retry::Manner};
use crate::journal::{CartId, Durable};
use crate::order::CheckoutBegan;
use serde_json::json;

/// What a checkout may be told beside its cart (`order.cart.Checkout`). Both are false unless a person chose otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checkout {
    /// Gives up the customer's right of withdrawal. A legal declaration: never made by default.
    pub waive_retractation_period: bool,
    /// Lets OVHcloud charge the default payment method at once.
    pub auto_pay_with_preferred_payment_method: bool,
}

impl Ovh {
    /// What the cart would cost: `GET /order/cart/{cartId}/checkout`. It orders nothing, and it is the only judge of
    /// whether the configuration is complete.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/checkout>
    ///
    /// # Errors
    /// When OVHcloud would refuse the order, or does not say.
    pub async fn dry_run(&self, cart: &CartId) -> Result<Answer, Error> {
        self.prices(Call::get("asking for the price", cart_route(cart, &["checkout"]))).await
    }

    /// What the cart holds and costs, its configuration unchecked: `GET /order/cart/{cartId}/summary`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/summary>
    ///
    /// # Errors
    /// When OVHcloud does not say.
    pub async fn summary(&self, cart: &CartId) -> Result<Answer, Error> {
        self.prices(Call::get("reading the cart's summary", cart_route(cart, &["summary"]))).await
    }

    async fn prices(&self, call: Call) -> Result<Answer, Error> {
        Ok(self.send(&call).await?.read::<WireOrder>()?.into())
    }

    /// Orders what the cart holds: `POST /order/cart/{cartId}/checkout`. Sent once, on a fresh connection, never
    /// repeated by anything below this line; OVHcloud has no idempotency key.
    ///
    /// The token proves that its beginning is on disk, and is spent here. Unless the error's fate is
    /// [`NotSent`](super::Fate::NotSent) or [`Refused`](super::Fate::Refused), the order may exist.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#post-/order/cart/-cartId-/checkout>
    ///
    /// # Errors
    /// Everything but a 2xx with an order number.
    pub async fn checkout(
        &self,
        began: Durable<CheckoutBegan>,
        cart: &CartId,
        checkout: Checkout,
    ) -> Result<Receipt, Error> {
        drop(began.spend());
        self.order(cart, checkout).await
    }

    pub(super) async fn order(&self, cart: &CartId, checkout: Checkout) -> Result<Receipt, Error> {
        const DOING: &str = "ordering";
        let body = json!({
            "waiveRetractationPeriod": checkout.waive_retractation_period,
            "autoPayWithPreferredPaymentMethod": checkout.auto_pay_with_preferred_payment_method,
        });
        let call = Call::post(DOING, cart_route(cart, &["checkout"]), &body).in_manner(Manner::Checkout);
        let reply = self.send(&call).await?;
        Receipt::read(&reply.body).ok_or_else(|| reply.unreadable())
    }
}

#[cfg(test)]
mod tests;
