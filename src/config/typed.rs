//! A given value read by its key's type, and what is wrong with it told under the key's name.

use super::error::{Fault, Origin};
use super::value::{self, Given, Value, Wrong};

/// The value of a key of one value; nothing if it cannot be taken, which is then told.
pub(super) fn one<T>(
    name: &str,
    given: &Given,
    faults: &mut Vec<Fault>,
    read: impl Fn(&Value) -> Result<T, Wrong>,
) -> Option<T> {
    match read(&given.value) {
        Ok(value) => Some(value),
        Err(wrong) => {
            faults.push(fault(name, &given.at, wrong));
            None
        }
    }
}

/// The values of a list, each once and with its place.
pub(super) fn many<T: PartialEq>(
    name: &str,
    given: &Given,
    faults: &mut Vec<Fault>,
    read: impl Fn(&Value) -> Result<T, Wrong>,
) -> Vec<(T, Origin)> {
    let items = match value::list(given) {
        Ok(items) => items,
        Err(wrong) => {
            faults.push(fault(name, &given.at, wrong));
            return Vec::new();
        }
    };
    let mut all: Vec<(T, Origin)> = Vec::new();
    for (place, item) in (1..).zip(items) {
        match read(&item.value) {
            Ok(value) if all.iter().any(|(other, _)| *other == value) => {}
            Ok(value) => all.push((value, item.at)),
            Err(wrong) => faults.push(fault_at(name, &item.at, &format!(", item {place},"), wrong)),
        }
    }
    all
}

/// What is wrong with the value of this key.
pub(super) fn fault(name: &str, at: &Origin, wrong: Wrong) -> Fault {
    fault_at(name, at, "", wrong)
}

fn fault_at(name: &str, at: &Origin, place: &str, wrong: Wrong) -> Fault {
    Fault::new(at.clone(), format!("`{name}`{place} {}", wrong.what), wrong.hint)
}
