//! What the bot may not see of a delivered order: what people are told of that, once for each right, and when it is over.

use super::{Blind, Blinded, Order, Sighted};
use jiff::Timestamp;

/// What the bot may not see of a delivered order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// What it has become.
    Details,
    /// A project that it has become.
    Project,
}

impl Order {
    /// That the bot sees again what people were told it may not. Whoever asks has read right before what the order has become,
    /// and `looked`: one of its projects, or that it is not there yet.
    pub fn sighted(&self, looked: bool, now: Timestamp) -> Option<Sighted> {
        let sees = looked || self.course.hidden == Some(Hidden::Details);
        (self.course.blind == Some(Blind::Project) && sees).then_some(Sighted { at: now })
    }

    /// That this is hidden of it, if people do not know. Whoever asks has seen right before that it is delivered. Before it
    /// come that the bot sees the rest: of another right people are told anew.
    pub fn hides(&self, what: Hidden, now: Timestamp) -> (Option<Sighted>, Option<Blinded>) {
        let blinded = Blinded { why: Blind::Project, details: what == Hidden::Details, at: now };
        match (self.course.hidden, what) {
            (None, Hidden::Details | Hidden::Project) => (None, Some(blinded)),
            (Some(Hidden::Details), Hidden::Project) => (self.sighted(false, now), Some(blinded)),
            // Whoever was asked for the right to its project was asked for this one too.
            (Some(Hidden::Project), Hidden::Details)
            | (Some(Hidden::Details), Hidden::Details)
            | (Some(Hidden::Project), Hidden::Project) => (None, None),
        }
    }
}
