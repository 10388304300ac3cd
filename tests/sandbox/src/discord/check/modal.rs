//! Discord's rules for a modal, the form a person fills in.

use super::component::{kind, select, type_of, unique_ids};
use super::{Check, Need};
use serde_json::Value;

const TOP: &[i64] = &[kind::ROW, kind::TEXT, kind::LABEL];
const IN_LABEL: &[i64] = &[3, 4, 5, 6, 7, 8, 19, 21, 22, 23];

/// Checks the `data` of an interaction response of type 9.
pub(crate) fn modal(check: &mut Check, data: &Value) {
    check.text(data, "custom_id", Need::Required, 1..=100);
    check.text(data, "title", Need::Required, 1..=45);
    let list = check.list(data, "components", Need::Required, 1..=5);
    check.within("components", |check| {
        for (index, component) in list.iter().enumerate() {
            check.within(index, |check| top(check, component));
        }
        unique_ids(check, list);
    });
}

fn top(check: &mut Check, component: &Value) {
    match check.one_of(component, "type", Need::Required, TOP) {
        Some(kind::ROW) => row(check, component),
        Some(kind::LABEL) => label(check, component),
        Some(_) => {
            check.text(component, "content", Need::Required, 1..=4000);
        }
        None => {}
    }
}

/// A row with one text input: the older form, still accepted.
fn row(check: &mut Check, row: &Value) {
    let inner = check.list(row, "components", Need::Required, 1..=1);
    check.within("components", |check| {
        for (index, input) in inner.iter().enumerate() {
            check.within(index, |check| {
                if check.one_of(input, "type", Need::Required, &[kind::TEXT_INPUT]).is_some() {
                    check.text(input, "label", Need::Required, 1..=45);
                    text_input(check, input);
                }
            });
        }
    });
}

fn label(check: &mut Check, label: &Value) {
    check.text(label, "label", Need::Required, 1..=45);
    check.text(label, "description", Need::Optional, 0..=100);
    let Some(field) = check.object(label, "component", Need::Required) else {
        return;
    };
    check.within("component", |check| {
        let Some(_) = check.one_of(field, "type", Need::Required, IN_LABEL) else {
            return;
        };
        if field.get("disabled").is_some_and(|disabled| disabled == true) {
            check.fault_at("disabled", "COMPONENT_DISABLED_IN_MODAL", "Components cannot be disabled in modals");
        }
        match type_of(field) {
            kind::TEXT_INPUT => text_input(check, field),
            3 | 5..=8 => select(check, field),
            21 => options(check, field, 2),
            22 => options(check, field, 1),
            _ => {
                check.text(field, "custom_id", Need::Required, 1..=100);
            }
        }
    });
}

fn text_input(check: &mut Check, input: &Value) {
    check.text(input, "custom_id", Need::Required, 1..=100);
    check.one_of(input, "style", Need::Required, &[1, 2]);
    check.integer(input, "min_length", Need::Optional, 0..=4000);
    check.integer(input, "max_length", Need::Optional, 1..=4000);
    check.boolean(input, "required");
    check.text(input, "value", Need::Optional, 0..=4000);
    check.text(input, "placeholder", Need::Optional, 0..=100);
}

/// Radio buttons and checkboxes.
fn options(check: &mut Check, group: &Value, least: usize) {
    check.text(group, "custom_id", Need::Required, 1..=100);
    let options = check.list(group, "options", Need::Required, least..=10);
    check.within("options", |check| {
        for (index, option) in options.iter().enumerate() {
            check.within(index, |check| {
                check.text(option, "label", Need::Required, 1..=100);
                check.text(option, "value", Need::Required, 1..=100);
                check.text(option, "description", Need::Optional, 0..=100);
            });
        }
    });
}
