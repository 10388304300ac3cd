//! Paying an order: by what the account pays, where an order stands, and the one call that pays it.

use super::billing::order_route;
use super::call::Call;
use super::{Error, Ovh, retry::Manner};
use crate::journal::Durable;
use crate::order::{OrderNumber, PayBegan};
use serde::Deserialize;
use serde_json::{Value, json};

/// OVHcloud's id of a registered payment method. Not the number of a card or an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct MethodId(pub i64);

/// By what an order is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayBy {
    /// `fidelityAccount`, by which an order of 0 is confirmed.
    FidelityAccount,
    /// A registered payment method.
    Method(MethodId),
}

impl Ovh {
    /// Pays an order: `POST /me/order/{orderId}/pay`, or for one of 0 `POST
    /// /me/order/{orderId}/payWithRegisteredPaymentMean`. Sent once, on a fresh connection, as a checkout is.
    ///
    /// The token proves that its beginning is on disk, and is spent here. A yes does not mean that it is paid. Unless the
    /// error's fate is [`NotSent`](super::Fate::NotSent) or [`Refused`](super::Fate::Refused), it may be.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#post-/me/order/-orderId-/pay>
    ///
    /// # Errors
    /// Everything but a 2xx.
    pub async fn pay(&self, began: Durable<PayBegan>, by: PayBy) -> Result<(), Error> {
        self.pay_order(began.spend().number, by).await
    }

    async fn pay_order(&self, number: OrderNumber, by: PayBy) -> Result<(), Error> {
        const DOING: &str = "paying";
        // Before anything is sent, a missing clock is a missing connection: nothing was paid.
        self.mend_clock(Manner::Payment).await.map_err(|_| Error::not_sent(DOING))?;
        let (last, body): (_, Value) = match by {
            PayBy::FidelityAccount => ("payWithRegisteredPaymentMean", json!({ "paymentMean": "fidelityAccount" })),
            PayBy::Method(MethodId(id)) => ("pay", json!({ "paymentMethod": { "id": id } })),
        };
        let call = Call::post(DOING, order_route(number, &[last]), &body).in_manner(Manner::Payment);
        self.send(&call).await.map(drop)
    }
}

#[cfg(test)]
mod tests;
