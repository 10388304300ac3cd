//! The environment half: `CARTWRIGHT_<SECTION>__<KEY>` variables become given values. Unknown ones are faults.

use std::collections::BTreeMap;

use super::error::{Fault, Origin};
use super::keys::{Key, PREFIX};
use super::secrets;
use super::value::{Given, Value};

/// Environment variables by name.
pub type Environment = BTreeMap<String, String>;

/// Reads every known variable over what was given before, and reports every other `CARTWRIGHT_*`.
pub(super) fn read(environment: &Environment, given: &mut BTreeMap<Key, Given>, faults: &mut Vec<Fault>) {
    for (name, text) in environment.iter().filter(|(name, _)| name.starts_with(PREFIX)) {
        let at = Origin::Variable(name.clone());
        match Key::of_variable(name) {
            Some(key) => drop(given.insert(key, Given { at, value: Value::Written(text.trim().to_owned()) })),
            None => faults.push(unknown(at, name)),
        }
    }
}

fn unknown(at: Origin, name: &str) -> Fault {
    let bare = name.strip_prefix(PREFIX).unwrap_or(name);
    let hint = match secrets::meant_by(bare) {
        Some(secret) => secret.hint(),
        None => format!("the nearest known variable is {}", Key::nearest(&bare.replace("__", ".")).variable()),
    };
    Fault::new(at, "unknown variable", hint)
}
