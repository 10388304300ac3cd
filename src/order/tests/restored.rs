//! After a restored backup: nothing is bought before a person has looked.

use super::*;

#[test]
fn what_may_have_been_ordered_since_is_held_once() {
    let pending = order(1);
    let approved = after(pending.clone(), &[approved("bob", &pending)]);
    let held = after(approved.clone(), &[PrepareFailed { held: HeldFor::CartDiffers }.into()]);
    for order in [pending, approved, held] {
        let event = order.restore(at(5_000)).unwrap();
        let order = after(order, &[event.clone().into()]);
        assert_eq!(order.stage, Stage::Held(HeldFor::Restored));
        let trail = Trail { since: at(1_400), seen: Vec::new() };
        assert_eq!(order.doubtful, Some(trail), "an hour before it was submitted");
        assert_eq!(order.restore(at(5_000)), None);
        assert!(order.apply(&event.into()).is_err());
    }
}

#[test]
fn what_is_looked_for_or_over_stays() {
    let pending = order(1);
    let began = after(pending.clone(), &[approved("bob", &pending), began()]);
    let unproved = after(began.clone(), &[unknown()]);
    let doubted = Doubted { doubt: Doubt::ForgottenCart, since: at(0) };
    let doubted = after(pending.clone(), &[approved("bob", &pending), doubted.into()]);
    let placed = after(unproved.clone(), &[OrderFound { number: OrderNumber(8), proved: true }.into()]);
    let over = after(pending, &[Rejected { by: person("bob") }.into()]);
    for order in [began, unproved, doubted, placed, over] {
        assert_eq!(order.restore(at(5_000)), None, "{:?}", order.stage);
        assert!(order.apply(&Restored { since: at(0) }.into()).is_err());
    }
}

#[test]
fn trying_again_asks_for_the_approvals_that_lack() {
    let asked = order(2);
    let once = [
        approved("bob", &asked),
        Restored { since: at(0) }.into(),
        TriedAgain { by: person("bob"), expires: None }.into(),
    ];
    let order = after(asked.clone(), &once);
    assert_eq!((order.stage.clone(), order.approvers()), (Stage::Pending, vec![person("bob")]));
    assert!(order.before.is_none(), "its price has not moved");
    let order = after(order, &[approved("carol", &asked)]);
    assert_eq!(order.stage, Stage::Approved);
    let order =
        after(order, &[Restored { since: at(0) }.into(), TriedAgain { by: person("bob"), expires: None }.into()]);
    assert_eq!(order.stage, Stage::Approved);
}

#[test]
fn a_checkout_that_proved_nothing_before_shows_where_the_forgotten_one_does() {
    let asked = order(1);
    let lost = LookedInVain { vain: Vain::Several, unclaimed: vec![] };
    let denied = SaidNotOrdered { by: person("bob") };
    let order = after(asked.clone(), &[approved("bob", &asked), began(), unknown(), lost.into(), denied.into()]);
    let trail = order.doubtful.clone();
    assert!(trail.is_some());
    assert_eq!(after(order, &[Restored { since: at(0) }.into()]).doubtful, trail);
}
