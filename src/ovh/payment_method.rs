//! How the account pays by itself: its default payment method, by kind and never by number.

use super::call::{Call, route};
use super::{Error, Ovh};
use serde::Deserialize;

/// The default payment method (`payment.method.PaymentMethod`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethod {
    /// Its kind, such as `CREDIT_CARD`.
    #[serde(rename = "paymentType")]
    pub kind: String,
    /// Whether it works (`payment.method.StatusEnum`).
    pub status: String,
}

impl Ovh {
    /// The account's default payment method, if it has one: `GET /me/payment/method?default=true` and the method itself.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/payment/method>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the credentials may not ask.
    pub async fn default_payment_method(&self) -> Result<Option<PaymentMethod>, Error> {
        const DOING: &str = "reading how the account pays";
        let call = Call::get(DOING, route(&["me", "payment", "method"])).query("default", "true".to_owned());
        let ids: Vec<i64> = self.send(&call).await?.read()?;
        let Some(id) = ids.first() else { return Ok(None) };
        let call = Call::get(DOING, route(&["me", "payment", "method", &id.to_string()]));
        self.send(&call).await?.read().map(Some)
    }
}
