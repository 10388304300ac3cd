//! Following a placed order: what a look at it leads to.

use super::{Hurdle, Order, Progressed, Stage, Status};
use jiff::Timestamp;

/// What OVHcloud shows of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Where it stands.
    pub status: Status,
    /// What is in its way.
    pub hurdle: Option<Hurdle>,
    /// Whether it is paid, by its status or its steps.
    pub paid: bool,
    /// When OVHcloud cancels it unless it is paid.
    pub pay_until: Option<Timestamp>,
    /// Until when the right of withdrawal lasts, where there is one.
    pub retract_until: Option<Timestamp>,
}

impl Order {
    /// What follows from a look: nothing if it shows nothing new. What was paid stays so.
    pub fn progress(&self, seen: &Seen, at: Timestamp) -> Option<Progressed> {
        let course = &self.course;
        if !matches!(self.stage, Stage::Placed { .. } | Stage::PlacedOtherwise { .. }) || course.is_over() {
            return None;
        }
        let &Seen { status, hurdle, paid, pay_until, retract_until } = seen;
        let paid = paid || course.paid;
        let known = course.status() == Some(status)
            && course.hurdle() == hurdle
            && course.paid == paid
            && pay_until.is_none_or(|until| course.pay_until == Some(until))
            && retract_until.is_none_or(|until| course.retract_until == Some(until));
        (!known).then_some(Progressed { status, hurdle, paid, pay_until, retract_until, at })
    }
}

impl Status {
    /// Whether an order that stands there is paid.
    pub fn is_paid(self) -> bool {
        match self {
            Status::Checking | Status::DocumentsRequested | Status::Delivering | Status::Delivered => true,
            // One that is cancelled may have been paid before: nobody can tell from this alone.
            Status::NotPaid | Status::Cancelling | Status::Cancelled | Status::Unknown => false,
        }
    }
}
