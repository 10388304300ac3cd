//! Taking back before an order is placed, and withdrawing after.

use super::*;

const UNTIL: i64 = 1000;

fn placed() -> Order {
    let mut order = order(1);
    order.quote.individual = true;
    order.stage = Stage::Placed { number: OrderNumber(8) };
    order
}

fn shown(order: Order, status: Status) -> Order {
    let progressed = Progressed { status, hurdle: None, paid: true, pay_until: None, retract_until: None, at: at(1) };
    order.apply(&progressed.into()).unwrap()
}

fn bob() -> Who {
    who("bob", &[7])
}

fn can(order: &Order) -> Result<(), Refusal> {
    order.may_retract(&bob(), &policy(), Some(at(UNTIL)), at(10))
}

fn asked(typed: &str) -> Retracting<'_> {
    Retracting { reason: Reason::Unused, typed, until: Some(at(UNTIL)) }
}

#[test]
fn only_who_could_settle_it_withdraws_and_types_the_number() {
    let order = placed();
    can(&order).unwrap();
    assert_eq!(order.may_retract(&who("carol", &[]), &policy(), Some(at(UNTIL)), at(10)), Err(Refusal::NotApprover));
    assert_eq!(order.may_retract(&who("alice", &[7]), &policy(), Some(at(UNTIL)), at(10)), Err(Refusal::OwnSettling));
    let wrong = order.retract(&bob(), &policy(), &asked("9"), at(10));
    assert_eq!(wrong, Err(Refusal::NotConfirmed { order: order.id }));
    let typed = order.id.to_string();
    let began = order.retract(&bob(), &policy(), &asked(&typed), at(10)).unwrap();
    assert_eq!((began.by, began.reason, began.at), (person("bob"), Reason::Unused, at(10)));
}

#[test]
fn there_is_a_right_only_where_there_is_one() {
    let no = |order: &Order| match can(order) {
        Err(Refusal::NoRetraction(why)) => Some(why),
        Ok(()) | Err(_) => None,
    };
    assert_eq!(no(&order(1)), Some(NoRetraction::NotPlaced));
    let company = Order { quote: quote(0), ..placed() };
    assert_eq!(no(&company), Some(NoRetraction::NotPrivate));
    let approval = Approval { by: person("bob"), stands_for: None, waives: true, alone: false, until: None };
    let waived = Order { approvals: vec![approval], ..placed() };
    assert_eq!(no(&waived), Some(NoRetraction::Waived));
    let over = placed().may_retract(&bob(), &policy(), Some(at(10)), at(10));
    assert_eq!(over, Err(Refusal::NoRetraction(NoRetraction::Over { until: Some(at(10)) })));
    let none = placed().may_retract(&bob(), &policy(), None, at(10));
    assert_eq!(none, Err(Refusal::NoRetraction(NoRetraction::Over { until: None })));
    for (status, expected) in [
        (Status::NotPaid, Some(NoRetraction::NotPaid)),
        (Status::Cancelled, Some(NoRetraction::Cancelled)),
        (Status::Cancelling, Some(NoRetraction::Cancelled)),
        (Status::Checking, None),
        (Status::DocumentsRequested, None),
        (Status::Delivering, None),
        (Status::Delivered, None),
        (Status::Unknown, None),
    ] {
        assert_eq!(no(&shown(placed(), status)), expected, "{status:?}");
    }
}

#[test]
fn it_is_used_once_unless_ovhcloud_certainly_did_not_take_it() {
    let began: Event = RetractBegan { by: person("bob"), reason: Reason::Other, at: at(10) }.into();
    let under_way = placed().apply(&began).unwrap();
    assert_eq!(can(&under_way), Err(Refusal::NoRetraction(NoRetraction::Used)));
    under_way.clone().apply(&began).unwrap_err();
    let refused = Asking::Refused { verdict: Verdict::BadRequest, query_id: None };
    let unknown = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
    for (outcome, again) in
        [(Asking::Taken, false), (unknown, false), (refused, true), (Asking::NotSent, true), (Asking::NotAsked, true)]
    {
        let after = under_way.clone().apply(&RetractAnswered { outcome: outcome.clone() }.into()).unwrap();
        assert_eq!(can(&after).is_ok(), again, "{outcome:?}");
        assert_eq!(after.clone().apply(&began).is_ok(), again, "{outcome:?}");
        after.apply(&RetractAnswered { outcome }.into()).unwrap_err();
    }
}

#[test]
fn a_withdrawal_that_was_cut_off_is_told_as_unknown_once_nobody_can_answer_any_more() {
    let began: Event = RetractBegan { by: person("bob"), reason: Reason::Other, at: at(10) }.into();
    let order = placed().apply(&began).unwrap();
    assert_eq!(placed().retraction_lost(at(9999), ANSWERED_WITHIN), None);
    assert_eq!(order.retraction_lost(at(310), ANSWERED_WITHIN), None);
    let lost = order.retraction_lost(at(311), ANSWERED_WITHIN).unwrap();
    let order = order.apply(&lost.into()).unwrap();
    assert_eq!(order.retraction_lost(at(9999), ANSWERED_WITHIN), None);
    assert_eq!(can(&order), Err(Refusal::NoRetraction(NoRetraction::Used)));
}

#[test]
fn an_order_with_its_projects_is_over_but_for_an_unanswered_withdrawal() {
    let ready: Event = Ready { projects: vec![], at: at(5) }.into();
    let order = placed().apply(&ready).unwrap();
    assert!(order.ended());
    let order = order.apply(&RetractBegan { by: person("bob"), reason: Reason::Other, at: at(10) }.into()).unwrap();
    assert!(!order.ended());
    let order = order.apply(&RetractAnswered { outcome: Asking::Taken }.into()).unwrap();
    assert!(order.ended());
}

#[test]
fn what_is_not_placed_is_taken_back_by_whom_it_concerns() {
    let (alice, carol) = (who("alice", &[]), who("carol", &[]));
    let now = at(10);
    let pending = order(1);
    assert!(matches!(pending.cancel(&alice, &policy(), now), Ok(Cancel::Waiting(_))));
    assert_eq!(pending.cancel(&bob(), &policy(), now), Err(Refusal::NotRequester));
    let held = Order { stage: Stage::Held(HeldFor::NotSent), ..order(1) };
    assert!(matches!(held.cancel(&alice, &policy(), now), Ok(Cancel::Held(_))));
    assert!(matches!(held.cancel(&bob(), &policy(), now), Ok(Cancel::Held(_))));
    assert_eq!(held.cancel(&carol, &policy(), now), Err(Refusal::NotApprover));
    let approved = Order { stage: Stage::Approved, ..order(1) };
    assert_eq!(approved.cancel(&alice, &policy(), now), Err(Refusal::BeingPlaced));
    let order = placed();
    assert_eq!(order.cancel(&alice, &policy(), now), Err(Refusal::PlacedAlready { order: order.id }));
}

#[test]
fn the_lines_of_an_order_come_into_a_cart_once_more_without_vouchers() {
    let cart = Cart::default().add(&catalogue(), "project.2018", "one", 2, &[]).unwrap();
    let (cart, _) = cart.voucher(1, true).unwrap();
    let content = cart.content(&catalogue()).unwrap();
    let empty = cart.clear();
    let again = empty.again(&catalogue(), &content).unwrap();
    assert_eq!(again.version, empty.version.next());
    assert_eq!(again.lines.iter().map(|line| (line.name.as_str(), line.voucher)).collect::<Vec<_>>(), [("one", false)]);
    assert_eq!(again.lines[0].quantity, Quantity(2));
    let name = ProjectName::new("one").unwrap();
    assert_eq!(again.again(&catalogue(), &content).unwrap_err(), Refusal::NameTaken { name });
}
