//! Every conversation up to a bounded length: whatever is asked in whatever order, the promises hold.

use super::*;
use std::collections::HashSet;

const STEPS: usize = 9;

/// Everything that could be tried next: two people, the clock, and every answer of OVHcloud's.
fn moves(order: &Order) -> Vec<Event> {
    let mut moves = Vec::new();
    let mut ask = |event: Option<Event>| moves.extend(event);
    for person in [who("bob", &[7]), who("carol", &[7]), who("alice", &[7])] {
        for seal in [&order.seal, &Seal::of(&order.content, &quote(7))] {
            ask(order.approve(&person, seal, &policy(), at(0)).ok().map(Event::from));
        }
        ask(order.reject(&person, &policy(), at(0)).ok().map(Event::from));
        ask(order.try_again(&person, &policy()).ok().map(Event::from));
        ask(order.close(&person, &policy()).ok().map(Event::from));
    }
    ask(order.expire(at(9_999)).map(Event::from));
    ask(order.restore().map(Event::from));
    let seal = Seal::of(&order.content, &quote(7));
    let blind = [
        PriceMoved { quote: quote(7), seal, expires: at(1000) }.into(),
        PrepareFailed { held: HeldFor::CartDiffers }.into(),
        Doubted { doubt: Doubt::ForgottenCart }.into(),
        began(),
        unknown(),
        answered(Outcome::Placed { number: OrderNumber(8) }),
        answered(Outcome::PlacedOtherwise { number: OrderNumber(9) }),
        answered(Outcome::Refused { verdict: Verdict::NotAllowed, query_id: None }),
        answered(Outcome::NotSent),
        OrderFound { number: OrderNumber(8) }.into(),
        OrderFound { number: OrderNumber(9) }.into(),
    ];
    moves.extend(blind);
    moves
}

/// Calls the check with every path of possible events up to the bound; returns how many there were.
fn walk(order: &Order, path: &mut Vec<Event>, check: &mut dyn FnMut(&[Event], &Order)) {
    check(path, order);
    if path.len() == STEPS {
        return;
    }
    for event in moves(order) {
        let Ok(next) = order.clone().apply(&event) else { continue };
        path.push(event);
        walk(&next, path, check);
        path.pop();
    }
}

#[test]
fn the_promises_hold_in_every_conversation() {
    let mut paths = 0_u32;
    let mut stages = HashSet::new();
    walk(&order(1), &mut Vec::new(), &mut |path, order| {
        paths += 1;
        stages.insert(format!("{:?}", order.stage));
        no_second_checkout_without_a_click(path);
        no_checkout_without_approval_of_this_seal(path);
        versions_count_events(path, order);
    });
    assert!(paths > 10_000, "only {paths} conversations");
    assert!(stages.len() >= 12, "only {stages:?}");
}

/// Promise 1: between two checkouts stands a certain refusal and a person's click.
fn no_second_checkout_without_a_click(path: &[Event]) {
    let mut may_begin = true;
    for event in path {
        match event {
            Event::CheckoutBegan(_) => {
                assert!(may_begin, "{path:?}");
                may_begin = false;
            }
            Event::TriedAgain(_) => may_begin = true,
            Event::Submitted(_)
            | Event::Approved(_)
            | Event::Rejected(_)
            | Event::Expired(_)
            | Event::PriceMoved(_)
            | Event::PrepareFailed(_)
            | Event::Doubted(_)
            | Event::CheckoutAnswered(_)
            | Event::OrderFound(_)
            | Event::Restored(_)
            | Event::Closed(_) => {}
        }
    }
    for pair in path.windows(2) {
        let unknown = matches!(&pair[0], Event::CheckoutAnswered(answered) if matches!(answered.outcome, Outcome::Unknown { .. }));
        assert!(!unknown || matches!(pair[1], Event::OrderFound(_)), "{path:?}");
    }
}

/// Promise 2: what began was approved at the seal that was then in force.
fn no_checkout_without_approval_of_this_seal(path: &[Event]) {
    let mut seal = order(1).seal;
    let mut approved = None;
    for event in path {
        match event {
            Event::Approved(event) => {
                assert_ne!(event.by, person("alice"), "{path:?}");
                approved = Some(event.seal.clone());
            }
            Event::PriceMoved(event) => seal = event.seal.clone(),
            Event::CheckoutBegan(_) => assert_eq!(approved.as_ref(), Some(&seal), "{path:?}"),
            Event::Submitted(_)
            | Event::Rejected(_)
            | Event::Expired(_)
            | Event::PrepareFailed(_)
            | Event::Doubted(_)
            | Event::CheckoutAnswered(_)
            | Event::OrderFound(_)
            | Event::Restored(_)
            | Event::TriedAgain(_)
            | Event::Closed(_) => {}
        }
    }
}

fn versions_count_events(path: &[Event], order: &Order) {
    assert_eq!(usize::try_from(order.version.0), Ok(path.len() + 1));
}
