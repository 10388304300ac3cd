//! Caps: the most that may be ordered in a month, by one person, by those who hold a role, or by everybody.

use super::{Money, PersonKey, Refusal, RoleId, Who};
use serde::{Deserialize, Serialize};

/// A cap as the operator set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// Whose orders count together.
    pub of: CapOf,
    /// The most in a calendar month (UTC), with tax.
    pub month: Money,
}

/// Whose orders count together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapOf {
    /// Those of one person, for each person.
    Person,
    /// Those of everybody who held this role when they sent them.
    Role(RoleId),
    /// All.
    Everybody,
}

/// A cap that counts one order, kept with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What is counted together.
    pub tally: Tally,
    /// The most in a month, as it was when the order was sent.
    pub month: Money,
}

/// What is counted together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tally {
    /// One person's orders.
    Person(PersonKey),
    /// The orders of a role's members.
    Role(RoleId),
    /// All orders.
    Everybody,
}

impl Cap {
    /// The cap as it counts this person's order, if it does.
    pub fn counts(&self, who: &Who) -> Option<Counted> {
        let tally = match self.of {
            CapOf::Person => Tally::Person(who.key.clone()),
            CapOf::Role(role) if who.roles.contains(&role) => Tally::Role(role),
            CapOf::Role(_) => return None,
            CapOf::Everybody => Tally::Everybody,
        };
        Some(Counted { tally, month: self.month })
    }
}

impl Counted {
    /// Whether an order of this total still fits, where so much is used. An order of nothing always does.
    ///
    /// # Errors
    /// When it does not, or is in another currency than the cap.
    pub fn room(&self, used: Money, total: Money) -> Result<(), Refusal> {
        if total.is_zero() {
            return Ok(());
        }
        let over = Refusal::OverCap { tally: self.tally.clone(), used, most: self.month };
        match used.checked_add(total) {
            Some(sum) if sum.currency == self.month.currency && sum.ucents <= self.month.ucents => Ok(()),
            Some(_) | None => Err(over),
        }
    }
}

impl Tally {
    /// How it is called in the journal's tables.
    pub fn text(&self) -> String {
        match self {
            Tally::Person(key) => format!("person:{}", key.0),
            Tally::Role(role) => format!("role:{}", role.0),
            Tally::Everybody => "everybody".to_owned(),
        }
    }
}
