//! What a service account may do, as OVHcloud's IAM says.

use super::call::{Call, Door, route};
use super::retry::Manner;
use super::{Error, Ovh};
use serde::Deserialize;
use serde_json::json;

/// Which of the actions that were asked about may be done (`iam.AuthorizeBatchResponse`). One may stand in neither list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Allowance {
    /// IAM's name of what they would be done on.
    #[serde(rename = "resourceURN")]
    pub resource: String,
    /// Those that may.
    #[serde(rename = "authorizedActions")]
    pub allowed: Vec<String>,
    /// Those that may not.
    #[serde(rename = "unauthorizedActions")]
    pub denied: Vec<String>,
}

impl Ovh {
    /// Which of these actions may be done on an account by whoever calls: `POST /v2/iam/authorization/check`. It changes
    /// nothing, and needs no right. Whether `ovh-ca` and `ovh-us` have it is not known.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fiam&branch=v2#post-/iam/authorization/check>
    ///
    /// # Errors
    /// When OVHcloud does not say.
    pub async fn allowance(&self, account: &str, actions: &[&str]) -> Result<Allowance, Error> {
        let resource = format!("urn:v1:{}:resource:account:{account}", self.plate());
        let body = json!({"actions": actions, "resourceURNs": [resource]});
        let call = Call::post("asking IAM what may be done", route(&["iam", "authorization", "check"]), &body);
        let reply = self.send(&Call { door: Door::Second, ..call.in_manner(Manner::Repeatable) }).await?;
        let said: Vec<Allowance> = reply.read()?;
        said.into_iter().find(|said| said.resource == resource).ok_or_else(|| reply.unreadable())
    }
}
