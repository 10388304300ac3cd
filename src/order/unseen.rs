//! What the bot goes on with after it asked for a payment, while people can pay too: an order of 0 that is refused over and
//! over, and a payment that was taken and does not show.

use super::{Asking, Course, Hurdle, Means, Order, PayAnswered, Payment, Stage, Status};
use jiff::{SignedDuration, Timestamp};

/// A payment that was taken may take so long to show. Then people are told, who may pay it with the warning that it may be
/// paid already.
const SHOWS_WITHIN: SignedDuration = SignedDuration::from_hours(1);

impl Course {
    /// Whether people were told that they may confirm an order of 0 themselves, while the bot goes on trying.
    pub(super) fn is_handed_over(&self) -> bool {
        self.reminded || self.refused.is_some()
    }
}

impl Order {
    /// Hands a payment over to people that OVHcloud has taken and does not show. `since`: when it was taken, or first seen
    /// unpaid after that. Nothing is asked for again.
    pub fn payment_unseen(&self, since: Timestamp, now: Timestamp) -> Option<PayAnswered> {
        let course = &self.course;
        let taken = course.payment == Payment::Asked(Means::DefaultMethod, Asking::Taken);
        let unpaid =
            matches!(self.stage, Stage::Placed { .. }) && course.status() == Some(Status::NotPaid) && !course.paid;
        // A declined payment shows as a step that has failed. That it was declined this does not prove.
        let failed = course.hurdle() == Some(Hurdle::StepFailed);
        let late = failed || now.duration_since(since) >= SHOWS_WITHIN;
        // Whoever was reminded has the link with its warning already.
        (taken && unpaid && late && !course.reminded).then_some(PayAnswered { outcome: Asking::NotShown })
    }
}
