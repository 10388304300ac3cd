//! What an approver should know beside content and price: facts about the account and the requester, as they were when
//! the order was sent.

use super::{Content, Money, Order, PlanCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// What the newest of these orders that buys as much of the same plans cost, if that is another price. `placed`: newest
/// first.
pub fn last_price(content: &Content, total: Money, placed: &[Order]) -> Option<Money> {
    let wanted = counts(content);
    let alike = placed.iter().find(|order| counts(&order.content) == wanted)?;
    Some(alike.quote.with_tax).filter(|last| !last.same_price(total))
}

/// How many of each plan, and with how many lines each option goes.
fn counts(content: &Content) -> BTreeMap<&PlanCode, u64> {
    let mut counts = BTreeMap::new();
    for line in &content.lines {
        *counts.entry(&line.plan).or_default() += u64::from(line.quantity.0);
        for option in &line.options {
            *counts.entry(&option.plan).or_default() += 1;
        }
    }
    counts
}
