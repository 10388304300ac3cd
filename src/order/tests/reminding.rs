//! When an order is looked at so that whoever pays it is reminded in time.

use super::following::{seen, shown};
use super::*;

const UNTIL: i64 = 100_000;

fn unpaid() -> Order {
    shown(&[(Seen { pay_until: Some(at(UNTIL)), ..seen(Status::NotPaid) }, 0)])
}

#[test]
fn at_the_beginning_of_its_time_however_long_nothing_has_changed() {
    let before = Some(SignedDuration::from_secs(1000));
    let look = |looked: Option<i64>| unpaid().reminder_look(before, looked.map(at));
    for looked in [None, Some(0), Some(UNTIL - 1001)] {
        assert_eq!(look(looked), Some(at(UNTIL - 1000)), "{looked:?}");
    }
    // That look has shown nothing, or it would have been reminded.
    assert_eq!(look(Some(UNTIL - 1000)), Some(at(UNTIL - 700)));
    assert_eq!(look(Some(UNTIL - 400)), Some(at(UNTIL - 100)));
    assert_eq!(look(Some(UNTIL - 300)), None, "there is nothing to remind of then");
    assert_eq!(unpaid().reminder_look(None, None), None, "the operator wants no reminder");
}

#[test]
fn only_while_it_is_to_be_reminded_of() {
    let before = Some(SignedDuration::from_secs(1000));
    let reminded = unpaid().apply(&PaymentReminded {}.into()).unwrap();
    assert_eq!(reminded.reminder_look(before, None), None);
    let paid = shown(&[(Seen { pay_until: Some(at(UNTIL)), ..seen(Status::Checking) }, 0)]);
    assert_eq!(paid.reminder_look(before, None), None);
    // Where OVHcloud names no end, it may be as long as usual after it was first seen.
    let undated = shown(&[(seen(Status::NotPaid), 0)]);
    assert_eq!(undated.reminder_look(before, None), Some(at(24 * 3600 - 1000)));
    assert_eq!(undated.reminder_look(before, Some(at(48 * 3600))), Some(at(48 * 3600 + 300)), "rather late than never");
    assert_eq!(shown(&[]).reminder_look(before, None), None);
}

/// What the bot pays is handed over to people in time, whatever the operator says of reminders.
#[test]
fn what_the_bot_pays_is_looked_at_before_it_is_handed_over() {
    let mut order = unpaid();
    order.quote.with_tax = eur(100);
    order.terms.pays = Some(Pays::Registered);
    order.course.certain = true;
    assert_eq!(order.reminder_look(None, Some(at(0))), Some(at(UNTIL - 6 * 3600)));
}
