//! Orders of the account that cannot be read: what a person's word about them counts for.

use super::*;

fn candidate(number: i64, name: Option<&str>) -> Candidate {
    let bought = |name: &str| {
        let projects = [(PlanCode("project.2018".into()), name.to_owned())].into();
        Bought { with_tax: eur(0), made: None, projects }
    };
    Candidate { number: OrderNumber(number), bought: name.map(bought), again: false }
}

fn numbers(numbers: impl IntoIterator<Item = i64>) -> Vec<OrderNumber> {
    numbers.into_iter().map(OrderNumber).collect()
}

fn lost(unclaimed: Vec<OrderNumber>) -> Order {
    lost_for(Vain::Unreadable, unclaimed)
}

fn lost_for(vain: Vain, unclaimed: Vec<OrderNumber>) -> Order {
    let start = order(1);
    let in_vain = LookedInVain { vain, unclaimed };
    after(start.clone(), &[approved("bob", &start), began(), unknown(), FenceBegan {}.into(), in_vain.into()])
}

/// Somebody says that it was not ordered, and that it be tried again.
fn once_more(order: Order) -> Order {
    let bob = who("bob", &[7]);
    let said = order.said_not_ordered(&bob, order.version, &policy()).unwrap();
    let held = after(order, &[said.into()]);
    let tried = held.try_again(&bob, held.version, &policy(), at(0)).unwrap();
    let approved = after(held, &[tried.into()]);
    assert_eq!(approved.stage, Stage::Approved);
    approved
}

fn doubted(order: Order, candidates: &[Candidate]) -> Order {
    let unread = order.unread(candidates);
    let event = order.doubt_unread(&unread).unwrap();
    after(order, &[event.into()])
}

#[test]
fn a_word_counts_for_exactly_what_was_shown() {
    let order = once_more(lost(vec![]));
    let first = [candidate(8, None), candidate(7, None), candidate(6, Some("prod"))];
    assert_eq!(order.unread(&first), numbers([7, 8]));
    let asked = doubted(order, &first);
    assert_eq!(asked.stage, Stage::Undecided(Undecided::Doubted(Doubt::Unread { numbers: numbers([7, 8]) })));
    assert!(asked.unsettled());
    let order = once_more(asked);
    assert_eq!(order.unread(&first), []);
    assert_eq!(order.doubt_unread(&[]), None);
    // Whatever shows later stops it again.
    let later = [&first[..], &[candidate(9, None)]].concat();
    assert_eq!(order.unread(&later), numbers([9]));
    // One that can be read after all and is like it is a stray as before.
    assert_eq!(matching(&order, &[candidate(7, Some("staging")), candidate(8, None)]), numbers([7]));
}

#[test]
fn a_word_about_a_lost_order_counts_for_those_that_its_message_named() {
    let order = once_more(lost(numbers([7])));
    let newer = [candidate(7, None), candidate(8, None)];
    assert_eq!(order.unread(&newer), numbers([8]));
    // Who was told that none of them is it was not asked about them.
    for vain in [Vain::Nothing, Vain::Several, Vain::Otherwise, Vain::Unanswered] {
        assert_eq!(once_more(lost_for(vain, numbers([7]))).unread(&newer), numbers([7, 8]), "{vain:?}");
    }
}

#[test]
fn no_more_are_asked_about_at_once_than_a_message_shows() {
    let many: Vec<Candidate> = (100..125).rev().map(|number| candidate(number, None)).collect();
    let mut order = once_more(lost(vec![]));
    for shown in [100..110, 110..120, 120..125] {
        let asked = doubted(order, &many);
        assert_eq!(asked.stage, Stage::Undecided(Undecided::Doubted(Doubt::Unread { numbers: numbers(shown) })));
        order = once_more(asked);
    }
    assert_eq!(order.unread(&many), []);
    let lost = once_more(lost(numbers(100..125)));
    assert_eq!(lost.unread(&many), numbers(110..125));
}

#[test]
fn a_cart_that_was_forgotten_rules_nothing_out() {
    let order = once_more(lost(vec![]));
    let doubted = Doubted { doubt: Doubt::ForgottenCart, since: at(0) };
    let order = once_more(after(order, &[doubted.into()]));
    assert_eq!(order.ruled_out, []);
}

#[test]
fn one_of_them_may_be_named_unless_it_was_there_before() {
    let asked = doubted(once_more(lost(vec![])), &[candidate(8, None)]);
    let there =
        |number, made| There { number: OrderNumber(number), with_tax: eur(0), projects: None, made, claimed: None };
    let say = |there: &There| asked.said_ordered(&who("bob", &[7]), &policy(), there).map(|said| said.number.0);
    assert_eq!(say(&there(8, None)), Ok(8));
    assert_eq!(say(&there(5, None)), Err(Refusal::NumberOlder { number: OrderNumber(5) }));
    assert_eq!(say(&there(8, Some(at(9)))), Err(Refusal::NumberOlder { number: OrderNumber(8) }));
}

#[test]
fn the_doubt_is_written_and_read() {
    let event = Event::from(Doubted { doubt: Doubt::Unread { numbers: numbers([7]) }, since: at(0) });
    let written = r#"{"event":"doubted","doubt":{"unread":{"numbers":[7]}},"since":"1970-01-01T00:00:00Z"}"#;
    assert_eq!(serde_json::to_string(&event).unwrap(), written);
    assert_eq!(serde_json::from_str::<Event>(written).unwrap(), event);
}

#[test]
fn what_may_be_answered_later_is_asked_of_people_when_it_has_lasted() {
    assert!(!is_silent_for_long(None, at(9_000_000)), "nobody was held up by it yet");
    assert!(!is_silent_for_long(Some(at(1000)), at(1000 + 899)));
    assert!(is_silent_for_long(Some(at(1000)), at(1000 + 900)));
}
