//! How ready the account is for another project: what OVHcloud wants first, and how many projects there are.

use super::call::{Call, route};
use super::{Error, Ovh};
use crate::order::{Action, ActionWord, PlanCode};
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

/// What OVHcloud wants to be done before the account makes another project.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Everything, each once.
    pub actions: Vec<Action>,
    /// The words of those that are not known (`Action::Other`), as far as they can be shown.
    pub unknown: BTreeSet<Option<ActionWord>>,
}

/// The most words that are not known and yet told: OVHcloud's list has four in all.
const MOST_UNKNOWN: usize = 10;

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
    /// As [`Ovh::wanted`], without the words.
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn actions_required(&self) -> Result<Vec<Action>, Error> {
        self.wanted().await.map(|wanted| wanted.actions)
    }

    /// What OVHcloud wants to be done before the account makes another project: `GET /cloud/eligibility`. Whether `ovh-us` has it is not known.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/eligibility>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn wanted(&self) -> Result<Wanted, Error> {
        let call = Call::get("reading what the account needs", route(&["cloud", "eligibility"]));
        let words = self.send(&call).await?.read::<Eligibility>()?.actions_required.unwrap_or_default();
        let actions: BTreeSet<Action> = words.iter().map(|word| Action::read(word)).collect();
        let unknown = words.iter().filter(|word| Action::read(word) == Action::Other).take(MOST_UNKNOWN);
        let unknown = unknown.map(|word| ActionWord::read(word)).collect();
        Ok(Wanted { actions: actions.into_iter().collect(), unknown })
    }

    /// The account's projects, the first of them with name and plan: `GET /cloud/project`, then `GET /cloud/project/{serviceName}`
    /// for each. One that is not shown has neither.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/project/-serviceName->
    ///
    /// # Errors
    /// When OVHcloud does not list them, or the consumer key may not ask.
    pub async fn account_projects(&self) -> Result<Vec<AccountProject>, Error> {
        let looks = self.project_ids().await?.into_iter().enumerate().map(|(place, id)| async move {
            let shown = if place < MOST_LOOKED_AT { self.account_project(id.clone()).await.ok() } else { None };
            shown.unwrap_or(AccountProject { id, name: None, plan: None })
        });
        Ok(join_all(looks).await)
    }

    /// One of the account's projects, with name and plan: `GET /cloud/project/{serviceName}`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/project/-serviceName->
    ///
    /// # Errors
    /// When OVHcloud does not show it, or the consumer key may not ask.
    pub async fn account_project(&self, id: String) -> Result<AccountProject, Error> {
        let call = Call::get("reading a project of the account", route(&["cloud", "project", &id]));
        let shown: WireProject = self.send(&call).await?.read()?;
        Ok(AccountProject { id, name: shown.description, plan: Some(PlanCode(shown.plan_code)) })
    }

    /// How many Public Cloud projects the account has.
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn count_projects(&self) -> Result<u32, Error> {
        self.project_ids().await.map(|ids| u32::try_from(ids.len()).unwrap_or(u32::MAX))
    }

    /// The account's projects: `GET /cloud/project`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/project>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn project_ids(&self) -> Result<Vec<String>, Error> {
        self.send(&Call::get("listing the account's projects", route(&["cloud", "project"]))).await?.read()
    }
}
