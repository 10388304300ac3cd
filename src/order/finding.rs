//! Is one of the account's orders the one we asked for? The rule behind every look.

use super::{Money, Order, OrderNumber, PlanCode, Stage};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// An order of the account that was not there before the checkout and that nobody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// OVHcloud's number.
    pub number: OrderNumber,
    /// What it is, or nothing if it could not be read.
    pub bought: Option<Bought>,
    /// Whether it could not be read for a reason that may pass.
    pub again: bool,
}

/// What an order of the account is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bought {
    /// The total with tax.
    pub with_tax: Money,
    /// When it was made, where OVHcloud says so.
    pub made: Option<Timestamp>,
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
    /// None of them is at our total, but one is for our projects.
    Otherwise,
    /// Several could be ours.
    Several,
    /// One could not be read, so nothing is certain.
    Unreadable,
}

/// Looks for the order among the candidates. A match needs plan, project name and total.
pub fn judge(order: &Order, candidates: &[Candidate]) -> Finding {
    if candidates.iter().any(|candidate| candidate.bought.is_none()) {
        return Finding::Unreadable;
    }
    match matching(order, candidates).as_slice() {
        [] => {
            let projects = candidates.iter().filter_map(|candidate| Some(&candidate.bought.as_ref()?.projects));
            if projects.into_iter().any(|projects| order.is_for(projects)) {
                Finding::Otherwise
            } else {
                Finding::Nothing
            }
        }
        [one] => Finding::Match(*one),
        [_, _, ..] => Finding::Several,
    }
}

/// The candidates that are like the order, whatever else cannot be read.
pub fn matching(order: &Order, candidates: &[Candidate]) -> Vec<OrderNumber> {
    let like = |bought: &Bought| order.is_for(&bought.projects) && bought.with_tax.same_price(order.quote.with_tax);
    let like = candidates.iter().filter(|candidate| candidate.bought.as_ref().is_some_and(like));
    like.map(|candidate| candidate.number).collect()
}

/// The candidates that are for the order's projects, at any total: also at one that people were asked about since. What makes
/// another checkout wrong is that there is one, not what it costs.
pub fn of_its_projects(order: &Order, candidates: &[Candidate]) -> Vec<OrderNumber> {
    let like = |bought: &Bought| order.is_for(&bought.projects);
    let like = candidates.iter().filter(|candidate| candidate.bought.as_ref().is_some_and(like));
    like.map(|candidate| candidate.number).collect()
}

/// To which other of ours for the same projects an order that is not ordered once more leaves a stray: to one that may be
/// ordered, and would not be stopped otherwise, because a number is written down for one order only.
pub fn left_to<'a>(
    order: &Order,
    number: OrderNumber,
    candidates: &[Candidate],
    others: &'a [Order],
) -> Option<&'a Order> {
    let is_stopped = |other: &Order| {
        let shows = other.doubtful.as_ref().is_some_and(|trail| !trail.seen.contains(&number));
        shows && other.may_begin() && of_its_projects(other, candidates).contains(&number)
    };
    if order.may_begin() {
        return None;
    }
    others.iter().find(|other| other.id != order.id && is_stopped(other))
}

impl Order {
    /// Whether a checkout of it may begin that has not yet.
    fn may_begin(&self) -> bool {
        match self.stage {
            Stage::Pending | Stage::Approved | Stage::Held(_) => true,
            Stage::CheckingOut { .. }
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }

    /// Whether these are its projects: the same plans with the same names.
    pub(super) fn is_for(&self, projects: &BTreeSet<(PlanCode, String)>) -> bool {
        let lines = self.content.lines.iter();
        let wanted: BTreeSet<_> = lines.map(|line| (line.plan.clone(), line.name.as_str().to_owned())).collect();
        wanted == *projects
    }
}
