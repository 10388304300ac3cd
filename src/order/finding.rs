//! Is one of the account's orders the one we asked for? The rule behind every look.

use super::{Money, Order, OrderNumber, PlanCode};
use std::collections::BTreeSet;

/// An order of the account that was not there before the checkout and that nobody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// OVHcloud's number.
    pub number: OrderNumber,
    /// What it is, or nothing if it could not be read.
    pub bought: Option<Bought>,
}

/// What an order of the account is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bought {
    /// The total with tax.
    pub with_tax: Money,
    /// Plan and project name (configuration `description`) of each project in it.
    pub projects: BTreeSet<(PlanCode, String)>,
}

/// What looking has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Exactly one order is ours.
    Match(OrderNumber),
    /// None of them is. That proves nothing yet.
    Nothing,
    /// Several could be ours.
    Several,
    /// One could not be read, so nothing is certain.
    Unreadable,
}

/// Looks for the order among the candidates. A match needs plan, project name and total.
pub fn judge(order: &Order, candidates: &[Candidate]) -> Finding {
    let wanted: BTreeSet<(PlanCode, String)> =
        order.content.lines.iter().map(|line| (line.plan.clone(), line.name.as_str().to_owned())).collect();
    let mut found = Finding::Nothing;
    for candidate in candidates {
        let Some(bought) = &candidate.bought else { return Finding::Unreadable };
        if bought.projects != wanted || !bought.with_tax.same_price(order.quote.with_tax) {
            continue;
        }
        found = match found {
            Finding::Nothing => Finding::Match(candidate.number),
            Finding::Match(_) | Finding::Several | Finding::Unreadable => Finding::Several,
        };
    }
    found
}
