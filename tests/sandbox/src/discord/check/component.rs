//! Discord's rules for the components of a message: rows of buttons and selects, and what holds them.

use super::v2::{file, gallery, section, totals};
use super::{Check, Need};
use serde_json::Value;
use std::collections::BTreeSet;

/// Component types, as Discord numbers them.
pub(crate) mod kind {
    /// A row of buttons, or one select.
    pub(crate) const ROW: i64 = 1;
    /// A button.
    pub(crate) const BUTTON: i64 = 2;
    /// A select among given options.
    pub(crate) const STRING_SELECT: i64 = 3;
    /// A text field of a form.
    pub(crate) const TEXT_INPUT: i64 = 4;
    /// A text of Components V2.
    pub(crate) const TEXT: i64 = 10;
    /// A label of a form, around one field.
    pub(crate) const LABEL: i64 = 18;
}

const TOP_V2: &[i64] = &[1, 9, 10, 12, 13, 14, 17];
const IN_CONTAINER: &[i64] = &[1, 9, 10, 12, 13, 14];
const IN_ROW: &[i64] = &[2, 3, 5, 6, 7, 8];

/// Checks the `components` of a message body; `v2` tells whether the message carries IS_COMPONENTS_V2.
pub(crate) fn components(check: &mut Check, body: &Value, v2: bool) {
    let most = if v2 { 40 } else { 5 };
    let list = check.list(body, "components", Need::Optional, 0..=most);
    check.within("components", |check| {
        for (index, component) in list.iter().enumerate() {
            check.within(index, |check| top(check, component, v2));
        }
        if v2 {
            totals(check, list);
        }
        unique_ids(check, list);
    });
}

fn top(check: &mut Check, component: &Value, v2: bool) {
    let among = if v2 { TOP_V2 } else { &[kind::ROW][..] };
    if check.one_of(component, "type", Need::Required, among).is_some() {
        block(check, component);
    }
}

fn block(check: &mut Check, component: &Value) {
    match type_of(component) {
        1 => row(check, component),
        9 => section(check, component),
        10 => {
            check.text(component, "content", Need::Required, 1..=4000);
        }
        12 => gallery(check, component),
        13 => file(check, component),
        14 => {
            check.one_of(component, "spacing", Need::Optional, &[1, 2]);
        }
        _ => {
            let inner = check.list(component, "components", Need::Required, 1..=40);
            nested(check, inner, |check, component| {
                if check.one_of(component, "type", Need::Required, IN_CONTAINER).is_some() {
                    block(check, component);
                }
            });
        }
    }
}

fn row(check: &mut Check, row: &Value) {
    let inner = check.list(row, "components", Need::Required, 1..=5);
    let selects = inner.iter().filter(|component| type_of(component) != kind::BUTTON).count();
    if selects > 0 && inner.len() > 1 {
        check.fault_at(
            "components",
            "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
            "The specified component exceeds the maximum width",
        );
    }
    nested(check, inner, |check, component| match check.one_of(component, "type", Need::Required, IN_ROW) {
        None => {}
        Some(kind::BUTTON) => button(check, component),
        Some(_) => select(check, component),
    });
}

/// A button.
pub(super) fn button(check: &mut Check, button: &Value) {
    let has = |key: &str| button.get(key).is_some_and(|value| !value.is_null());
    check.text(button, "label", Need::Optional, 0..=80);
    check.boolean(button, "disabled");
    let Some(style) = check.one_of(button, "style", Need::Required, &[1, 2, 3, 4, 5, 6]) else {
        return;
    };
    if style != 6 && !has("label") && !has("emoji") {
        check.fault("BUTTON_COMPONENT_EMPTY", "A button must have a label or emoji");
    }
    if style <= 4 {
        check.text(button, "custom_id", Need::Required, 1..=100);
    } else if has("custom_id") {
        check.fault("BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED", "A custom id and url cannot both be specified");
    }
    if style == 5 {
        check.url(button, "url", Need::Required, 512, &["http", "https", "discord"]);
    } else if has("url") {
        check.fault("BUTTON_COMPONENT_URL_NOT_ALLOWED", "A url is for link buttons only");
    }
    if style == 6 {
        check.text(button, "sku_id", Need::Required, 1..=20);
    }
}

/// A select menu; also used in forms.
pub(crate) fn select(check: &mut Check, select: &Value) {
    check.text(select, "custom_id", Need::Required, 1..=100);
    check.text(select, "placeholder", Need::Optional, 0..=150);
    check.integer(select, "min_values", Need::Optional, 0..=25);
    check.integer(select, "max_values", Need::Optional, 1..=25);
    if type_of(select) != kind::STRING_SELECT {
        return;
    }
    let options = check.list(select, "options", Need::Required, 1..=25);
    check.within("options", |check| {
        let mut values = BTreeSet::new();
        for (index, option) in options.iter().enumerate() {
            check.within(index, |check| {
                check.text(option, "label", Need::Required, 1..=100);
                check.text(option, "description", Need::Optional, 0..=100);
                if let Some(value) = check.text(option, "value", Need::Required, 1..=100)
                    && !values.insert(value)
                {
                    check.fault_at(
                        "value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used",
                    );
                }
            });
        }
    });
}

/// Checks what stands under `components`.
pub(super) fn nested(check: &mut Check, inner: &[Value], one: impl Fn(&mut Check, &Value)) {
    check.within("components", |check| {
        for (index, component) in inner.iter().enumerate() {
            check.within(index, |check| one(check, component));
        }
    });
}

/// `custom_id` is unique in a message or form.
pub(crate) fn unique_ids(check: &mut Check, list: &[Value]) {
    let mut ids = BTreeSet::new();
    let mut repeated = Vec::new();
    for component in list {
        walk(component, &mut |component| {
            if let Some(id) = component.get("custom_id").and_then(Value::as_str)
                && !ids.insert(id.to_owned())
            {
                repeated.push(id.to_owned());
            }
        });
    }
    for _ in repeated {
        check.fault("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}

/// Visits a component and all in it.
pub(crate) fn walk(component: &Value, visit: &mut impl FnMut(&Value)) {
    visit(component);
    for inner in component.get("components").and_then(Value::as_array).into_iter().flatten() {
        walk(inner, visit);
    }
    for key in ["accessory", "component"] {
        if let Some(inner) = component.get(key) {
            walk(inner, visit);
        }
    }
}

/// The `type` of a component; 0 if it has none.
pub(crate) fn type_of(component: &Value) -> i64 {
    component.get("type").and_then(Value::as_i64).unwrap_or(0)
}
