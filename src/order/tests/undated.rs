//! Reminding whoever pays an order of which OVHcloud does not say when it is cancelled.

use super::paying::placed;
use super::*;

fn hour(hour: i64) -> Timestamp {
    at(hour * 3600)
}

fn shown(order: &Order, status: Status, pay_until: Option<Timestamp>, at: Timestamp) -> Order {
    let paid = status.is_paid();
    after(order.clone(), &[Progressed { status, hurdle: None, paid, pay_until, retract_until: None, at }.into()])
}

#[test]
fn they_are_reminded_by_its_age_and_rather_late_than_never() {
    let before = Some(SignedDuration::from_hours(6));
    let order = placed(100, Pays::Link);
    assert_eq!(order.remind_payer(hour(30), before), None, "nobody has seen it unpaid");
    let unpaid = shown(&order, Status::NotPaid, None, hour(1));
    let due = |now| unpaid.remind_payer(hour(now), before).is_some();
    assert_eq!([18, 19, 24, 25, 40].map(due), [false, true, true, true, true]);
    assert_eq!(unpaid.remind_payer(hour(24), None), None, "the operator wants no reminders");
    let reminded = after(unpaid.clone(), &[PaymentReminded {}.into()]);
    assert_eq!(reminded.remind_payer(hour(24), before), None, "they are told once");
    // As soon as a date is named, it counts.
    let named = shown(&unpaid, Status::NotPaid, Some(hour(48)), hour(2));
    let due = |now| named.remind_payer(hour(now), before).is_some();
    assert_eq!([24, 41, 42, 48].map(due), [false, false, true, false]);
    let paid = shown(&unpaid, Status::Checking, None, hour(2));
    assert_eq!(paid.remind_payer(hour(24), before), None);
}
