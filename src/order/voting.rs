//! Voting: approving, alone or with others, rejecting, and taking back what one said.

use super::retracting::confirms;
use super::{Approved, ApprovedAlone, Order, Refusal, Rejected, Seal, Stage, TakenBack, Who, Withdrawn};
use jiff::{SignedDuration, Timestamp};

/// How a person approves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// What they typed as a second, deliberate step.
    pub typed: Option<String>,
    /// Whether they give up the right of withdrawal.
    pub waives: bool,
}

impl Order {
    /// A person approves the content and price that their button was made for.
    ///
    /// # Errors
    /// Without the right, twice, too late, for a price that has moved, or without the step that is asked for.
    pub fn approve(&self, who: &Who, seal: &Seal, manner: &Manner, now: Timestamp) -> Result<Approved, Refusal> {
        let stands_for = self.may_decide(who)?;
        self.waits_for_decision(&who.key, now)?;
        if *seal != self.seal {
            return Err(Refusal::SealMoved);
        }
        self.fits_its_rule()?;
        self.right_is_unused(&who.key, stands_for.as_ref())?;
        if (self.terms.typed || manner.waives) && !manner.typed.as_deref().is_some_and(|typed| confirms(typed, self.id))
        {
            return Err(Refusal::NotConfirmed { order: self.id });
        }
        if manner.waives && !self.quote.individual {
            return Err(Refusal::NothingToWaive);
        }
        Ok(Approved {
            by: who.key.clone(),
            seal: seal.clone(),
            stands_for,
            waives: manner.waives,
            until: Some(until(now, self.terms.valid)),
        })
    }

    /// In an emergency, a person with that right approves without the others. They too approve one content at one price,
    /// and not what they asked for themselves unless the rule lets them.
    ///
    /// # Errors
    /// Without the right, too late, or for a price that has moved.
    pub fn approve_alone(&self, who: &Who, seal: &Seal, now: Timestamp) -> Result<ApprovedAlone, Refusal> {
        if !self.terms.alone.lets(&who.key, &who.roles) {
            return Err(Refusal::NotAlone);
        }
        if self.is_own(&who.key) {
            return Err(Refusal::OwnOrder);
        }
        self.waits_for_decision(&who.key, now)?;
        if *seal != self.seal {
            return Err(Refusal::SealMoved);
        }
        self.fits_its_rule()?;
        Ok(ApprovedAlone { by: who.key.clone(), seal: seal.clone(), until: until(now, self.terms.valid) })
    }

    /// A person says no to a waiting order.
    ///
    /// # Errors
    /// Without the right, or when it no longer waits.
    pub fn reject(&self, who: &Who, now: Timestamp) -> Result<Rejected, Refusal> {
        self.may_decide(who).map_err(|refused| own(refused, Refusal::OwnRejection))?;
        self.waits_for_decision(&who.key, now)?;
        Ok(Rejected { by: who.key.clone() })
    }

    /// A person takes their approval back while the order waits. Whose right it was does not matter: it was their click.
    ///
    /// # Errors
    /// When they have not approved it, or it went on.
    pub fn take_back(&self, who: &Who) -> Result<TakenBack, Refusal> {
        let waits = matches!(self.stage, Stage::Pending | Stage::Held(_));
        if !waits || !self.approvals.iter().any(|approval| approval.by == who.key) {
            return Err(Refusal::NothingToTakeBack);
        }
        Ok(TakenBack { by: who.key.clone() })
    }

    /// Whoever asked for an order takes it back while it waits.
    ///
    /// # Errors
    /// When it is somebody else's, or it went on.
    pub fn withdraw(&self, who: &Who, now: Timestamp) -> Result<Withdrawn, Refusal> {
        if who.key != self.requester {
            return Err(Refusal::NotRequester);
        }
        self.waits_for_decision(&who.key, now)?;
        Ok(Withdrawn { by: who.key.clone() })
    }
}

/// A refusal for one's own order, said for what was tried.
pub(super) fn own(refused: Refusal, said: Refusal) -> Refusal {
    if refused == Refusal::OwnOrder { said } else { refused }
}

fn until(now: Timestamp, valid: SignedDuration) -> Timestamp {
    now.saturating_add(valid).unwrap_or(Timestamp::MAX)
}
