//! How ready the account is for another project: what OVHcloud wants first, and how many projects there are.

use super::call::{Call, route};
use super::{Error, Ovh};
use serde::Deserialize;

/// What OVHcloud wants first, of `cloud.project.EligibilityInfo` (beta).
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Eligibility {
    #[serde(default)]
    actions_required: Option<Vec<String>>,
}

impl Ovh {
    /// What OVHcloud wants to be done before the account makes another project, in its own words: `GET
    /// /cloud/eligibility`. Whether `ovh-us` has it is not known.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/eligibility>
    ///
    /// # Errors
    /// When OVHcloud does not say, or the consumer key may not ask.
    pub async fn actions_required(&self) -> Result<Vec<String>, Error> {
        let call = Call::get("reading what the account needs", route(&["cloud", "eligibility"]));
        Ok(self.send(&call).await?.read::<Eligibility>()?.actions_required.unwrap_or_default())
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
