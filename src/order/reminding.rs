//! When whoever pays a placed order is to be reminded, and when it has to be looked at for that, whatever the pause is.

use super::{Order, Stage, Status};
use jiff::{SignedDuration, Timestamp};

/// A look that has not led to the reminder, because OVHcloud was not to be reached, is repeated after so long.
const AGAIN: SignedDuration = SignedDuration::from_mins(5);

/// So long before OVHcloud cancels it, a person may pay what the bot has not paid, whatever the operator says of reminders.
const HANDED_OVER: SignedDuration = SignedDuration::from_hours(6);

/// So long after it was first seen OVHcloud cancels an order that nobody pays, where it names no date.
const UNPAID: SignedDuration = SignedDuration::from_hours(24);

impl Order {
    /// From when on until when whoever pays is to be reminded, of an order that was seen unpaid. Where OVHcloud names no
    /// date, it may be any time after that.
    pub(super) fn reminder_window(&self, before: Option<SignedDuration>) -> Option<(Timestamp, Timestamp)> {
        let course = &self.course;
        // What the bot has not paid by then a person has to: that is more than a reminder, so nobody can do without it.
        let before = before.or_else(|| self.means().map(|_| HANDED_OVER))?;
        let (end, until) = match (course.pay_until, course.shown.first()) {
            (Some(until), _) => (until, until),
            (None, Some(first)) if course.unfollowed.is_none() => {
                (first.at.saturating_add(UNPAID).unwrap_or(Timestamp::MAX), Timestamp::MAX)
            }
            (None, Some(_) | None) => return None,
        };
        let from = end.saturating_sub(before).unwrap_or(Timestamp::MIN);
        let waits = matches!(self.stage, Stage::Placed { .. }) && course.status() == Some(Status::NotPaid);
        (waits && !course.paid && !course.reminded && course.withdrawn().is_none()).then_some((from, until))
    }

    /// When it is to be looked at so that whoever pays is reminded in time, however long nothing has changed. `before`: so
    /// long before its end whoever pays is reminded. `looked`: when it was looked at last.
    pub fn reminder_look(&self, before: Option<SignedDuration>, looked: Option<Timestamp>) -> Option<Timestamp> {
        let (from, until) = self.reminder_window(before)?;
        let next = match looked.filter(|looked| *looked >= from) {
            Some(looked) => looked.saturating_add(AGAIN).unwrap_or(Timestamp::MAX),
            None => from,
        };
        // After that there is nothing to remind of.
        (next < until).then_some(next)
    }
}
