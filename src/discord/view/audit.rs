//! The answers of `/audit export`.

use super::body::text;
use super::people::listed;
use crate::desk::Readers;
use crate::discord::words as say;
use crate::discord::words::Lang;
use serde_json::Value;

/// The message that carries the file.
pub fn audit(lang: Lang, from: &str, to: &str) -> Value {
    text(say::audit_file(lang, from, to))
}

/// What is in the file, for those who cannot see it.
pub fn audit_about(lang: Lang, from: &str, to: &str) -> String {
    say::audit_about(lang, from, to)
}

/// They may not have it; who may.
pub fn audit_refused(lang: Lang, readers: &Readers) -> Value {
    let roles: Vec<u64> = readers.roles.iter().map(|role| role.0).collect();
    let people: Vec<u64> = readers.people.iter().map(|person| person.0).collect();
    text(match listed(lang, &roles, &people) {
        Some(readers) => say::audit_not_yours(lang, readers),
        None => say::audit_nobody(lang),
    })
}

/// The days were not days.
pub fn audit_no_days(lang: Lang) -> Value {
    text(say::audit_no_days(lang))
}

/// Discord would not take the file.
pub fn audit_too_large(lang: Lang) -> Value {
    text(say::audit_too_large(lang))
}
