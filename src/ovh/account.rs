//! Whose account it is.

use super::{Error, Ovh, call::Call, call::route};
use crate::order::Currency;
use serde::Deserialize;

/// The account that orders (`nichandle.Nichandle`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account's name at OVHcloud, for example `ab12345-ovh`.
    pub nichandle: String,
    /// Its subsidiary (`nichandle.OvhSubsidiaryEnum`): catalogue, contracts and payment page are that one's.
    pub subsidiary: String,
    /// What it pays in.
    pub currency: Currency,
    /// Whether it is a private individual's (`nichandle.LegalFormEnum` is `individual`). False where OVHcloud does not say.
    pub individual: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Nichandle {
    nichandle: String,
    ovh_subsidiary: String,
    currency: WireCurrency,
    #[serde(default)]
    legalform: Option<String>,
}

#[derive(Deserialize)]
struct WireCurrency {
    code: Currency,
}

impl Ovh {
    /// The account behind the consumer key: `GET /me`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me>
    ///
    /// # Errors
    /// When OVHcloud does not say.
    pub async fn account(&self) -> Result<Account, Error> {
        let me: Nichandle = self.send(&Call::get("reading the account", route(&["me"]))).await?.read()?;
        Ok(Account {
            nichandle: me.nichandle,
            subsidiary: me.ovh_subsidiary,
            currency: me.currency.code,
            individual: me.legalform.as_deref() == Some("individual"),
        })
    }
}
