//! Rights that end where they should: at the rule they are for, at the price it is for, and with whom they were given to.

use super::*;

#[test]
fn what_stands_still_is_settled_by_todays_approvers_of_its_own_rule_and_no_other() {
    let named = |name: &str, role: u64| Rule {
        name: name.into(),
        approvers: Group { roles: vec![RoleId(role)], people: vec![] },
        ..rule()
    };
    let order = order_under(1, &named("big", 7));
    let held = after(order.clone(), &[approved("bob", &order), PrepareFailed { held: HeldFor::NotSent }.into()]);
    let today = Policy { rules: vec![named("small", 4), named("big", 5), named("others", 6)], caps: vec![] };
    let settles =
        |role: u64, policy: &Policy| held.try_again(&who("grace", &[role]), held.version, policy, at(0)).is_ok();
    assert_eq!([4, 5, 6, 7].map(|role| settles(role, &today)), [false, true, false, true]);
    let renamed = Policy { rules: vec![named("small", 4), named("others", 6)], caps: vec![] };
    assert_eq!([4, 5, 6, 7].map(|role| settles(role, &renamed)), [false, false, true, true], "the rule for all");
}

#[test]
fn who_approves_alone_settles_nothing_by_that_and_hands_nothing_on() {
    let alone = Rule { alone: Group { roles: vec![RoleId(6)], people: vec![] }, ..rule() };
    let order = order_under(1, &alone);
    let held = after(order.clone(), &[approved("bob", &order), PrepareFailed { held: HeldFor::NotSent }.into()]);
    let today = Policy { rules: vec![alone], caps: vec![] };
    let frank = who("frank", &[6]);
    assert_eq!(held.try_again(&frank, held.version, &today, at(0)), Err(Refusal::NotApprover));
    let to = Named { id: PersonId(1), bot: false, member: true };
    assert_eq!(today.may_delegate(&frank, &to, "1d", at(0)), Err(Refusal::NotApprover));
    assert!(today.may_delegate(&who("bob", &[7]), &to, "1d", at(0)).is_ok());
}

#[test]
fn a_rule_for_cheap_orders_does_not_decide_about_one_that_has_become_dear() {
    let fits = Fits { up_to: Some(eur(50)), ..Fits::default() };
    let cheap = Rule { fits, alone: Group { roles: vec![RoleId(6)], people: vec![] }, ..rule() };
    let order = order_under(0, &cheap);
    let moved = |ucents| {
        let seal = Seal::of(&order.content, &quote(ucents));
        let moved = PriceMoved { quote: quote(ucents), seal, expires: at(1000) };
        after(order.clone(), &[moved.into()])
    };
    let approve = |order: &Order| order.approve(&who("bob", &[7]), &order.seal, &Manner::default(), at(0)).map(drop);
    assert_eq!(approve(&moved(50)), Ok(()));
    let dear = moved(51);
    assert_eq!(approve(&dear), Err(Refusal::OverRule { most: eur(50) }));
    let alone = dear.approve_alone(&who("frank", &[6]), &dear.seal, at(0));
    assert_eq!(alone, Err(Refusal::OverRule { most: eur(50) }));
    assert!(dear.reject(&who("bob", &[7]), at(0)).is_ok() && dear.withdraw(&who("alice", &[]), at(0)).is_ok());
}

#[test]
fn a_full_approval_holds_from_the_click_that_made_it_full() {
    let order = order(2);
    let approve = |order: &Order, name: &str, second| {
        order.approve(&who(name, &[7]), &order.seal, &Manner::default(), at(second)).unwrap()
    };
    let order = Order { expires: at(99_999), ..order };
    let once = after(order.clone(), &[approve(&order, "bob", 0).into()]);
    let full = after(once.clone(), &[approve(&once, "carol", 6000).into()]);
    assert_eq!(full.lapse(at(6001)), None, "bob's click alone would be too old");
    assert!(full.lapse(at(11_000)).is_some());
}
