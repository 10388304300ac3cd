//! What becomes of a placed order.

use super::*;

fn placed(total: i64, pays: Pays) -> Order {
    let mut order = submitted_at(total);
    order.terms.pays = Some(pays);
    order.stage = Stage::Placed { number: OrderNumber(8) };
    order.course.certain = true;
    order
}

fn submitted_at(total: i64) -> Order {
    Order { quote: quote(total), ..order(1) }
}

fn begins(means: Means) -> Event {
    PayBegan { number: OrderNumber(8), means }.into()
}

fn pays(outcome: Asking) -> Event {
    PayAnswered { outcome }.into()
}

#[test]
fn only_a_certain_order_is_paid_by_the_bot_and_by_what_was_approved() {
    assert_eq!(placed(100, Pays::Link).means(), None);
    assert_eq!(placed(100, Pays::Registered).means(), Some(Means::DefaultMethod));
    assert_eq!(placed(0, Pays::Link).means(), Some(Means::FidelityAccount));
    assert_eq!(placed(0, Pays::Registered).means(), Some(Means::FidelityAccount));
    for total in [0, 100] {
        let mut order = placed(total, Pays::Registered);
        order.course.certain = false;
        assert_eq!(order.means(), None);
        let otherwise =
            Order { stage: Stage::PlacedOtherwise { number: OrderNumber(8) }, ..placed(total, Pays::Registered) };
        assert_eq!(otherwise.means(), None);
    }
}

#[test]
fn a_payment_begins_once_unless_there_is_nothing_to_pay() {
    let means = Means::DefaultMethod;
    let order = placed(100, Pays::Registered).apply(&begins(means)).unwrap();
    order.clone().apply(&begins(means)).unwrap_err();
    let order = order.apply(&pays(Asking::NotSent)).unwrap();
    order.clone().apply(&begins(means)).unwrap_err();
    order.apply(&pays(Asking::Taken)).unwrap_err();

    let means = Means::FidelityAccount;
    let order = placed(0, Pays::Link).apply(&begins(means)).unwrap();
    let order = order.apply(&pays(Asking::Unknown { silence: Silence::TimedOut, query_id: None })).unwrap();
    order.apply(&begins(means)).unwrap();
}

#[test]
fn what_is_paid_is_what_was_sealed() {
    placed(100, Pays::Link).apply(&begins(Means::DefaultMethod)).unwrap_err();
    placed(100, Pays::Registered).apply(&begins(Means::FidelityAccount)).unwrap_err();
    let other: Event = PayBegan { number: OrderNumber(9), means: Means::DefaultMethod }.into();
    placed(100, Pays::Registered).apply(&other).unwrap_err();
    order(0).apply(&begins(Means::DefaultMethod)).unwrap_err();
}

#[test]
fn its_events_are_read_back_as_they_were_written() {
    let progressed = Progressed {
        status: Status::DocumentsRequested,
        hurdle: Some(Hurdle::DocumentsRequested),
        paid: true,
        pay_until: None,
        retract_until: Some(at(9)),
        at: at(1),
    };
    let event: Event = progressed.into();
    let json = serde_json::to_string(&event).unwrap();
    assert_eq!(
        json,
        r#"{"event":"course","course":"progressed","status":"documents_requested","hurdle":"documents_requested","paid":true,"retract_until":"1970-01-01T00:00:09Z","at":"1970-01-01T00:00:01Z"}"#
    );
    assert_eq!(event.name(), "progressed");
    assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), event);
}
