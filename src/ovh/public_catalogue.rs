//! What is for sale, as anybody may read it: enough to know whether offers can be had without making a cart.

use super::call::{Call, route};
use super::{Account, Error, Ovh};
use crate::order::PlanCode;
use serde::Deserialize;

#[derive(Deserialize)]
struct Catalogue {
    plans: Vec<Plan>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Plan {
    plan_code: String,
}

impl Ovh {
    /// The Public Cloud plans of the account's subsidiary: `GET /order/catalog/public/cloud`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/catalog/public/cloud>
    ///
    /// # Errors
    /// When OVHcloud does not say.
    pub async fn public_plans(&self, account: &Account) -> Result<Vec<PlanCode>, Error> {
        let path = route(&["order", "catalog", "public", "cloud"]);
        let call = Call::get("reading the public catalogue", path).query("ovhSubsidiary", account.subsidiary.clone());
        let catalogue: Catalogue = self.send(&call.unsigned()).await?.read()?;
        Ok(catalogue.plans.into_iter().map(|plan| PlanCode(plan.plan_code)).collect())
    }
}
