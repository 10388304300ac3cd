//! How the account pays by itself: its default payment method, by kind and never by number.

use super::call::{Call, route};
use super::{Error, MethodId, Ovh};
use serde::Deserialize;

/// The default payment method (`payment.method.PaymentMethod`). Its number and label are not read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PaymentMethod {
    /// OVHcloud's name of its kind, such as `CREDIT_CARD`: letters, digits and `_`.
    #[serde(rename = "paymentType")]
    pub name: String,
    /// Whether it works (`payment.method.StatusEnum`), such as `VALID`: letters, digits and `_`.
    pub status: String,
}

/// What a payment method is, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentKind {
    /// `BANK_ACCOUNT`, which OVHcloud takes no longer.
    BankAccount,
    /// `CREDIT_CARD`
    CreditCard,
    /// `PAYPAL`
    Paypal,
    /// `SEPA_DIRECT_DEBIT`
    SepaDirectDebit,
    /// Any other.
    Other,
}

impl PaymentMethod {
    /// What it is.
    pub fn kind(&self) -> PaymentKind {
        match self.name.as_str() {
            "BANK_ACCOUNT" => PaymentKind::BankAccount,
            "CREDIT_CARD" => PaymentKind::CreditCard,
            "PAYPAL" => PaymentKind::Paypal,
            "SEPA_DIRECT_DEBIT" => PaymentKind::SepaDirectDebit,
            _ => PaymentKind::Other,
        }
    }

    /// Whether it works now.
    pub fn is_valid(&self) -> bool {
        self.status == "VALID"
    }
}

const DOING: &str = "reading the default payment method";

impl Ovh {
    /// OVHcloud's id of the account's default payment method: `GET /me/payment/method?default=true`; nothing if there is none.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/payment/method>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the credentials may not ask.
    async fn default_method(&self) -> Result<Option<MethodId>, Error> {
        self.only_method(default_methods()).await
    }

    /// The same of one that works now: `GET /me/payment/method?default=true&status=VALID`. Nothing is paid by one that has
    /// expired or is blocked, so OVHcloud is not asked to.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/payment/method>
    ///
    /// # Errors
    /// As [`Ovh::default_payment_method`].
    pub async fn valid_default_method(&self) -> Result<Option<MethodId>, Error> {
        self.only_method(default_methods().query("status", "VALID".to_owned())).await
    }

    async fn only_method(&self, call: Call) -> Result<Option<MethodId>, Error> {
        let methods: Vec<MethodId> = self.send(&call).await?.read()?;
        // There is one default at most. Of several none is the one that was meant.
        Ok(match methods.as_slice() {
            [one] => Some(*one),
            [] | [_, _, ..] => None,
        })
    }

    /// The account's default payment method, if it has one: `GET /me/payment/method?default=true`, then `GET
    /// /me/payment/method/{paymentMethodId}`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/payment/method/-paymentMethodId->
    ///
    /// # Errors
    /// When OVHcloud does not say, or answers with what is no name of a kind or a status.
    pub async fn default_payment_method(&self) -> Result<Option<PaymentMethod>, Error> {
        let Some(MethodId(id)) = self.default_method().await? else { return Ok(None) };
        let reply = self.send(&Call::get(DOING, route(&["me", "payment", "method", &id.to_string()]))).await?;
        let method: PaymentMethod = reply.read()?;
        if is_name(&method.name) && is_name(&method.status) { Ok(Some(method)) } else { Err(reply.unreadable()) }
    }
}

fn default_methods() -> Call {
    Call::get(DOING, route(&["me", "payment", "method"])).query("default", "true".to_owned())
}

/// It is shown: the number of a card is no name.
fn is_name(word: &str) -> bool {
    (1..=40).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && word.bytes().any(|byte| byte.is_ascii_alphabetic())
}
