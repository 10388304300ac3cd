//! Whom an order calls.

use super::*;

fn group(roles: &[u64], people: &[&str]) -> Group<PersonKey> {
    let roles = roles.iter().copied().map(RoleId).collect();
    Group { roles, people: people.iter().map(|name| person(name)).collect() }
}

fn handed(from: &str, roles: &[u64], to: &str) -> (Deputed, PersonKey) {
    (Deputed { key: person(from), roles: roles.iter().copied().map(RoleId).collect() }, person(to))
}

/// Alice's order, for role 7, alice, bob and carol to approve twice, and then for role 8, carol and erin.
fn order() -> Order {
    let id = |name: &str| who(name, &[]).id;
    let approvers = Group { roles: vec![RoleId(7)], people: vec![id("alice"), id("bob"), id("carol")] };
    let to = Group { roles: vec![RoleId(7), RoleId(8)], people: vec![id("carol"), id("erin")] };
    let escalate = Some(Escalate { after: SignedDuration::from_secs(300), to });
    order_under(2, &Rule { approvers, escalate, ..rule() })
}

#[test]
fn those_who_can_still_approve_are_called() {
    let order = order();
    assert_eq!(order.can_act(&[]), group(&[7], &["bob", "carol"]), "not whoever asked");
    let once = after(order.clone(), &[approved("bob", &order)]);
    assert_eq!(once.can_act(&[]), group(&[7], &["carol"]), "not whoever has approved");
    let wider = after(once, &[Escalated {}.into()]);
    assert_eq!(wider.can_act(&[]), group(&[7, 8], &["carol", "erin"]));
}

#[test]
fn the_second_group_is_called_without_the_first() {
    assert_eq!(order().second_group(&[]), group(&[8], &["erin"]));
    assert_eq!(order_under(1, &rule()).second_group(&[]), group(&[], &[]));
}

#[test]
fn deputies_are_called_while_the_right_is_of_use() {
    let order = order();
    let by_role = handed("frank", &[7], "dave");
    assert_eq!(order.can_act(std::slice::from_ref(&by_role)).people, group(&[], &["bob", "carol", "dave"]).people);
    assert_eq!(order.can_act(&[handed("frank", &[9], "dave")]), order.can_act(&[]), "no right of use here");
    assert_eq!(order.can_act(&[handed("alice", &[7], "dave")]), order.can_act(&[]), "the right of whoever asked");
    assert_eq!(order.can_act(&[handed("frank", &[7], "alice")]), order.can_act(&[]), "to whoever asked");
    let once = after(order.clone(), &[approved("bob", &order)]);
    assert_eq!(once.can_act(&[handed("bob", &[], "dave")]), once.can_act(&[]), "a right that is used up");
    for (from, to) in [handed("frank", &[9], "dave"), handed("alice", &[7], "dave"), handed("frank", &[7], "alice")] {
        assert!(!order.can_use(&from, &to) && order.can_use(&by_role.0, &by_role.1));
    }
    let of_bob = handed("bob", &[], "dave");
    assert!(order.can_use(&of_bob.0, &of_bob.1) && !once.can_use(&of_bob.0, &of_bob.1));
    assert_eq!(order.second_group(&[by_role, handed("erin", &[], "dave")]), group(&[8], &["erin", "dave"]));
}

#[test]
fn those_who_may_pay_it_are_reminded_too() {
    let reminded = Event::from(PaymentReminded {});
    let named = after(paying::placed(100, Pays::Link), std::slice::from_ref(&reminded));
    assert_eq!(reminded.owes(&named), [Owed::Card, Owed::PaymentReminder, Owed::PayersReminder]);
    let mut nobody = paying::placed(100, Pays::Link);
    nobody.terms.payers = Group::default();
    assert_eq!(reminded.owes(&after(nobody, std::slice::from_ref(&reminded))), [Owed::Card, Owed::PaymentReminder]);
}
