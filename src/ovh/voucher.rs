//! Whether OVHcloud takes a voucher, asked before it is used.

use super::call::{Call, route};
use super::{Error, Ovh, judge, price::Price, retry::Manner};
use crate::journal::Voucher;
use crate::order::Money;
use serde::Deserialize;
use serde_json::Value;

/// A voucher that OVHcloud takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The credit it gives, where OVHcloud says it in a way that can be read.
    pub credit: Option<Money>,
    /// Whether the account needs a payment method for it.
    pub payment_method: bool,
}

/// The part of `cloud.project.EligibilityInfo` that is about the voucher.
#[derive(Deserialize)]
struct Eligibility {
    voucher: Option<WireVoucher>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireVoucher {
    #[serde(default)]
    credit: Value,
    #[serde(default)]
    payment_method_required: Option<bool>,
}

impl Ovh {
    /// Asks whether the account can use a voucher: `GET /cloud/eligibility?voucher=`. Whether `ovh-us` has it is not
    /// known.
    ///
    /// The code stands in the URL, which no error and no log line of this room ever holds. It is asked once: after too
    /// many wrong codes OVHcloud takes none for an hour.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/eligibility>
    ///
    /// # Errors
    /// When OVHcloud does not take it, or does not say.
    pub async fn check_voucher(&self, voucher: &Voucher) -> Result<Worth, Error> {
        let call = Call::get("checking a voucher", route(&["cloud", "eligibility"]))
            .query("voucher", voucher.expose().to_owned())
            .in_manner(Manner::Single)
            .judged_by(judge::voucher);
        let reply = self.send(&call).await?;
        let read: Eligibility = reply.read()?;
        // An answer that says nothing of the voucher is no word about it.
        let voucher = read.voucher.ok_or_else(|| reply.unreadable())?;
        let credit = serde_json::from_value::<Price>(voucher.credit).ok().map(|Price(credit)| credit);
        Ok(Worth { credit, payment_method: voucher.payment_method_required.unwrap_or(false) })
    }
}
