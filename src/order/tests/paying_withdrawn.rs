//! Somebody withdraws from an order that the bot would pay or confirm.

use super::paying::{begins, placed, refused, says, shows, unproved};
use super::*;

/// What somebody withdraws from is not begun to be paid, and no order of 0 goes on being confirmed, until OVHcloud has
/// certainly not taken that up. What was begun is still given up.
#[test]
fn what_is_withdrawn_from_is_not_paid() {
    let withdraws = Event::from(RetractBegan { by: person("bob"), reason: Reason::Unused, at: at(2) });
    let answered = |outcome| Event::from(RetractAnswered { outcome });
    let read = |total| ReadFirst { status: Status::NotPaid, with_tax: eur(total), begun: false };
    for (total, means) in [(100, Means::DefaultMethod), (0, Means::FidelityAccount)] {
        let fresh = placed(total, Pays::Registered);
        let once_more = (total == 0).then(|| after(fresh.clone(), &[begins(means), says(unproved())]));
        for order in [Some(fresh.clone()), once_more].into_iter().flatten() {
            assert_eq!((order.pay_step(), order.link_state()), (PayStep::Ask(means), Some(LinkState::BotPays)));
            let unanswered = after(order, std::slice::from_ref(&withdraws));
            let withdrawn = [Asking::Taken, unproved()].map(|outcome| after(unanswered.clone(), &[answered(outcome)]));
            for order in [unanswered.clone()].into_iter().chain(withdrawn) {
                assert_eq!((order.pay_step(), order.link_state()), (PayStep::Nothing, Some(LinkState::Withdrawn)));
                assert_eq!(order.before_paying(read(total)), Before::NothingToPay);
                assert_eq!(order.payable_by_link(), Err(Refusal::WithdrawnFrom));
                assert_eq!(after(order, &[shows(Status::NotPaid)]).remind_payer(at(999), None), None);
            }
            for outcome in [refused(), Asking::NotSent] {
                let order = after(unanswered.clone(), &[answered(outcome)]);
                assert_eq!((order.pay_step(), order.link_state()), (PayStep::Ask(means), Some(LinkState::BotPays)));
            }
        }
        let begun = after(fresh, &[begins(means), withdraws.clone()]);
        assert_eq!(begun.pay_step(), PayStep::GiveUpAnswer);
        assert_eq!(after(begun, &[says(unproved())]).pay_step(), PayStep::Nothing);
    }
    // Whoever pays by the link gets none either. What may be paid already is said as before.
    let by_link = after(placed(100, Pays::Link), std::slice::from_ref(&withdraws));
    assert_eq!(by_link.link_state(), Some(LinkState::Withdrawn));
    let asked = after(placed(100, Pays::Registered), &[begins(Means::DefaultMethod), says(unproved()), withdraws]);
    assert_eq!(asked.link_state(), Some(LinkState::MayBePaid));
}
