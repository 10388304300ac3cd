//! What to do next about a placed order.

use super::payment;
use super::standing::{Standing, names, quoted, standing};
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Blind, Hidden, Left, LinkState, Order, OrderNumber, Stage, Status};

/// What to do next about a placed order, where there is something to say.
pub(super) fn next_steps(lang: Lang, order: &Order, number: OrderNumber) -> Vec<String> {
    if matches!(order.stage, Stage::PlacedOtherwise { .. }) {
        return otherwise(lang, order, number).into_iter().collect();
    }
    if let Some(left) = order.course.left() {
        return vec![next_left(lang, left, number)];
    }
    let blind = match order.course.blind {
        Some(Blind::Keys) => say::next_keys(lang),
        Some(Blind::Right) => say::next_right(lang),
        Some(Blind::Project) | None => {
            return declined(lang, order, number).into_iter().chain(placed(lang, order, number)).collect();
        }
    };
    // What is to be paid stays so, whatever the bot can see. Anything else may have changed since it saw it.
    let waits = standing(&order.course) == Standing::Waits;
    let pay = waits.then(|| payment::notice(lang, order, number)).flatten();
    pay.into_iter().chain([blind]).collect()
}

/// What whoever pays has to know of an order at OVHcloud of which a step has failed before it was paid.
fn declined(lang: Lang, order: &Order, number: OrderNumber) -> Option<String> {
    let unpaid = standing(&order.course) == Standing::Failed && order.course.status() == Some(Status::NotPaid);
    // While the bot pays, the failed step is what is so.
    let by_people = unpaid && order.link_state() != Some(LinkState::BotPays);
    by_people.then(|| payment::notice(lang, order, number)).flatten()
}

fn otherwise(lang: Lang, order: &Order, number: OrderNumber) -> Option<String> {
    match order.course.status() {
        Some(Status::Cancelled) => None,
        Some(Status::Delivered) => Some(say::next_otherwise(lang, number)),
        Some(
            Status::NotPaid
            | Status::Checking
            | Status::DocumentsRequested
            | Status::Delivering
            | Status::Cancelling
            | Status::Unknown,
        )
        | None => Some(say::notice_otherwise(lang, number)),
    }
}

fn placed(lang: Lang, order: &Order, number: OrderNumber) -> Option<String> {
    Some(match standing(&order.course) {
        Standing::Waits => return payment::notice(lang, order, number),
        Standing::Review => say::next_review(lang, number),
        Standing::Documents => say::next_documents(lang),
        Standing::Refused | Standing::CancelledRefused => say::next_refused(lang, number),
        Standing::Failed => say::next_failed(lang, number),
        Standing::Late => say::next_late(lang, number),
        Standing::Unseen => {
            let missing = order.content.missing(&order.course.early);
            // Those without a name may be any of them.
            let known = order.course.early.iter().all(|project| project.name.is_some());
            if known && !missing.is_empty() {
                say::next_unseen(lang, names(lang, missing.iter().map(|name| quoted(lang, name)).collect()))
            } else {
                say::next_unseen_unclear(lang)
            }
        }
        Standing::Hidden(Hidden::Details) => say::next_hidden_details(lang),
        Standing::Hidden(Hidden::Project) => say::next_hidden(lang),
        Standing::Cancelling => say::next_cancelling(lang, number),
        Standing::CancellingWithdrawn | Standing::CancelledWithdrawn => say::next_withdrawn(lang, number),
        Standing::CancelledUnpaid => say::next_cancelled_unpaid(lang),
        Standing::Cancelled if order.course.may_be_paid() => say::next_cancelled_paid(lang, number),
        Standing::Cancelled if order.course.paid && !order.quote.with_tax.is_zero() => {
            say::next_cancelled_paid(lang, number)
        }
        Standing::Cancelled => say::next_cancelled(lang, number),
        Standing::Unknown => say::next_unknown(lang),
        Standing::Left(left) => next_left(lang, left, number),
        Standing::Checking | Standing::Delivering | Standing::Delivered | Standing::Ready => return None,
        // What came of the withdrawal stands below, with what to do about it.
        Standing::Withdrawn | Standing::PerhapsWithdrawn => return None,
    })
}

/// What people can do about an order that is followed no longer.
fn next_left(lang: Lang, left: Left, number: OrderNumber) -> String {
    match left {
        Left::Unseen => say::next_left_unseen(lang, number),
        Left::Undelivered => say::next_left_undelivered(lang, number),
        Left::Unreadable => say::next_left_unreadable(lang, number),
        Left::Unpaid => say::next_left_unpaid(lang, number),
        Left::Withdrawn => say::next_left_withdrawn(lang, number),
    }
}
