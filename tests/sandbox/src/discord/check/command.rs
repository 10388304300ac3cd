//! One application command, as registered.

use super::locale::{Translated, localizations, well_formed};
use super::option::{options, size};
use super::{Check, Need};
use serde_json::Value;

/// A slash command.
pub(crate) const CHAT_INPUT: i64 = 1;

/// Where a command is registered, which decides the fields it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// In every guild and in direct messages.
    Global,
    /// In one guild.
    Guild,
}

/// Checks one command.
pub(crate) fn command(check: &mut Check, command: &Value, scope: Scope) {
    if !command.is_object() {
        check.fault("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return;
    }
    let kind = check.one_of(command, "type", Need::Optional, &[1, 2, 3, 4]);
    if command.get("type").is_some_and(|kind| !kind.is_null()) && kind.is_none() {
        return;
    }
    if kind.unwrap_or(CHAT_INPUT) == CHAT_INPUT {
        slash(check, command);
    } else {
        check.text(command, "name", Need::Required, 1..=32);
        check.text(command, "description", Need::Optional, 0..=0);
    }
    permissions(check, command);
    check.boolean(command, "nsfw");
    check.boolean(command, "dm_permission");
    for (key, among) in [("contexts", &[0, 1, 2][..]), ("integration_types", &[0, 1][..])] {
        let listed = check.list(command, key, Need::Optional, 0..=among.len());
        if scope == Scope::Guild && command.get(key).is_some_and(|value| !value.is_null()) {
            check.fault_at(key, "APPLICATION_COMMAND_CONTEXTS_GUILD", "This field is for global commands only");
        }
        if listed.iter().any(|item| !item.as_i64().is_some_and(|number| among.contains(&number))) {
            check.fault_at(key, "BASE_TYPE_CHOICES", format!("Value must be one of {among:?}."));
        }
    }
}

fn slash(check: &mut Check, command: &Value) {
    if let Some(name) = check.text(command, "name", Need::Required, 1..=32) {
        well_formed(check, "name", name);
    }
    check.text(command, "description", Need::Required, 1..=100);
    localizations(check, command, "name_localizations", Translated::Name);
    localizations(check, command, "description_localizations", Translated::Description);
    options(check, command);
    if size(command) > 8000 {
        check.fault("APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }
}

/// A bit set as text or number.
fn permissions(check: &mut Check, command: &Value) {
    let Some(value) = command.get("default_member_permissions").filter(|value| !value.is_null()) else {
        return;
    };
    let bits = value.as_u64().or_else(|| value.as_str().and_then(|text| text.parse().ok()));
    if bits.is_none() {
        check.fault_at("default_member_permissions", "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not int."));
    }
}
