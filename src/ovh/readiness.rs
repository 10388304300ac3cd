//! How ready the account is for another project: what OVHcloud wants first, and how many projects there are.

use super::call::{Call, route};
use super::{Error, Ovh};
use crate::order::{Action, PlanCode};
use futures_util::future::join_all;
use serde::Deserialize;
use std::collections::BTreeSet;

/// What OVHcloud wants first, of `cloud.project.EligibilityInfo` (beta).
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Eligibility {
    #[serde(default)]
    actions_required: Option<Vec<String>>,
}

/// The most projects that are looked at one by one: an account has three unless it asked for more.
const MOST_LOOKED_AT: usize = 20;

/// A project of the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountProject {
    /// Its id, which OVHcloud calls its service name.
    pub id: String,
    /// Its name (`description`), where it has one.
    pub name: Option<String>,
    /// Its plan, where OVHcloud says so.
    pub plan: Option<PlanCode>,
}

impl AccountProject {
    /// Whether it is the free one of a new account, which the control panel activates where others are ordered.
    pub fn is_discovery(&self) -> bool {
        self.plan.as_ref().is_some_and(|plan| plan.0 == "project.discovery")
    }
}

/// `cloud.Project`
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireProject {
    #[serde(default)]
    description: Option<String>,
    plan_code: String,
}

impl Ovh {
    /// What OVHcloud wants to be done before the account makes another project: `GET /cloud/eligibility`. Whether `ovh-us` has it is not known.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/eligibility>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn actions_required(&self) -> Result<Vec<Action>, Error> {
        let call = Call::get("reading what the account needs", route(&["cloud", "eligibility"]));
        let words = self.send(&call).await?.read::<Eligibility>()?.actions_required.unwrap_or_default();
        let actions: BTreeSet<Action> = words.iter().map(|word| Action::read(word)).collect();
        Ok(actions.into_iter().collect())
    }

    /// The account's projects, the first of them with name and plan: `GET /cloud/project`, then `GET /cloud/project/{serviceName}`
    /// for each. One that is not shown has neither.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/project/-serviceName->
    ///
    /// # Errors
    /// When OVHcloud does not list them, or the consumer key may not ask.
    pub async fn account_projects(&self) -> Result<Vec<AccountProject>, Error> {
        let call = Call::get("listing the account's projects", route(&["cloud", "project"]));
        let ids: Vec<String> = self.send(&call).await?.read()?;
        let looks = ids.into_iter().enumerate().map(|(place, id)| self.look_at_project(id, place < MOST_LOOKED_AT));
        Ok(join_all(looks).await)
    }

    async fn look_at_project(&self, id: String, look: bool) -> AccountProject {
        let call = Call::get("reading a project of the account", route(&["cloud", "project", &id]));
        let shown = async { self.send(&call).await?.read::<WireProject>() };
        let shown = if look { shown.await.ok() } else { None };
        let (name, plan) = shown.map(|shown| (shown.description, PlanCode(shown.plan_code))).unzip();
        AccountProject { id, name: name.flatten(), plan }
    }

    /// How many Public Cloud projects the account has: `GET /cloud/project`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/project>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn count_projects(&self) -> Result<u32, Error> {
        let call = Call::get("counting the account's projects", route(&["cloud", "project"]));
        let projects: Vec<String> = self.send(&call).await?.read()?;
        Ok(u32::try_from(projects.len()).unwrap_or(u32::MAX))
    }
}
