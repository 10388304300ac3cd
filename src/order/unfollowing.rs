//! Giving up an order of which nothing more becomes: when it is followed no longer, and what is left open then.

use super::{Blind, Course, FollowPace, Order, Payment, Stage, Status, Unfollowed};
use jiff::{SignedDuration, Timestamp};

/// What was withdrawn from is looked at for at least so long after that.
const WITHDRAWN: SignedDuration = SignedDuration::from_hours(24 * 30);

/// So long after a withdrawal from a finished order it is still told that it was never seen cancelled. A bot that was down
/// for longer says nothing of what is long past.
pub const TOLD_WITHIN: SignedDuration = SignedDuration::from_hours(24 * 90);

/// So much longer than it takes, nothing has changed about an order that somebody should long have given up.
const MUCH: SignedDuration = SignedDuration::from_hours(24);

/// What is left open of an order that is followed no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is delivered, and its projects were never all seen.
    Unseen,
    /// It was never seen delivered.
    Undelivered,
    /// Where it stands cannot be read: OVHcloud does not say, does not have it, or does not let the bot see it.
    Unreadable,
    /// It was never seen paid.
    Unpaid,
    /// Somebody has withdrawn from it, and it was never seen cancelled.
    Withdrawn,
}

impl Course {
    /// What is left open, of an order that was given up. Nothing once it is cancelled after all.
    pub fn left(&self) -> Option<Left> {
        self.unfollowed?;
        if self.withdrawn().is_some() {
            return (!self.is_cancelled()).then_some(Left::Withdrawn);
        }
        // It was given up for its withdrawal alone, and OVHcloud's late answer is that there is none.
        if self.ready.is_some() {
            return None;
        }
        if matches!(self.blind, Some(Blind::Keys | Blind::Right)) {
            return Some(Left::Unreadable);
        }
        match self.status() {
            None | Some(Status::Unknown) => Some(Left::Unreadable),
            Some(Status::NotPaid) if !self.paid => Some(Left::Unpaid),
            Some(
                Status::NotPaid
                | Status::Checking
                | Status::DocumentsRequested
                | Status::Delivering
                | Status::Cancelling,
            ) => Some(Left::Undelivered),
            Some(Status::Delivered) => Some(Left::Unseen),
            Some(Status::Cancelled) => None,
        }
    }

    /// Whether a payment or a withdrawal was begun whose answer still matters and is not written down yet. Once it is shown
    /// as paid, nobody gives up the answer to the payment any more, and nothing hangs on it.
    pub(super) fn awaits_answer(&self) -> bool {
        let retracts = self.retraction.as_ref().is_some_and(|retraction| retraction.outcome.is_none());
        retracts || (matches!(self.payment, Payment::Began(_)) && !self.paid)
    }

    /// Whether it can be given up: it is neither over nor given up. A finished order that was withdrawn from still has an
    /// end to come.
    pub(super) fn may_be_given_up(&self) -> bool {
        let open = self.ready.is_none() || self.withdrawn().is_some();
        open && self.unfollowed.is_none() && !self.is_cancelled() && !self.awaits_answer()
    }

    /// When anything about it changed for the last time: what OVHcloud shows, what people were told that may help, what
    /// they did.
    fn moved(&self, placed: Timestamp) -> Timestamp {
        let shown = self.shown.last().map(|shown| shown.at);
        let retracted = self.retraction.as_ref().map(|retraction| retraction.at);
        [shown, self.blinded, self.sighted, self.overdue, retracted].into_iter().flatten().fold(placed, Timestamp::max)
    }
}

impl Order {
    /// That it is followed no longer, if nothing has changed for so long and nothing is awaited. `placed`: since when it
    /// is placed. Whoever asks has looked at it right before.
    pub fn unfollow(&self, pace: FollowPace, placed: Timestamp, now: Timestamp) -> Option<Unfollowed> {
        let course = &self.course;
        if !matches!(self.stage, Stage::Placed { .. }) || !course.may_be_given_up() {
            return None;
        }
        // Of a finished order nobody waits for longer than for its withdrawal.
        let give_up = if course.ready.is_some() { pace.give_up.min(WITHDRAWN) } else { pace.give_up };
        let waited = now.duration_since(course.moved(placed)) >= give_up;
        let withdrawn = course.withdrawn().map(|retraction| now.duration_since(retraction.at));
        let deadlines = [course.pay_until, course.retract_until];
        let past = deadlines.into_iter().flatten().all(|until| until <= now);
        let due = waited && past && withdrawn.is_none_or(|since| since >= WITHDRAWN);
        due.then_some(Unfollowed { at: now })
    }

    /// Whether nothing has changed for a day longer than it takes to give it up. `placed`: since when it is placed.
    pub fn is_long_unchanged(&self, pace: FollowPace, placed: Timestamp, now: Timestamp) -> bool {
        now.duration_since(self.course.moved(placed)) >= pace.give_up.saturating_add(MUCH)
    }
}
