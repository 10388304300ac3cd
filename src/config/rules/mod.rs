//! The operator's rules: `[[rule]]` and `[[cap]]` become a policy that can be met. They stand only in the file, since lists
//! of tables have no form in the environment. Without a rule there is one, made of `[approval]` and `[link]`.

mod cap;
mod money;
mod reader;
mod rule;
mod table;
mod whole;
mod world;

pub(super) use table::{Kind, Table};
pub use world::World;

use std::collections::BTreeMap;

use super::error::Fault;
use super::keys::Key;
use super::typed;
use super::value::Given;
use super::{Advice, ApprovalConfig, Config, LinkConfig};
use crate::order::{Cap, Fits, Group, Policy, Rule};
use reader::{Amount, NamedRole, Notes, Stated};

/// The rules, and what in them is checked against the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// As the order's rules take them.
    pub policy: Policy,
    roles: Vec<NamedRole>,
    amounts: Vec<Amount>,
    /// Whether the operator wrote rules of their own.
    own: bool,
}

/// What a rule takes where it says nothing itself.
struct Defaults<'a> {
    guild: u64,
    approval: &'a ApprovalConfig,
    link: &'a LinkConfig,
    /// Whether `approval.remind` was said rather than assumed.
    remind_said: bool,
    /// Whether the approvers of `[approval]` could not be read.
    broken: bool,
}

impl Rules {
    /// Before anything was read.
    pub(super) fn none() -> Self {
        let policy = Policy { rules: Vec::new(), caps: Vec::new() };
        Self { policy, roles: Vec::new(), amounts: Vec::new(), own: false }
    }

    /// What is allowed but should be known.
    pub(super) fn warnings(&self) -> Vec<Advice> {
        let own = self.policy.rules.iter().filter(|_| self.own);
        own.flat_map(|rule| [boundless(rule), locked_out(rule)]).flatten().collect()
    }
}

/// Reads all rules and caps, and tells everything that is wrong with them.
pub(super) fn read(tables: &[Table], given: &BTreeMap<Key, Given>, config: &Config, faults: &mut Vec<Fault>) -> Rules {
    let broken = [Key::ApprovalRoles, Key::ApprovalPeople].map(Key::name);
    let defaults = Defaults {
        guild: config.discord.guild,
        approval: &config.approval,
        link: &config.link,
        remind_said: given.contains_key(&Key::ApprovalRemind),
        broken: faults.iter().any(|fault| broken.iter().any(|name| fault.what.contains(name))),
    };
    let mut notes = Notes { roles: roles_of_sections(given), ..Notes::default() };
    let rules: Vec<Option<Stated<Rule>>> =
        tables.iter().filter(|table| table.is_rule()).map(|table| rule::read(table, &defaults, &mut notes)).collect();
    let own = !rules.is_empty();
    let last = rules.last().cloned().flatten();
    let rules: Vec<Stated<Rule>> = rules.into_iter().flatten().collect();
    let caps = tables.iter().filter(|table| !table.is_rule());
    let caps: Vec<Stated<Cap>> = caps.filter_map(|table| cap::read(table, defaults.guild, &mut notes)).collect();
    whole::check(&rules, last.as_ref(), &caps, &mut notes);
    faults.append(&mut notes.faults);
    let mut rules: Vec<Rule> = rules.into_iter().map(|rule| rule.what).collect();
    if !own {
        rules.push(implicit(&defaults));
    }
    let policy = Policy { rules, caps: caps.into_iter().map(|cap| cap.what).collect() };
    Rules { policy, roles: notes.roles, amounts: notes.amounts, own }
}

/// The one rule of those who write none.
fn implicit(defaults: &Defaults<'_>) -> Rule {
    let (approval, link) = (defaults.approval, defaults.link);
    Rule {
        name: String::new(),
        fits: Fits::default(),
        approvals: 1,
        approvers: Group { roles: approval.roles.clone(), people: approval.people.clone() },
        own_orders: approval.own_orders,
        payers: Group { roles: link.roles.clone(), people: link.people.clone() },
        expires: approval.expires,
        valid: approval.valid,
        remind: approval.remind,
        escalate: None,
        typed: false,
        alone: Group::default(),
    }
}

/// The roles of `[approval]` and `[link]`. What cannot be read there was told already.
fn roles_of_sections(given: &BTreeMap<Key, Given>) -> Vec<NamedRole> {
    let mut roles = Vec::new();
    for key in [Key::ApprovalRoles, Key::LinkRoles] {
        let Some(given) = given.get(&key) else { continue };
        let named = typed::many(key.name(), given, &mut Vec::new(), reader::role);
        let by = format!("`{}`", key.name());
        roles.extend(named.into_iter().map(|(role, at)| NamedRole { at, by: by.clone(), role }));
    }
    roles
}

/// A rule that buys whatever is asked for.
fn boundless(rule: &Rule) -> Option<Advice> {
    (rule.approvals == 0 && rule.fits.up_to.is_none()).then(|| {
        let says =
            format!("rule \"{}\" has no `up_to`: what it is for is bought without approval at any price", rule.name);
        Advice::new(says, "give it an `up_to`, or take its `automatic` out")
    })
}

/// A rule whose own approvers cannot have their orders approved.
fn locked_out(rule: &Rule) -> Option<Advice> {
    let escalate = rule.escalate.as_ref().map(|escalate| &escalate.to);
    let groups = [Some(&rule.approvers), escalate].into_iter().flatten();
    let closed = groups.clone().all(|group| group.roles.is_empty());
    let mut people: Vec<_> = groups.flat_map(|group| &group.people).collect();
    people.sort_unstable();
    people.dedup();
    let few = people.len() <= usize::from(rule.approvals.max(1));
    (closed && few && !rule.own_orders).then(|| {
        let says = format!(
            "rule \"{}\" names so few people that what one of them asks for can be approved by nobody",
            rule.name
        );
        Advice::new(says, "name one more person, or a role")
    })
}
