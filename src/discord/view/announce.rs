//! Messages of their own about an order. They call people: no other message of the bot's pings anybody.

use super::body::body;
use super::button::{Style, button, link_button};
use super::escape::escape_within;
use super::people::name;
use crate::desk::Sheet;
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::{Lang, distance};
use crate::order::{Group, MOST_REASON, PersonId, Version};
use serde_json::{Value, json};

/// The most roles and people that are called together: so many fit, and Discord takes at most 100 of either.
const MOST_CALLED: usize = 40;

/// What is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announced {
    /// Its time is nearly over.
    Reminder,
    /// Its approvals were too old and are asked for again.
    Lapsed,
    /// Its price or its contracts moved, and it is asked for again.
    Moved,
    /// A second group may decide as well.
    Escalation,
    /// Somebody approved alone.
    Alarm,
}

/// Where an announcement belongs.
#[derive(Clone, Debug)]
pub struct About {
    /// Which of the order's events is announced: by that the message is found again.
    pub event: Version,
    /// The address of the order's own message, if it stands.
    pub card: Option<String>,
}

/// The message, for these roles and people.
pub fn announcement(lang: Lang, what: Announced, sheet: &Sheet, called: &Group<PersonId>, about: &About) -> Value {
    let (mentions, allowed) = call(lang, called);
    let order = sheet.order.id;
    let mut buttons =
        vec![button(Style::Secondary, say::button_show(lang), &CustomId::Show { order, event: about.event })];
    if let Some(card) = &about.card {
        buttons.push(link_button(say::button_to_order(lang), card));
    }
    let mut message = body(content(lang, what, sheet, mentions).trim_end().to_owned(), Vec::new(), buttons);
    if let Some(fields) = message.as_object_mut() {
        fields.insert("allowed_mentions".to_owned(), allowed);
    }
    message
}

fn content(lang: Lang, what: Announced, sheet: &Sheet, mentions: String) -> String {
    let order = &sheet.order;
    let person = name(lang, sheet.requester.as_ref());
    let price = lang.money(order.quote.with_tax);
    let left = usize::from(order.needs).saturating_sub(order.approvals.len());
    let when = distance(order.expires);
    match what {
        Announced::Reminder => say::announce_reminder(lang, order.id, person, price, left, when, mentions),
        Announced::Lapsed => say::announce_lapsed(lang, order.id, person, price, left, when, mentions),
        Announced::Moved => say::announce_moved(lang, order.id, person, price, left, when, mentions),
        Announced::Escalation => {
            let since = distance(sheet.submitted_at);
            let sentence = say::announce_escalation(lang, order.id, person, price, left, since, when);
            format!("{sentence} {mentions}")
        }
        Announced::Alarm => {
            let mut approved = order.approvals.iter().zip(&sheet.approvals).filter(|(approval, _)| approval.alone);
            let approver = name(lang, approved.next().and_then(|(_, profile)| profile.as_ref()));
            let reason = match &sheet.texts.alone {
                Some(reason) => escape_within(reason, MOST_REASON),
                None => say::announce_no_reason(lang),
            };
            say::announce_alarm(lang, order.id, person, price, approver, reason, mentions)
        }
    }
}

/// The mentions, and the lists that let them ping: each by its id, so that nothing in a name or a reason can.
pub(super) fn call(lang: Lang, called: &Group<PersonId>) -> (String, Value) {
    let roles: Vec<String> = called.roles.iter().take(MOST_CALLED).map(|role| role.0.to_string()).collect();
    let people = called.people.iter().take(MOST_CALLED - roles.len()).map(|person| person.0.to_string());
    let people: Vec<String> = people.collect();
    let mentions = roles.iter().map(|role| format!("<@&{role}>"));
    let mut mentions: Vec<String> = mentions.chain(people.iter().map(|person| format!("<@{person}>"))).collect();
    let left_out = called.roles.len() + called.people.len() - mentions.len();
    if left_out > 0 {
        mentions.push(say::and_more(lang, left_out));
    }
    (mentions.join(" "), json!({ "parse": [], "roles": roles, "users": people }))
}
