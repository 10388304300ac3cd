//! Carries out what a person does, with the hands of the pretend Discord's people.

use super::act::{Act, Where};
use super::fault::Fault;
use super::mask::Names;
use super::render;
use crate::discord::{Aim, Audience, Discord, Person, Shown, Snowflake};
use serde_json::{Value, json};

/// What came of a deed at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    /// An interaction went to the bot.
    Sent(Snowflake),
    /// The person read this.
    Read(String),
}

/// A person does something.
///
/// # Errors
/// When Discord's own client would not let them, or there is nothing to do it to.
pub(crate) fn act(discord: &Discord, name: &str, elsewhere: bool, act: &Act, names: &Names) -> Result<Done, Fault> {
    let mut person = discord.person(name).map_err(refused)?;
    if elsewhere {
        // The commands of one guild are not offered in another, so only a forged client can send them from there.
        person = person.forging(json!({ "guild_id": "1000000000000000001", "guild": null }));
    }
    let sent = match act {
        Act::Command(text) => person.types(text),
        Act::Types(text) => person.begins(text),
        Act::Forces(text) => {
            let (name, options) = forced(text);
            person.types_unchecked(&name, options)
        }
        Act::Clicks { label, at: at @ (Where::Order(_) | Where::Direct | Where::Answer) } => {
            let message = message(discord, &person, name, at, Some(label))?;
            person.clicks_on(label, &Aim { message_id: Some(message.id), containing: None })
        }
        Act::Clicks { label, at: Where::OldOrder(number) } => {
            let (message_id, custom_id) = once_shown(discord, *number, label)?;
            person.clicks_unchecked(&custom_id, &Aim { message_id: Some(message_id), containing: None })
        }
        Act::ClicksId(custom_id) => person.clicks_unchecked(custom_id, &public(&person)),
        Act::Answers(fields) => {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            person.submits(&fields)
        }
        Act::Sends(json) => {
            let patch = serde_json::from_str(json).map_err(|error| Fault::new(format!("`{json}`: {error}")))?;
            // What the patch changes is an ordinary click.
            let aim = public(&person);
            person.forging(patch).clicks_unchecked("none", &aim)
        }
        Act::Looks(at) => {
            let message = message(discord, &person, name, at, None)?;
            return Ok(Done::Read(render::whole(&message, names)));
        }
    };
    sent.map(Done::Sent).map_err(refused)
}

/// The newest message meant, with the button if one is asked for.
fn message(discord: &Discord, person: &Person, name: &str, at: &Where, label: Option<&str>) -> Result<Shown, Fault> {
    let direct = || {
        let events = discord.timeline(0).into_iter().rev();
        let mut direct = events.filter(|event| event.audience == Audience::Dm(name.to_owned()));
        direct.find_map(|event| event.message).map(|message| message.id)
    };
    let direct = if *at == Where::Direct { direct() } else { None };
    let meant = |message: &Shown| match at {
        Where::Order(number) | Where::OldOrder(number) => names_order(message, *number) && !message.ephemeral,
        Where::Direct => direct == Some(message.id),
        Where::Answer => message.ephemeral,
    };
    let shows = |message: &Shown| {
        label.is_none_or(|label| message.buttons.iter().any(|button| button.label == label && !button.disabled))
    };
    let found = person.sees().into_iter().rev().find(|message| meant(message) && shows(message));
    found.ok_or_else(|| {
        let button = label.map(|label| format!(" with a button `{label}`")).unwrap_or_default();
        Fault::new(format!("{name} sees no such message{button}: {at:?}"))
    })
}

/// The newest message that is not for this person alone, if there is one.
fn public(person: &Person) -> Aim {
    let newest = person.sees().into_iter().rev().find(|message| !message.ephemeral);
    Aim { message_id: newest.map(|message| message.id), containing: None }
}

/// The first state of an order's message in which it had the button: what a screen shows that was never refreshed.
fn once_shown(discord: &Discord, number: u64, label: &str) -> Result<(Snowflake, String), Fault> {
    let found = discord.timeline(0).into_iter().find_map(|event| {
        let message = event.message.filter(|message| names_order(message, number))?;
        let button = message.buttons.into_iter().find(|button| button.label == label)?;
        Some((message.id, button.custom_id?))
    });
    found.ok_or_else(|| Fault::new(format!("order {number} never had a button `{label}`")))
}

fn names_order(message: &Shown, number: u64) -> bool {
    render::first_number(&message.content) == Some(number)
}

/// `/cart add quantity:0 name:"a\u0000b"` as options no client has checked: whole numbers are integers, quoted values
/// are JSON, everything else is text.
fn forced(text: &str) -> (String, Value) {
    let mut words = text.trim_start_matches('/').split(' ').filter(|word| !word.is_empty()).peekable();
    let command = words.next().unwrap_or_default().to_owned();
    let mut path = Vec::new();
    while let Some(word) = words.next_if(|word| !word.contains(':')) {
        path.push(word.to_owned());
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    for word in words {
        match (word.split_once(':'), pairs.last_mut()) {
            (Some((name, value)), _) if name.chars().all(|c| c.is_ascii_lowercase() || c == '_') => {
                pairs.push((name.to_owned(), value.to_owned()));
            }
            (_, Some((_, value))) => {
                value.push(' ');
                value.push_str(word);
            }
            (_, None) => {}
        }
    }
    let options = pairs.into_iter().map(|(name, value)| option(&name, &value)).collect();
    let options = path
        .into_iter()
        .rev()
        .fold(Value::Array(options), |inner, name| json!([{ "name": name, "type": 1, "options": inner }]));
    (command, options)
}

fn option(name: &str, text: &str) -> Value {
    let value: Option<Value> = serde_json::from_str(text).ok();
    match value.filter(|value| value.is_i64() || value.is_string()) {
        Some(value) if value.is_i64() => json!({ "name": name, "type": 4, "value": value }),
        Some(value) => json!({ "name": name, "type": 3, "value": value }),
        None => json!({ "name": name, "type": 3, "value": text }),
    }
}

fn refused(refused: crate::discord::Refused) -> Fault {
    Fault::new(refused.to_string())
}
