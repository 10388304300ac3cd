//! What a test may set: the switches for what nobody knows of the real service, delays, and account rules.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that can be set while the sandbox runs; a partial JSON object changes only what it names.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Which of OVHcloud's regions this is; it decides plan codes, currency and subsidiaries.
    pub region: Region,
    /// What a second checkout of an ordered cart does.
    pub second_checkout: SecondCheckout,
    /// What deleting an ordered cart does.
    pub delete_ordered_cart: DeleteOrderedCart,
    /// What becomes of a cart once it is ordered.
    pub ordered_cart: OrderedCart,
    /// Milliseconds every answer waits before it leaves, so that parallel calls can be told from sequential ones.
    pub latency_ms: u64,
    /// Seconds of the sandbox's clock before an order appears in `/me/order` and `/cloud/order`.
    pub order_visible_after_s: u32,
    /// Seconds of the sandbox's clock from payment to delivery.
    pub delivery_s: u32,
    /// Seconds of the sandbox's clock after delivery before `/cloud/project/{id}` knows the project.
    pub project_visible_after_s: u32,
    /// Whether OVHcloud names a project in more than one place: the first one of an order by whatever else of it is billed,
    /// and in the US every one by two operations. Nobody knows when it does.
    pub projects_named_twice: bool,
    /// Seconds of the sandbox's clock that cancelling an order takes.
    pub cancelling_s: u32,
    /// Whether there is `GET /cloud/order`. Nobody knows whether the US have it.
    pub cloud_orders: bool,
    /// Whether there is `GET /cloud/eligibility`. Nobody knows whether the US have it.
    pub eligibility_route: bool,
    /// Whether orders say when they were made; `billing.Order` may leave that out.
    pub order_dates: bool,
    /// Whether unpaid orders say when they are cancelled; `billing.Order` may leave that out. They are, all the same.
    pub order_deadlines: bool,
    /// Seconds of the sandbox's clock after which a consumer key expires; never, if nothing is said.
    pub key_life_s: Option<u32>,
    /// The link of new orders; `{orderId}` and `{orderPassword}` are replaced.
    pub order_url: String,
    /// `actionsRequired` of `/cloud/eligibility`; while not empty, checkout finds the same issues.
    pub eligibility_issues: Vec<String>,
    /// Whether it does. Of `challengePaymentMethod` that is known; of the others nobody knows.
    pub issues_stop_orders: bool,
    /// Which configuration labels of a project are mandatory.
    pub required: BTreeMap<String, bool>,
    /// Whether the account has a default payment method.
    pub default_payment_method: bool,
    /// Of which type that one is. Orders refuse `BANK_ACCOUNT`.
    pub default_payment_type: String,
    /// Whether that one works (`payment.method.StatusEnum`). No order is paid by any but `VALID`.
    pub default_payment_status: String,
    /// Seconds of the sandbox's clock before an order shows as paid after its payment was taken.
    pub payment_shows_after_s: u32,
    /// Whether payments by a payment method are declined by whoever keeps the money, after OVHcloud has taken them up.
    pub declined_payments: Declined,
    /// Whether the account has the fidelity account that orders of 0 are paid with. It was reported of the US that one had not.
    pub fidelity_account: bool,
    /// Whether orders paid with the fidelity account show their prices in points afterwards.
    pub free_orders_in_points: bool,
    /// How many codes the account may try in vain within an hour of the sandbox's clock; after that OVHcloud takes none
    /// for an hour. OVHcloud does not publish its own number.
    pub voucher_attempts: u32,
    /// Refuse every checkout for fraud ("error 906").
    pub antifraud: bool,
    /// Seconds of the sandbox's clock that a service account's token works.
    pub token_life_s: u32,
    /// Whether there is `POST /v2/iam/authorization/check`. Nobody knows whether CA and the US have it.
    pub iam_check: bool,
    /// What a consumer key that is not validated, or not any more, is told about itself.
    pub ended_key: EndedKey,
    /// `legalform` of the account (`nichandle.LegalFormEnum`): an `individual` has a right of withdrawal.
    pub legalform: String,
}

/// OVHcloud's regions as far as orders differ between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    /// Plan `project.2018`, euros.
    Eu,
    /// As in Europe, Canadian dollars.
    Ca,
    /// Plan `project`, US dollars; order details have operations instead of an extension.
    Us,
}

/// What a second checkout of an ordered cart does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecondCheckout {
    /// It is refused.
    Refused,
    /// It makes another order.
    OrdersAgain,
}

/// What deleting an ordered cart does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeleteOrderedCart {
    /// The cart goes, the order stays.
    Works,
    /// It is refused.
    Refused,
}

/// What becomes of a cart once it is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OrderedCart {
    /// It stays, with `readOnly` true.
    Readable,
    /// It answers 404.
    Gone,
}

/// Whether payments are declined, and how that shows. What the real service shows then is not documented: the order stays
/// `notPaid`, and a step of it may be in error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Declined {
    /// They are not.
    No,
    /// They are, and the order's first step shows an error.
    StepFails,
    /// They are, and nothing shows it.
    Silently,
}

/// What `GET /auth/currentCredential` answers to a key that does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndedKey {
    /// 403 "This credential is not valid", as every other call.
    IsInvalid,
    /// What became of it.
    TellsItsState,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            region: Region::Eu,
            second_checkout: SecondCheckout::Refused,
            delete_ordered_cart: DeleteOrderedCart::Works,
            ordered_cart: OrderedCart::Readable,
            latency_ms: 0,
            order_visible_after_s: 0,
            delivery_s: 3,
            project_visible_after_s: 0,
            projects_named_twice: false,
            cancelling_s: 60,
            cloud_orders: true,
            eligibility_route: true,
            order_dates: true,
            order_deadlines: true,
            key_life_s: None,
            order_url:
                "https://www.ovh.invalid/cgi-bin/order/displayOrder.cgi?orderId={orderId}&orderPassword={orderPassword}"
                    .to_owned(),
            eligibility_issues: Vec::new(),
            issues_stop_orders: true,
            required: BTreeMap::new(),
            default_payment_method: true,
            default_payment_type: "CREDIT_CARD".to_owned(),
            default_payment_status: "VALID".to_owned(),
            payment_shows_after_s: 0,
            declined_payments: Declined::No,
            fidelity_account: true,
            free_orders_in_points: false,
            voucher_attempts: 10,
            antifraud: false,
            token_life_s: 3599,
            iam_check: true,
            ended_key: EndedKey::IsInvalid,
            legalform: "corporation".to_owned(),
        }
    }
}

impl Settings {
    /// These settings with the keys of a JSON object replaced.
    ///
    /// # Errors
    /// When a key is not a setting or a value is of the wrong kind.
    pub fn with(&self, change: serde_json::Value) -> Result<Settings, serde_json::Error> {
        let mut merged = serde_json::to_value(self)?;
        match (&mut merged, change) {
            (serde_json::Value::Object(all), serde_json::Value::Object(some)) => all.extend(some),
            (_, other) => merged = other,
        }
        serde_json::from_value(merged)
    }

    pub(crate) fn is_mandatory(&self, label: &str) -> bool {
        self.required.get(label).copied().unwrap_or(false)
    }
}
