//! Voting under terms: quorum, deputies, taking back, approving alone, lapsing, reminding, escalating.

use super::*;

fn plain(order: &Order, who: &Who) -> Result<Approved, Refusal> {
    order.approve(who, &order.seal, &Manner::default(), at(0))
}

fn deputy(name: &str, roles: &[u64], for_whom: &str, with: &[u64]) -> Who {
    let deputed = Deputed { key: person(for_whom), roles: with.iter().copied().map(RoleId).collect() };
    Who { deputy_for: vec![deputed], ..who(name, roles) }
}

#[test]
fn a_deputy_approves_by_the_right_of_another_and_uses_it_up() {
    let order = order(2);
    let dave = deputy("dave", &[], "bob", &[7]);
    let event = plain(&order, &dave).unwrap();
    assert_eq!(event.stands_for, Some(person("bob")));
    let order = after(order, &[event.into()]);
    assert_eq!(plain(&order, &dave), Err(Refusal::AlreadyApproved));
    let by = person("dave");
    let stood_in = Refusal::ApprovedForYou { by: by.clone() };
    assert_eq!(plain(&order, &who("bob", &[7])), Err(stood_in), "their right is used up");
    assert_eq!(plain(&order, &deputy("erin", &[], "bob", &[7])), Err(Refusal::RightUsed { by }));
    let by_bob = after(order_under(2, &rule()), &[approved("bob", &order)]);
    assert_eq!(plain(&by_bob, &dave), Err(Refusal::RightUsed { by: person("bob") }));
    assert!(plain(&order, &who("carol", &[7])).is_ok());
}

#[test]
fn whoever_has_approved_is_not_another_person_as_a_deputy() {
    let order = order(2);
    let carol = deputy("carol", &[7], "bob", &[7]);
    let order = after(order.clone(), &[plain(&order, &carol).unwrap().into()]);
    assert_eq!(order.approvals[0].stands_for, None, "one's own right comes first");
    assert_eq!(plain(&order, &carol), Err(Refusal::AlreadyApproved));
    assert!(plain(&order, &who("bob", &[7])).is_ok());
}

#[test]
fn a_right_that_is_handed_on_is_no_second_door_to_ones_own_order() {
    let order = order(1);
    assert_eq!(plain(&order, &deputy("alice", &[], "bob", &[7])), Err(Refusal::OwnOrder));
    assert_eq!(plain(&order, &deputy("dave", &[], "alice", &[7])), Err(Refusal::RequestersRight), "alice's own right");
    assert_eq!(plain(&order, &deputy("dave", &[], "erin", &[9])), Err(Refusal::NotApprover));
    let both = Who {
        deputy_for: vec![
            Deputed { key: person("alice"), roles: vec![RoleId(7)] },
            Deputed { key: person("bob"), roles: vec![RoleId(7)] },
        ],
        ..who("dave", &[])
    };
    assert_eq!(plain(&order, &both).unwrap().stands_for, Some(person("bob")));
}

#[test]
fn an_approval_is_taken_back_while_the_order_waits() {
    let order = order(2);
    let bob = who("bob", &[7]);
    assert_eq!(order.take_back(&bob), Err(Refusal::NothingToTakeBack));
    let once = after(order.clone(), &[approved("bob", &order)]);
    assert_eq!(once.take_back(&who("carol", &[7])), Err(Refusal::NothingToTakeBack));
    let back = after(once.clone(), &[once.take_back(&bob).unwrap().into()]);
    assert_eq!((back.stage.clone(), back.approvals.len()), (Stage::Pending, 0));
    let placed = after(once, &[approved("carol", &order), began()]);
    assert_eq!(placed.take_back(&bob), Err(Refusal::NothingToTakeBack), "it went on");
}

#[test]
fn a_held_order_whose_approval_is_taken_back_asks_for_it_again() {
    let order = order(1);
    let held = after(order.clone(), &[approved("bob", &order), PrepareFailed { held: HeldFor::NotSent }.into()]);
    assert!(held.counts());
    let back = after(held.clone(), &[held.take_back(&who("bob", &[7])).unwrap().into()]);
    assert!(matches!(back.stage, Stage::Held(_)) && !back.counts());
    let again = back.try_again(&who("carol", &[7]), back.version, &policy(), at(5000)).unwrap();
    let again = after(back, &[again.into()]);
    assert_eq!((again.stage.clone(), again.expires), (Stage::Pending, at(6000)), "with time to decide");
}

#[test]
fn only_the_requester_withdraws_and_only_while_it_waits() {
    let order = order(1);
    assert_eq!(order.withdraw(&who("bob", &[7]), at(0)), Err(Refusal::NotRequester));
    let gone = after(order.clone(), &[order.withdraw(&who("alice", &[]), at(0)).unwrap().into()]);
    assert_eq!(gone.stage, Stage::Closed(Ending::Withdrawn { by: person("alice") }));
    assert!(plain(&gone, &who("bob", &[7])).is_err());
    let on = after(order.clone(), &[approved("bob", &order)]);
    assert!(matches!(on.withdraw(&who("alice", &[]), at(0)), Err(Refusal::AlreadyDecided { .. })));
}

#[test]
fn an_old_approval_lapses_before_it_is_placed_and_is_asked_for_again() {
    let order = order(1);
    let event = order.approve(&who("bob", &[7]), &order.seal, &Manner::default(), at(100)).unwrap();
    let order = after(order, &[event.into()]);
    assert_eq!(order.lapse(at(5099)), None);
    let lapsed = after(order.clone(), &[order.lapse(at(5100)).unwrap().into()]);
    assert_eq!((lapsed.stage.clone(), lapsed.approvals.len(), lapsed.expires), (Stage::Pending, 0, at(6100)));
    assert!(lapsed.lapsed);
}

#[test]
fn alone_needs_that_right_and_says_so() {
    let alone = Group { roles: vec![RoleId(8)], people: vec![] };
    let order = order_under(2, &Rule { alone, ..rule() });
    let ask = |who: &Who, seal: &Seal| order.approve_alone(who, seal, at(0));
    assert_eq!(ask(&who("bob", &[7]), &order.seal), Err(Refusal::NotAlone));
    assert_eq!(ask(&who("alice", &[8]), &order.seal), Err(Refusal::OwnOrder));
    assert_eq!(ask(&who("erin", &[8]), &Seal::of(&order.content, &quote(5))), Err(Refusal::SealMoved));
    let event = Event::from(ask(&who("erin", &[8]), &order.seal).unwrap());
    let order = after(order.clone(), std::slice::from_ref(&event));
    assert_eq!(order.stage, Stage::Approved);
    assert_eq!(event.owes(&order), [Owed::Card, Owed::Alarm]);
}

#[test]
fn the_deliberate_step_is_the_orders_number() {
    let order = order_under(1, &Rule { typed: true, ..rule() });
    let typed = |text: Option<&str>| {
        let manner = Manner { typed: text.map(str::to_owned), waives: false };
        order.approve(&who("bob", &[7]), &order.seal, &manner, at(0)).map(|_| ())
    };
    let not = Err(Refusal::NotConfirmed { order: OrderId(1) });
    assert_eq!(typed(None), not);
    assert_eq!(typed(Some("2")), not);
    assert_eq!(typed(Some(" #1 ")), Ok(()));
}

#[test]
fn the_right_of_withdrawal_is_given_up_only_in_so_many_words_and_by_everybody() {
    let corporation = order(2);
    let manner = Manner { typed: Some("1".into()), waives: true };
    let bob = who("bob", &[7]);
    assert_eq!(corporation.approve(&bob, &corporation.seal, &manner, at(0)), Err(Refusal::NothingToWaive));
    let mut person = order(2);
    person.quote.individual = true;
    let silent = Manner { typed: None, waives: true };
    assert!(matches!(person.approve(&bob, &person.seal, &silent, at(0)), Err(Refusal::NotConfirmed { .. })));
    let waived = person.approve(&bob, &person.seal, &manner, at(0)).unwrap();
    let one = after(person, &[waived.into()]);
    let kept = after(one.clone(), &[plain(&one, &who("carol", &[7])).unwrap().into()]);
    assert!(!kept.waives());
    let both = one.approve(&who("carol", &[7]), &one.seal, &manner, at(0)).unwrap();
    assert!(after(one, &[both.into()]).waives());
}

#[test]
fn reminding_and_escalating_happen_once_at_their_time() {
    let to = Group { roles: vec![RoleId(6)], people: vec![] };
    let escalate = Some(Escalate { after: SignedDuration::from_secs(400), to });
    let order = order_under(1, &Rule { remind: Some(SignedDuration::from_secs(100)), escalate, ..rule() });
    let second = who("erin", &[6]);
    assert_eq!((order.remind(at(899)), order.escalate(at(399))), (None, None));
    assert_eq!(plain(&order, &second), Err(Refusal::NotApprover));
    let escalated = after(order.clone(), &[order.escalate(at(400)).unwrap().into()]);
    assert_eq!(escalated.escalate(at(500)), None);
    assert!(plain(&escalated, &second).is_ok());
    let reminded = after(escalated, &[order.remind(at(900)).unwrap().into()]);
    assert_eq!(reminded.remind(at(950)), None);
    let moved = PriceMoved { quote: quote(1), seal: Seal::of(&order.content, &quote(1)), expires: at(3000) };
    let again = after(reminded.clone(), &[approved("bob", &order), moved.into()]);
    assert!(!again.reminded && !again.escalated, "asked anew, from the beginning");
}

#[test]
fn an_order_that_needs_no_approval_is_approved_as_it_is_sent_but_not_at_another_price() {
    let order = order(0);
    assert_eq!(order.stage, Stage::Approved);
    assert_eq!(order.lapse(at(99_999)), None);
    let moved = PriceMoved { quote: quote(1), seal: Seal::of(&order.content, &quote(1)), expires: at(3000) };
    let moved = after(order, &[moved.into()]);
    assert_eq!((moved.stage.clone(), moved.needs), (Stage::Pending, 1));
}

#[test]
fn caps_count_by_person_role_and_month_and_never_stop_an_order_of_nothing() {
    let month = |text: &str| Month::of(text.parse().unwrap());
    assert_eq!(month("2026-11-30T23:59:59Z").to_string(), "2026-11");
    assert_ne!(month("2026-11-30T23:59:59Z"), month("2026-12-01T00:00:00Z"));
    let cap = |of| Cap { of, month: eur(500) };
    let alice = who("alice", &[3]);
    assert_eq!(cap(CapOf::Role(RoleId(4))).counts(&alice), None);
    let counted = cap(CapOf::Role(RoleId(3))).counts(&alice).unwrap();
    assert_eq!(counted.room(eur(499), eur(1)), Ok(()));
    assert!(counted.room(eur(500), eur(1)).is_err());
    assert_eq!(counted.room(eur(900), eur(0)), Ok(()));
    let pln = Money::new(1, Currency::PLN);
    assert!(counted.room(eur(0), pln).is_err(), "another currency is never under the cap");
}

#[test]
fn the_first_rule_that_fits_holds() {
    let cheap = Rule { name: "cheap".into(), fits: Fits { up_to: Some(eur(50)), ..Fits::default() }, ..rule() };
    let staff = Rule { name: "staff".into(), fits: Fits { requesters: vec![RoleId(3)], ..Fits::default() }, ..rule() };
    let policy = Policy { rules: vec![cheap, staff, rule()], caps: vec![] };
    let content = order(1).content;
    let name = |who: &Who, total| policy.rule(who, &content, total).unwrap().name.clone();
    assert_eq!(name(&who("alice", &[]), eur(50)), "cheap");
    assert_eq!(name(&who("alice", &[]), eur(51)), "every order");
    assert_eq!(name(&who("alice", &[3]), eur(51)), "staff");
    assert_eq!(name(&who("alice", &[]), Money::new(1, Currency::USD)), "every order");
    assert_eq!(name(&who("alice", &[]), Money::new(0, Currency::USD)), "cheap", "nothing is nothing anywhere");
}
