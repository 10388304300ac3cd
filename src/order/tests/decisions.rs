//! Who may decide what, and when.

use super::*;

#[test]
fn an_approver_approves_this_content_at_this_price() {
    let order = order(1);
    let event = order.approve(&who("bob", &[7]), &order.seal, &Manner::default(), at(0)).unwrap();
    assert_eq!(after(order, &[event.into()]).stage, Stage::Approved);
}

#[test]
fn who_may_not_is_told_why() {
    let order = order(1);
    let ask = |who: &Who, order: &Order| order.approve(who, &order.seal, &Manner::default(), at(0)).map(|_| ());
    assert_eq!(ask(&who("dave", &[1, 9]), &order), Err(Refusal::NotApprover));
    assert_eq!(ask(&who("alice", &[]), &order), Err(Refusal::NotApprover));
    assert_eq!(ask(&who("alice", &[7]), &order), Err(Refusal::OwnOrder));
    let dave = Group { roles: vec![], people: vec![who("dave", &[]).id] };
    assert_eq!(ask(&who("dave", &[]), &order_under(1, &Rule { approvers: dave, ..rule() })), Ok(()));
    let own = order_under(1, &Rule { own_orders: true, ..rule() });
    assert_eq!(ask(&who("alice", &[7]), &own), Ok(()));
    assert_eq!(ask(&who("alice", &[]), &own), Err(Refusal::NotApprover));
}

#[test]
fn two_approvals_need_two_people() {
    let order = order(2);
    let once = after(order.clone(), &[approved("bob", &order)]);
    assert_eq!(once.stage, Stage::Pending);
    assert_eq!(
        once.approve(&who("bob", &[7]), &once.seal, &Manner::default(), at(0)).unwrap_err(),
        Refusal::AlreadyApproved
    );
    let twice = after(once.clone(), &[approved("carol", &order)]);
    assert_eq!(twice.stage, Stage::Approved);
    assert_eq!(
        twice.approve(&who("erin", &[7]), &twice.seal, &Manner::default(), at(0)).unwrap_err(),
        Refusal::AlreadyDecided { by: Some(person("carol")) }
    );
}

#[test]
fn a_button_for_another_price_approves_nothing() {
    let order = order(1);
    let other = Seal::of(&order.content, &quote(100));
    assert_eq!(order.approve(&who("bob", &[7]), &other, &Manner::default(), at(0)).unwrap_err(), Refusal::SealMoved);
    let forged = Approved::plain(person("bob"), other);
    assert!(order.apply(&forged.into()).is_err());
}

#[test]
fn a_moved_price_drops_the_approvals_and_asks_again() {
    let order = order(1);
    let seal = Seal::of(&order.content, &quote(100));
    let moved = PriceMoved { quote: quote(100), seal: seal.clone(), expires: at(2000) };
    let order = after(order.clone(), &[approved("bob", &order), moved.into()]);
    assert_eq!((order.stage.clone(), order.approvals.len(), order.seal.clone()), (Stage::Pending, 0, seal));
    assert!(order.approve(&who("bob", &[7]), &order.seal, &Manner::default(), at(1500)).is_ok());
}

#[test]
fn time_runs_out_at_its_second_and_not_before() {
    let order = order(1);
    assert_eq!(order.expire(at(999)), None);
    assert!(order.approve(&who("bob", &[7]), &order.seal, &Manner::default(), at(999)).is_ok());
    assert_eq!(
        order.approve(&who("bob", &[7]), &order.seal, &Manner::default(), at(1000)).unwrap_err(),
        Refusal::Expired
    );
    let expired = after(order.clone(), &[order.expire(at(1000)).unwrap().into()]);
    assert_eq!(expired.stage, Stage::Closed(Ending::Expired));
    let decided = after(order.clone(), &[approved("bob", &order)]);
    assert_eq!(decided.expire(at(5000)), None);
}

#[test]
fn a_no_ends_it_and_names_who_said_so() {
    let order = order(1);
    assert_eq!(order.reject(&who("dave", &[]), at(0)).unwrap_err(), Refusal::NotApprover);
    let event = order.reject(&who("bob", &[7]), at(0)).unwrap();
    let order = after(order, &[event.into()]);
    assert_eq!(
        order.approve(&who("carol", &[7]), &order.seal, &Manner::default(), at(0)).unwrap_err(),
        Refusal::AlreadyDecided { by: Some(person("bob")) }
    );
}

#[test]
fn a_held_order_goes_on_only_by_a_click() {
    let order = order(1);
    let held = after(order.clone(), &[approved("bob", &order), began(), answered(Outcome::NotSent)]);
    assert_eq!(held.stage, Stage::Held(HeldFor::NotSent));
    assert_eq!(held.try_again(&who("alice", &[]), held.version, &policy(), at(0)).unwrap_err(), Refusal::NotApprover);
    assert_eq!(held.close(&who("dave", &[]), &policy()).unwrap_err(), Refusal::NotApprover);
    let again = held.try_again(&who("carol", &[7]), held.version, &policy(), at(0)).unwrap();
    assert_eq!(after(held.clone(), &[again.into()]).stage, Stage::Approved);
    let closed = held.close(&who("alice", &[]), &policy()).unwrap();
    let closed = after(held, &[closed.into()]);
    assert!(closed.ended());
    assert_eq!(closed.close(&who("bob", &[7]), &policy()).unwrap_err(), Refusal::Over);
}

/// Somebody who looks at an older message does not know that OVHcloud has an order like it by now.
#[test]
fn what_turned_up_since_is_looked_at_before_it_is_tried_again() {
    let (order, bob) = (order(1), who("bob", &[7]));
    let held = after(order.clone(), &[approved("bob", &order), began(), answered(Outcome::NotSent)]);
    let stray = StrayFound { number: OrderNumber(9), answers: None };
    let now = after(held.clone(), &[stray.into()]);
    let changed = Refusal::ChangedSince { order: now.id };
    assert_eq!(now.try_again(&bob, held.version, &policy(), at(0)), Err(changed.clone()));
    assert!(now.try_again(&bob, now.version, &policy(), at(0)).is_ok());
    assert!(now.close(&bob, &policy()).is_ok(), "to close it buys nothing");

    let denied = Event::from(SaidNotOrdered { by: person("bob") });
    let lost = after(order, &[approved("bob", &held), began(), unknown(), FenceBegan {}.into()]);
    let lost = after(lost, &[LookedInVain { vain: Vain::Nothing, unclaimed: vec![] }.into()]);
    let stray = StrayFound { number: OrderNumber(9), answers: None };
    let now = after(lost.clone(), &[stray.into()]);
    assert_eq!(now.said_not_ordered(&bob, lost.version, &policy()), Err(changed));
    assert_eq!(now.said_not_ordered(&bob, now.version, &policy()).map(Event::from), Ok(denied));
}

#[test]
fn nothing_that_may_have_been_ordered_can_be_tried_again() {
    let order = order(1);
    let awaited = after(order.clone(), &[approved("bob", &order), began()]);
    let unproved = after(awaited.clone(), &[unknown()]);
    for order in [awaited, unproved] {
        assert!(order.unsettled());
        assert_eq!(order.try_again(&who("bob", &[7]), order.version, &policy(), at(0)).unwrap_err(), Refusal::NotHeld);
        assert_eq!(order.close(&who("bob", &[7]), &policy()).unwrap_err(), Refusal::NotHeld);
    }
}

#[test]
fn a_found_order_is_accepted_in_every_stage_and_a_second_is_a_stray() {
    let found = |number| Event::from(OrderFound { number: OrderNumber(number), proved: true });
    let start = order(1);
    let paths: [&[Event]; 5] = [
        &[],
        &[approved("bob", &start)],
        &[approved("bob", &start), began()],
        &[approved("bob", &start), began(), unknown()],
        &[Rejected { by: person("bob") }.into()],
    ];
    for path in paths {
        let placed = after(after(start.clone(), path), &[found(8)]);
        assert_eq!(placed.stage, Stage::Placed { number: OrderNumber(8) });
        let twice = after(placed, &[found(8), found(9), found(9)]);
        assert_eq!((twice.number(), twice.strays), (Some(OrderNumber(8)), vec![OrderNumber(9)]));
    }
}

#[test]
fn the_link_is_for_those_concerned() {
    let start = order(1);
    let order = after(start.clone(), &[approved("bob", &start)]);
    for (person, roles, may) in [
        ("alice", &[][..], true),
        ("bob", &[], true),
        ("dave", &[], false),
        ("erin", &[9], true),
        ("carol", &[7], true),
        ("carol", &[8], false),
    ] {
        assert_eq!(order.may_see_link(&who(person, roles)).is_ok(), may, "{person}");
    }
}
