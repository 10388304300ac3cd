//! The options of a command. Discord's clients check them, but nothing forces a client to.

use crate::discord::incoming::{Given, Value};

/// The options of a command, by name.
pub(super) struct Options<'a>(pub(super) &'a [Given]);

impl Options<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|given| given.name == name).map(|given| &given.value)
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self.value(name)? {
            Value::Text(text) => Some(text.clone()),
            Value::Whole(_) | Value::Other => None,
        }
    }

    pub(super) fn whole(&self, name: &str) -> Option<i64> {
        match self.value(name)? {
            Value::Whole(number) => Some(*number),
            Value::Text(_) | Value::Other => None,
        }
    }

    /// Codes separated by commas or blanks.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        let text = self.text(name).unwrap_or_default();
        let codes = text.split([',', ' ']).map(str::trim).filter(|code| !code.is_empty());
        codes.map(str::to_owned).collect()
    }
}
