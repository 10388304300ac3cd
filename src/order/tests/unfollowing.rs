//! Giving an order up: when, what is left open, and what can still be done about it.

use super::following::{PACE, placed, seen, shown};
use super::*;

/// As many seconds as nothing may change.
const LONG: i64 = 100_000;

fn given_up(order: &Order, second: i64) -> Order {
    let unfollowed = order.unfollow(PACE, at(0), at(second)).unwrap();
    order.clone().apply(&unfollowed.into()).unwrap()
}

/// From which second on it may be given up.
fn due(order: &Order) -> Option<i64> {
    let days: Vec<i64> = (0..=5_000).map(|step| step * 1000).collect();
    days.into_iter().find(|second| order.unfollow(PACE, at(0), at(*second)).is_some())
}

fn retracts(second: i64) -> Event {
    RetractBegan { by: person("bob"), reason: Reason::Other, at: at(second) }.into()
}

fn answers(outcome: Asking) -> Event {
    RetractAnswered { outcome }.into()
}

#[test]
fn it_counts_from_the_last_change_or_from_when_it_was_placed() {
    assert_eq!(due(&placed()), Some(LONG));
    assert_eq!(placed().unfollow(PACE, at(5000), at(LONG)), None);
    assert_eq!(placed().unfollow(PACE, at(0), at(LONG - 1)), None);
    assert_eq!(due(&shown(&[(seen(Status::NotPaid), 1000), (seen(Status::Checking), 3000)])), Some(LONG + 3000));
    for why in [Blind::Keys, Blind::Right, Blind::Project] {
        let blind = placed().apply(&Blinded { why, details: false, at: at(7000) }.into()).unwrap();
        assert_eq!(due(&blind), Some(LONG + 7000), "whoever can help is given as long: {why:?}");
    }
    let late =
        shown(&[(seen(Status::Delivering), 1000)]).apply(&Overdue { at: at(9000), ready: vec![] }.into()).unwrap();
    assert_eq!(due(&late), Some(LONG + 9000), "whoever was told that it is late");
}

#[test]
fn it_is_long_unchanged_a_day_after_that() {
    let day = 86_400;
    for (order, changed) in [(placed(), 0), (shown(&[(seen(Status::Checking), 3000)]), 3000)] {
        assert!(!order.is_long_unchanged(PACE, at(0), at(LONG + changed + day - 1)));
        assert!(order.is_long_unchanged(PACE, at(0), at(LONG + changed + day)));
    }
    assert!(!placed().is_long_unchanged(PACE, at(1), at(LONG + day)));
}

#[test]
fn never_before_the_deadlines_that_are_known() {
    let day = SignedDuration::from_hours(24);
    for (pay, retract) in [(Some(at(900_000)), None), (None, Some(at(900_000))), (Some(at(7)), Some(at(900_000)))] {
        let order = shown(&[(Seen { pay_until: pay, retract_until: retract, ..seen(Status::Delivered) }, 1000)]);
        assert_eq!(due(&order), Some(900_000), "{pay:?} {retract:?}");
        assert_eq!(order.unfollow(PACE, at(0), at(900_000) - day), None);
    }
}

#[test]
fn never_while_an_answer_is_awaited() {
    let mut order = order(1);
    order.quote.with_tax = eur(100);
    order.terms.pays = Some(Pays::Registered);
    order.stage = Stage::Placed { number: OrderNumber(8) };
    order.course.certain = true;
    let began = order.apply(&PayBegan { number: OrderNumber(8), means: Means::DefaultMethod }.into()).unwrap();
    let unfollowed: Event = Unfollowed { at: at(LONG) }.into();
    assert_eq!(due(&began), None);
    began.clone().apply(&unfollowed).unwrap_err();
    let answered = began.clone().apply(&PayAnswered { outcome: Asking::NotSent }.into()).unwrap();
    assert_eq!(due(&answered), Some(LONG));

    // Whoever asked was killed, and then it was seen paid: nobody says any more that no answer will come.
    let paid = began.progress(&seen(Status::Delivered), at(3000)).unwrap();
    let paid = began.apply(&paid.into()).unwrap();
    assert_eq!((paid.pay_step(), due(&paid)), (PayStep::Nothing, Some(LONG + 3000)));
    let over = given_up(&paid, LONG + 3000);
    assert!(over.ended() && over.course.left() == Some(Left::Unseen));
    let late = over.apply(&PayAnswered { outcome: Asking::Taken }.into()).unwrap();
    assert!(late.ended() && late.course.payment == Payment::Asked(Means::DefaultMethod, Asking::Taken));

    let order = shown(&[(seen(Status::Delivered), 1000)]).apply(&retracts(2000)).unwrap();
    assert_eq!(due(&order), None);
    order.clone().apply(&unfollowed).unwrap_err();
    let refused = order.clone().apply(&answers(Asking::NotSent)).unwrap();
    assert_eq!(due(&refused), Some(LONG + 2000), "somebody still cares about it");
    // What was withdrawn from is looked at for 30 days, however soon others are given up.
    let taken = order.apply(&answers(Asking::Taken)).unwrap();
    assert_eq!(due(&taken), Some(2000 + 30 * 86_400));
}

#[test]
fn only_a_placed_order_of_which_something_may_yet_become_and_only_once() {
    let unfollowed: Event = Unfollowed { at: at(LONG) }.into();
    let otherwise = Order { stage: Stage::PlacedOtherwise { number: OrderNumber(8) }, ..placed() };
    let ready = placed().apply(&Ready { projects: vec![], at: at(4) }.into()).unwrap();
    let cancelled = shown(&[(seen(Status::Cancelled), 0)]);
    for order in [order(1), otherwise, ready, cancelled, given_up(&placed(), LONG)] {
        assert_eq!(due(&order), None, "{:?}", order.stage);
        order.apply(&unfollowed).unwrap_err();
    }
}

#[test]
fn it_is_over_and_told_once_and_nothing_is_asked_or_told_any_more() {
    for order in [placed(), shown(&[(seen(Status::Delivering), 0)]), shown(&[(seen(Status::Delivered), 0)])] {
        let event: Event = order.unfollow(PACE, at(0), at(LONG)).unwrap().into();
        let over = order.clone().apply(&event).unwrap();
        assert_eq!(event.owes(&over), [Owed::Card, Owed::News]);
        assert!(!order.ended() && over.ended() && over.course.is_over());
        assert!(order.is_followed(at(0)) && !over.is_followed(at(0)));
        assert_eq!(over.progress(&seen(Status::Cancelled), at(LONG + 1)), None);
        assert_eq!(over.overdue(PACE, &[], at(9 * LONG)), None);
        assert_eq!(over.pay_step(), PayStep::Nothing);
        over.apply(&Ready { projects: vec![], at: at(LONG) }.into()).unwrap_err();
    }
    assert!(given_up(&placed(), LONG).counts(), "it may be there, and then it costs");
}

#[test]
fn what_is_left_open() {
    let left = |looks: &[(Seen, i64)]| given_up(&shown(looks), 200_000).course.left();
    assert_eq!(placed().course.left(), None);
    assert_eq!(given_up(&placed(), LONG).course.left(), Some(Left::Unreadable));
    for (status, expected) in [
        (Status::NotPaid, Left::Unpaid),
        (Status::Checking, Left::Undelivered),
        (Status::DocumentsRequested, Left::Undelivered),
        (Status::Delivering, Left::Undelivered),
        (Status::Cancelling, Left::Undelivered),
        (Status::Delivered, Left::Unseen),
        (Status::Unknown, Left::Unreadable),
    ] {
        assert_eq!(left(&[(seen(status), 0)]), Some(expected), "{status:?}");
    }
    assert_eq!(left(&[(Seen { paid: true, ..seen(Status::NotPaid) }, 0)]), Some(Left::Undelivered));
    for (why, expected) in
        [(Blind::Keys, Left::Unreadable), (Blind::Right, Left::Unreadable), (Blind::Project, Left::Unseen)]
    {
        let blind =
            shown(&[(seen(Status::Delivered), 0)]).apply(&Blinded { why, details: false, at: at(1) }.into()).unwrap();
        assert_eq!(given_up(&blind, 200_000).course.left(), Some(expected), "{why:?}");
    }
    let withdrawn = shown(&[(seen(Status::Delivered), 0)]).apply(&retracts(1)).unwrap();
    let withdrawn = withdrawn.apply(&answers(Asking::Taken)).unwrap();
    assert_eq!(given_up(&withdrawn, 5_000_000).course.left(), Some(Left::Withdrawn));
}

#[test]
fn its_link_is_given_to_nobody() {
    let order = given_up(&shown(&[(seen(Status::NotPaid), 0)]), LONG);
    assert_eq!(order.link_state(), Some(LinkState::Unfollowed));
    assert_eq!(order.payable_by_link(), Err(Refusal::Unfollowed { number: OrderNumber(8) }));
    assert_eq!(order.remind_payer(at(LONG), Some(SignedDuration::from_hours(24))), None);
    let paid = given_up(&shown(&[(seen(Status::Checking), 0)]), LONG);
    assert_eq!(paid.payable_by_link(), Err(Refusal::PaidAlready));
}

/// The right lasts as long as OVHcloud says, and what comes of it is looked at.
#[test]
fn it_can_still_be_withdrawn_from() {
    let mut order = given_up(&shown(&[(seen(Status::Delivered), 0)]), LONG);
    order.quote.individual = true;
    order.may_retract(&who("bob", &[7]), &policy(), Some(at(LONG + 9)), at(LONG + 1)).unwrap();
    let asked = order.apply(&retracts(LONG + 1)).unwrap();
    assert!(!asked.ended() && asked.is_followed(at(LONG + 1)));
    assert_eq!((due(&asked), asked.overdue(PACE, &[], at(9 * LONG))), (None, None));
    let taken = asked.clone().apply(&answers(Asking::Taken)).unwrap();
    assert!(taken.ended() && taken.is_followed(at(LONG + 1)) && !taken.is_followed(at(LONG + 2)));
    assert_eq!((due(&taken), taken.course.left()), (None, Some(Left::Withdrawn)));
    let cancelled = taken.progress(&seen(Status::Cancelled), at(LONG + 5)).unwrap();
    let cancelled = taken.apply(&cancelled.into()).unwrap();
    assert!(cancelled.course.is_news() && cancelled.ended() && !cancelled.is_followed(at(0)));
    assert_eq!(cancelled.course.left(), None);
    let refused = asked.apply(&answers(Asking::NotSent)).unwrap();
    assert!(refused.ended() && !refused.is_followed(at(0)));
}

/// Where OVHcloud never cancels it, that is told once, when it is followed no longer.
#[test]
fn a_finished_order_that_was_withdrawn_from_and_is_never_cancelled() {
    let done = shown(&[(seen(Status::Delivered), 0)]).apply(&Ready { projects: vec![], at: at(4) }.into()).unwrap();
    let asked = done.apply(&retracts(10)).unwrap();
    assert_eq!(due(&asked), None, "its answer is awaited");
    let taken = asked.clone().apply(&answers(Asking::Taken)).unwrap();
    let month = 30 * 86_400;
    // However long others are followed, this one is not.
    let slow = FollowPace { give_up: SignedDuration::from_hours(8760), ..PACE };
    for pace in [PACE, slow] {
        assert_eq!(taken.unfollow(pace, at(0), at(10 + month - 1)), None);
        assert_eq!(taken.unfollow(pace, at(0), at(10 + month)), Some(Unfollowed { at: at(10 + month) }));
    }
    // It is about to be cancelled: that may take as long as it does for every order.
    let cancelling = taken.progress(&seen(Status::Cancelling), at(10 + month - 5)).unwrap();
    let cancelling = taken.clone().apply(&cancelling.into()).unwrap();
    assert_eq!(cancelling.unfollow(PACE, at(0), at(10 + month)), None);

    assert!(taken.is_followed(at(10 + month)), "until it is told");
    let event: Event = taken.unfollow(PACE, at(0), at(10 + month)).unwrap().into();
    let over = taken.clone().apply(&event).unwrap();
    assert_eq!(event.owes(&over), [Owed::Card, Owed::News]);
    assert_eq!((over.course.left(), over.ended()), (Some(Left::Withdrawn), true));
    assert!(!over.is_followed(at(11)));
    assert_eq!(over.unfollow(PACE, at(0), at(10 * month)), None, "once");
    over.apply(&event).unwrap_err();

    let lost = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
    let lost = asked.clone().apply(&answers(lost)).unwrap().apply(&event).unwrap();
    let refused = Asking::Refused { verdict: Verdict::BadRequest, query_id: None };
    assert_eq!(lost.apply(&answers(refused.clone())).unwrap().course.left(), None, "it is done, as before");
    assert_eq!(due(&asked.apply(&answers(refused)).unwrap()), None);
}

#[test]
fn its_event_is_read_back_as_it_was_written() {
    let event: Event = Unfollowed { at: at(1) }.into();
    let json = serde_json::to_string(&event).unwrap();
    assert_eq!(json, r#"{"event":"course","course":"unfollowed","at":"1970-01-01T00:00:01Z"}"#);
    assert_eq!(event.name(), "unfollowed");
    assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), event);
}
