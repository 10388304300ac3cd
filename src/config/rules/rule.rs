//! One `[[rule]]`: its keys by their types, and what contradicts itself within it.

use jiff::SignedDuration;

use super::super::read::MOST_EXPIRES;
use super::super::value::{self, Value, Wrong};
use super::Defaults;
use super::reader::{Notes, Reader, Stated, role};
use super::table::Table;
use crate::order::{Escalate, Fits, Group, PersonId, PlanCode, Rule};

/// The most approvals a rule may ask for.
const MOST_APPROVALS: u8 = 20;
/// The most characters of a rule's name.
const MOST_NAME: usize = 60;

/// Reads one rule. What it leaves out it takes from `[approval]` and `[link]`.
pub(super) fn read(table: &Table, defaults: &Defaults<'_>, notes: &mut Notes) -> Option<Stated<Rule>> {
    let mut reader = Reader::new(table, defaults.guild, notes);
    let name = reader.name("name", name);
    if !reader.has("name") {
        reader.fault(&[], "a rule has no name", "give it one, as in `name = \"small orders\"`: people read it");
    }
    let up_to = reader.money("up_to");
    let plans = reader.narrowing("plans", |value| value::text(value).map(|text| PlanCode(text.to_owned())));
    let requesters = reader.narrowing("requesters", role);
    let requesters = reader.noted("requesters", requesters);
    let fits = Fits { up_to, plans: plans.into_iter().map(|(plan, _)| plan).collect(), requesters };
    let approvals = approvals(&mut reader);
    let escalate_to = reader.group("escalate_roles", "escalate_people");
    let approvers = approvers(&mut reader, defaults, approvals, escalate_to.as_ref());
    let own_orders = reader.one("own_orders", value::flag).unwrap_or(defaults.approval.own_orders);
    let expires = reader.one("expires", duration).unwrap_or(defaults.approval.expires);
    let valid = reader.one("valid", duration).unwrap_or(defaults.approval.valid);
    let remind = remind(&mut reader, defaults, expires);
    let escalate = escalate(&mut reader, escalate_to, expires);
    let typed = reader.one("typed", value::flag).unwrap_or(false);
    if typed && approvals == 0 {
        let what = format!("{} asks approvers for a second step, but has none", reader.title);
        reader.fault(&["typed"], what, "leave out `typed`, or `automatic`");
    }
    let alone = reader.group("alone_roles", "alone_people").unwrap_or_default();
    let payers = reader
        .group("pay_roles", "pay_people")
        .unwrap_or_else(|| Group { roles: defaults.link.roles.clone(), people: defaults.link.people.clone() });
    let name = name.unwrap_or_default();
    reader.found(Rule {
        name,
        fits,
        approvals,
        approvers,
        own_orders,
        payers,
        expires,
        valid,
        remind,
        escalate,
        typed,
        alone,
    })
}

/// How many approvals: none only if that is said in so many words.
fn approvals(reader: &mut Reader<'_>) -> u8 {
    let automatic = reader.one("automatic", value::flag).unwrap_or(false);
    let asked = reader.one("approvals", count);
    match asked {
        Some(0) if !automatic && reader.reads(&["automatic"]) => {
            let what = format!("{} asks for no approval", reader.title);
            reader.fault(&["approvals"], what, "write `automatic = true` if that is meant, or ask for 1");
        }
        Some(1..) if automatic => {
            let what = format!("{} is automatic and asks for approvals", reader.title);
            reader.fault(&["automatic"], what, "leave out `automatic`, or `approvals`");
        }
        Some(_) | None => {}
    }
    if automatic { 0 } else { asked.unwrap_or(1) }
}

/// Who may approve. An automatic order needs them too: its price may change.
fn approvers(
    reader: &mut Reader<'_>,
    defaults: &Defaults<'_>,
    approvals: u8,
    second: Option<&Group<PersonId>>,
) -> Group<PersonId> {
    let said = reader.group("roles", "people");
    let own = said.is_some();
    let group = said
        .unwrap_or_else(|| Group { roles: defaults.approval.roles.clone(), people: defaults.approval.people.clone() });
    if !reader.reads(&["roles", "people", "escalate_roles", "escalate_people"]) || (!own && defaults.broken) {
        return group;
    }
    if group.is_empty() {
        let what = format!("{} lets nobody approve", reader.title);
        let hint = match own {
            true => "list a role in `roles` or a person in `people`, or leave both out to take those of [approval]",
            false => "list a role in its `roles` or a person in its `people`, or in those of [approval]",
        };
        reader.fault(&["roles", "people"], what, hint);
        return group;
    }
    let mut people: Vec<PersonId> = group.people.clone();
    people.extend(second.iter().flat_map(|second| second.people.iter()));
    people.sort_unstable();
    people.dedup();
    let closed = group.roles.is_empty() && second.is_none_or(|second| second.roles.is_empty());
    if closed && people.len() < usize::from(approvals) {
        let what =
            format!("{} asks for {approvals} approvals, but names {} to give them", reader.title, persons(&people));
        let hint = "ask for fewer, or list more people or a role: each approval is by another person";
        reader.fault(&["approvals", "people"], what, hint);
    }
    group
}

fn persons(people: &[PersonId]) -> String {
    match people.len() {
        1 => "one person".to_owned(),
        several => format!("{several} people"),
    }
}

/// How long before its end people are reminded. One that nobody asked for is left out where there is no room for it.
fn remind(reader: &mut Reader<'_>, defaults: &Defaults<'_>, expires: SignedDuration) -> Option<SignedDuration> {
    let said = reader.one("remind", |value| value::duration_or_never(value, MOST_EXPIRES));
    let remind = said.unwrap_or(defaults.approval.remind)?;
    if remind < expires {
        return Some(remind);
    }
    if reader.reads(&["remind", "expires"]) && (said.is_some() || defaults.remind_said) {
        let what = format!("{} leaves no room for its reminder", reader.title);
        let hint = "write a `remind` that is shorter than how long its orders wait (`expires`), or \"never\"";
        reader.fault(&["remind", "expires"], what, hint);
    }
    None
}

fn escalate(
    reader: &mut Reader<'_>,
    to: Option<Group<PersonId>>,
    expires: SignedDuration,
) -> Option<Escalate<PersonId>> {
    let after = reader.one("escalate_after", duration);
    let to = to.filter(|to| !to.is_empty());
    let named = reader.reads(&["escalate_roles", "escalate_people"]);
    if reader.has("escalate_after") && to.is_none() && named {
        let what = format!("{} hands its orders on to nobody", reader.title);
        let hint = "list a role in `escalate_roles` or a person in `escalate_people`, or leave out `escalate_after`";
        reader.fault(&["escalate_after"], what, hint);
    }
    if !reader.has("escalate_after") && (reader.has("escalate_roles") || reader.has("escalate_people")) {
        let what = format!("{} does not say when it hands its orders on", reader.title);
        let hint = "write it, as in `escalate_after = \"24h\"`, or leave out `escalate_roles` and `escalate_people`";
        reader.fault(&["escalate_roles", "escalate_people"], what, hint);
    }
    let after = after?;
    if after >= expires && reader.reads(&["expires"]) {
        let what = format!("{} hands its orders on when they have expired", reader.title);
        reader.fault(&["escalate_after"], what, "write a shorter `escalate_after`, or a longer `expires`");
    }
    to.map(|to| Escalate { after, to })
}

fn duration(value: &Value) -> Result<SignedDuration, Wrong> {
    value::duration(value, MOST_EXPIRES)
}

fn count(value: &Value) -> Result<u8, Wrong> {
    let hint = format!("write a number from 0 to {MOST_APPROVALS} without quotes, as in `approvals = 2`");
    let digits = match value {
        Value::Number(digits) => digits,
        Value::Written(_) | Value::Text(_) | Value::Flag(_) | Value::List(_) | Value::Other => {
            return Err(Wrong::new("is not a number", hint));
        }
    };
    match digits.parse() {
        Ok(count) if count <= MOST_APPROVALS => Ok(count),
        Ok(_) | Err(_) => Err(Wrong::new("is no number of approvals", hint)),
    }
}

fn name(value: &Value) -> Result<String, Wrong> {
    let name = value::text(value)?;
    if name.chars().any(char::is_control) || name.chars().count() > MOST_NAME {
        return Err(Wrong::new("is no name", format!("one line of at most {MOST_NAME} characters")));
    }
    Ok(name.to_owned())
}
