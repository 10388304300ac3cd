//! Registers the commands in the one guild, and only when they differ from what is there.
//!
//! Discord allows 200 command creations per day and guild, and every restart would count.

use super::ids::{ApplicationId, GuildId};
use super::rest::{Rest, RestError};
use serde_json::{Map, Value};

/// Makes the guild's commands equal to these.
///
/// # Errors
/// [`RestError`]; 403 with 50001 when the bot is not in the guild or lacks the scope `applications.commands`.
pub async fn register(
    rest: &Rest,
    application: ApplicationId,
    guild: GuildId,
    wanted: &Value,
) -> Result<(), RestError> {
    let there = rest.commands(application, guild).await?;
    if same(&there, wanted) {
        tracing::info!("the commands of the guild are up to date");
        return Ok(());
    }
    rest.replace_commands(application, guild, wanted).await?;
    tracing::info!("registered the commands of the guild");
    Ok(())
}

/// Whether two lists of commands are the same to people: defaults, ids and the order of commands aside.
pub fn same(there: &Value, wanted: &Value) -> bool {
    plain_list(there, plain_command) == plain_list(wanted, plain_command)
}

fn plain_list(list: &Value, plain: fn(&Map<String, Value>) -> Value) -> Vec<Value> {
    let mut plain: Vec<Value> = list.as_array().into_iter().flatten().filter_map(Value::as_object).map(plain).collect();
    plain.sort_by_key(|command| command.get("name").map(Value::to_string));
    plain
}

/// A command by what we set; Discord adds ids, a version and defaults of its own.
fn plain_command(command: &Map<String, Value>) -> Value {
    let mut plain = Map::new();
    keep(&mut plain, command, "type", &Value::from(1));
    keep(&mut plain, command, "default_member_permissions", &Value::Null);
    keep(&mut plain, command, "nsfw", &Value::from(false));
    common(&mut plain, command);
    Value::Object(plain)
}

/// An option; the order of options matters to people and stays.
fn plain_option(option: &Map<String, Value>) -> Value {
    let mut plain = Map::new();
    keep(&mut plain, option, "type", &Value::Null);
    keep(&mut plain, option, "required", &Value::from(false));
    keep(&mut plain, option, "autocomplete", &Value::from(false));
    for bound in ["min_value", "max_value", "min_length", "max_length"] {
        keep_number(&mut plain, option, bound);
    }
    let choices = option.get("choices").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let choices: Vec<Value> = choices.map(plain_choice).collect();
    if !choices.is_empty() {
        plain.insert("choices".to_owned(), Value::Array(choices));
    }
    common(&mut plain, option);
    Value::Object(plain)
}

fn plain_choice(choice: &Map<String, Value>) -> Value {
    let mut plain = Map::new();
    for field in ["name", "value"] {
        keep(&mut plain, choice, field, &Value::Null);
    }
    keep_languages(&mut plain, choice, "name_localizations");
    Value::Object(plain)
}

/// What commands and options have in common.
fn common(plain: &mut Map<String, Value>, from: &Map<String, Value>) {
    for field in ["name", "description"] {
        keep(plain, from, field, &Value::Null);
    }
    keep_languages(plain, from, "name_localizations");
    keep_languages(plain, from, "description_localizations");
    let options = from.get("options").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let options: Vec<Value> = options.map(plain_option).collect();
    if !options.is_empty() {
        plain.insert("options".to_owned(), Value::Array(options));
    }
}

/// Keeps a field unless it is absent, null, or what Discord fills in by itself.
fn keep(plain: &mut Map<String, Value>, from: &Map<String, Value>, field: &str, default: &Value) {
    if let Some(value) = from.get(field).filter(|value| !value.is_null() && *value != default) {
        plain.insert(field.to_owned(), value.clone());
    }
}

/// 1 and 1.0 are the same bound.
fn keep_number(plain: &mut Map<String, Value>, from: &Map<String, Value>, field: &str) {
    if let Some(number) = from.get(field).and_then(Value::as_f64) {
        plain.insert(field.to_owned(), Value::from(number));
    }
}

fn keep_languages(plain: &mut Map<String, Value>, from: &Map<String, Value>, field: &str) {
    if let Some(languages) = from.get(field).and_then(Value::as_object).filter(|languages| !languages.is_empty()) {
        plain.insert(field.to_owned(), Value::Object(languages.clone()));
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use serde_json::json;

    fn wanted() -> Value {
        json!([
            {"name": "cart", "description": "Your cart", "name_localizations": {"pl": "koszyk"}, "options": [
                {"type": 1, "name": "add", "description": "Add", "options": [
                    {"type": 3, "name": "plan", "description": "Plan", "required": true, "autocomplete": true},
                    {"type": 4, "name": "quantity", "description": "How many", "min_value": 1}]}]},
            {"name": "help", "description": "Help"}
        ])
    }

    /// What Discord's list makes of it.
    fn listed() -> Value {
        json!([
            {"id": "2", "application_id": "9", "version": "5", "guild_id": "3", "type": 1, "name": "help",
             "description": "Help", "name_localizations": null, "description_localizations": null,
             "default_member_permissions": null, "nsfw": false, "dm_permission": true, "contexts": null},
            {"id": "1", "application_id": "9", "version": "5", "guild_id": "3", "type": 1, "name": "cart",
             "description": "Your cart", "name_localizations": {"pl": "koszyk"}, "description_localizations": {},
             "default_member_permissions": null, "nsfw": false, "options": [
                {"type": 1, "name": "add", "description": "Add", "name_localizations": null, "options": [
                    {"type": 3, "name": "plan", "description": "Plan", "required": true, "autocomplete": true,
                     "choices": []},
                    {"type": 4, "name": "quantity", "description": "How many", "min_value": 1.0,
                     "required": false, "autocomplete": false}]}]}
        ])
    }

    #[test]
    fn what_discord_adds_is_no_difference() {
        assert!(same(&listed(), &wanted()));
        assert!(same(&json!([]), &json!([])));
    }

    #[test]
    fn whatever_people_see_is_a_difference() {
        for (place, value) in [
            ("/0/description", json!("Your basket")),
            ("/0/name_localizations", json!({"pl": "wózek"})),
            ("/0/name_localizations", json!(null)),
            ("/0/options/0/options/0/required", json!(false)),
            ("/0/options/0/options/1/min_value", json!(2)),
            ("/0/options/0/options", json!([])),
            ("/1/name", json!("aid")),
        ] {
            let mut changed = wanted();
            *changed.pointer_mut(place).unwrap() = value;
            assert!(!same(&listed(), &changed), "{place}");
        }
        let mut swapped = wanted();
        swapped.pointer_mut("/0/options/0/options").unwrap().as_array_mut().unwrap().reverse();
        assert!(!same(&listed(), &swapped));
        assert!(!same(&listed(), &json!([])));
    }
}
