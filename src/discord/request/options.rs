//! The options of a command. Discord's clients check them, but nothing forces a client to.

use super::Unclear;
use crate::discord::incoming::{Given, Value};
use crate::order::Named;

/// The options of a command, by name.
pub(super) struct Options<'a>(pub(super) &'a [Given]);

impl Options<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|given| given.name == name).map(|given| &given.value)
    }

    /// A text, or nothing where the option was left out.
    ///
    /// # Errors
    /// It is of another type, which no client of Discord's sends. To leave it out instead would do something unasked.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Unclear> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text.clone())),
            Some(Value::Whole(_) | Value::Somebody(_) | Value::Other) => Err(Unclear::Unknown),
        }
    }

    /// A whole number, or nothing where the option was left out.
    ///
    /// # Errors
    /// As for a text.
    pub(super) fn whole(&self, name: &str) -> Result<Option<i64>, Unclear> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Whole(number)) => Ok(Some(*number)),
            Some(Value::Text(_) | Value::Somebody(_) | Value::Other) => Err(Unclear::Unknown),
        }
    }

    /// Somebody, or nothing where the option was left out.
    ///
    /// # Errors
    /// As for a text.
    pub(super) fn somebody(&self, name: &str) -> Result<Option<Named>, Unclear> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Somebody(named)) => Ok(Some(*named)),
            Some(Value::Text(_) | Value::Whole(_) | Value::Other) => Err(Unclear::Unknown),
        }
    }

    /// Codes separated by commas or blanks.
    ///
    /// # Errors
    /// As for a text.
    pub(super) fn list(&self, name: &str) -> Result<Vec<String>, Unclear> {
        let text = self.text(name)?.unwrap_or_default();
        let codes = text.split([',', ' ']).map(str::trim).filter(|code| !code.is_empty());
        Ok(codes.map(str::to_owned).collect())
    }
}
