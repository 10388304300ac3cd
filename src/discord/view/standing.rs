//! Where a placed order stands, in one sentence.

use super::escape::escape;
use super::fit::fit;
use super::payment;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{
    Asking, Course, Hidden, Hurdle, Left, Order, OrderNumber, ProjectName, ReadyProject, Stage, Status,
};

/// The characters that names of projects in a sentence may take.
const MOST_NAMES: usize = 300;

/// Where a placed order stands, as people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It waits for payment, or has not been looked at yet.
    Waits,
    Checking,
    Review,
    Documents,
    Refused,
    Failed,
    Delivering,
    /// Its projects do not show yet.
    Delivered,
    /// It is not delivered for long.
    Late,
    /// Its projects do not show for long.
    Unseen,
    /// The bot may not look at its projects, or not even at what it has become.
    Hidden(Hidden),
    Ready,
    /// It was done, and then withdrawn from.
    Withdrawn,
    /// It was done, and nobody knows whether OVHcloud has taken up the withdrawal.
    PerhapsWithdrawn,
    Cancelling,
    /// After a withdrawal.
    CancellingWithdrawn,
    CancelledUnpaid,
    CancelledRefused,
    /// After a withdrawal.
    CancelledWithdrawn,
    Cancelled,
    Unknown,
    /// It is followed no longer.
    Left(Left),
}

/// Where it stands.
pub(super) fn standing(course: &Course) -> Standing {
    if course.ready.is_some() {
        return done(course);
    }
    if let Some(left) = course.left() {
        return Standing::Left(left);
    }
    let withdrawn = course.withdrawn().is_some();
    let Some(shown) = course.shown.last() else { return Standing::Waits };
    let late = course.overdue.is_some_and(|told| told >= shown.at);
    match (shown.status, shown.hurdle) {
        (Status::Cancelled, Some(Hurdle::FraudRefused)) => Standing::CancelledRefused,
        (Status::Cancelled, _) if withdrawn => Standing::CancelledWithdrawn,
        (Status::Cancelled, _)
            if !course.paid && !course.may_be_paid() && course.pay_until.is_some_and(|until| until <= shown.at) =>
        {
            Standing::CancelledUnpaid
        }
        (Status::Cancelled, _) => Standing::Cancelled,
        (Status::Delivered, _) => match course.hidden {
            Some(hidden) => Standing::Hidden(hidden),
            None if late => Standing::Unseen,
            None => Standing::Delivered,
        },
        (_, Some(Hurdle::FraudRefused)) => Standing::Refused,
        (Status::Cancelling, _) if withdrawn => Standing::CancellingWithdrawn,
        (_, Some(Hurdle::StepFailed)) => Standing::Failed,
        (Status::Cancelling, _) => Standing::Cancelling,
        (Status::DocumentsRequested, _) | (_, Some(Hurdle::DocumentsRequested)) => Standing::Documents,
        (_, Some(Hurdle::ManualReview)) => Standing::Review,
        (Status::NotPaid | Status::Checking | Status::Delivering | Status::Unknown, None) if late => Standing::Late,
        // Its steps say so before its status does.
        (Status::NotPaid, None) if shown.paid => Standing::Checking,
        (Status::NotPaid, None) => Standing::Waits,
        (Status::Checking, None) => Standing::Checking,
        (Status::Delivering, None) => Standing::Delivering,
        (Status::Unknown, None) => Standing::Unknown,
    }
}

/// Where an order stands whose projects could be used: done, unless somebody has withdrawn from it.
fn done(course: &Course) -> Standing {
    let Some(retraction) = course.withdrawn() else { return Standing::Ready };
    if let Some(left) = course.left() {
        return Standing::Left(left);
    }
    match (course.status(), &retraction.outcome) {
        (Some(Status::Cancelled), _) => Standing::CancelledWithdrawn,
        (Some(Status::Cancelling), _) => Standing::CancellingWithdrawn,
        (_, None) => Standing::Ready,
        (_, Some(Asking::Taken)) => Standing::Withdrawn,
        (
            _,
            Some(
                Asking::Unknown { .. }
                | Asking::BegunElsewhere
                | Asking::NotProved
                | Asking::NotShown
                | Asking::Refused { .. }
                | Asking::NotSent
                | Asking::NotAsked
                | Asking::Moved
                | Asking::Unread,
            ),
        ) => Standing::PerhapsWithdrawn,
    }
}

/// The sentence of a placed order.
pub(super) fn headline(lang: Lang, order: &Order, number: OrderNumber) -> String {
    let id = order.id;
    let count = order.content.projects();
    if matches!(order.stage, Stage::PlacedOtherwise { .. }) {
        return match order.course.status() {
            Some(Status::Cancelled) => say::follow_otherwise_cancelled(lang, id, number),
            Some(Status::Delivered) => say::follow_otherwise_delivered(lang, id, number),
            Some(
                Status::NotPaid
                | Status::Checking
                | Status::DocumentsRequested
                | Status::Delivering
                | Status::Cancelling
                | Status::Unknown,
            )
            | None => say::headline_otherwise(lang, id, number),
        };
    }
    match standing(&order.course) {
        Standing::Waits => {
            let unpaid = payment::headline(lang, order, number);
            unpaid.unwrap_or_else(|| say::headline_placed(lang, id, number))
        }
        Standing::Checking => say::follow_checking(lang, id, number),
        Standing::Review => say::follow_review(lang, id, number),
        Standing::Documents => say::follow_documents(lang, id, number),
        Standing::Refused => say::follow_refused(lang, id, number),
        Standing::Failed => say::follow_failed(lang, id, number),
        Standing::Delivering => say::follow_delivering(lang, id, number),
        Standing::Delivered => say::follow_delivered(lang, id, number, count),
        Standing::Late => say::follow_late(lang, id, number),
        Standing::Unseen => say::follow_unseen(lang, id, number, count),
        Standing::Hidden(Hidden::Details) => say::follow_hidden_details(lang, id, number),
        Standing::Hidden(Hidden::Project) => say::follow_hidden(lang, id, number, count),
        Standing::Ready => match ready(order) {
            [] => say::follow_ready_nothing(lang, id, number),
            projects => say::follow_ready(lang, id, projects.len(), ready_names(lang, projects)),
        },
        Standing::Withdrawn => say::follow_withdrawn(lang, id, number),
        Standing::PerhapsWithdrawn => say::follow_perhaps_withdrawn(lang, id, number),
        Standing::Cancelling => say::follow_cancelling(lang, id, number),
        Standing::CancellingWithdrawn => say::follow_cancelling_withdrawn(lang, id, number),
        Standing::CancelledUnpaid => say::follow_cancelled_unpaid(lang, id, number),
        Standing::CancelledRefused => say::follow_cancelled_refused(lang, id, number),
        Standing::CancelledWithdrawn => say::follow_cancelled_withdrawn(lang, id, number),
        Standing::Cancelled => say::follow_cancelled(lang, id, number),
        Standing::Unknown => say::follow_unknown(lang, id, number),
        Standing::Left(left) => match left {
            Left::Unseen => say::left_unseen(lang, id, number, count),
            Left::Undelivered => say::left_undelivered(lang, id, number),
            Left::Unreadable => say::left_unreadable(lang, id, number),
            Left::Unpaid => say::left_unpaid(lang, id, number),
            Left::Withdrawn => say::left_withdrawn(lang, id, number),
        },
    }
}

/// Its projects that can be used.
pub(super) fn ready(order: &Order) -> &[ReadyProject] {
    let standing = standing(&order.course);
    match &order.course.ready {
        Some((_, projects)) if standing == Standing::Ready => projects,
        None if matches!(standing, Standing::Unseen | Standing::Left(Left::Unseen)) => &order.course.early,
        // What was withdrawn from is gone, or about to go.
        Some(_) | None => &[],
    }
}

fn ready_names(lang: Lang, projects: &[ReadyProject]) -> String {
    let name =
        |project: &ReadyProject| project.name.as_ref().map_or_else(|| project.id.clone(), |name| quoted(lang, name));
    names(lang, projects.iter().map(name).collect())
}

/// A name in the marks of the language.
pub(super) fn quoted(lang: Lang, name: &ProjectName) -> String {
    say::name_quoted(lang, escape(name.as_str()))
}

pub(super) fn names(lang: Lang, names: Vec<String>) -> String {
    fit(&names, ", ", MOST_NAMES, |left_out| say::and_more(lang, left_out))
}
