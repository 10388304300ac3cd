//! Who pays an order, and how far that is: on the order's message, and to whoever pays.

use super::body::{body, text};
use super::button::{Style, button};
use super::verdict::verdict;
use crate::desk::Sheet;
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::{Lang, date, distance, moment};
use crate::order::{Asking, LinkState, Means, Order, OrderNumber, Payment, Pays, Verdict};
use serde_json::Value;

/// Who pays it once it is approved, for whoever decides.
pub(super) fn pays(lang: Lang, order: &Order) -> String {
    match order.terms.pays() {
        _mode if order.quote.with_tax.is_zero() && order.terms.confirms() => say::pays_nothing(lang),
        _mode if order.quote.with_tax.is_zero() => say::pays_link(lang),
        Pays::Link => say::pays_link(lang),
        Pays::Registered => say::pays_registered(lang),
    }
}

/// Who pays the orders that are sent now.
pub(super) fn policy(lang: Lang, pays: Pays) -> String {
    let mode = match pays {
        Pays::Link => say::policy_pays_link(lang),
        Pays::Registered => say::policy_pays_registered(lang),
    };
    format!("{mode} {}", say::policy_pays_nothing(lang))
}

/// What to do or to know about the payment of a placed order, in bold on its message.
pub(super) fn notice(lang: Lang, order: &Order, number: OrderNumber) -> Option<String> {
    match order.link_state()? {
        LinkState::Open => Some(confirm(lang, order)),
        LinkState::BotPays => Some(match (&order.course.payment, order.means()) {
            (Payment::Asked(Means::FidelityAccount, _), _) => say::notice_bot_settles_again(lang),
            (Payment::None | Payment::Began(_), Some(Means::FidelityAccount)) if order.course.answer.is_some() => {
                say::notice_bot_settles_again(lang)
            }
            (Payment::None | Payment::Began(_), Some(Means::FidelityAccount)) => say::notice_bot_settles(lang),
            (Payment::Asked(Means::DefaultMethod, _), _) => say::notice_bot_asked(lang),
            (Payment::None | Payment::Began(_), Some(Means::DefaultMethod) | None) => say::notice_bot_pays(lang),
        }),
        LinkState::MayBePaid => Some(warning(lang, order)),
        LinkState::Moved => Some(say::notice_total_moved(lang, number, ends(lang, order))),
        LinkState::Paid | LinkState::Cancelled | LinkState::Withdrawn | LinkState::Unfollowed => None,
    }
}

/// What a person has to do, and until when. The time counts from when it was placed, and some are found long after that.
/// Nobody knows when this is read: a known date may be past by then.
pub(super) fn confirm(lang: Lang, order: &Order) -> String {
    match order.course.pay_until {
        Some(until) => say::notice_confirm_by(lang, date(until)),
        None if order.doubtful.is_some() => say::notice_confirm_late(lang),
        // These are told an hour after the checkout, or later.
        None if matches!(order.course.newest_answer(), Some(Asking::Unread | Asking::NotAsked)) => {
            say::notice_confirm_late(lang)
        }
        None => say::notice_confirm(lang),
    }
}

/// What becomes of it if nobody pays. Nobody knows when this is read either.
fn ends(lang: Lang, order: &Order) -> String {
    match order.course.pay_until {
        Some(until) => say::unpaid_ends_at(lang, date(until)),
        None => say::unpaid_ends(lang),
    }
}

/// What to do where no date is named, or what to know before that: only for whoever has a link to click.
pub(super) fn undated(lang: Lang, order: &Order) -> Option<String> {
    match order.link_state()? {
        LinkState::Open => Some(say::notice_confirm_late(lang)),
        LinkState::MayBePaid => Some(warning(lang, order)),
        LinkState::Moved
        | LinkState::BotPays
        | LinkState::Paid
        | LinkState::Cancelled
        | LinkState::Withdrawn
        | LinkState::Unfollowed => None,
    }
}

/// Why it may be paid already, for whoever would pay it by the link.
pub(super) fn warning(lang: Lang, order: &Order) -> String {
    match &order.course.payment {
        Payment::Asked(_, Asking::BegunElsewhere) => say::notice_begun_elsewhere(lang),
        Payment::None | Payment::Began(_) | Payment::Asked(..) => say::notice_may_be_paid(lang),
    }
}

/// Until when it has to be paid, while a person may have to.
pub(super) fn pay_until(order: &Order) -> Option<String> {
    let until = order.course.pay_until?;
    match order.link_state()? {
        LinkState::Open | LinkState::BotPays | LinkState::MayBePaid | LinkState::Moved => {
            Some(format!("{}\n{}", date(until), distance(until)))
        }
        LinkState::Paid | LinkState::Cancelled | LinkState::Withdrawn | LinkState::Unfollowed => None,
    }
}

/// The order's sentence where its payment did not simply go through.
pub(super) fn headline(lang: Lang, order: &Order, number: OrderNumber) -> Option<String> {
    let id = order.id;
    match order.link_state()? {
        LinkState::Open => match &order.course.payment {
            Payment::Asked(Means::DefaultMethod, outcome) => {
                Some(say::headline_not_paid(lang, id, number, why(lang, Means::DefaultMethod, outcome)?))
            }
            Payment::Asked(means @ Means::FidelityAccount, _) | Payment::Began(means) => {
                Some(say::headline_not_confirmed(lang, id, number, why(lang, *means, &order.course.told()?)?))
            }
            Payment::None => None,
        },
        LinkState::MayBePaid => Some(say::headline_may_be_paid(lang, id, number)),
        LinkState::Moved => Some(say::headline_total_moved(lang, id, number)),
        LinkState::BotPays | LinkState::Paid | LinkState::Cancelled | LinkState::Withdrawn | LinkState::Unfollowed => {
            None
        }
    }
}

/// The direct message to the requester when there is something to pay. Rights come from the click, so it holds no link.
pub fn payment_notice(lang: Lang, sheet: &Sheet) -> Option<Value> {
    let order = &sheet.order;
    let (id, number) = (order.id, order.number()?);
    let content = match order.link_state()? {
        LinkState::Open => match &order.course.payment {
            Payment::Asked(means, outcome) => match why(lang, *means, outcome) {
                Some(why) => say::payment_notice_unpaid(lang, id, number, why, confirm(lang, order)),
                None => say::payment_notice(lang, id, number.to_string(), confirm(lang, order)),
            },
            Payment::None | Payment::Began(_) => {
                say::payment_notice(lang, id, number.to_string(), confirm(lang, order))
            }
        },
        LinkState::MayBePaid => say::payment_notice_may_be_paid(lang, id, number, warning(lang, order)),
        // There is nothing to click.
        LinkState::Moved => return Some(text(say::payment_notice_moved(lang, id, number, ends(lang, order)))),
        LinkState::BotPays | LinkState::Paid | LinkState::Cancelled | LinkState::Withdrawn | LinkState::Unfollowed => {
            return None;
        }
    };
    Some(with_button(lang, order, content))
}

/// The direct message to the requester when the time to pay is nearly over; nothing if there is nothing to pay.
pub fn payment_reminder(lang: Lang, sheet: &Sheet) -> Option<Value> {
    let order = &sheet.order;
    let (id, number) = (order.id, order.number()?);
    let Some(until) = order.course.pay_until.map(moment) else {
        let content = say::payment_reminder_undated(lang, id, number, undated(lang, order)?);
        return Some(with_button(lang, order, content));
    };
    let content = match order.link_state()? {
        LinkState::Open => say::payment_reminder(lang, id, number, until),
        LinkState::MayBePaid => say::payment_reminder_may_be_paid(lang, id, number, until, warning(lang, order)),
        LinkState::Moved
        | LinkState::BotPays
        | LinkState::Paid
        | LinkState::Cancelled
        | LinkState::Withdrawn
        | LinkState::Unfollowed => {
            return None;
        }
    };
    Some(with_button(lang, order, content))
}

pub(super) fn with_button(lang: Lang, order: &Order, content: String) -> Value {
    let link = CustomId::Link { order: order.id };
    body(content, Vec::new(), vec![button(Style::Primary, say::button_link(lang), &link)])
}

/// Why it is not paid, and what would help; nothing if nothing is known against it.
fn why(lang: Lang, means: Means, outcome: &Asking) -> Option<String> {
    match outcome {
        // The account's payment methods have nothing to do with an order of 0.
        Asking::Refused { verdict: Verdict::NoPaymentMethod | Verdict::PaymentRefused, .. }
            if means == Means::FidelityAccount =>
        {
            Some(say::unpaid_not_by_me(lang))
        }
        Asking::Refused { verdict: Verdict::NotAllowed, .. } => Some(say::unpaid_not_allowed(lang)),
        Asking::Refused { verdict: Verdict::ClockDiffers, .. } => Some(say::unpaid_clock(lang)),
        Asking::Refused { verdict: refused, .. } => Some(verdict(lang, refused)),
        Asking::NotSent => Some(say::unpaid_not_sent(lang)),
        Asking::NotAsked => Some(say::unpaid_not_asked(lang)),
        Asking::Unread => Some(say::unpaid_unread(lang)),
        Asking::NotProved => Some(say::unpaid_not_proved(lang)),
        Asking::Taken | Asking::Moved | Asking::BegunElsewhere | Asking::NotShown | Asking::Unknown { .. } => None,
    }
}
