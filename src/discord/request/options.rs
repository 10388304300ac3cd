//! The options of a command. Discord's clients check them, but nothing forces a client to.

use super::Unclear;
use crate::discord::incoming::{Given, Value};

/// The options of a command, by name.
pub(super) struct Options<'a>(pub(super) &'a [Given]);

impl Options<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|given| given.name == name).map(|given| &given.value)
    }

    /// An option of the wrong kind is never taken for one that was left out: nobody gets what they did not ask for.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Unclear> {
        match self.value(name) {
            Some(Value::Text(text)) => Ok(Some(text.clone())),
            Some(Value::Whole(_) | Value::Other) => Err(Unclear::Unknown),
            None => Ok(None),
        }
    }

    pub(super) fn whole(&self, name: &str) -> Result<Option<i64>, Unclear> {
        match self.value(name) {
            Some(Value::Whole(number)) => Ok(Some(*number)),
            Some(Value::Text(_) | Value::Other) => Err(Unclear::Unknown),
            None => Ok(None),
        }
    }

    /// Codes separated by commas or blanks.
    pub(super) fn list(&self, name: &str) -> Result<Vec<String>, Unclear> {
        let text = self.text(name)?.unwrap_or_default();
        let codes = text.split([',', ' ']).map(str::trim).filter(|code| !code.is_empty());
        Ok(codes.map(str::to_owned).collect())
    }
}
