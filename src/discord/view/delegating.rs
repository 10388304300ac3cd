//! Handing on one's right to approve: what both sides read.

use super::escape::escape_within;
use crate::discord::words as say;
use crate::discord::words::{Lang, date};
use crate::order::{DelegatingFault, MOST_DAYS, PersonId};
use jiff::Timestamp;

const MOST_NAME: usize = 80;

/// To whoever has handed their right on. `told`: whether the deputy was reached.
pub fn delegated(lang: Lang, deputy: PersonId, until: Timestamp, told: bool) -> String {
    with_whether(lang, say::delegated(lang, mention(deputy), date(until)), told)
}

/// To whoever has taken it back from somebody who can be named.
pub fn reclaimed(lang: Lang, deputy: Option<PersonId>, told: bool) -> String {
    match deputy {
        Some(deputy) => with_whether(lang, say::reclaimed(lang, mention(deputy)), told),
        None => say::reclaimed(lang, say::person_erased(lang)),
    }
}

/// To the deputy, when it begins.
pub fn deputy_begins(lang: Lang, from: &str, until: Timestamp) -> String {
    say::deputy_begins(lang, escape_within(from, MOST_NAME), date(until))
}

/// To the deputy, when it is taken back.
pub fn deputy_ends(lang: Lang, from: &str) -> String {
    say::deputy_ends(lang, escape_within(from, MOST_NAME))
}

/// Why a right is not handed on or taken back.
pub(super) fn delegating_fault(lang: Lang, fault: DelegatingFault) -> String {
    match fault {
        DelegatingFault::Oneself => say::refusal_deputy_oneself(lang),
        DelegatingFault::Bot => say::refusal_deputy_bot(lang),
        DelegatingFault::Stranger => say::refusal_deputy_stranger(lang),
        DelegatingFault::Form => say::refusal_until_form(lang),
        DelegatingFault::Past => say::refusal_until_past(lang),
        DelegatingFault::TooFar => say::refusal_until_far(lang, MOST_DAYS),
        DelegatingFault::Nothing => say::refusal_nothing_delegated(lang),
    }
}

fn with_whether(lang: Lang, done: String, told: bool) -> String {
    let whether = if told { say::delegating_told(lang) } else { say::delegating_untold(lang) };
    format!("{done} {whether}")
}

fn mention(person: PersonId) -> String {
    format!("<@{}>", person.0)
}
