//! Asking: may this happen now? Facts in, an event or a refusal out. Nothing changes here.

use super::voting::own;
use super::{
    Closed, Doubt, Doubted, Ending, Escalated, Expired, HeldFor, Lapsed, Order, PersonKey, Policy, Refusal, Reminded,
    Restored, Stage, TriedAgain, Version, Who,
};
use jiff::{SignedDuration, Timestamp};

impl Order {
    /// A person lets a held order be tried again. Its approvals still hold, because they are for this seal; those it
    /// lacks it waits for. `seen` is the version they decide by.
    ///
    /// # Errors
    /// Without the right, when it is not held, or when they have not seen what it has become.
    pub fn try_again(&self, who: &Who, seen: Version, policy: &Policy, now: Timestamp) -> Result<TriedAgain, Refusal> {
        self.may_settle(who, policy)?;
        self.is_held()?;
        self.is_as_seen(seen)?;
        Ok(TriedAgain { by: who.key.clone(), expires: Some(self.asked_until(now)) })
    }

    /// A person closes a held order. The requester may close their own: that buys nothing.
    ///
    /// # Errors
    /// Without the right, or when it is not held.
    pub fn close(&self, who: &Who, policy: &Policy) -> Result<Closed, Refusal> {
        if who.key != self.requester {
            self.may_settle(who, policy)?;
        }
        self.is_held()?;
        Ok(Closed { by: who.key.clone() })
    }

    /// Time is up for a waiting order.
    pub fn expire(&self, now: Timestamp) -> Option<Expired> {
        (self.stage == Stage::Pending && now >= self.expires).then_some(Expired {})
    }

    /// Time is nearly up for a waiting order, and nobody was reminded yet.
    pub fn remind(&self, now: Timestamp) -> Option<Reminded> {
        let at = self.reminds_at()?;
        (self.stage == Stage::Pending && !self.reminded && now >= at).then_some(Reminded {})
    }

    /// Nobody has decided about a waiting order for so long that a second group is asked.
    pub fn escalate(&self, now: Timestamp) -> Option<Escalated> {
        let at = self.escalates()?;
        (self.stage == Stage::Pending && !self.escalated && now >= at).then_some(Escalated {})
    }

    /// When the second group may approve it as well, if nobody has decided by then.
    pub fn escalates(&self) -> Option<Timestamp> {
        let after = self.terms.escalate.as_ref()?.after;
        let asked = self.expires.saturating_sub(self.terms.expires).unwrap_or(Timestamp::MIN);
        Some(asked.saturating_add(after).unwrap_or(Timestamp::MAX))
    }

    /// The full approval of an order that is to be placed is too old, counted from the click that made it full: it is asked
    /// for again.
    pub fn lapse(&self, now: Timestamp) -> Option<Lapsed> {
        let newest = self.approvals.iter().map(|approval| approval.until).max().flatten();
        let too_old = newest.is_some_and(|until| now >= until);
        (self.stage == Stage::Approved && too_old).then(|| Lapsed { expires: self.asked_until(now) })
    }

    /// Until when an order waits that is asked for now.
    pub fn asked_until(&self, now: Timestamp) -> Timestamp {
        now.saturating_add(self.terms.expires).unwrap_or(Timestamp::MAX)
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

    /// Does it wait for anybody to decide? `who` asks.
    pub(super) fn waits_for_decision(&self, who: &PersonKey, now: Timestamp) -> Result<(), Refusal> {
        let decided = |by: Option<&PersonKey>| match by {
            Some(by) if by == who => Err(Refusal::YouDecided),
            by => Err(Refusal::AlreadyDecided { by: by.cloned() }),
        };
        match &self.stage {
            Stage::Pending if now >= self.expires => Err(Refusal::Expired),
            Stage::Pending => Ok(()),
            Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. } => decided(self.approvals.last().map(|last| &last.by)),
            Stage::Closed(Ending::Rejected { by } | Ending::Withdrawn { by } | Ending::GivenUp { by }) => {
                decided(Some(by))
            }
            Stage::Closed(Ending::Expired) => Err(Refusal::Expired),
        }
    }

    /// May this person settle it where it stands still? Those who could approve it, and today's approvers by the same rule,
    /// so that it is never nobody.
    pub(super) fn may_settle(&self, who: &Who, policy: &Policy) -> Result<(), Refusal> {
        match self.may_decide(who) {
            Err(Refusal::NotApprover) if policy.lets_settle(&self.terms.rule, who) && !self.is_own(&who.key) => Ok(()),
            other => other.map(|_| ()).map_err(|refused| own(refused, Refusal::OwnSettling)),
        }
    }

    /// What may lead to another checkout is decided by what the order is now: an order at OVHcloud that turned up after
    /// the message was drawn may be the very one that is to be tried again.
    pub(super) fn is_as_seen(&self, seen: Version) -> Result<(), Refusal> {
        if seen == self.version { Ok(()) } else { Err(Refusal::ChangedSince { order: self.id }) }
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
