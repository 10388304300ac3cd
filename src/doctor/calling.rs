//! Whether those who can act hear it when the bot calls them in the channel of the orders.

use super::finding::Finding;
use crate::order::{Policy, RoleId};
use std::collections::BTreeSet;

/// Where the bot may not ping every role: the roles it calls that it may not ping. `unmentionable`: those of the guild that
/// not everybody may mention.
pub(super) fn unheard(policy: &Policy, unmentionable: &[RoleId]) -> Option<Finding> {
    let unheard: Vec<String> =
        called(policy).iter().filter(|role| unmentionable.contains(role)).map(|role| role.0.to_string()).collect();
    if unheard.is_empty() {
        return None;
    }
    let says = format!(
        "there the bot may not ping role {}, so reminders, of payments too, and calls for decisions stand unheard",
        unheard.join(", ")
    );
    let next = "allow Mention @everyone, @here and All Roles in that channel's settings (Permissions), for the bot or its role, or let anyone mention the role (Server Settings, Roles)";
    Some(Finding::warning("channel", says, next))
}

/// Whom messages of their own call: approvers, the second groups, and those who may pay.
fn called(policy: &Policy) -> BTreeSet<RoleId> {
    let groups = policy.rules.iter().flat_map(|rule| {
        let second = rule.escalate.as_ref().map(|second| &second.to);
        [Some(&rule.approvers), second, Some(&rule.payers)]
    });
    groups.flatten().flat_map(|group| group.roles.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::{Escalate, Fits, Group, Rule};
    use jiff::SignedDuration;

    fn roles<const N: usize>(ids: [u64; N]) -> Vec<RoleId> {
        ids.map(RoleId).into()
    }

    fn rule(approvers: Vec<RoleId>, second: Option<Vec<RoleId>>) -> Rule {
        let day = SignedDuration::from_hours(24);
        Rule {
            name: String::new(),
            fits: Fits::default(),
            approvals: 1,
            approvers: Group { roles: approvers, people: vec![] },
            own_orders: false,
            payers: Group { roles: roles([7]), people: vec![] },
            expires: day,
            valid: day,
            remind: None,
            escalate: second.map(|roles| Escalate { after: day, to: Group { roles, people: vec![] } }),
            typed: false,
            alone: Group { roles: roles([8]), people: vec![] },
        }
    }

    #[test]
    fn approvers_second_groups_and_payers_are_called_and_nobody_else() {
        let rules = vec![rule(roles([3, 2]), Some(roles([5]))), rule(roles([2, 4]), None)];
        let policy = Policy { rules, caps: vec![] };
        let unheard = |unmentionable: &[RoleId]| unheard(&policy, unmentionable).map(|finding| finding.says);
        let says = |which: &str| {
            Some(format!(
                "there the bot may not ping role {which}, so reminders, of payments too, and calls for decisions stand unheard"
            ))
        };
        assert_eq!(unheard(&roles([1, 2, 3, 4, 5, 6, 7, 8])), says("2, 3, 4, 5, 7"));
        assert_eq!(unheard(&roles([5, 9])), says("5"));
        assert_eq!(unheard(&roles([7, 8])), says("7"));
        assert_eq!(unheard(&roles([8, 9])), None);
    }
}
