//! Asking: may this happen now? Facts in, an event or a refusal out. Nothing changes here.

use super::{
    Approved, Closed, Doubt, Doubted, Ending, Expired, HeldFor, Order, Policy, Refusal, Rejected, Restored, Seal,
    Stage, TriedAgain, Who,
};
use jiff::{SignedDuration, Timestamp};

impl Order {
    /// A person approves the content and price that their button was made for.
    ///
    /// # Errors
    /// Without the right, twice, too late, or for a price that has moved.
    pub fn approve(&self, who: &Who, seal: &Seal, policy: &Policy, now: Timestamp) -> Result<Approved, Refusal> {
        policy.may_approve(who, self)?;
        self.waits_for_decision(now)?;
        if *seal != self.seal {
            return Err(Refusal::SealMoved);
        }
        if self.approvals.contains(&who.key) {
            return Err(Refusal::AlreadyApproved);
        }
        Ok(Approved { by: who.key.clone(), seal: seal.clone() })
    }

    /// A person says no to a waiting order.
    ///
    /// # Errors
    /// Without the right, or when it no longer waits.
    pub fn reject(&self, who: &Who, policy: &Policy, now: Timestamp) -> Result<Rejected, Refusal> {
        policy.may_approve(who, self)?;
        self.waits_for_decision(now)?;
        Ok(Rejected { by: who.key.clone() })
    }

    /// A person lets a held order be tried again. Its approvals still hold, because they are for this seal; those it
    /// lacks it waits for.
    ///
    /// # Errors
    /// Without the right, or when it is not held.
    pub fn try_again(&self, who: &Who, policy: &Policy) -> Result<TriedAgain, Refusal> {
        policy.may_approve(who, self)?;
        self.is_held()?;
        Ok(TriedAgain { by: who.key.clone() })
    }

    /// A person closes a held order. The requester may close their own: that buys nothing.
    ///
    /// # Errors
    /// Without the right, or when it is not held.
    pub fn close(&self, who: &Who, policy: &Policy) -> Result<Closed, Refusal> {
        if who.key != self.requester && !policy.is_approver(who) {
            return Err(Refusal::NotApprover);
        }
        self.is_held()?;
        Ok(Closed { by: who.key.clone() })
    }

    /// Time is up for a waiting order.
    pub fn expire(&self, now: Timestamp) -> Option<Expired> {
        (self.stage == Stage::Pending && now >= self.expires).then_some(Expired {})
    }

    /// The journal was restored from a backup: what that has forgotten may be a checkout of this order, unless the order
    /// had come to its end. A checkout that is not forgotten is looked for, which settles it better than holding it.
    /// When the order was submitted is by the journal's clock.
    pub fn restore(&self, submitted: Timestamp) -> Option<Restored> {
        let since = shows_since(submitted);
        match &self.stage {
            Stage::Pending | Stage::Approved => Some(Restored { since }),
            Stage::Held(why) => (*why != HeldFor::Restored).then_some(Restored { since }),
            Stage::CheckingOut { .. }
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => None,
        }
    }

    /// OVHcloud has something of it that the journal has forgotten, and so perhaps an order as well.
    pub fn doubt(&self, doubt: Doubt, submitted: Timestamp) -> Doubted {
        Doubted { doubt, since: shows_since(submitted) }
    }

    fn waits_for_decision(&self, now: Timestamp) -> Result<(), Refusal> {
        match &self.stage {
            Stage::Pending if now >= self.expires => Err(Refusal::Expired),
            Stage::Pending => Ok(()),
            Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. } => Err(Refusal::AlreadyDecided { by: self.approvals.last().cloned() }),
            Stage::Closed(Ending::Rejected { by } | Ending::GivenUp { by }) => {
                Err(Refusal::AlreadyDecided { by: Some(by.clone()) })
            }
            Stage::Closed(Ending::Expired) => Err(Refusal::Expired),
        }
    }

    fn is_held(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Held(_) => Ok(()),
            Stage::Closed(_) => Err(Refusal::Over),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. } => Err(Refusal::NotHeld),
        }
    }
}

/// How far OVHcloud's clock may be behind the journal's. An order too many that is looked at does no harm.
const CLOCKS: SignedDuration = SignedDuration::from_hours(1);

/// From when on what was made of an order shows at OVHcloud.
fn shows_since(submitted: Timestamp) -> Timestamp {
    submitted.saturating_sub(CLOCKS).unwrap_or(Timestamp::MIN)
}
