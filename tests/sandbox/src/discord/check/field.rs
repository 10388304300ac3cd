//! Reading one field of a body by its type, and the fault if it is missing or of another.

use super::{Check, Need};
use serde_json::Value;
use std::ops::RangeInclusive;

impl Check {
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
