//! Answers that are written down after others: which replace which, of a payment and of a withdrawal.

use super::paying::placed;
use super::*;

fn interrupted() -> Asking {
    Asking::Unknown { silence: Silence::Interrupted, query_id: None }
}

/// Every answer there is.
fn answers() -> Vec<Asking> {
    let unknown = |silence| Asking::Unknown { silence, query_id: Some(QueryId("q".into())) };
    vec![
        Asking::Taken,
        Asking::Refused { verdict: Verdict::BadRequest, query_id: None },
        Asking::NotSent,
        Asking::NotAsked,
        Asking::Moved,
        Asking::Unread,
        Asking::BegunElsewhere,
        Asking::NotProved,
        interrupted(),
        unknown(Silence::TimedOut),
        unknown(Silence::Broken),
        unknown(Silence::Status(500)),
        unknown(Silence::Unreadable(200)),
    ]
}

/// Whether the second may follow the first: only what proves something, and only on what nobody had heard.
fn may_follow(first: &Asking, second: &Asking) -> bool {
    let proves = matches!(second, Asking::Taken | Asking::Refused { .. } | Asking::NotSent | Asking::NotAsked);
    *first == interrupted() && proves
}

fn pay_says(outcome: &Asking) -> Event {
    PayAnswered { outcome: outcome.clone() }.into()
}

fn begins(means: Means) -> Event {
    PayBegan { number: OrderNumber(8), means }.into()
}

#[test]
fn the_answer_to_a_withdrawal_replaces_that_nobody_had_heard_it_and_nothing_else() {
    let began: Event = RetractBegan { by: person("bob"), reason: Reason::Other, at: at(10) }.into();
    let under_way = after(placed(100, Pays::Link), &[began]);
    let says = |outcome: &Asking| Event::from(RetractAnswered { outcome: outcome.clone() });
    for first in answers() {
        let answered = after(under_way.clone(), &[says(&first)]);
        for second in answers() {
            let retraction = answered.course.retraction.clone().unwrap();
            let followed = answered.clone().apply(&says(&second));
            assert_eq!(followed.is_ok(), may_follow(&first, &second), "{first:?}, then {second:?}");
            assert_eq!(retraction.takes(&second), followed.is_ok(), "{first:?}, then {second:?}");
            let Ok(followed) = followed else { continue };
            assert_eq!(followed.course.retraction.as_ref().unwrap().outcome.as_ref(), Some(&second));
            // It is the last word.
            for third in answers() {
                followed.clone().apply(&says(&third)).unwrap_err();
            }
        }
    }
}

#[test]
fn the_answer_to_a_payment_does_so_too() {
    let begun = after(placed(100, Pays::Registered), &[begins(Means::DefaultMethod)]);
    for first in answers() {
        let answered = after(begun.clone(), &[pay_says(&first)]);
        for second in answers() {
            let followed = answered.clone().apply(&pay_says(&second));
            assert_eq!(followed.is_ok(), may_follow(&first, &second), "{first:?}, then {second:?}");
            assert_eq!(answered.takes_pay_answer(&second), followed.is_ok(), "{first:?}, then {second:?}");
            let Ok(followed) = followed else { continue };
            assert_eq!(followed.course.payment, Payment::Asked(Means::DefaultMethod, second.clone()));
            assert_eq!(followed.pay_step(), PayStep::Nothing);
            followed.clone().apply(&begins(Means::DefaultMethod)).unwrap_err();
            for third in answers() {
                followed.clone().apply(&pay_says(&third)).unwrap_err();
            }
            // Whoever was warned learns what is so.
            let told = pay_says(&second).owes(&followed).contains(&Owed::PaymentNotice);
            assert_eq!(told, second != Asking::Taken, "{second:?}");
        }
    }
}

/// A restored journal may have forgotten one, or somebody else has begun to pay: no answer to that is on its way.
#[test]
fn what_was_never_begun_is_not_answered_later() {
    let order = placed(100, Pays::Registered);
    let order = after(order.clone(), &[order.payment_may_be_forgotten().unwrap().into()]);
    for late in answers() {
        order.clone().apply(&pay_says(&late)).unwrap_err();
    }
    assert_eq!(order.link_state(), Some(LinkState::MayBePaid));
}

/// At a total of 0 it is asked for again, unless the total at OVHcloud has moved: that ends it, and is told once.
#[test]
fn an_order_of_0_that_was_asked_for_and_costs_something_now_is_for_a_person() {
    let begun = after(placed(0, Pays::Link), &[begins(Means::FidelityAccount)]);
    for first in answers() {
        let asked = after(begun.clone(), &[pay_says(&first)]);
        let goes_on = asked.pay_step() == PayStep::Ask(Means::FidelityAccount);
        let moved = asked.clone().apply(&pay_says(&Asking::Moved));
        assert_eq!(moved.is_ok(), goes_on, "{first:?}");
        let Ok(moved) = moved else { continue };
        assert_eq!((moved.pay_step(), moved.link_state()), (PayStep::Nothing, Some(LinkState::Moved)), "{first:?}");
        assert_eq!(pay_says(&Asking::Moved).owes(&moved), [Owed::Card, Owed::PaymentNotice], "{first:?}");
        moved.apply(&pay_says(&Asking::Moved)).unwrap_err();
    }
    // One that costs something is asked for once: nothing reads its total again.
    let begun = after(placed(100, Pays::Registered), &[begins(Means::DefaultMethod)]);
    after(begun, &[pay_says(&Asking::NotSent)]).apply(&pay_says(&Asking::Moved)).unwrap_err();
}

/// Of an order of 0 that is asked for over and over, the message changes where an answer says something else.
#[test]
fn what_people_read_already_is_not_written_again() {
    let tries = |answers: &[Asking]| {
        let mut order = placed(0, Pays::Link);
        let mut written = Vec::new();
        for answer in answers {
            let begun = after(order.clone(), &[begins(Means::FidelityAccount)]);
            assert_eq!(begins(Means::FidelityAccount).owes(&begun), [], "{answer:?}");
            assert_eq!(begun.course.told(), order.course.told(), "while it asks, people read the same");
            order = after(begun, &[pay_says(answer)]);
            written.push(pay_says(answer).owes(&order).contains(&Owed::Card));
        }
        written
    };
    let refused = |verdict| Asking::Refused { verdict, query_id: Some(QueryId("q".into())) };
    let (right, keys) = (|| refused(Verdict::RightMissing), || refused(Verdict::CredentialInvalid));
    let lost = |id: &str| Asking::Unknown { silence: Silence::TimedOut, query_id: Some(QueryId(id.into())) };
    assert_eq!(tries(&[right(), right(), right()]), [true, false, false]);
    assert_eq!(tries(&[right(), keys(), right()]), [true, true, true]);
    // Silence does not take back what it was refused with; that it was taken does.
    assert_eq!(tries(&[right(), lost("a"), right()]), [true, false, false]);
    assert_eq!(tries(&[right(), Asking::Taken, right()]), [true, true, true]);
    assert_eq!(tries(&[lost("a"), lost("b"), Asking::NotSent, lost("c")]), [true, false, true, true]);
    assert_eq!(tries(&[Asking::Taken, Asking::Taken]), [true, false]);
    assert_eq!(tries(&[keys(), Asking::Moved]), [true, true]);
}

#[test]
fn what_an_order_of_0_is_refused_with_each_time_is_told_once() {
    let told = |order: &Order, verdict: Verdict| {
        let event = pay_says(&Asking::Refused { verdict, query_id: None });
        let after = after(order.clone(), &[begins(Means::FidelityAccount), event.clone()]);
        (event.owes(&after).contains(&Owed::PaymentNotice), after)
    };
    let (first, order) = told(&placed(0, Pays::Link), Verdict::RightMissing);
    let (second, order) = told(&order, Verdict::RightMissing);
    let (other, order) = told(&order, Verdict::CredentialInvalid);
    let (again, _) = told(&order, Verdict::CredentialInvalid);
    assert_eq!((first, second, other, again), (true, false, true, false));
}
