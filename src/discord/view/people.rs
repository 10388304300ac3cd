//! People as others see them: a name in a sentence, a mention (that pings nobody) in a list.

use super::escape::escape_within;
use super::fit::fit;
use crate::discord::words::{Lang, and_more, nobody, people_and, person_erased};
use crate::journal::Profile;
use crate::order::{Group, PersonId};

const MOST_NAME: usize = 80;
const MOST_LIST: usize = 400;

/// A person's name, or that they were erased.
pub(super) fn name(lang: Lang, person: Option<&Profile>) -> String {
    person.map_or_else(|| person_erased(lang), |person| escape_within(&person.name, MOST_NAME))
}

/// Names in a sentence: `alice, bob and carol`.
pub(super) fn names(lang: Lang, people: &[Option<Profile>]) -> String {
    let names: Vec<String> = people.iter().map(|person| name(lang, person.as_ref())).collect();
    match names.as_slice() {
        [] => nobody(lang),
        [one] => one.clone(),
        [first @ .., last] => {
            people_and(lang, fit(first, ", ", MOST_LIST, |left_out| and_more(lang, left_out)), last.as_str())
        }
    }
}

/// A person as a mention, so that a click shows who it is.
pub(super) fn mention(lang: Lang, person: Option<&Profile>) -> String {
    person.map_or_else(|| person_erased(lang), |person| format!("<@{}>", person.id.0))
}

/// The roles and people who may approve.
pub(super) fn approvers(lang: Lang, group: &Group<PersonId>) -> String {
    let roles = group.roles.iter().map(|role| format!("<@&{}>", role.0));
    let people = group.people.iter().map(|person| format!("<@{}>", person.0));
    let all: Vec<String> = roles.chain(people).collect();
    if all.is_empty() { nobody(lang) } else { list(lang, &all) }
}

/// These roles and people as mentions; nothing if there are none.
pub(super) fn listed(lang: Lang, roles: &[u64], people: &[u64]) -> Option<String> {
    let roles = roles.iter().map(|role| format!("<@&{role}>"));
    let all: Vec<String> = roles.chain(people.iter().map(|person| format!("<@{person}>"))).collect();
    if all.is_empty() { None } else { Some(list(lang, &all)) }
}

fn list(lang: Lang, mentions: &[String]) -> String {
    fit(mentions, ", ", MOST_LIST, |left_out| and_more(lang, left_out))
}
