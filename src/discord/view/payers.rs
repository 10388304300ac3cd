//! What those are told who may pay the orders of others, when the time to pay is nearly over. Rights come from the click, so it
//! holds no link.

use super::announce::call;
use super::payment::{undated, warning, with_button};
use super::people::name;
use crate::desk::Sheet;
use crate::discord::words as say;
use crate::discord::words::{Lang, moment};
use crate::order::{Group, LinkState, PersonId};
use serde_json::{Value, json};

/// The direct message to one of them; nothing if there is nothing to pay.
pub fn payer_reminder(lang: Lang, sheet: &Sheet) -> Option<Value> {
    let order = &sheet.order;
    let (id, number) = (order.id, order.number()?);
    let person = name(lang, sheet.requester.as_ref());
    let Some(until) = order.course.pay_until.map(moment) else {
        let content = say::payer_reminder_undated(lang, id, person, number, undated(lang, order)?);
        return Some(with_button(lang, order, content));
    };
    let content = match order.link_state()? {
        LinkState::Open => say::payer_reminder(lang, id, person, number, until),
        LinkState::MayBePaid => say::payer_reminder_may_be_paid(lang, id, person, number, until, warning(lang, order)),
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

/// The same where others read it too, for these roles and people, whom it calls.
pub fn payers_called(lang: Lang, sheet: &Sheet, called: &Group<PersonId>) -> Option<Value> {
    let mut message = payer_reminder(lang, sheet)?;
    let words = message.get("content").and_then(Value::as_str).unwrap_or_default();
    let (mentions, allowed) = call(lang, called);
    let content = format!("{mentions} {words}");
    if let Some(fields) = message.as_object_mut() {
        fields.insert("content".to_owned(), json!(content));
        fields.insert("allowed_mentions".to_owned(), allowed);
    }
    Some(message)
}
