//! What is typed for an option becomes a value, within the bounds that Discord's client holds.

use super::Refused;
use crate::discord::check::option::INTEGERS;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::people::{Person, member};
use serde_json::{Map, Value, json};

/// Whether a value must be whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Literal {
    /// It is sent as it stands.
    Whole,
    /// It is still being typed: no bounds hold yet.
    Partial,
}

/// Turns text into the option's value.
pub(crate) fn convert(world: &World, option: &Value, text: &str, literal: Literal) -> Result<Value, Refused> {
    let name = option.get("name").and_then(Value::as_str).unwrap_or("");
    let kind = option.get("type").and_then(Value::as_i64).unwrap_or(0);
    if literal == Literal::Partial {
        return Ok(json!(text));
    }
    if let Some(choices) = option.get("choices").and_then(Value::as_array).filter(|choices| !choices.is_empty()) {
        let meant = choices.iter().find(|choice| {
            let name = choice.get("name").and_then(Value::as_str);
            name == Some(text) || choice.get("value").is_some_and(|value| literally(value) == text)
        });
        let value = meant.and_then(|choice| choice.get("value")).cloned();
        return value.ok_or_else(|| Refused(format!("{name}: {text:?} is not among the choices")));
    }
    match kind {
        3 => within(option, name, text),
        4 => {
            let number = text.parse::<i64>().ok().filter(|number| INTEGERS.contains(number));
            let number = number.ok_or_else(|| Refused(format!("{name}: {text:?} is not a whole number")))?;
            #[expect(clippy::cast_precision_loss, reason = "Discord's whole numbers are exact as floating point")]
            between(option, name, number as f64)?;
            Ok(json!(number))
        }
        5 => match text {
            "true" | "True" => Ok(json!(true)),
            "false" | "False" => Ok(json!(false)),
            _ => Err(Refused(format!("{name}: {text:?} is neither true nor false"))),
        },
        6..=9 => named(world, kind, text).ok_or_else(|| Refused(format!("{name}: nothing here is called {text:?}"))),
        10 => {
            let number = text.parse::<f64>().map_err(|_| Refused(format!("{name}: {text:?} is not a number")))?;
            between(option, name, number)?;
            Ok(json!(number))
        }
        _ => Err(Refused(format!("{name}: options of type {kind} cannot be typed here"))),
    }
}

/// Adds what a user, role or channel option points at.
pub(crate) fn resolved(world: &World, option: &Value, value: &Value, into: &mut Map<String, Value>) {
    if !matches!(option.get("type").and_then(Value::as_i64), Some(6..=9)) {
        return;
    }
    let Some(id) = value.as_str().and_then(|id| id.parse::<Snowflake>().ok()) else {
        return;
    };
    let mut add = |kind: &str, object: Value| {
        let entry = into.entry(kind).or_insert_with(|| json!({}));
        if let Some(fields) = entry.as_object_mut() {
            fields.insert(id.to_string(), object);
        }
    };
    let person = world.people.iter().find(|person| person.id == id);
    let somebody = person.map(|person| (person.user(), person.member(&person.roles)));
    let bot = || (world.bot.id == id).then(|| (world.bot.user(), member(&world.bot.user(), id, &[])));
    if let Some((user, mut member)) = somebody.or_else(bot) {
        if let Some(fields) = member.as_object_mut() {
            fields.remove("user");
            fields.insert("permissions".to_owned(), json!("0"));
        }
        add("users", user);
        add("members", member);
    }
    let role = world.guilds.iter().flat_map(|guild| guild.roles.iter().enumerate()).find(|(_, role)| role.id == id);
    if let Some((position, role)) = role {
        add("roles", role.json(position));
    }
    if let Some((_, channel)) = world.channel_in_guild(id) {
        add("channels", json!({ "id": channel.id, "name": channel.name, "type": 0, "permissions": "0" }));
    }
}

/// An id from an id, a mention or a name.
fn named(world: &World, kind: i64, text: &str) -> Option<Value> {
    let bare = text.trim_matches(|character| matches!(character, '<' | '>' | '@' | '#' | '&' | '!'));
    let people =
        world.people.iter().filter(|_| kind == 6 || kind == 9).map(|person: &Person| (person.id, person.name.as_str()));
    // A client offers programs as well as people.
    let bot = std::iter::once((world.bot.id, "bot")).filter(|_| kind == 6 || kind == 9);
    let channels = world.guilds.iter().flat_map(|guild| &guild.channels).filter(|_| kind == 7);
    let roles = world.guilds.iter().flat_map(|guild| &guild.roles).filter(|_| kind == 8 || kind == 9);
    let mut all = people
        .chain(bot)
        .chain(channels.map(|channel| (channel.id, channel.name.as_str())))
        .chain(roles.map(|role| (role.id, role.name.as_str())));
    all.find(|(id, name)| *name == bare || id.to_string() == bare).map(|(id, _)| json!(id))
}

/// A choice's value as one would type it.
fn literally(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn within(option: &Value, name: &str, text: &str) -> Result<Value, Refused> {
    let bound = |key: &str| option.get(key).and_then(Value::as_u64);
    let length = text.chars().count() as u64;
    let (least, most) = (bound("min_length").unwrap_or(0), bound("max_length").unwrap_or(6000));
    // An option that was named cannot be left empty.
    if length < least.max(1) || length > most {
        return Err(Refused(format!("{name}: must be between {} and {most} characters long", least.max(1))));
    }
    Ok(json!(text))
}

fn between(option: &Value, name: &str, number: f64) -> Result<(), Refused> {
    let bound = |key: &str| option.get(key).and_then(Value::as_f64);
    let too_small = bound("min_value").is_some_and(|least| number < least);
    let too_big = bound("max_value").is_some_and(|most| number > most);
    if too_small || too_big {
        return Err(Refused(format!("{name}: {number} is out of bounds")));
    }
    Ok(())
}
