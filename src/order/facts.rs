//! What an approver should know beside content and price: facts about the account and the requester, as they were when
//! the order was sent.

use super::Money;
use serde::{Deserialize, Serialize};

/// Facts for whoever decides. Nothing here is sealed: it may be different a minute later.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The requester has never had an order placed.
    pub first: bool,
    /// How many projects the account has; nothing if OVHcloud did not say.
    pub projects: Option<u32>,
    /// OVHcloud wants a higher quota to be asked for before another project (`askIncreaseProjectsQuota`).
    pub quota: bool,
    /// What the newest placed order of the same plans cost, if it was another price for as many projects.
    pub last: Option<Money>,
}
