//! What a person with the right may say about an order that the bot could not settle.

use super::{Bought, Order, OrderId, OrderNumber, Policy, Refusal, SaidNotOrdered, SaidOrdered, Stage, Undecided, Who};
use jiff::Timestamp;

/// The order at OVHcloud that a person has named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct There {
    /// Its number.
    pub number: OrderNumber,
    /// What it buys.
    pub bought: Bought,
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
        if !self.is_for(&there.bought.projects) {
            return Err(Refusal::NumberOther { number });
        }
        let otherwise = !there.bought.with_tax.same_price(self.quote.with_tax);
        Ok(SaidOrdered { by: who.key.clone(), number, otherwise })
    }

    /// A person says that it was not ordered.
    ///
    /// # Errors
    /// Without the right, or when the order does not wait for that.
    pub fn said_not_ordered(&self, who: &Who, policy: &Policy) -> Result<SaidNotOrdered, Refusal> {
        self.may_be_settled_by(who, policy)?;
        Ok(SaidNotOrdered { by: who.key.clone() })
    }

    fn was_there_before(&self, there: &There) -> bool {
        match &self.stage {
            Stage::Undecided(Undecided::NotFound(lost)) => {
                lost.asked.seen.contains(&there.number) || there.made.is_some_and(|made| made < lost.asked.since)
            }
            // When its checkout began is what the restored journal has forgotten.
            Stage::Undecided(Undecided::Doubted(_))
            | Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }
}
