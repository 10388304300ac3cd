//! The commands the bot registered, global and per guild.

use super::clock::{Clock, Snowflake};
use crate::discord::error::ApiError;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

/// New names that one scope may see in a day.
const PER_DAY: u32 = 200;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// The registered commands.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    commands: Vec<Command>,
    created: HashMap<Option<Snowflake>, Vec<i64>>,
}

/// A registered command.
#[derive(Clone, Debug)]
pub(crate) struct Command {
    /// Its id.
    pub(crate) id: Snowflake,
    /// Its guild; none if it is global.
    pub(crate) guild: Option<Snowflake>,
    /// The command object, translations included.
    pub(crate) body: Value,
}

impl Command {
    /// Its name.
    pub(crate) fn name(&self) -> &str {
        self.body.get("name").and_then(Value::as_str).unwrap_or("")
    }

    /// Its type: slash, user, message or entry point.
    pub(crate) fn kind(&self) -> i64 {
        self.body.get("type").and_then(Value::as_i64).unwrap_or(1)
    }
}

impl Registry {
    /// The commands of one scope.
    pub(crate) fn of(&self, guild: Option<Snowflake>) -> impl Iterator<Item = &Command> {
        self.commands.iter().filter(move |command| command.guild == guild)
    }

    /// The commands of all scopes.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Command> {
        self.commands.iter()
    }

    /// Creates or replaces, by type and name. The command was checked before; true if it is new.
    pub(crate) fn upsert(
        &mut self,
        clock: &mut Clock,
        application: Snowflake,
        guild: Option<Snowflake>,
        body: &Value,
    ) -> Result<(Value, bool), ApiError> {
        let (name, kind) = (text(body, "name"), body.get("type").and_then(Value::as_i64).unwrap_or(1));
        let known = self.of(guild).find(|command| command.name() == name && command.kind() == kind);
        let known = known.map(|command| (command.id, without_version(&command.body)));
        let is_new = known.is_none();
        if is_new {
            self.count_creation(guild, clock.now_ms())?;
        }
        let id = known.as_ref().map_or_else(|| clock.id(), |(id, _)| *id);
        let mut fresh = normal(body, id, application, guild);
        // The version changes only with the content.
        let same = known.is_some_and(|(_, before)| before == fresh);
        let version = match self.commands.iter().find(|command| same && command.id == id) {
            Some(command) => command.body.get("version").cloned().unwrap_or_default(),
            None => json!(clock.id()),
        };
        set(&mut fresh, "version", version);
        self.commands.retain(|command| command.id != id);
        self.commands.push(Command { id, guild, body: fresh.clone() });
        Ok((fresh, is_new))
    }

    /// Puts a changed command in the place of the one with that id.
    pub(crate) fn replace(
        &mut self,
        clock: &mut Clock,
        application: Snowflake,
        guild: Option<Snowflake>,
        id: Snowflake,
        body: &Value,
    ) -> Value {
        let mut fresh = normal(body, id, application, guild);
        set(&mut fresh, "version", json!(clock.id()));
        self.commands.retain(|command| command.id != id);
        self.commands.push(Command { id, guild, body: fresh.clone() });
        fresh
    }

    /// Removes all of a scope that are not listed.
    pub(crate) fn keep_only(&mut self, guild: Option<Snowflake>, ids: &[Snowflake]) {
        self.commands.retain(|command| command.guild != guild || ids.contains(&command.id));
    }

    /// Removes one; false if it was not there.
    pub(crate) fn remove(&mut self, guild: Option<Snowflake>, id: Snowflake) -> bool {
        let before = self.commands.len();
        self.commands.retain(|command| command.guild != guild || command.id != id);
        self.commands.len() < before
    }

    fn count_creation(&mut self, guild: Option<Snowflake>, now_ms: i64) -> Result<(), ApiError> {
        let created = self.created.entry(guild).or_default();
        created.retain(|ms| now_ms < ms + DAY_MS);
        if created.len() >= PER_DAY as usize {
            return Err(ApiError::daily_commands_used_up());
        }
        created.push(now_ms);
        Ok(())
    }
}

/// The command object as Discord keeps it, without its version.
fn normal(body: &Value, id: Snowflake, application: Snowflake, guild: Option<Snowflake>) -> Value {
    let mut kept = json!({
        "id": id, "application_id": application, "type": body.get("type").cloned().unwrap_or(json!(1)),
        "name": text(body, "name"), "description": text(body, "description"),
        "name_localizations": body.get("name_localizations"),
        "description_localizations": body.get("description_localizations"),
        "default_member_permissions": permissions(body), "nsfw": body.get("nsfw").and_then(Value::as_bool).unwrap_or(false),
        "options": tidy(body.get("options").cloned().unwrap_or(json!([]))),
        "integration_types": body.get("integration_types").filter(|types| !types.is_null()).cloned().unwrap_or(json!([0])),
        "contexts": body.get("contexts"),
    });
    match guild {
        Some(guild) => set(&mut kept, "guild_id", json!(guild)),
        None => set(&mut kept, "dm_permission", body.get("dm_permission").cloned().unwrap_or(json!(true))),
    }
    kept
}

/// Discord keeps no nulls and no `false` in options.
fn tidy(value: Value) -> Value {
    if let Value::Array(list) = value {
        return Value::Array(list.into_iter().map(tidy).collect());
    }
    let Value::Object(fields) = value else {
        return value;
    };
    let kept = fields.into_iter().filter(|(key, value)| {
        let switch = key == "required" || key == "autocomplete";
        !(value.is_null() || switch && value == false)
    });
    Value::Object(kept.map(|(key, value)| (key, tidy(value))).collect::<Map<_, _>>())
}

/// A command object without translations, as lists show it unless asked otherwise.
pub(crate) fn untranslated(value: &Value) -> Value {
    if let Some(list) = value.as_array() {
        return Value::Array(list.iter().map(untranslated).collect());
    }
    let Some(fields) = value.as_object() else {
        return value.clone();
    };
    let kept = fields.iter().filter(|(key, _)| !key.ends_with("_localizations"));
    Value::Object(kept.map(|(key, value)| (key.clone(), untranslated(value))).collect())
}

fn without_version(body: &Value) -> Value {
    let mut body = body.clone();
    if let Some(fields) = body.as_object_mut() {
        fields.remove("version");
    }
    body
}

fn permissions(body: &Value) -> Value {
    let value = body.get("default_member_permissions").cloned().unwrap_or_default();
    value.as_u64().map_or(value, |bits| json!(bits.to_string()))
}

fn text(body: &Value, key: &str) -> String {
    body.get(key).and_then(Value::as_str).unwrap_or("").to_owned()
}

fn set(body: &mut Value, key: &str, value: Value) {
    if let Some(fields) = body.as_object_mut() {
        fields.insert(key.to_owned(), value);
    }
}
