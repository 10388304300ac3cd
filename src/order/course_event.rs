//! What can happen to an order once it is placed.

use super::define::events;
use super::{Blind, Hurdle, Means, OrderNumber, PersonKey, QueryId, ReadyProject, Reason, Silence, Status, Verdict};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

events! {
    /// One thing that happened to a placed order.
    CourseEvent "course" []
    /// Written before the one call that pays, and spent by it.
    PayBegan "pay_began" {
        /// OVHcloud's number of the order.
        number: OrderNumber,
        /// By what it is paid.
        means: Means,
    }
    /// What the answer to that call proves. Even a yes does not mean that it is paid.
    PayAnswered "pay_answered" {
        /// The outcome.
        outcome: Asking,
    }
    /// OVHcloud shows it otherwise than before.
    Progressed "progressed" {
        /// Where it stands there.
        status: Status,
        /// What is in its way.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        hurdle: Option<Hurdle>,
        /// Whether it is paid, by its status or its steps.
        paid: bool,
        /// When OVHcloud cancels it unless it is paid.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pay_until: Option<Timestamp>,
        /// Until when the right of withdrawal lasts, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retract_until: Option<Timestamp>,
        /// When that was seen.
        at: Timestamp,
    }
    /// It is not paid, and its time is nearly over: whoever pays is reminded.
    PaymentReminded "payment_reminded" {}
    /// It is paid and nothing is in its way, and yet it is not delivered for long, or its projects do not show: people are
    /// told once of either.
    Overdue "overdue" {
        /// When that was seen.
        at: Timestamp,
        /// Those of its projects that can be used.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        ready: Vec<ReadyProject>,
    }
    /// OVHcloud does not let the bot see how far it is: people are told once.
    Blinded "blinded" {
        /// What the bot lacks.
        why: Blind,
        /// Of its projects: that it may not even read what the order has become.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        details: bool,
        /// When that was seen.
        at: Timestamp,
    }
    /// OVHcloud lets the bot look at the order's projects again, though not all of them can be used yet, or at what it has
    /// become.
    Sighted "sighted" {
        /// When that was seen.
        at: Timestamp,
    }
    /// It is delivered, and its projects can be used.
    Ready "ready" {
        /// They, one for each that was ordered.
        projects: Vec<ReadyProject>,
        /// When that was seen.
        at: Timestamp,
    }
    /// Nothing has changed for long, so OVHcloud is not asked for it any more. It is over, and people are told once.
    Unfollowed "unfollowed" {
        /// When.
        at: Timestamp,
    }
    /// A person uses the right of withdrawal. Written before the one call that does, and spent by it.
    RetractBegan "retract_began" {
        /// Who.
        by: PersonKey,
        /// Why, in OVHcloud's list.
        reason: Reason,
        /// When.
        at: Timestamp,
    }
    /// What the answer to that call proves.
    RetractAnswered "retract_answered" {
        /// The outcome.
        outcome: Asking,
    }
}

/// How a call ended that does something to a placed order, as far as the answer proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asking {
    /// 2xx. That OVHcloud has taken it up does not mean that it is done.
    Taken,
    /// Certainly a verdict: it is not done.
    Refused {
        /// Which.
        verdict: Verdict,
        /// OVHcloud's id of the call.
        query_id: Option<QueryId>,
    },
    /// No connection stood, so nothing was sent.
    NotSent,
    /// Nothing was sent: what was read right before it was not as it has to be, or this process had lost its time.
    NotAsked,
    /// Nothing was sent: the total read right before it was not the one that was approved.
    Moved,
    /// Nothing was sent: what has to be read right before could not be read for too long.
    Unread,
    /// Nothing was sent: a payment of it was begun that the journal does not know, or a restored journal may have forgotten
    /// one.
    BegunElsewhere,
    /// Nothing was sent: the order was found by looking, and nothing proves that the bot's own checkout has made it.
    NotProved,
    /// OVHcloud has taken it, and has not shown it for so long, or shows a failed step, that nobody knows whether it was
    /// done.
    NotShown,
    /// Everything else: it may have been done.
    Unknown {
        /// What came instead of an answer.
        silence: Silence,
        /// OVHcloud's id of the call, if an answer carried one.
        query_id: Option<QueryId>,
    },
}

impl Asking {
    /// Whether it takes the place of an earlier one of the same call: that one said only that nobody had heard the answer,
    /// and this is the answer.
    pub(super) fn is_heard_after(&self, earlier: &Asking) -> bool {
        let is_answer = match self {
            Asking::Taken | Asking::Refused { .. } | Asking::NotSent | Asking::NotAsked => true,
            Asking::Moved
            | Asking::Unread
            | Asking::BegunElsewhere
            | Asking::NotProved
            | Asking::NotShown
            | Asking::Unknown { .. } => false,
        };
        is_answer && earlier.is_unheard()
    }

    /// Whether it says that whoever asked was cut off and nobody heard the answer.
    pub(super) fn is_unheard(&self) -> bool {
        match self {
            Asking::Unknown { silence: Silence::Interrupted, .. } => true,
            Asking::Unknown {
                silence: Silence::TimedOut | Silence::Broken | Silence::Status(_) | Silence::Unreadable(_),
                ..
            }
            | Asking::Taken
            | Asking::Refused { .. }
            | Asking::NotSent
            | Asking::NotAsked
            | Asking::Moved
            | Asking::Unread
            | Asking::BegunElsewhere
            | Asking::NotProved
            | Asking::NotShown => false,
        }
    }

    /// Whether it may be written down of a payment that was never begun: why nothing was asked, or that a restored journal
    /// may have forgotten that something was.
    pub(super) fn needs_no_beginning(&self) -> bool {
        match self {
            Asking::NotAsked
            | Asking::Moved
            | Asking::Unread
            | Asking::BegunElsewhere
            | Asking::NotProved
            | Asking::Refused { .. }
            | Asking::Unknown { silence: Silence::Interrupted, .. } => true,
            Asking::Taken
            | Asking::NotSent
            | Asking::NotShown
            | Asking::Unknown {
                silence: Silence::TimedOut | Silence::Broken | Silence::Status(_) | Silence::Unreadable(_),
                ..
            } => false,
        }
    }
}

impl CourseEvent {
    /// The person whose act it is.
    pub fn by(&self) -> Option<&PersonKey> {
        match self {
            CourseEvent::RetractBegan(began) => Some(&began.by),
            CourseEvent::PayBegan(_)
            | CourseEvent::PayAnswered(_)
            | CourseEvent::Progressed(_)
            | CourseEvent::PaymentReminded(_)
            | CourseEvent::Overdue(_)
            | CourseEvent::Blinded(_)
            | CourseEvent::Sighted(_)
            | CourseEvent::Ready(_)
            | CourseEvent::Unfollowed(_)
            | CourseEvent::RetractAnswered(_) => None,
        }
    }
}

macro_rules! whole_events {
    ($($name:ident)*) => {
        $(impl From<$name> for super::Event {
            fn from(event: $name) -> super::Event {
                super::Event::Course(event.into())
            }
        })*
    };
}

whole_events! { PayBegan PayAnswered Progressed PaymentReminded Overdue Blinded Sighted Ready Unfollowed RetractBegan RetractAnswered }
