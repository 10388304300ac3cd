//! Discord's rules for request bodies. Each file holds the rules for one thing; all report through [`Check`].

pub(crate) mod choice;
pub(crate) mod command;
pub(crate) mod component;
pub(crate) mod draft;
pub(crate) mod embed;
mod field;
pub(crate) mod locale;
pub(crate) mod mentions;
pub(crate) mod modal;
pub(crate) mod option;
mod v2;

use crate::discord::error::ApiError;
use serde_json::{Map, Value, json};
use std::fmt::Display;

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
}
