//! What an event of a placed order says besides its name, in the operator's words.

use super::stage;
use super::table::time;
use crate::order::{Asking, Blind, CourseEvent, Hurdle, Means, Status};

/// What it says.
pub(super) fn told(event: &CourseEvent) -> String {
    match event {
        CourseEvent::PayBegan(began) => format!("OVHcloud order {}, by {}", began.number, means(began.means)),
        CourseEvent::PayAnswered(answered) => asking(&answered.outcome),
        CourseEvent::Progressed(progressed) => {
            let paid = if progressed.paid { ", paid" } else { "" };
            let hurdle = progressed.hurdle.map(|hurdle| format!(", {}", self::hurdle(hurdle))).unwrap_or_default();
            format!("{}{paid}{hurdle}", status(progressed.status))
        }
        CourseEvent::Ready(ready) => {
            ready.projects.iter().map(|project| project.id.as_str()).collect::<Vec<_>>().join(", ")
        }
        CourseEvent::Blinded(blinded) => blind(blinded.why, blinded.details).to_owned(),
        CourseEvent::Sighted(sighted) => format!("seen {}", time(sighted.at)),
        CourseEvent::Overdue(overdue) => format!("seen {}", time(overdue.at)),
        CourseEvent::Unfollowed(unfollowed) => format!("given up {}", time(unfollowed.at)),
        CourseEvent::RetractAnswered(answered) => asking(&answered.outcome),
        CourseEvent::RetractBegan(_) | CourseEvent::PaymentReminded(_) => String::new(),
    }
}

/// Where OVHcloud says that it stands.
pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::NotPaid => "not paid",
        Status::Checking => "checked",
        Status::DocumentsRequested => "documents requested",
        Status::Delivering => "being delivered",
        Status::Delivered => "delivered",
        Status::Cancelling => "being cancelled",
        Status::Cancelled => "cancelled",
        Status::Unknown => "unknown at OVHcloud",
    }
}

fn hurdle(hurdle: Hurdle) -> &'static str {
    match hurdle {
        Hurdle::ManualReview => "reviewed by a person",
        Hurdle::DocumentsRequested => "documents requested",
        Hurdle::FraudRefused => "refused by the fraud check",
        Hurdle::StepFailed => "a step failed",
    }
}

fn blind(blind: Blind, details: bool) -> &'static str {
    match blind {
        Blind::Keys => "OVHcloud does not accept the keys",
        Blind::Right => "the key lacks the right to read the order",
        Blind::Project if details => "the key lacks the right to read what the order has become",
        Blind::Project => "the key lacks the right to read the project",
    }
}

fn means(means: Means) -> &'static str {
    match means {
        Means::FidelityAccount => "the fidelity account (total 0)",
        Means::DefaultMethod => "the default payment method",
    }
}

fn asking(outcome: &Asking) -> String {
    match outcome {
        Asking::Taken => "taken".to_owned(),
        Asking::Refused { verdict, query_id } => stage::verdict(verdict, query_id.as_ref()),
        Asking::NotSent => "not sent: no connection".to_owned(),
        Asking::NotAsked => "not sent".to_owned(),
        Asking::Moved => "not sent: the total is not the approved one".to_owned(),
        Asking::Unread => "not sent: the order could not be read for too long".to_owned(),
        Asking::BegunElsewhere => "not sent: a payment that is not written down here may have been begun".to_owned(),
        Asking::NotProved => "not sent: nothing proves that the bot has made the order".to_owned(),
        Asking::NotShown => "taken, and not shown for too long".to_owned(),
        Asking::Unknown { silence, query_id } => {
            format!("not proved: {}", stage::silence(*silence, query_id.as_ref()))
        }
    }
}
