//! Choices, both registered with an option and offered by autocomplete.

use super::locale::{Translated, localizations};
use super::{Check, Need};
use serde_json::Value;

/// Option types that can have choices.
pub(crate) const STRING: i64 = 3;
/// A whole number.
pub(crate) const INTEGER: i64 = 4;
/// Any number.
pub(crate) const NUMBER: i64 = 10;

/// Checks up to 25 choices whose values fit the option's type.
pub(crate) fn choices(check: &mut Check, of: &Value, option_type: i64, need: Need) {
    let choices = check.list(of, "choices", need, 0..=25);
    check.within("choices", |check| {
        for (index, choice) in choices.iter().enumerate() {
            check.within(index, |check| one(check, choice, option_type));
        }
    });
}

fn one(check: &mut Check, choice: &Value, option_type: i64) {
    check.text(choice, "name", Need::Required, 1..=100);
    localizations(check, choice, "name_localizations", Translated::Choice);
    match option_type {
        STRING => {
            check.text(choice, "value", Need::Required, 0..=100);
        }
        INTEGER => {
            check.integer(choice, "value", Need::Required, super::option::INTEGERS);
        }
        _ => {
            if !choice.get("value").is_some_and(Value::is_number) {
                let message = "Value is not a number.";
                check.fault_at("value", "NUMBER_TYPE_COERCE", message);
            }
        }
    }
}
