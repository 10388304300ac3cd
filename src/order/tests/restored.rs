//! After a restored backup: nothing is bought before a person has looked.

use super::*;

#[test]
fn what_may_have_been_ordered_since_is_held_once() {
    let pending = order(1);
    let approved = after(pending.clone(), &[approved("bob", &pending)]);
    let held = after(approved.clone(), &[PrepareFailed { held: HeldFor::CartDiffers }.into()]);
    for order in [pending, approved, held] {
        let event = order.restore().unwrap();
        let order = after(order, &[event.clone().into()]);
        assert_eq!(order.stage, Stage::Held(HeldFor::Restored));
        assert_eq!(order.restore(), None);
        assert!(order.apply(&event.into()).is_err());
    }
}

#[test]
fn what_is_looked_for_or_over_stays() {
    let pending = order(1);
    let began = after(pending.clone(), &[approved("bob", &pending), began()]);
    let unproved = after(began.clone(), &[unknown()]);
    let doubted = Doubted { doubt: Doubt::ForgottenCart };
    let doubted = after(pending.clone(), &[approved("bob", &pending), doubted.into()]);
    let placed = after(unproved.clone(), &[OrderFound { number: OrderNumber(8) }.into()]);
    let over = after(pending, &[Rejected { by: person("bob") }.into()]);
    for order in [began, unproved, doubted, placed, over] {
        assert_eq!(order.restore(), None, "{:?}", order.stage);
        assert!(order.apply(&Restored {}.into()).is_err());
    }
}

#[test]
fn trying_again_asks_for_the_approvals_that_lack() {
    let asked = order(2);
    let once = [approved("bob", &asked), Restored {}.into(), TriedAgain { by: person("bob") }.into()];
    let order = after(asked.clone(), &once);
    assert_eq!((order.stage.clone(), order.approvals.as_slice()), (Stage::Pending, &[person("bob")][..]));
    assert!(!order.moved, "its price has not moved");
    let order = after(order, &[approved("carol", &asked)]);
    assert_eq!(order.stage, Stage::Approved);
    let order = after(order, &[Restored {}.into(), TriedAgain { by: person("bob") }.into()]);
    assert_eq!(order.stage, Stage::Approved);
}
