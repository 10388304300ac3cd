//! Registering commands, globally and for one guild.

use super::ok;
use super::place::own_application;
use super::request::{Answer, Asked, Reply};
use crate::discord::check::Check;
use crate::discord::check::command::{CHAT_INPUT, Scope, command};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::registry::untranslated;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// `GET …/commands`: without translations unless asked for them.
pub(crate) fn list(world: &mut World, asked: &Asked) -> Answer {
    let guild = scope(world, asked)?;
    let all = world.commands.of(guild);
    let shown =
        all.map(
            |command| {
                if asked.says("with_localizations") { command.body.clone() } else { untranslated(&command.body) }
            },
        );
    ok(shown.collect::<Vec<Value>>())
}

/// `PUT …/commands`: replaces all.
pub(crate) fn overwrite(world: &mut World, asked: &Asked) -> Answer {
    let guild = scope(world, asked)?;
    let Some(bodies) = asked.body.as_array() else {
        return Err(ApiError::invalid(
            json!({ "_errors": [{ "code": "LIST_TYPE_CONVERT", "message": "Only iterables may be used in a ListType." }] }),
        ));
    };
    Check::run(|check| {
        let mut names = BTreeSet::new();
        for (index, body) in bodies.iter().enumerate() {
            check.within(index, |check| {
                command(check, body, kind_of(guild));
                let name = (type_of(body), body.get("name").and_then(Value::as_str));
                if !names.insert(name) {
                    check.fault("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
                }
            });
        }
    })?;
    within_limits(bodies.iter().map(type_of))?;
    let application = world.bot.id;
    let mut kept = Vec::new();
    for body in bodies {
        let (command, _) = world.commands.upsert(&mut world.clock, application, guild, body)?;
        kept.push(command);
    }
    let ids: Vec<Snowflake> = kept.iter().filter_map(id_of).collect();
    world.commands.keep_only(guild, &ids);
    ok(kept)
}

/// `POST …/commands`: an upsert by name.
pub(crate) fn create(world: &mut World, asked: &Asked) -> Answer {
    let guild = scope(world, asked)?;
    Check::run(|check| command(check, &asked.body, kind_of(guild)))?;
    let name = asked.body.get("name").and_then(Value::as_str);
    let others = world.commands.of(guild).filter(|command| Some(command.name()) != name);
    within_limits(others.map(super::super::world::registry::Command::kind).chain([type_of(&asked.body)]))?;
    let application = world.bot.id;
    let (command, is_new) = world.commands.upsert(&mut world.clock, application, guild, &asked.body)?;
    Ok(if is_new { Reply::Created(command) } else { Reply::Ok(command) })
}

/// `GET …/commands/{command_id}`
pub(crate) fn get(world: &mut World, asked: &Asked) -> Answer {
    let (_, body) = known(world, asked)?;
    ok(body)
}

/// `PATCH …/commands/{command_id}`: changes the fields given.
pub(crate) fn edit(world: &mut World, asked: &Asked) -> Answer {
    let (guild, mut body) = known(world, asked)?;
    let id = asked.id("command_id")?;
    if let (Some(fields), Some(changes)) = (body.as_object_mut(), asked.body.as_object()) {
        fields.extend(changes.iter().map(|(key, value)| (key.clone(), value.clone())));
        if guild.is_some() {
            // These stand in the stored object but belong to global commands only.
            fields.remove("contexts");
            fields.remove("integration_types");
        }
    }
    Check::run(|check| command(check, &body, kind_of(guild)))?;
    world.commands.remove(guild, id);
    ok(world.commands.replace(&mut world.clock, world.bot.id, guild, id, &body))
}

/// `DELETE …/commands/{command_id}`
pub(crate) fn delete(world: &mut World, asked: &Asked) -> Answer {
    let guild = scope(world, asked)?;
    let gone = world.commands.remove(guild, asked.id("command_id")?);
    if gone { Ok(Reply::NoContent) } else { Err(ApiError::unknown_command()) }
}

fn known(world: &World, asked: &Asked) -> Result<(Option<Snowflake>, Value), ApiError> {
    let guild = scope(world, asked)?;
    let id = asked.id("command_id")?;
    let found = world.commands.of(guild).find(|command| command.id == id);
    found.map(|command| (guild, command.body.clone())).ok_or_else(ApiError::unknown_command)
}

/// The guild of the path; none for global commands.
fn scope(world: &World, asked: &Asked) -> Result<Option<Snowflake>, ApiError> {
    own_application(world, asked)?;
    if !asked.params.contains_key("guild_id") {
        return Ok(None);
    }
    let guild = asked.id("guild_id")?;
    if world.guild(guild).is_none() {
        return Err(ApiError::missing_access());
    }
    Ok(Some(guild))
}

/// 100 slash commands, 15 of each other type.
fn within_limits(kinds: impl Iterator<Item = i64>) -> Result<(), ApiError> {
    let kinds: Vec<i64> = kinds.collect();
    let count = |wanted: i64| kinds.iter().filter(|kind| **kind == wanted).count();
    if count(CHAT_INPUT) > 100 || count(2) > 15 || count(3) > 15 || count(4) > 1 {
        return Err(ApiError::too_many_commands());
    }
    Ok(())
}

fn kind_of(guild: Option<Snowflake>) -> Scope {
    if guild.is_some() { Scope::Guild } else { Scope::Global }
}

fn type_of(body: &Value) -> i64 {
    body.get("type").and_then(Value::as_i64).unwrap_or(CHAT_INPUT)
}

fn id_of(command: &Value) -> Option<Snowflake> {
    command.get("id")?.as_str()?.parse().ok()
}
