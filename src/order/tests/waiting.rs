//! What is due for a waiting order, in which order, and when next.

use super::*;

/// Expires at second 1000, is reminded of at 900, goes to role 8 at 300.
fn waiting() -> Order {
    let to = Group { roles: vec![RoleId(8)], people: vec![] };
    let escalate = Some(Escalate { after: SignedDuration::from_secs(300), to });
    order_under(1, &Rule { remind: Some(SignedDuration::from_secs(100)), escalate, ..rule() })
}

#[test]
fn each_thing_is_due_once_and_the_next_is_known() {
    let order = waiting();
    assert_eq!((order.due(at(299)), order.next_due()), (None, Some(at(300))));
    let escalated = order.due(at(300)).unwrap();
    assert_eq!(escalated, Escalated {}.into());
    let order = after(order, &[escalated]);
    assert_eq!((order.due(at(899)), order.next_due()), (None, Some(at(900))));
    let reminded = order.due(at(900)).unwrap();
    assert_eq!(reminded, Reminded {}.into());
    let order = after(order, &[reminded]);
    assert_eq!((order.due(at(999)), order.next_due()), (None, Some(at(1000))));
    let order = after(order.clone(), &[order.due(at(1000)).unwrap()]);
    assert_eq!(order.stage, Stage::Closed(Ending::Expired));
    assert_eq!((order.due(at(5000)), order.next_due()), (None, None));
}

#[test]
fn after_a_long_stop_the_end_comes_first_and_else_the_wider_circle() {
    let order = waiting();
    assert_eq!(order.due(at(1000)), Some(Expired {}.into()), "nobody is called to an order that is over");
    let order = after(order.clone(), &[order.due(at(950)).unwrap()]);
    assert!(order.escalated && !order.reminded, "who is reminded then is the wider circle");
}

#[test]
fn only_a_waiting_order_is_waited_for() {
    let order = waiting();
    let approved = after(order.clone(), &[approved("bob", &order)]);
    assert_eq!((approved.due(at(5000)), approved.next_due()), (None, None));
    let lapsed = after(approved, &[Lapsed { expires: at(9000) }.into()]);
    assert_eq!(lapsed.next_due(), Some(at(8300)), "everything is counted from when it was asked again");
}

#[test]
fn a_lapsed_approval_calls_those_who_can_act() {
    let order = waiting();
    let lapsed = Event::from(Lapsed { expires: at(9000) });
    let order = after(order.clone(), &[approved("bob", &order), lapsed.clone()]);
    assert_eq!(lapsed.owes(&order), [Owed::Card, Owed::Reminder]);
}
