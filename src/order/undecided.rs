//! What a person with the right may say about an order that the bot could not settle.

use super::{
    Money, Order, OrderId, OrderNumber, PlanCode, Policy, Refusal, SaidNotOrdered, SaidOrdered, Stage, Undecided,
    Version, Who,
};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// The order at OVHcloud that a person has named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct There {
    /// Its number.
    pub number: OrderNumber,
    /// Its total with tax.
    pub with_tax: Money,
    /// Plan and name of each of its projects; nothing where OVHcloud never shows that. Then a person's word is all there is.
    pub projects: Option<BTreeSet<(PlanCode, String)>>,
    /// When it was made, where OVHcloud says so.
    pub made: Option<Timestamp>,
    /// Whose of ours it is already.
    pub claimed: Option<OrderId>,
}

impl Order {
    /// May this person say whether it was ordered, now?
    ///
    /// # Errors
    /// Without the right, or when the order does not wait for that.
    pub fn may_be_settled_by(&self, who: &Who, policy: &Policy) -> Result<(), Refusal> {
        self.may_settle(who, policy)?;
        match self.stage {
            Stage::Undecided(_) => Ok(()),
            Stage::Closed(_) => Err(Refusal::Over),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. } => Err(Refusal::NotUndecided),
        }
    }

    /// A person says which order it is. It is believed if OVHcloud's order is for the same projects, was not there
    /// before, and is nobody else's. At another total it is still the order, but not as approved.
    ///
    /// # Errors
    /// Without the right, when the order does not wait for that, or when it is another order.
    pub fn said_ordered(&self, who: &Who, policy: &Policy, there: &There) -> Result<SaidOrdered, Refusal> {
        self.may_be_settled_by(who, policy)?;
        let number = there.number;
        if let Some(by) = there.claimed {
            return Err(Refusal::NumberClaimed { number, by });
        }
        if self.was_there_before(there) {
            return Err(Refusal::NumberOlder { number });
        }
        if there.projects.as_ref().is_some_and(|projects| !self.is_for(projects)) {
            return Err(Refusal::NumberOther { number });
        }
        let otherwise = !there.with_tax.same_price(self.quote.with_tax);
        Ok(SaidOrdered { by: who.key.clone(), number, otherwise })
    }

    /// A person says that it was not ordered, of what they have seen at `seen`.
    ///
    /// # Errors
    /// Without the right, when the order does not wait for that, or when they have not seen what it has become.
    pub fn said_not_ordered(&self, who: &Who, seen: Version, policy: &Policy) -> Result<SaidNotOrdered, Refusal> {
        self.may_be_settled_by(who, policy)?;
        self.is_as_seen(seen)?;
        Ok(SaidNotOrdered { by: who.key.clone() })
    }

    fn was_there_before(&self, there: &There) -> bool {
        match &self.stage {
            Stage::Undecided(Undecided::NotFound(lost)) => {
                lost.asked.seen.contains(&there.number) || there.made.is_some_and(|made| made < lost.asked.since)
            }
            Stage::Undecided(Undecided::Doubted(doubt)) => self.doubted_trail(doubt).is_some_and(|trail| {
                trail.seen.contains(&there.number) || there.made.is_some_and(|made| made < trail.since)
            }),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }
}
