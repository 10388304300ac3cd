//! What one look leads to.

use super::*;

const QUIET: i64 = 1_200;
const TWO_DAYS: i64 = 48 * 3_600;
const NOTHING: Option<Finding> = Some(Finding::Nothing);

fn unproved(more: &[Event]) -> Order {
    let start = order(1);
    after(after(start.clone(), &[approved("bob", &start), began(), unknown()]), more)
}

fn look(finding: Option<Finding>, cart: CartSeen) -> Look {
    Look { finding, unclaimed: vec![OrderNumber(7)], cart, made: None }
}

fn pace(elapsed: i64, looks: u8) -> Pace {
    Pace { elapsed: SignedDuration::from_secs(elapsed), quiet: SignedDuration::from_secs(QUIET), looks }
}

fn in_vain(vain: Vain) -> Option<Event> {
    Some(LookedInVain { vain, unclaimed: vec![OrderNumber(7)] }.into())
}

#[test]
fn a_certain_match_is_the_order_at_any_time() {
    let found = look(Some(Finding::Match(OrderNumber(8))), CartSeen::Unreadable);
    let expected = Some(OrderFound { number: OrderNumber(8), proved: false }.into());
    let fenced = unproved(&[FenceBegan {}.into()]);
    let lost = after(fenced.clone(), &[in_vain(Vain::Nothing).unwrap()]);
    for order in [unproved(&[]), fenced, lost] {
        assert_eq!(order.looked(&found, pace(0, 0)), expected);
        assert_eq!(after(order, &[expected.clone().unwrap()]).number(), Some(OrderNumber(8)));
    }
    let denied = SaidNotOrdered { by: person("bob") }.into();
    let held = unproved(&[FenceBegan {}.into(), in_vain(Vain::Nothing).unwrap(), denied]);
    assert_eq!(held.looked(&found, pace(0, 0)), None);
}

#[test]
fn absence_proves_nothing_in_the_quiet_time() {
    let order = unproved(&[]);
    for finding in [NOTHING, Some(Finding::Several), Some(Finding::Unreadable), None] {
        assert_eq!(order.looked(&look(finding, CartSeen::SaysNothing), pace(QUIET - 1, 9)), None, "{finding:?}");
    }
    assert_eq!(order.looked(&look(NOTHING, CartSeen::SaysNothing), pace(QUIET, 0)), Some(FenceBegan {}.into()));
}

#[test]
fn nothing_is_fenced_after_a_look_that_is_not_complete() {
    let order = unproved(&[]);
    assert_eq!(order.looked(&look(NOTHING, CartSeen::Unreadable), pace(QUIET, 9)), None);
    assert_eq!(order.looked(&look(None, CartSeen::SaysNothing), pace(QUIET, 9)), None);
    let unreadable = look(Some(Finding::Unreadable), CartSeen::SaysNothing);
    assert_eq!(order.looked(&unreadable, pace(QUIET, 0)), None);
    assert_eq!(order.looked(&unreadable, pace(QUIET, 1)), in_vain(Vain::Unreadable));
    for cut_off in [look(None, CartSeen::SaysNothing), look(NOTHING, CartSeen::Unreadable)] {
        assert_eq!(order.looked(&cut_off, pace(TWO_DAYS, 0)), in_vain(Vain::Unanswered));
    }
}

/// A cart that is never readable again keeps nobody from being asked about orders that are there.
#[test]
fn what_needs_no_cart_is_put_to_a_person_without_one() {
    for (finding, vain) in [(Finding::Several, Vain::Several), (Finding::Unreadable, Vain::Unreadable)] {
        let cut_off = look(Some(finding), CartSeen::Unreadable);
        assert!(cut_off.counts(), "{finding:?}");
        assert_eq!(unproved(&[]).looked(&cut_off, pace(QUIET, 0)), None);
        assert_eq!(unproved(&[]).looked(&cut_off, pace(QUIET, 1)), in_vain(vain));
        // Looks that agree may never come one after the other.
        let ordered = unproved(&[CartOrdered {}.into()]);
        assert_eq!(ordered.looked(&cut_off, pace(TWO_DAYS - 1, 0)), None);
        assert_eq!(ordered.looked(&cut_off, pace(TWO_DAYS, 0)), in_vain(vain));
    }
    for finding in [Finding::Nothing, Finding::Otherwise] {
        assert!(!look(Some(finding), CartSeen::Unreadable).counts(), "{finding:?}");
        assert!(look(Some(finding), CartSeen::SaysNothing).counts(), "{finding:?}");
    }
    assert!(!look(None, CartSeen::SaysNothing).counts());
}

/// One that is there and cannot be read may never be readable: nobody waits two days for that.
#[test]
fn an_ordered_cart_beside_an_order_that_cannot_be_read_is_put_to_a_person_after_six_quiet_times() {
    let order = unproved(&[CartOrdered {}.into()]);
    let unreadable = look(Some(Finding::Unreadable), CartSeen::Ordered);
    assert_eq!(order.looked(&unreadable, pace(6 * QUIET - 1, 9)), None);
    assert_eq!(order.looked(&unreadable, pace(6 * QUIET, 0)), None);
    assert_eq!(order.looked(&unreadable, pace(6 * QUIET, 1)), in_vain(Vain::Unreadable));
    assert_eq!(order.looked(&look(NOTHING, CartSeen::Ordered), pace(6 * QUIET, 9)), None);
}

#[test]
fn two_looks_after_the_fence_hand_it_to_a_person() {
    let order = unproved(&[FenceBegan {}.into()]);
    let nothing = look(NOTHING, CartSeen::SaysNothing);
    assert_eq!(order.looked(&nothing, pace(QUIET, 0)), None);
    assert_eq!(order.looked(&nothing, pace(QUIET, 1)), in_vain(Vain::Nothing));
    assert!(order.apply(&FenceBegan {}.into()).is_err(), "a fence begins once");
    assert!(unproved(&[]).apply(&in_vain(Vain::Nothing).unwrap()).is_err(), "not without a fence");
}

#[test]
fn an_order_at_another_total_is_put_to_a_person_after_the_quiet_time() {
    let otherwise = look(Some(Finding::Otherwise), CartSeen::Ordered);
    let ordered = unproved(&[CartOrdered {}.into()]);
    assert_eq!(ordered.looked(&otherwise, pace(QUIET - 1, 9)), None);
    assert_eq!(ordered.looked(&otherwise, pace(QUIET, 0)), None);
    assert_eq!(ordered.looked(&otherwise, pace(QUIET, 1)), in_vain(Vain::Otherwise));
    let gone = look(Some(Finding::Otherwise), CartSeen::SaysNothing);
    assert_eq!(unproved(&[]).looked(&gone, pace(QUIET, 9)), Some(FenceBegan {}.into()));
    assert_eq!(unproved(&[FenceBegan {}.into()]).looked(&gone, pace(QUIET, 1)), in_vain(Vain::Otherwise));
}

#[test]
fn an_ordered_cart_is_waited_for_two_days_and_never_fenced() {
    let seen = look(NOTHING, CartSeen::Ordered);
    assert_eq!(unproved(&[]).looked(&seen, pace(0, 0)), Some(CartOrdered {}.into()));
    let order = unproved(&[CartOrdered {}.into()]);
    for cart in [CartSeen::Ordered, CartSeen::SaysNothing] {
        assert_eq!(order.looked(&look(NOTHING, cart), pace(TWO_DAYS - 1, 9)), None);
        assert_eq!(order.looked(&look(NOTHING, cart), pace(TWO_DAYS, 9)), in_vain(Vain::Nothing));
    }
    assert!(order.apply(&FenceBegan {}.into()).is_err());
}
