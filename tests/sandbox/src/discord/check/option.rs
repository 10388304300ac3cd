//! The options of a slash command: subcommands, groups and values.

use super::choice::{INTEGER, NUMBER, STRING, choices};
use super::locale::{Translated, localizations, longest, well_formed};
use super::{Check, Need};
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// A subcommand.
pub(crate) const SUBCOMMAND: i64 = 1;
/// A group of subcommands.
pub(crate) const GROUP: i64 = 2;
/// The whole numbers an option can carry.
pub(crate) const INTEGERS: RangeInclusive<i64> = -(1 << 53) + 1..=(1 << 53) - 1;

const VALUES: &[i64] = &[3, 4, 5, 6, 7, 8, 9, 10, 11];
const AT_TOP: &[i64] = &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const IN_GROUP: &[i64] = &[SUBCOMMAND];

/// Where a list of options stands, which decides what may be in it.
#[derive(Clone, Copy, Debug)]
enum Level {
    Command,
    Group,
    Subcommand,
}

/// Checks the `options` of a slash command.
pub(crate) fn options(check: &mut Check, command: &Value) {
    level(check, command, Level::Command);
}

fn level(check: &mut Check, of: &Value, level: Level) {
    let need = match level {
        Level::Group => Need::Required,
        Level::Command | Level::Subcommand => Need::Optional,
    };
    let options = check.list(of, "options", need, 0..=25);
    check.within("options", |check| {
        let mut names = BTreeSet::new();
        let mut optional_seen = false;
        let branches = options.iter().filter(|option| is_branch(option)).count();
        for (index, option) in options.iter().enumerate() {
            check.within(index, |check| {
                one(check, option, level);
                if let Some(name) = option.get("name").and_then(Value::as_str)
                    && !names.insert(name)
                {
                    check.fault_at(
                        "name",
                        "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                        "Option name already exists",
                    );
                }
                let required = option.get("required").and_then(Value::as_bool).unwrap_or(false);
                if required && optional_seen {
                    let message = "Required options must be placed before non-required options";
                    check.fault("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
                }
                optional_seen |= !required && !is_branch(option);
                if branches > 0 && !is_branch(option) {
                    let message =
                        "Sub-command and sub-command group option types are mutually exclusive to all other types";
                    check.fault("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
                }
            });
        }
    });
}

fn one(check: &mut Check, option: &Value, at: Level) {
    let among = match at {
        Level::Command => AT_TOP,
        Level::Group => IN_GROUP,
        Level::Subcommand => VALUES,
    };
    if let Some(name) = check.text(option, "name", Need::Required, 1..=32) {
        well_formed(check, "name", name);
    }
    check.text(option, "description", Need::Required, 1..=100);
    localizations(check, option, "name_localizations", Translated::Name);
    localizations(check, option, "description_localizations", Translated::Description);
    let Some(kind) = check.one_of(option, "type", Need::Required, among) else {
        return;
    };
    match kind {
        SUBCOMMAND => level(check, option, Level::Subcommand),
        GROUP => level(check, option, Level::Group),
        _ => value(check, option, kind),
    }
}

fn value(check: &mut Check, option: &Value, kind: i64) {
    check.boolean(option, "required");
    let autocomplete = check.boolean(option, "autocomplete").unwrap_or(false);
    let can_choose = matches!(kind, STRING | INTEGER | NUMBER);
    let has_choices = option.get("choices").and_then(Value::as_array).is_some_and(|choices| !choices.is_empty());
    if can_choose {
        choices(check, option, kind, Need::Optional);
    }
    if (autocomplete || has_choices) && !can_choose {
        check.fault(
            "APPLICATION_COMMAND_OPTIONS_CHOICES_TYPE_INVALID",
            "This option type cannot have choices or autocomplete",
        );
    }
    if autocomplete && has_choices {
        check.fault(
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_INVALID",
            "Autocomplete and choices exclude each other",
        );
    }
    if kind == STRING {
        let least = check.integer(option, "min_length", Need::Optional, 0..=6000);
        let most = check.integer(option, "max_length", Need::Optional, 1..=6000);
        if let (Some(least), Some(most)) = (least, most)
            && least > most
        {
            check.fault_at(
                "max_length",
                "NUMBER_TYPE_MIN",
                format!("int value should be greater than or equal to {least}."),
            );
        }
    }
    if kind == INTEGER {
        check.integer(option, "min_value", Need::Optional, INTEGERS);
        check.integer(option, "max_value", Need::Optional, INTEGERS);
    }
    check.list(option, "channel_types", Need::Optional, 0..=25);
}

fn is_branch(option: &Value) -> bool {
    matches!(option.get("type").and_then(Value::as_i64), Some(SUBCOMMAND | GROUP))
}

/// Characters of names, descriptions and choice values, the longest translation counting, over a command and its options.
pub(crate) fn size(of: &Value) -> usize {
    let listed = |key: &str| of.get(key).and_then(Value::as_array).into_iter().flatten();
    let choices = listed("choices").map(|choice| {
        let value = choice.get("value").and_then(Value::as_str).map_or(0, |text| text.chars().count());
        longest(choice, "name") + value
    });
    longest(of, "name")
        + longest(of, "description")
        + choices.sum::<usize>()
        + listed("options").map(size).sum::<usize>()
}
