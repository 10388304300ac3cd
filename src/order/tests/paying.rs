//! Paying: what the bot does next, what must be so right before, who is reminded, and whether the link is shown.

use super::*;

const NUMBER: OrderNumber = OrderNumber(8);

/// A placed order at this total, certain, sent when this was the operator's choice.
pub(super) fn placed(total: i64, pays: Pays) -> Order {
    let mut order = Order { quote: quote(total), ..order(1) };
    order.terms.pays = Some(pays);
    after(order.clone(), &[approved("bob", &order), began(), answered(Outcome::Placed { number: NUMBER })])
}

pub(super) fn begins(means: Means) -> Event {
    PayBegan { number: NUMBER, means }.into()
}

pub(super) fn says(outcome: Asking) -> Event {
    PayAnswered { outcome }.into()
}

pub(super) fn shows(status: Status) -> Event {
    let (paid, pay_until) = (status.is_paid(), Some(at(1000)));
    Progressed { status, hurdle: None, paid, pay_until, retract_until: None, at: at(1) }.into()
}

pub(super) fn refused() -> Asking {
    Asking::Refused { verdict: Verdict::PaymentRefused, query_id: None }
}

pub(super) fn unproved() -> Asking {
    Asking::Unknown { silence: Silence::TimedOut, query_id: None }
}

/// Every answer there is.
fn answers() -> [Asking; 9] {
    [
        Asking::Taken,
        refused(),
        Asking::NotSent,
        Asking::NotAsked,
        Asking::Moved,
        Asking::Unread,
        Asking::BegunElsewhere,
        Asking::NotProved,
        unproved(),
    ]
}

#[test]
fn a_payment_is_asked_for_once_and_one_of_0_until_it_shows() {
    let registered = placed(100, Pays::Registered);
    assert_eq!(registered.pay_step(), PayStep::Ask(Means::DefaultMethod));
    assert_eq!(placed(100, Pays::Link).pay_step(), PayStep::Nothing);
    for answer in answers() {
        let asked = after(registered.clone(), &[begins(Means::DefaultMethod), says(answer.clone())]);
        assert_eq!(asked.pay_step(), PayStep::Nothing, "{answer:?}");
        asked.apply(&begins(Means::DefaultMethod)).unwrap_err();
    }
    let free = placed(0, Pays::Link);
    for answer in answers() {
        let asked = after(free.clone(), &[begins(Means::FidelityAccount), says(answer.clone())]);
        let stays = matches!(answer, Asking::Refused { .. } | Asking::Moved);
        let step = if stays { PayStep::Nothing } else { PayStep::Ask(Means::FidelityAccount) };
        assert_eq!(asked.pay_step(), step, "{answer:?}");
        for over in [Status::Checking, Status::Delivered, Status::Cancelled] {
            assert_eq!(after(asked.clone(), &[shows(over)]).pay_step(), PayStep::Nothing, "{answer:?} {over:?}");
        }
    }
    for (order, means) in [(registered, Means::DefaultMethod), (free, Means::FidelityAccount)] {
        let order = after(order, &[begins(means)]);
        assert_eq!(order.pay_step(), PayStep::GiveUpAnswer);
        assert_eq!(after(order, &[shows(Status::Checking)]).pay_step(), PayStep::Nothing);
    }
}

#[test]
fn nothing_is_begun_that_is_paid_or_cancelled() {
    for status in [Status::Checking, Status::Delivering, Status::Cancelled] {
        let order = after(placed(0, Pays::Link), &[shows(status)]);
        order.apply(&begins(Means::FidelityAccount)).unwrap_err();
    }
}

#[test]
fn it_is_read_first_and_must_be_as_it_was_sealed() {
    let read = |status, total: Money| ReadFirst { status, with_tax: total, begun: false };
    let points = Money::new(0, Currency::Points);
    let dollars = Money::new(100, "USD".parse().unwrap());
    for (order, means, good) in [
        (placed(100, Pays::Registered), Means::DefaultMethod, &[eur(100)][..]),
        (placed(0, Pays::Registered), Means::FidelityAccount, &[eur(0), points]),
        (placed(0, Pays::Link), Means::FidelityAccount, &[eur(0), points]),
    ] {
        for total in [eur(0), eur(99), eur(100), eur(101), points, dollars] {
            let ask = Before::Ask(PayBegan { number: NUMBER, means });
            let expected = if good.contains(&total) { ask } else { Before::Moved };
            assert_eq!(order.before_paying(read(Status::NotPaid, total)), expected, "{means:?} {total:?}");
            for status in [Status::Checking, Status::Delivered, Status::Cancelling, Status::Cancelled, Status::Unknown]
            {
                assert_eq!(order.before_paying(read(status, total)), Before::NothingToPay, "{status:?}");
            }
        }
    }
    assert_eq!(placed(100, Pays::Link).before_paying(read(Status::NotPaid, eur(100))), Before::NothingToPay);
}

/// Somebody has begun to pay it, or a restored journal has forgotten that the bot did.
#[test]
fn a_payment_that_was_begun_elsewhere_is_not_asked_for() {
    let read = |total| ReadFirst { status: Status::NotPaid, with_tax: eur(total), begun: true };
    assert_eq!(placed(100, Pays::Registered).before_paying(read(100)), Before::BegunElsewhere);
    assert!(matches!(placed(0, Pays::Registered).before_paying(read(0)), Before::Ask(_)));
}

#[test]
fn why_nothing_was_asked_is_written_down_without_a_beginning_and_an_answer_is_not() {
    let order = placed(100, Pays::Registered);
    for answer in
        [refused(), Asking::NotAsked, Asking::Moved, Asking::Unread, Asking::BegunElsewhere, Asking::NotProved]
    {
        let order = after(order.clone(), &[says(answer)]);
        assert_eq!(order.pay_step(), PayStep::Nothing);
        order.apply(&begins(Means::DefaultMethod)).unwrap_err();
    }
    for answer in [Asking::Taken, Asking::NotSent, Asking::NotShown, unproved()] {
        order.clone().apply(&says(answer)).unwrap_err();
    }
    // Nobody but the bot pays it by such means.
    placed(100, Pays::Link).apply(&says(Asking::Moved)).unwrap_err();
}

#[test]
fn only_what_was_still_looked_for_is_certain() {
    let found = |order: Order| after(order, &[OrderFound { number: NUMBER, proved: true }.into()]);
    let fresh = Order { quote: quote(0), ..order(1) };
    let by_bob = approved("bob", &fresh);
    assert_eq!(
        found(after(fresh.clone(), &[by_bob.clone(), began(), unknown()])).means(),
        Some(Means::FidelityAccount)
    );
    // It was held, tried again or closed before it showed.
    let held = after(fresh.clone(), &[by_bob.clone(), PrepareFailed { held: HeldFor::NotSent }.into()]);
    assert_eq!(found(held.clone()).means(), None);
    assert_eq!(found(after(held, &[Closed { by: person("bob") }.into()])).means(), None);
    assert_eq!(found(after(fresh, &[by_bob])).means(), None);
}

/// A stray beside it: a person pays one of them.
#[test]
fn an_order_with_a_stray_is_not_paid_by_the_bot() {
    let stray = StrayFound { number: OrderNumber(9), answers: None };
    for total in [0, 100] {
        let order = after(placed(total, Pays::Registered), &[stray.clone().into()]);
        assert_eq!((order.pay_step(), order.link_state()), (PayStep::Nothing, Some(LinkState::Open)));
    }
}

#[test]
fn what_is_so_about_the_link() {
    use LinkState::{BotPays, Cancelled, MayBePaid, Moved, Open, Paid};
    let reminded = Event::from(PaymentReminded {});
    let unpaid = [shows(Status::NotPaid), reminded];
    let cases = [
        // Total, mode, answer; then while it is not reminded and after.
        (100, Pays::Link, None, Open, Open),
        (100, Pays::Registered, None, BotPays, BotPays),
        (100, Pays::Registered, Some(Asking::Taken), BotPays, MayBePaid),
        (100, Pays::Registered, Some(unproved()), MayBePaid, MayBePaid),
        (100, Pays::Registered, Some(refused()), Open, Open),
        (100, Pays::Registered, Some(Asking::NotSent), Open, Open),
        (100, Pays::Registered, Some(Asking::NotAsked), Open, Open),
        (100, Pays::Registered, Some(Asking::Unread), Open, Open),
        (100, Pays::Registered, Some(Asking::NotProved), Open, Open),
        (100, Pays::Registered, Some(Asking::BegunElsewhere), MayBePaid, MayBePaid),
        (100, Pays::Registered, Some(Asking::Moved), Moved, Moved),
        (0, Pays::Link, None, BotPays, Open),
        (0, Pays::Link, Some(Asking::Taken), BotPays, Open),
        (0, Pays::Registered, Some(unproved()), BotPays, Open),
        (0, Pays::Link, Some(Asking::NotSent), BotPays, Open),
        (0, Pays::Link, Some(Asking::NotAsked), BotPays, Open),
        (0, Pays::Link, Some(refused()), Open, Open),
        (0, Pays::Link, Some(Asking::Moved), Moved, Moved),
    ];
    for (total, pays, answer, before, later) in cases {
        let mut order = placed(total, pays);
        let case = format!("{total} {pays:?} {answer:?}");
        if let Some(answer) = answer {
            order = after(order.clone(), &[begins(order.means().unwrap()), says(answer)]);
        }
        assert_eq!(order.link_state(), Some(before), "{case}");
        assert_eq!(after(order.clone(), &unpaid).link_state(), Some(later), "{case}, reminded");
        assert_eq!(after(order.clone(), &[shows(Status::Checking)]).link_state(), Some(Paid), "{case}");
        assert_eq!(after(order.clone(), &[shows(Status::Cancelled)]).link_state(), Some(Cancelled), "{case}");
        // The link is given to nobody unless somebody is to pay by it.
        let given = order.payable_by_link().is_ok();
        assert_eq!(given, matches!(before, Open | MayBePaid), "{case}");
    }
    assert_eq!(order(1).link_state(), None);
}

#[test]
fn whoever_pays_is_reminded_once_and_only_of_what_was_seen_unpaid() {
    let day = Some(SignedDuration::from_secs(100));
    let order = placed(100, Pays::Link);
    // Until when it has to be paid is not known yet.
    assert_eq!(order.remind_payer(at(950), day), None);
    let unpaid = after(order.clone(), &[shows(Status::NotPaid)]);
    assert_eq!(unpaid.remind_payer(at(899), day), None);
    assert_eq!(unpaid.remind_payer(at(900), day), Some(PaymentReminded {}));
    assert_eq!(unpaid.remind_payer(at(999), day), Some(PaymentReminded {}));
    assert_eq!(unpaid.remind_payer(at(1000), day), None);
    assert_eq!(unpaid.remind_payer(at(950), None), None);
    let reminded = after(unpaid, &[PaymentReminded {}.into()]);
    assert_eq!(reminded.remind_payer(at(950), day), None);
    reminded.apply(&PaymentReminded {}.into()).unwrap_err();
    for other in [Status::Checking, Status::Cancelling, Status::Cancelled, Status::Unknown] {
        assert_eq!(after(order.clone(), &[shows(other)]).remind_payer(at(950), day), None, "{other:?}");
    }
}

/// People are told of what needs them: by a direct message of their own each time.
#[test]
fn each_no_is_told_to_whoever_pays() {
    let told = |order: &Order, event: Event| {
        event.owes(&after(order.clone(), std::slice::from_ref(&event))).contains(&Owed::PaymentNotice)
    };
    let begun = after(placed(100, Pays::Registered), &[begins(Means::DefaultMethod)]);
    let free = after(placed(0, Pays::Registered), &[begins(Means::FidelityAccount)]);
    for (answer, paid, at_0) in [
        (Asking::Taken, false, false),
        (refused(), true, true),
        (Asking::NotSent, true, false),
        (Asking::NotAsked, true, false),
        (Asking::Moved, true, true),
        (Asking::Unread, true, false),
        (Asking::NotProved, true, false),
        (Asking::BegunElsewhere, true, false),
        (unproved(), true, false),
    ] {
        assert_eq!(told(&begun, says(answer.clone())), paid, "{answer:?}");
        assert_eq!(told(&free, says(answer.clone())), at_0, "{answer:?} at 0");
    }
}

#[test]
fn a_restored_journal_may_have_forgotten_a_payment() {
    let order = placed(100, Pays::Registered);
    let forgotten = order.payment_may_be_forgotten().unwrap();
    let order = after(order, &[forgotten.into()]);
    assert_eq!((order.pay_step(), order.link_state()), (PayStep::Nothing, Some(LinkState::MayBePaid)));
    assert_eq!(order.payment_may_be_forgotten(), None);
    assert_eq!(placed(0, Pays::Registered).payment_may_be_forgotten(), None);
    assert_eq!(placed(100, Pays::Link).payment_may_be_forgotten(), None);
}

#[test]
fn a_look_that_shows_nothing_new_says_nothing() {
    let seen = |status, paid| Seen { status, hurdle: None, paid, pay_until: Some(at(1000)), retract_until: None };
    let order = placed(100, Pays::Link);
    let first = order.progress(&seen(Status::NotPaid, false), at(1)).unwrap();
    let order = after(order, &[first.into()]);
    assert_eq!(order.progress(&seen(Status::NotPaid, false), at(2)), None);
    // Paid by its steps, before its status says so; then it stays paid.
    let paid = order.progress(&seen(Status::NotPaid, true), at(3)).unwrap();
    let order = after(order, &[paid.into()]);
    assert!(order.course.paid);
    let later = order.progress(&seen(Status::Unknown, false), at(4)).unwrap();
    assert!(later.paid);
    let over = after(order, &[shows(Status::Cancelled)]);
    assert_eq!(over.progress(&seen(Status::Cancelled, false), at(5)), None);
}

#[test]
fn what_the_bot_has_not_paid_is_handed_over_before_it_is_cancelled_whatever_the_operator_says_of_reminders() {
    let hour = |hours: i64| at(hours * 3600);
    let seen =
        Seen { status: Status::NotPaid, hurdle: None, paid: false, pay_until: Some(hour(24)), retract_until: None };
    for (total, pays, handed_over) in [(100, Pays::Registered, true), (0, Pays::Link, true), (100, Pays::Link, false)] {
        let order = placed(total, pays);
        let order = order.clone().apply(&order.progress(&seen, hour(1)).unwrap().into()).unwrap();
        assert_eq!(order.remind_payer(hour(17), None), None);
        assert_eq!(order.remind_payer(hour(18), None).is_some(), handed_over);
    }
}
