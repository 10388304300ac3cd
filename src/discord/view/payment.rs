//! Who pays an order, and how far that is: on the order's message, and to whoever pays.

use super::body::{body, text};
use super::button::{Style, button};
use super::verdict::verdict;
use crate::desk::Sheet;
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::{Lang, date, distance};
use crate::order::{Asking, LinkState, Means, Order, OrderNumber, Payment, Pays, Verdict};
use serde_json::Value;

/// Who pays it once it is approved, for whoever decides.
pub(super) fn pays(lang: Lang, order: &Order) -> String {
    match order.terms.pays {
        _mode if order.quote.with_tax.is_zero() => say::pays_nothing(lang),
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
        LinkState::Open => Some(say::notice_confirm(lang)),
        LinkState::BotPays => Some(match (&order.course.payment, order.means()) {
            (Payment::Asked(Means::FidelityAccount, _), _) => say::notice_bot_settles_again(lang),
            (Payment::None | Payment::Began(_), Some(Means::FidelityAccount)) => say::notice_bot_settles(lang),
            (Payment::Asked(Means::DefaultMethod, _), _) => say::notice_bot_asked(lang),
            (Payment::None | Payment::Began(_), Some(Means::DefaultMethod) | None) => say::notice_bot_pays(lang),
        }),
        LinkState::MayBePaid => Some(say::notice_may_be_paid(lang)),
        LinkState::Moved => Some(say::notice_total_moved(lang, number)),
        LinkState::Paid | LinkState::Cancelled => None,
    }
}

/// Until when it has to be paid, while a person may have to.
pub(super) fn pay_until(order: &Order) -> Option<String> {
    let until = order.course.pay_until?;
    match order.link_state()? {
        LinkState::Open | LinkState::BotPays | LinkState::MayBePaid | LinkState::Moved => {
            Some(format!("{}\n{}", date(until), distance(until)))
        }
        LinkState::Paid | LinkState::Cancelled => None,
    }
}

/// The order's sentence where its payment did not simply go through.
pub(super) fn headline(lang: Lang, order: &Order, number: OrderNumber) -> Option<String> {
    let id = order.id;
    match order.link_state()? {
        LinkState::Open => match &order.course.payment {
            Payment::Asked(Means::FidelityAccount, outcome) => {
                Some(say::headline_not_confirmed(lang, id, number, why(lang, outcome)?))
            }
            Payment::Asked(Means::DefaultMethod, outcome) => {
                Some(say::headline_not_paid(lang, id, number, why(lang, outcome)?))
            }
            Payment::None | Payment::Began(_) => None,
        },
        LinkState::MayBePaid => Some(say::headline_may_be_paid(lang, id, number)),
        LinkState::Moved => Some(say::headline_total_moved(lang, id, number)),
        LinkState::BotPays | LinkState::Paid | LinkState::Cancelled => None,
    }
}

/// The direct message to the requester when there is something to pay. Rights come from the click, so it holds no link.
pub fn payment_notice(lang: Lang, sheet: &Sheet) -> Option<Value> {
    let order = &sheet.order;
    let (id, number) = (order.id, order.number()?);
    let content = match order.link_state()? {
        LinkState::Open => match &order.course.payment {
            Payment::Asked(_, outcome) => match why(lang, outcome) {
                Some(why) => say::payment_notice_unpaid(lang, id, number, why),
                None => say::payment_notice(lang, id, number.to_string()),
            },
            Payment::None | Payment::Began(_) => say::payment_notice(lang, id, number.to_string()),
        },
        LinkState::MayBePaid => say::payment_notice_may_be_paid(lang, id, number),
        // There is nothing to click.
        LinkState::Moved => return Some(text(say::payment_notice_moved(lang, id, number))),
        LinkState::BotPays | LinkState::Paid | LinkState::Cancelled => return None,
    };
    Some(with_button(lang, order, content))
}

/// The direct message to the requester when the time to pay is nearly over; nothing if there is nothing to pay.
pub fn payment_reminder(lang: Lang, sheet: &Sheet) -> Option<Value> {
    let order = &sheet.order;
    let (id, number, until) = (order.id, order.number()?, distance(order.course.pay_until?));
    let content = match order.link_state()? {
        LinkState::Open => say::payment_reminder(lang, id, number, until),
        LinkState::MayBePaid => say::payment_reminder_may_be_paid(lang, id, number, until),
        LinkState::Moved | LinkState::BotPays | LinkState::Paid | LinkState::Cancelled => return None,
    };
    Some(with_button(lang, order, content))
}

pub(super) fn with_button(lang: Lang, order: &Order, content: String) -> Value {
    let link = CustomId::Link { order: order.id };
    body(content, Vec::new(), vec![button(Style::Primary, say::button_link(lang), &link)])
}

/// Why it is not paid, and what would help; nothing if nothing is known against it.
fn why(lang: Lang, outcome: &Asking) -> Option<String> {
    match outcome {
        Asking::Refused { verdict: Verdict::NotAllowed, .. } => Some(say::unpaid_not_allowed(lang)),
        Asking::Refused { verdict: Verdict::ClockDiffers, .. } => Some(say::unpaid_clock(lang)),
        Asking::Refused { verdict: refused, .. } => Some(verdict(lang, refused)),
        Asking::NotSent => Some(say::unpaid_not_sent(lang)),
        Asking::NotAsked => Some(say::unpaid_not_asked(lang)),
        Asking::Taken | Asking::Moved | Asking::Unknown { .. } => None,
    }
}
