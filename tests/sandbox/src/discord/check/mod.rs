//! Discord's rules for request bodies. Each file holds the rules for one thing; all report through [`Check`].

pub(crate) mod choice;
pub(crate) mod command;
pub(crate) mod component;
pub(crate) mod draft;
pub(crate) mod embed;
pub(crate) mod locale;
pub(crate) mod mentions;
pub(crate) mod modal;
pub(crate) mod option;
mod v2;

use crate::discord::error::ApiError;
use serde_json::{Map, Value, json};
use std::fmt::Display;
use std::ops::RangeInclusive;

/// Collects what is wrong with a body, by JSON path, the way error 50035 reports it.
#[derive(Debug, Default)]
pub(crate) struct Check {
    at: Vec<String>,
    errors: Map<String, Value>,
}

/// Whether a field may be absent. Discord treats `null` as absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The field must be there.
    Required,
    /// The field may be absent or null.
    Optional,
}

impl Check {
    /// Runs a check from the top of a body; an error if it found a fault.
    pub(crate) fn run(check: impl FnOnce(&mut Check)) -> Result<(), ApiError> {
        let mut found = Check::default();
        check(&mut found);
        if found.errors.is_empty() { Ok(()) } else { Err(ApiError::invalid(Value::Object(found.errors))) }
    }

    /// Checks something that stands under a key or an index.
    pub(crate) fn within<R>(&mut self, key: impl Display, check: impl FnOnce(&mut Check) -> R) -> R {
        self.at.push(key.to_string());
        let result = check(self);
        self.at.pop();
        result
    }

    /// Records a fault at the present place.
    pub(crate) fn fault(&mut self, code: &str, message: impl Into<String>) {
        let mut here = &mut self.errors;
        for key in &self.at {
            let below = here.entry(key.clone()).or_insert_with(|| json!({}));
            let Value::Object(below) = below else { return };
            here = below;
        }
        let faults = here.entry("_errors").or_insert_with(|| json!([]));
        if let Value::Array(faults) = faults {
            faults.push(json!({ "code": code, "message": message.into() }));
        }
    }

    /// Records a fault under a key.
    pub(crate) fn fault_at(&mut self, key: impl Display, code: &str, message: impl Into<String>) {
        self.within(key, |check| check.fault(code, message));
    }

    /// A text field whose length in characters lies in `length`.
    pub(crate) fn text<'v>(
        &mut self,
        of: &'v Value,
        key: &str,
        need: Need,
        length: RangeInclusive<usize>,
    ) -> Option<&'v str> {
        let value = self.field(of, key, need)?;
        let Some(text) = value.as_str() else {
            self.fault_at(key, "STRING_TYPE_CONVERT", format!("Could not interpret \"{value}\" as string."));
            return None;
        };
        let characters = text.chars().count();
        if characters == 0 && *length.start() > 0 && need == Need::Required {
            self.fault_at(key, "BASE_TYPE_REQUIRED", "This field is required");
        } else if !length.contains(&characters) {
            self.bad_length(key, &length);
        }
        Some(text)
    }

    /// A whole number in `range`; Discord also takes it as text.
    pub(crate) fn integer(&mut self, of: &Value, key: &str, need: Need, range: RangeInclusive<i64>) -> Option<i64> {
        let value = self.field(of, key, need)?;
        let number = value.as_i64().or_else(|| value.as_str().and_then(|text| text.parse().ok()));
        let Some(number) = number else {
            self.fault_at(key, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not int."));
            return None;
        };
        if !range.contains(&number) {
            let (low, high) = (range.start(), range.end());
            self.fault_at(key, "NUMBER_TYPE_RANGE", format!("int value should be between {low} and {high}."));
        }
        Some(number)
    }

    /// One of some whole numbers, as for `type` and `style`.
    pub(crate) fn one_of(&mut self, of: &Value, key: &str, need: Need, among: &[i64]) -> Option<i64> {
        let number = self.integer(of, key, need, i64::MIN..=i64::MAX)?;
        if among.contains(&number) {
            return Some(number);
        }
        let among = among.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
        self.fault_at(key, "BASE_TYPE_CHOICES", format!("Value must be one of {{{among}}}."));
        None
    }

    /// True or false.
    pub(crate) fn boolean(&mut self, of: &Value, key: &str) -> Option<bool> {
        let value = self.field(of, key, Need::Optional)?;
        let truth = value.as_bool();
        if truth.is_none() {
            self.fault_at(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }
        truth
    }

    /// A list whose length lies in `length`; an empty one if absent.
    pub(crate) fn list<'v>(
        &mut self,
        of: &'v Value,
        key: &str,
        need: Need,
        length: RangeInclusive<usize>,
    ) -> &'v [Value] {
        let Some(value) = self.field(of, key, need) else {
            return &[];
        };
        let Some(list) = value.as_array() else {
            self.fault_at(key, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType.");
            return &[];
        };
        if !length.contains(&list.len()) {
            self.bad_length(key, &length);
        }
        list
    }

    /// An object.
    pub(crate) fn object<'v>(&mut self, of: &'v Value, key: &str, need: Need) -> Option<&'v Value> {
        let value = self.field(of, key, need)?;
        if value.is_object() {
            return Some(value);
        }
        self.fault_at(key, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        None
    }

    /// A link with one of Discord's schemes, or `attachment://` where files may be named.
    pub(crate) fn url(&mut self, of: &Value, key: &str, need: Need, most: usize, schemes: &[&str]) {
        let Some(url) = self.text(of, key, need, 0..=most) else {
            return;
        };
        let host = schemes.iter().find_map(|scheme| url.strip_prefix(scheme)?.strip_prefix("://"));
        match host {
            None => {
                let schemes = schemes.iter().map(|scheme| format!("'{scheme}'")).collect::<Vec<_>>().join(", ");
                let text =
                    format!("Scheme \"{}\" is not supported. Scheme must be one of ({schemes}).", before_colon(url));
                self.fault_at(key, "URL_TYPE_INVALID_SCHEME", text);
            }
            Some(host) if host.is_empty() || host.starts_with('/') || host.contains(char::is_whitespace) => {
                self.fault_at(key, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
            }
            Some(_) => {}
        }
    }

    fn field<'v>(&mut self, of: &'v Value, key: &str, need: Need) -> Option<&'v Value> {
        let value = of.get(key).filter(|value| !value.is_null());
        if value.is_none() && need == Need::Required {
            self.fault_at(key, "BASE_TYPE_REQUIRED", "This field is required");
        }
        value
    }

    fn bad_length(&mut self, key: &str, length: &RangeInclusive<usize>) {
        let (low, high) = (*length.start(), *length.end());
        if low == 0 {
            self.fault_at(key, "BASE_TYPE_MAX_LENGTH", format!("Must be {high} or fewer in length."));
        } else {
            self.fault_at(key, "BASE_TYPE_BAD_LENGTH", format!("Must be between {low} and {high} in length."));
        }
    }
}

fn before_colon(url: &str) -> &str {
    url.split_once(':').map_or("", |(scheme, _)| scheme)
}
