//! What people are told while the bot still goes on: an order of 0 that is refused over and over, a payment that was taken and
//! does not show, and a stray beside what was asked for.

use super::paying::placed;
use super::*;

const HOUR: i64 = 3600;

fn begins(means: Means) -> Event {
    PayBegan { number: OrderNumber(8), means }.into()
}

fn says(outcome: Asking) -> Event {
    PayAnswered { outcome }.into()
}

fn right_missing() -> Asking {
    Asking::Refused { verdict: Verdict::RightMissing, query_id: Some(QueryId("one of many".to_owned())) }
}

fn shows(status: Status, hurdle: Option<Hurdle>) -> Event {
    let (paid, pay_until) = (status.is_paid(), Some(at(24 * HOUR)));
    Progressed { status, hurdle, paid, pay_until, retract_until: None, at: at(0) }.into()
}

/// Whoever has begun to confirm it must not lose the button while the bot tries once more.
#[test]
fn an_order_of_0_that_was_refused_stays_open_while_it_is_asked_for_again() {
    let mut order = placed(0, Pays::Link);
    for outcome in [right_missing(), right_missing(), Asking::NotSent, right_missing(), Asking::NotAsked] {
        order = after(order, &[begins(Means::FidelityAccount)]);
        if order.course.refused.is_some() {
            assert_eq!(order.link_state(), Some(LinkState::Open), "while {outcome:?} is asked for");
        }
        order = after(order, &[says(outcome.clone())]);
        assert_eq!(order.link_state(), Some(LinkState::Open), "{outcome:?}");
        assert_eq!(order.pay_step(), PayStep::Ask(Means::FidelityAccount), "{outcome:?}");
    }
    // A yes is waited for, and a no after it is told anew.
    order = after(order, &[begins(Means::FidelityAccount), says(Asking::Taken)]);
    assert_eq!(order.link_state(), Some(LinkState::BotPays));
    order = after(order, &[begins(Means::FidelityAccount), says(right_missing())]);
    assert!(says(right_missing()).owes(&order).contains(&Owed::PaymentNotice));
}

fn taken() -> Order {
    let order = placed(100, Pays::Registered);
    after(order, &[begins(Means::DefaultMethod), says(Asking::Taken)])
}

#[test]
fn a_payment_that_was_taken_and_does_not_show_is_handed_over_with_a_warning() {
    // Nobody has looked yet.
    assert_eq!(taken().payment_unseen(at(0), at(9 * HOUR)), None);
    let unpaid = after(taken(), &[shows(Status::NotPaid, None)]);
    assert_eq!(unpaid.payment_unseen(at(0), at(HOUR - 1)), None);
    let unseen = Event::from(unpaid.payment_unseen(at(0), at(HOUR)).unwrap());
    let order = after(unpaid.clone(), std::slice::from_ref(&unseen));
    assert_eq!((order.link_state(), order.pay_step()), (Some(LinkState::MayBePaid), PayStep::Nothing));
    assert_eq!(unseen.owes(&order), [Owed::Card, Owed::PaymentNotice]);
    assert_eq!(order.payment_unseen(at(0), at(9 * HOUR)), None);
    order.clone().apply(&unseen).unwrap_err();
    // There is no second payment, and still the reminder.
    order.clone().apply(&begins(Means::DefaultMethod)).unwrap_err();
    assert!(order.remind_payer(at(20 * HOUR), None).is_some());
    // A step that has failed says more than time.
    let failed = after(unpaid.clone(), &[shows(Status::NotPaid, Some(Hurdle::StepFailed))]);
    assert!(failed.payment_unseen(at(0), at(1)).is_some());
    // Whoever was reminded has the link already.
    assert_eq!(after(unpaid, &[PaymentReminded {}.into()]).payment_unseen(at(0), at(20 * HOUR)), None);
    for other in [Status::Checking, Status::Cancelling, Status::Cancelled, Status::Unknown] {
        assert_eq!(after(taken(), &[shows(other, None)]).payment_unseen(at(0), at(9 * HOUR)), None, "{other:?}");
    }
}

#[test]
fn only_what_was_taken_can_be_said_not_to_show() {
    let unseen = says(Asking::NotShown);
    let begun = after(placed(100, Pays::Registered), &[begins(Means::DefaultMethod)]);
    begun.clone().apply(&unseen).unwrap_err();
    let free = after(placed(0, Pays::Link), &[begins(Means::FidelityAccount), says(Asking::Taken)]);
    free.apply(&unseen).unwrap_err();
    for answer in [right_missing(), Asking::NotSent, Asking::NotAsked, Asking::Moved] {
        after(begun.clone(), &[says(answer)]).apply(&unseen).unwrap_err();
    }
}

/// The bot would have asked for it again; now a person has to.
#[test]
fn a_stray_beside_an_order_of_0_that_was_asked_for_is_told() {
    let stray: Event = StrayFound { number: OrderNumber(9), answers: None }.into();
    let unproved = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
    let begun = after(placed(0, Pays::Link), &[begins(Means::FidelityAccount)]);
    for (answer, told) in [
        (Asking::Taken, true),
        (unproved, true),
        (Asking::NotSent, true),
        (Asking::NotAsked, true),
        // They were told to confirm it.
        (right_missing(), false),
        (Asking::Moved, false),
    ] {
        let order = after(begun.clone(), &[says(answer.clone()), stray.clone()]);
        assert_eq!(order.means(), None);
        assert_eq!(stray.owes(&order).contains(&Owed::PaymentNotice), told, "{answer:?}");
        // The answer may come after the stray.
        let late = says(answer.clone());
        let order = after(begun.clone(), &[stray.clone(), late.clone()]);
        assert!(late.owes(&order).contains(&Owed::PaymentNotice), "{answer:?}");
    }
    // What may have been paid by money is not open.
    let order = after(taken(), std::slice::from_ref(&stray));
    assert_eq!((stray.owes(&order).len(), order.link_state()), (1, Some(LinkState::BotPays)));
}

/// Its approvers were told that a person does.
#[test]
fn an_order_of_0_from_before_the_bot_confirmed_any_is_confirmed_by_a_person() {
    let mut order = placed(0, Pays::Link);
    order.terms = serde_json::from_value(serde_json::json!({ "rule": "old" })).unwrap();
    assert_eq!((order.pay_step(), order.link_state()), (PayStep::Nothing, Some(LinkState::Open)));
    let stray: Event = StrayFound { number: OrderNumber(9), answers: None }.into();
    assert_eq!(stray.owes(&after(order, std::slice::from_ref(&stray))), [Owed::Card]);
}

/// The program between then and now confirmed every order of 0. What it wrote down is read, whatever the terms say.
#[test]
fn what_an_earlier_program_wrote_of_orders_of_0_is_read() {
    let began = || begins(Means::FidelityAccount);
    let shown = shows(Status::Checking, None);
    for terms in [serde_json::json!({ "rule": "between", "pays": "link" }), serde_json::json!({ "rule": "old" })] {
        let mut order = placed(0, Pays::Link);
        order.terms = serde_json::from_value(terms.clone()).unwrap();
        let confirms = terms.get("pays").is_some();
        assert_eq!(order.pay_step() == PayStep::Ask(Means::FidelityAccount), confirms, "{terms}");
        for first in [Asking::NotAsked, Asking::Moved, right_missing()] {
            after(order.clone(), &[says(first)]);
        }
        let interrupted = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
        for answer in [Asking::Taken, Asking::NotSent, right_missing(), interrupted] {
            let asked = after(order.clone(), &[began(), says(answer), began(), says(Asking::Taken)]);
            let ready = Ready { projects: vec![], at: at(10) }.into();
            assert!(after(asked, &[shown.clone(), ready]).course.is_over(), "{terms}");
        }
    }
    let written = serde_json::to_value(placed(0, Pays::Link).terms).unwrap();
    assert_eq!(written.get("pays"), Some(&serde_json::json!("link")));
}

#[test]
fn a_stray_beside_what_the_bot_would_have_paid_leaves_it_to_people_who_are_told() {
    let stray = |order: &Order, number| {
        let event: Event = StrayFound { number: OrderNumber(number), answers: None }.into();
        let after = order.clone().apply(&event).unwrap();
        (event.owes(&after).to_vec(), after)
    };
    let noticed = vec![Owed::Card, Owed::PaymentNotice];
    for (total, pays, expected) in [
        (100, Pays::Registered, noticed.clone()),
        (0, Pays::Link, noticed),
        // Whoever pays by the link was told already.
        (100, Pays::Link, vec![Owed::Card]),
    ] {
        let (owed, after) = stray(&placed(total, pays), 9);
        assert_eq!((owed, after.means()), (expected, None));
        assert_eq!(stray(&after, 10).0, [Owed::Card]);
    }
}

#[test]
fn an_order_of_0_is_asked_for_again_once_the_credentials_are_mended() {
    let refused = |verdict| {
        let outcome = Asking::Refused { verdict, query_id: None };
        placed(0, Pays::Link).apply(&PayAnswered { outcome }.into()).unwrap().pay_step()
    };
    assert_eq!(refused(Verdict::CredentialInvalid), PayStep::Ask(Means::FidelityAccount));
    assert_eq!(refused(Verdict::RightMissing), PayStep::Ask(Means::FidelityAccount));
    assert_eq!(refused(Verdict::PaymentRefused), PayStep::Nothing);
}
