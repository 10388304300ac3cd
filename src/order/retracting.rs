//! What can be done about an order later: taking it back before it is placed, and the right of withdrawal after.

use super::{
    Asking, Closed, Ending, Order, OrderId, Policy, Reason, Refusal, RetractAnswered, RetractBegan, Silence, Stage,
    Status, Who, Withdrawn,
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a call that withdraws may take before nobody can know any more what became of it: longer than its time-out.
pub const ANSWERED_WITHIN: SignedDuration = SignedDuration::from_mins(5);

/// Taking back what was not placed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cancel {
    /// It waited for its approvals.
    Waiting(Withdrawn),
    /// It was held.
    Held(Closed),
}

/// Why the right of withdrawal cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoRetraction {
    /// OVHcloud does not have the order as it was approved.
    NotPlaced,
    /// The customer is no private individual, so there is no such right.
    NotPrivate,
    /// It was given up when the order was approved.
    Waived,
    /// The order is not paid: it need not be withdrawn from, it ends by itself.
    NotPaid,
    /// It is cancelled already.
    Cancelled,
    /// OVHcloud shows no date, or one that is over.
    Over {
        /// Until when it was, if OVHcloud says so.
        until: Option<Timestamp>,
    },
    /// It has been used, and OVHcloud's answer was not a certain no.
    Used,
}

impl Order {
    /// A person takes back what is not placed yet: who asked for it while it waits, and while it is held whoever may close it.
    ///
    /// # Errors
    /// Without the right, or when it is too late.
    pub fn cancel(&self, who: &Who, policy: &Policy, now: Timestamp) -> Result<Cancel, Refusal> {
        match &self.stage {
            Stage::Pending => self.withdraw(who, now).map(Cancel::Waiting),
            Stage::Held(_) => self.close(who, policy).map(Cancel::Held),
            Stage::Approved | Stage::CheckingOut { .. } => Err(Refusal::BeingPlaced),
            Stage::Undecided(_) => Err(Refusal::DecideFirst),
            Stage::Placed { .. } | Stage::PlacedOtherwise { .. } => Err(Refusal::PlacedAlready { order: self.id }),
            Stage::Closed(Ending::Expired) => Err(Refusal::Expired),
            Stage::Closed(Ending::Rejected { .. } | Ending::Withdrawn { .. } | Ending::GivenUp { .. }) => {
                Err(Refusal::Over)
            }
        }
    }

    /// May this person use the right of withdrawal now? `until`: what OVHcloud says of it just now
    /// (`billing.Order.retractionDate`).
    ///
    /// # Errors
    /// Without the right to settle the order, or when there is nothing to withdraw from.
    pub fn may_retract(
        &self,
        who: &Who,
        policy: &Policy,
        until: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        self.may_settle(who, policy)?;
        self.can_be_retracted(until, now).map_err(Refusal::NoRetraction)
    }

    /// A person uses it: they have read what follows, and typed the order's number.
    ///
    /// # Errors
    /// As [`Order::may_retract`], and without that number.
    pub fn retract(
        &self,
        who: &Who,
        policy: &Policy,
        asked: &Retracting<'_>,
        now: Timestamp,
    ) -> Result<RetractBegan, Refusal> {
        self.may_retract(who, policy, asked.until, now)?;
        if !confirms(asked.typed, self.id) {
            return Err(Refusal::NotConfirmed { order: self.id });
        }
        Ok(RetractBegan { by: who.key.clone(), reason: asked.reason, at: now })
    }

    /// The call that withdraws was cut off: nobody knows its answer. `within`: how long it may take, usually
    /// [`ANSWERED_WITHIN`].
    pub fn retraction_lost(&self, now: Timestamp, within: SignedDuration) -> Option<RetractAnswered> {
        let retraction = self.course.retraction.as_ref().filter(|retraction| retraction.outcome.is_none())?;
        let outcome = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
        (now.duration_since(retraction.at) > within).then_some(RetractAnswered { outcome })
    }

    fn can_be_retracted(&self, until: Option<Timestamp>, now: Timestamp) -> Result<(), NoRetraction> {
        let course = &self.course;
        if !matches!(self.stage, Stage::Placed { .. }) {
            return Err(NoRetraction::NotPlaced);
        }
        if !self.quote.individual {
            return Err(NoRetraction::NotPrivate);
        }
        if self.waives() {
            return Err(NoRetraction::Waived);
        }
        if course.retraction.as_ref().is_some_and(|retraction| !retraction.may_be_repeated()) {
            return Err(NoRetraction::Used);
        }
        match course.status() {
            Some(Status::Cancelled | Status::Cancelling) => return Err(NoRetraction::Cancelled),
            // Its steps may show that it is paid before its status does.
            Some(Status::NotPaid) if !course.paid => return Err(NoRetraction::NotPaid),
            Some(
                Status::NotPaid
                | Status::Checking
                | Status::DocumentsRequested
                | Status::Delivering
                | Status::Delivered
                | Status::Unknown,
            )
            | None => {}
        }
        match until {
            Some(until) if now < until => Ok(()),
            until => Err(NoRetraction::Over { until }),
        }
    }
}

/// What a person says when they withdraw.
#[derive(Clone, Copy, Debug)]
pub struct Retracting<'a> {
    /// Why.
    pub reason: Reason,
    /// What they typed to confirm it.
    pub typed: &'a str,
    /// Until when OVHcloud says that it can be done.
    pub until: Option<Timestamp>,
}

/// Whether this is the order's number, as people type it.
pub(super) fn confirms(typed: &str, order: OrderId) -> bool {
    typed.trim().trim_start_matches('#') == order.to_string()
}
