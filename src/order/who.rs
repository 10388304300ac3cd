//! People as they stand before us: ids and roles come from the payload of each click and are checked on each.

use super::PersonKey;
use serde::{Deserialize, Serialize};

/// A person's id where they chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u64);

/// A role's id where people chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoleId(pub u64);

/// A person as they stand before us right now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// The key that stands for them in events.
    pub key: PersonKey,
    /// Their id.
    pub id: PersonId,
    /// The roles they hold; empty in a direct message, where rights come from the id alone.
    pub roles: Vec<RoleId>,
    /// Those who have handed them their right to approve, for now.
    pub deputy_for: Vec<Deputed>,
}

/// Somebody who has handed on their right to approve, as they stood when they did so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputed {
    /// Who.
    pub key: PersonKey,
    /// The roles they held then.
    pub roles: Vec<RoleId>,
}

/// Everybody who holds one of these roles or is one of these people. Empty: nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group<P> {
    /// Roles whose members belong to it.
    pub roles: Vec<RoleId>,
    /// People who belong to it.
    pub people: Vec<P>,
}

impl<P> Default for Group<P> {
    fn default() -> Group<P> {
        Group { roles: Vec::new(), people: Vec::new() }
    }
}

impl<P> Group<P> {
    /// Whether nobody belongs to it.
    pub fn is_empty(&self) -> bool {
        self.roles.is_empty() && self.people.is_empty()
    }

    fn has_role(&self, roles: &[RoleId]) -> bool {
        roles.iter().any(|role| self.roles.contains(role))
    }
}

impl Group<PersonId> {
    /// Whether somebody with this id and these roles belongs to it.
    pub fn lets(&self, id: PersonId, roles: &[RoleId]) -> bool {
        self.people.contains(&id) || self.has_role(roles)
    }
}

impl Group<PersonKey> {
    /// Whether somebody with this key and these roles belongs to it.
    pub fn lets(&self, key: &PersonKey, roles: &[RoleId]) -> bool {
        self.people.contains(key) || self.has_role(roles)
    }
}
