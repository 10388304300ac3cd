//! A slash command as typed: `/cart add plan:project name:my project`, read against what the bot registered.

use super::Refused;
use super::pairs::pairs;
use super::value::{Literal, convert, resolved};
use crate::discord::check::option::{GROUP, SUBCOMMAND};
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::permissions::ADMINISTRATOR;
use crate::discord::world::registry::Command;
use serde_json::{Map, Value, json};

/// How far a command is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Complete, to be sent.
    Done,
    /// Still typing the last option, whose choices are asked for.
    Typing,
}

impl World {
    /// Reads a typed command into an interaction's `data`, refusing what Discord's client would refuse.
    pub(crate) fn typed(&self, text: &str, person: &str, channel: Snowflake, stage: Stage) -> Result<Value, Refused> {
        let person = self.person(person).ok_or_else(|| Refused(format!("there is nobody called {person}")))?;
        let text = text.trim_start().strip_prefix('/').ok_or_else(|| Refused("a command begins with /".to_owned()))?;
        let (name, mut rest) = word(text);
        let command = self.offered(channel, person.id, |command| called(&command.body, name, &person.locale));
        let command = command.ok_or_else(|| Refused(format!("no command is called /{name} here")))?;
        let mut path = format!("/{name}");
        let mut level = &command.body;
        let mut branches = Vec::new();
        while options(level).any(is_branch) {
            let (name, after) = word(rest);
            let inner = options(level).find(|option| called(option, name, &person.locale));
            level = inner.ok_or_else(|| Refused(format!("{path} has no subcommand {name:?}")))?;
            path = format!("{path} {name}");
            branches.push(level);
            rest = after;
        }
        let known: Vec<&Value> = options(level).collect();
        let pairs = pairs(rest, &known, &person.locale)
            .map_err(|stray| Refused(format!("{path} has no option for {stray:?}")))?;
        let mut given = Vec::new();
        let mut mentioned = Map::new();
        for (index, (option, text)) in pairs.iter().enumerate() {
            let focused = stage == Stage::Typing && index + 1 == pairs.len();
            if focused && option.get("autocomplete").is_none_or(|autocomplete| autocomplete != true) {
                return Err(Refused(format!("{path} {} has no autocomplete", string(option, "name"))));
            }
            let literal = if stage == Stage::Typing { Literal::Partial } else { Literal::Whole };
            let value = convert(self, option, text, literal)?;
            resolved(self, option, &value, &mut mentioned);
            let mut entry = json!({ "name": option.get("name"), "type": option.get("type"), "value": value });
            if let Some(fields) = entry.as_object_mut().filter(|_| focused) {
                fields.insert("focused".to_owned(), json!(true));
            }
            given.push(entry);
        }
        if stage == Stage::Done {
            all_required(&known, &given, &path)?;
        } else if given.is_empty() {
            return Err(Refused(format!("{path}: type at least the name of an option, as in `name:`")));
        }
        Ok(data(command, &branches, given, mentioned))
    }

    /// The command that Discord's client offers there: the guild's before global ones, if the person may use it.
    pub(crate) fn offered(
        &self,
        channel: Snowflake,
        user: Snowflake,
        wanted: impl Fn(&Command) -> bool,
    ) -> Option<&Command> {
        let guild = self.channel_in_guild(channel).map(|(guild, _)| guild.id);
        let of_guild = guild.into_iter().flat_map(|guild| self.commands.of(Some(guild)));
        let permissions = self.permissions_of(user, channel);
        let usable = |command: &&Command| {
            let needed = command
                .body
                .get("default_member_permissions")
                .and_then(Value::as_str)
                .and_then(|bits| bits.parse().ok());
            let allowed = match needed {
                None => true,
                Some(0) => permissions & ADMINISTRATOR != 0,
                Some(needed) => permissions & ADMINISTRATOR != 0 || permissions & needed == needed,
            };
            let here = guild.is_some() || command.body.get("dm_permission").is_none_or(|permission| permission == true);
            command.kind() == 1 && (guild.is_none() || allowed) && here && wanted(command)
        };
        of_guild.chain(self.commands.of(None)).find(usable)
    }
}

/// The `data` of an interaction with this command, options wrapped in its subcommands.
fn data(command: &Command, branches: &[&Value], given: Vec<Value>, mentioned: Map<String, Value>) -> Value {
    let wrapped = branches.iter().rev().fold(given, |inner, branch| {
        vec![json!({ "name": branch.get("name"), "type": branch.get("type"), "options": inner })]
    });
    let mut data = json!({ "id": command.id, "name": command.name(), "type": command.kind(), "options": wrapped });
    if let Some(fields) = data.as_object_mut() {
        if let Some(guild) = command.guild {
            fields.insert("guild_id".to_owned(), json!(guild));
        }
        if !mentioned.is_empty() {
            fields.insert("resolved".to_owned(), Value::Object(mentioned));
        }
    }
    data
}

fn all_required(known: &[&Value], given: &[Value], path: &str) -> Result<(), Refused> {
    let missing = known.iter().find(|option| {
        option.get("required").is_some_and(|required| required == true)
            && given.iter().all(|given| given.get("name") != option.get("name"))
    });
    match missing {
        Some(option) => Err(Refused(format!("{path} needs {}", string(option, "name")))),
        None => Ok(()),
    }
}

/// Whether a command or option goes by that name, in the person's language or by default.
pub(super) fn called(of: &Value, name: &str, locale: &str) -> bool {
    let translated = of.get("name_localizations").and_then(|names| names.get(locale)).and_then(Value::as_str);
    string(of, "name") == name || translated == Some(name)
}

fn options(of: &Value) -> impl Iterator<Item = &Value> {
    of.get("options").and_then(Value::as_array).into_iter().flatten()
}

fn is_branch(option: &Value) -> bool {
    matches!(option.get("type").and_then(Value::as_i64), Some(SUBCOMMAND | GROUP))
}

fn string<'v>(of: &'v Value, key: &str) -> &'v str {
    of.get(key).and_then(Value::as_str).unwrap_or("")
}

fn word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_once(char::is_whitespace).map_or((text, ""), |(word, rest)| (word, rest.trim_start()))
}
