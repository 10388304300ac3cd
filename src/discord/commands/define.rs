//! The definitions as Discord registers them (`PUT /applications/{app}/guilds/{guild}/commands`).

use super::argument::{Argument, Kind, Say};
use super::{Command, Noun};
use crate::discord::words::Lang;
use serde_json::{Map, Value, json};

const CHAT_INPUT: u8 = 1;
const SUB_COMMAND: u8 = 1;
const STRING: u8 = 3;
const INTEGER: u8 = 4;

/// All commands with their texts in every language, as the JSON array to register.
pub fn definitions() -> Value {
    Noun::ALL.into_iter().map(define).collect()
}

fn define(noun: Noun) -> Value {
    let verbs = Command::ALL.into_iter().filter(|command| command.noun() == noun);
    let options = verbs.flat_map(|command| match command.verb() {
        Some(label) => vec![entry(SUB_COMMAND, label, arguments(command))],
        None => arguments(command),
    });
    entry(CHAT_INPUT, noun.label(), options.collect())
}

fn arguments(command: Command) -> Vec<Value> {
    command.arguments().iter().copied().map(argument).collect()
}

fn argument(argument: Argument) -> Value {
    let mut fields = Map::new();
    fields.insert("required".to_owned(), argument.required().into());
    let kind = match argument.kind() {
        Kind::Text { most, completed } => {
            fields.insert("min_length".to_owned(), 1.into());
            if let Some(most) = most {
                fields.insert("max_length".to_owned(), most.into());
            }
            if completed {
                fields.insert("autocomplete".to_owned(), true.into());
            }
            STRING
        }
        Kind::Count => {
            fields.insert("min_value".to_owned(), 1.into());
            INTEGER
        }
        Kind::Choice(choices) => {
            fields.insert("choices".to_owned(), choices.iter().copied().map(choice).collect());
            STRING
        }
    };
    fields.extend(texts(kind, argument.label()));
    Value::Object(fields)
}

fn choice((value, name): (&str, Say)) -> Value {
    json!({ "name": name(Lang::En), "name_localizations": others(name), "value": value })
}

fn entry(kind: u8, label: (Say, Say), options: Vec<Value>) -> Value {
    let mut fields = texts(kind, label);
    if !options.is_empty() {
        fields.insert("options".to_owned(), options.into());
    }
    Value::Object(fields)
}

/// Type, name and description, English as the default, the other languages beside it.
fn texts(kind: u8, (name, about): (Say, Say)) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("type".to_owned(), json!(kind));
    fields.insert("name".to_owned(), name(Lang::En).into());
    fields.insert("name_localizations".to_owned(), others(name));
    fields.insert("description".to_owned(), about(Lang::En).into());
    fields.insert("description_localizations".to_owned(), others(about));
    fields
}

/// A text in every language but English.
fn others(say: Say) -> Value {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != Lang::En);
    others.map(|lang| (lang.locale().to_owned(), Value::from(say(lang)))).collect::<Map<_, _>>().into()
}
