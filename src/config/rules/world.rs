//! What a configuration claims about the world, held against it at the start: the server's roles, the account's currency.

use super::super::error::{ConfigError, Fault};
use super::super::{Config, Rules};
use crate::order::{Currency, RoleId};

/// What was found at the start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct World {
    /// Roles that the configuration names and the server does not have.
    pub unknown_roles: Vec<RoleId>,
    /// What the account pays in, if OVHcloud has said so.
    pub currency: Option<Currency>,
}

impl Config {
    /// Holds the rules against the world.
    ///
    /// # Errors
    /// Every line that is not true of it, with its mend.
    pub fn check_world(&self, world: &World) -> Result<(), ConfigError> {
        let mut faults = self.rules.unknown_roles(&world.unknown_roles);
        faults.extend(world.currency.iter().flat_map(|currency| self.rules.other_currency(*currency)));
        match faults.is_empty() {
            true => Ok(()),
            false => Err(ConfigError::sorted(faults)),
        }
    }
}

impl Rules {
    /// Every role that the configuration names.
    pub fn named_roles(&self) -> Vec<RoleId> {
        let mut roles: Vec<RoleId> = self.roles.iter().map(|named| named.role).collect();
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    fn unknown_roles(&self, unknown: &[RoleId]) -> Vec<Fault> {
        let named = self.roles.iter().filter(|named| unknown.contains(&named.role));
        let fault = |named: &super::reader::NamedRole| {
            let what = format!("{} names role {}, which the server does not have", named.by, named.role.0);
            let hint = "copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out";
            Fault::new(named.at.clone(), what, hint)
        };
        named.map(fault).collect()
    }

    fn other_currency(&self, account: Currency) -> Vec<Fault> {
        let others = self.amounts.iter().filter(|amount| amount.money.currency != account);
        let fault = |amount: &super::reader::Amount| {
            let (here, there) = (amount.money.currency.code(), account.code());
            let what = format!("{} is in {here}, but the OVHcloud account pays in {there}", amount.by);
            Fault::new(amount.at.clone(), what, format!("write it in {there}"))
        };
        others.map(fault).collect()
    }
}
