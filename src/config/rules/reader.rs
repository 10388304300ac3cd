//! Reads the keys of one `[[rule]]` or `[[cap]]` and keeps what the whole and the world are checked for.

use std::collections::BTreeSet;

use super::super::error::{Fault, Origin};
use super::super::typed;
use super::super::value::{self, Given, Value, Wrong};
use super::money::money;
use super::table::Table;
use crate::order::{Group, Money, PersonId, RoleId};

/// What was found in all of them.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) faults: Vec<Fault>,
    pub(super) roles: Vec<NamedRole>,
    pub(super) amounts: Vec<Amount>,
    pub(super) names: Vec<(String, Origin)>,
}

/// A role that the configuration names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedRole {
    pub(super) at: Origin,
    /// Who names it: "rule "large", `roles`,".
    pub(super) by: String,
    pub(super) role: RoleId,
}

/// An amount of money that the configuration names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) at: Origin,
    pub(super) by: String,
    pub(super) money: Money,
}

/// Reads one table.
pub(super) struct Reader<'a> {
    table: &'a Table,
    guild: u64,
    notes: &'a mut Notes,
    /// How faults that concern all of it call it.
    pub(super) title: String,
    broken: BTreeSet<&'static str>,
    sound: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(table: &'a Table, guild: u64, notes: &'a mut Notes) -> Self {
        let title = format!("this {}", table.kind.name());
        Self { table, guild, notes, title, broken: BTreeSet::new(), sound: true }
    }

    /// The name of a rule, which later faults call it by.
    pub(super) fn name(&mut self, key: &'static str, read: impl Fn(&Value) -> Result<String, Wrong>) -> Option<String> {
        let name = self.one(key, read)?;
        self.title = format!("rule \"{name}\"");
        self.notes.names.push((name.clone(), self.at(&[key])));
        Some(name)
    }

    pub(super) fn one<T>(&mut self, key: &'static str, read: impl Fn(&Value) -> Result<T, Wrong>) -> Option<T> {
        let given = self.table.given.get(key)?;
        let value = typed::one(&self.full(key), given, &mut self.notes.faults, read);
        if value.is_none() {
            self.breaks(key);
        }
        value
    }

    pub(super) fn many<T: PartialEq>(
        &mut self,
        key: &'static str,
        read: impl Fn(&Value) -> Result<T, Wrong>,
    ) -> Option<Vec<(T, Origin)>> {
        let given = self.table.given.get(key)?;
        let faults = self.notes.faults.len();
        let values = typed::many(&self.full(key), given, &mut self.notes.faults, read);
        if self.notes.faults.len() > faults {
            self.breaks(key);
        }
        Some(values)
    }

    pub(super) fn money(&mut self, key: &'static str) -> Option<Money> {
        let money = self.one(key, money)?;
        let amount = Amount { at: self.at(&[key]), by: self.by(key), money };
        self.notes.amounts.push(amount);
        Some(money)
    }

    /// A list that, where it is given, narrows something: an empty one would do the opposite.
    pub(super) fn narrowing<T: PartialEq>(
        &mut self,
        key: &'static str,
        read: impl Fn(&Value) -> Result<T, Wrong>,
    ) -> Vec<(T, Origin)> {
        let Some(values) = self.many(key, read) else { return Vec::new() };
        if values.is_empty() && self.reads(&[key]) {
            let what = format!("`{}` is empty, so {} is for no order", self.full(key), self.title);
            self.fault(&[key], what, format!("fill it, or leave out `{key}` if it does not matter"));
        }
        values
    }

    /// Notes these roles, and refuses @everyone, which Discord never sends.
    pub(super) fn noted(&mut self, key: &'static str, roles: Vec<(RoleId, Origin)>) -> Vec<RoleId> {
        if roles.iter().any(|(role, _)| *role == RoleId(self.guild)) {
            let what = format!("`{}` names @everyone", self.full(key));
            self.fault(&[key], what, "that role has the guild's id and never matches: choose another role");
        }
        let by = self.by(key);
        for (role, at) in &roles {
            self.notes.roles.push(NamedRole { at: at.clone(), by: by.clone(), role: *role });
        }
        roles.into_iter().map(|(role, _)| role).collect()
    }

    /// Those who hold these roles or are these people; nothing if neither is said.
    pub(super) fn group(&mut self, roles_key: &'static str, people_key: &'static str) -> Option<Group<PersonId>> {
        let roles = self.many(roles_key, role);
        let people = self.many(people_key, |value| value::id(value).map(PersonId));
        if roles.is_none() && people.is_none() {
            return None;
        }
        let roles = self.noted(roles_key, roles.unwrap_or_default());
        Some(Group { roles, people: people.unwrap_or_default().into_iter().map(|(person, _)| person).collect() })
    }

    /// Whether a key is given, readable or not.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.given.contains_key(key)
    }

    /// Whether what was given for these could be read.
    pub(super) fn reads(&self, keys: &[&'static str]) -> bool {
        keys.iter().all(|key| !self.broken.contains(key))
    }

    /// Where the first of these stands that is given, or else the table.
    pub(super) fn at(&self, keys: &[&'static str]) -> Origin {
        let given = keys.iter().find_map(|key| self.table.given.get(key));
        given.map_or_else(|| self.table.at.clone(), |Given { at, .. }| at.clone())
    }

    pub(super) fn fault(&mut self, keys: &[&'static str], what: impl Into<String>, hint: impl Into<String>) {
        self.sound = false;
        let at = self.at(keys);
        self.notes.faults.push(Fault::new(at, what, hint));
    }

    /// What was read, if nothing in the table is wrong, with where it stands.
    pub(super) fn found<T>(self, what: T) -> Option<Stated<T>> {
        (self.sound && self.broken.is_empty()).then(|| Stated { at: self.table.at.clone(), what })
    }

    fn breaks(&mut self, key: &'static str) {
        self.broken.insert(key);
    }

    /// The key as faults call it: `rule.roles`.
    pub(super) fn full(&self, key: &str) -> String {
        format!("{}.{key}", self.table.kind.name())
    }

    fn by(&self, key: &str) -> String {
        format!("`{key}` of {}", self.title)
    }
}

/// Something and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Stated<T> {
    pub(super) at: Origin,
    pub(super) what: T,
}

/// A role's id.
pub(super) fn role(value: &Value) -> Result<RoleId, Wrong> {
    value::id(value).map(RoleId)
}
