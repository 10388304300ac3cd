//! Following: what a look changes, when the next one comes, and when it is late.

use super::*;

pub(super) const PACE: FollowPace = FollowPace {
    first: SignedDuration::from_secs(10),
    longest: SignedDuration::from_secs(300),
    overdue: SignedDuration::from_secs(7200),
    give_up: SignedDuration::from_secs(100_000),
};

pub(super) fn placed() -> Order {
    let mut order = order(0);
    order.stage = Stage::Placed { number: OrderNumber(8) };
    order
}

pub(super) fn seen(status: Status) -> Seen {
    let paid = !matches!(status, Status::NotPaid | Status::Cancelled | Status::Cancelling | Status::Unknown);
    Seen { status, hurdle: None, paid, pay_until: None, retract_until: None }
}

/// The order after it was seen so at these seconds; each must be a change.
pub(super) fn shown(looks: &[(Seen, i64)]) -> Order {
    looks.iter().fold(placed(), |order, (seen, second)| {
        let progressed = order.progress(seen, at(*second)).unwrap();
        order.apply(&progressed.into()).unwrap()
    })
}

#[test]
fn only_what_is_new_is_progress() {
    let order = shown(&[(seen(Status::NotPaid), 0)]);
    assert_eq!(order.progress(&seen(Status::NotPaid), at(5)), None);
    let until = Seen { pay_until: Some(at(90)), ..seen(Status::NotPaid) };
    let order = order.clone().apply(&order.progress(&until, at(5)).unwrap().into()).unwrap();
    assert_eq!(order.course.pay_until, Some(at(90)));
    assert_eq!(order.progress(&until, at(6)), None);
    // What was known is not forgotten where a look does not show it.
    assert_eq!(order.progress(&seen(Status::NotPaid), at(6)), None);
    let failed = Seen { hurdle: Some(Hurdle::StepFailed), retract_until: Some(at(99)), ..seen(Status::NotPaid) };
    let order_failed = order.clone().apply(&order.progress(&failed, at(6)).unwrap().into()).unwrap();
    let mended = order_failed.progress(&seen(Status::NotPaid), at(7)).unwrap();
    let mended = order_failed.clone().apply(&mended.into()).unwrap();
    assert_eq!((mended.course.pay_until, mended.course.retract_until), (Some(at(90)), Some(at(99))));
    assert!(order.progress(&Seen { hurdle: Some(Hurdle::StepFailed), ..until }, at(6)).is_some());
    assert!(order.progress(&Seen { retract_until: Some(at(99)), ..until }, at(6)).is_some());
    assert!(order.progress(&Seen { paid: true, ..until }, at(6)).is_some());
}

#[test]
fn what_was_paid_stays_paid() {
    let order = shown(&[(seen(Status::Checking), 0)]);
    for (status, paid) in [
        (Status::Unknown, true),
        (Status::Cancelling, true),
        (Status::Cancelled, true),
        (Status::Delivered, true),
        (Status::NotPaid, true),
    ] {
        assert_eq!(order.progress(&seen(status), at(1)).unwrap().paid, paid, "{status:?}");
    }
}

#[test]
fn people_get_news_of_each_hurdle_once_and_of_the_end() {
    let docs = Seen { hurdle: Some(Hurdle::DocumentsRequested), ..seen(Status::DocumentsRequested) };
    let owes = |before: &[(Seen, i64)], now: Seen| {
        let order = shown(before);
        let event: Event = order.progress(&now, at(9)).unwrap().into();
        event.owes(&order.clone().apply(&event).unwrap()).contains(&Owed::News)
    };
    assert!(owes(&[], docs));
    assert!(owes(&[(seen(Status::Checking), 0)], docs));
    assert!(!owes(&[(docs, 0)], Seen { retract_until: Some(at(5)), ..docs }));
    assert!(owes(&[(docs, 0), (seen(Status::Checking), 1)], docs));
    assert!(owes(&[(docs, 0)], Seen { hurdle: Some(Hurdle::FraudRefused), ..docs }));
    assert!(!owes(&[(docs, 0)], seen(Status::Delivering)));
    assert!(owes(&[(seen(Status::NotPaid), 0)], seen(Status::Cancelled)));
    let refused = |status| Seen { hurdle: Some(Hurdle::FraudRefused), ..seen(status) };
    assert!(owes(&[(seen(Status::Checking), 0)], refused(Status::Cancelled)));
    assert!(!owes(&[(refused(Status::Cancelling), 0)], refused(Status::Cancelled)));
    for quiet in [Status::Checking, Status::Delivering, Status::Delivered, Status::Cancelling, Status::Unknown] {
        assert!(!owes(&[(seen(Status::NotPaid), 0)], seen(quiet)), "{quiet:?}");
    }
}

#[test]
fn looks_become_rarer_while_nothing_changes() {
    let pause = |order: &Order, second| order.look_pause(PACE, at(0), at(second)).as_secs();
    let never_seen: Vec<i64> = [0, 100, 1000, 90_000].map(|second| pause(&placed(), second)).into();
    assert_eq!(never_seen, [10, 10, 100, 300], "from when it was placed");
    let order = shown(&[(seen(Status::NotPaid), 1000)]);
    let pauses: Vec<i64> = [1000, 1100, 1200, 2000, 4000, 90_000].map(|second| pause(&order, second)).into();
    assert_eq!(pauses, [10, 10, 20, 100, 300, 300]);
    let backwards = pause(&order, 0);
    assert_eq!(backwards, 10, "a clock that was set back");
    let strange = FollowPace { first: SignedDuration::from_secs(600), ..PACE };
    assert_eq!(order.look_pause(strange, at(0), at(90_000)).as_secs(), 600);
}

/// For each: what was shown at second 1000, what the list says, after how many seconds it is asked for by itself.
#[test]
fn what_the_list_cannot_tell_is_asked() {
    use Listed::{Absent, Delivered, Delivering, NoList, Unknown, Unpaid};
    let cases = [
        (Status::NotPaid, Unpaid, 3600),
        (Status::NotPaid, Delivering, 10),
        (Status::NotPaid, Delivered, 10),
        (Status::NotPaid, Absent, 12),
        (Status::NotPaid, Unknown, 12),
        (Status::NotPaid, NoList, 12),
        (Status::Checking, Unpaid, 10),
        (Status::Checking, Delivering, 12),
        (Status::DocumentsRequested, Delivering, 12),
        (Status::Delivering, Delivering, 12),
        (Status::Delivering, Delivered, 10),
        (Status::Delivered, Delivered, 12),
        (Status::Delivered, Absent, 12),
        (Status::Cancelling, Delivering, 10),
        (Status::Unknown, Unknown, 12),
    ];
    for (status, listed, after) in cases {
        let order = shown(&[(seen(status), 1000)]);
        let asked = (0..=3600).find(|seconds| {
            // Asked before at second 1108, so that the pause has grown a little when it is over.
            let (now, before) =
                if after == 12 { (at(1108 + seconds), Some(at(1108))) } else { (at(1000 + seconds), None) };
            order.is_asked(listed, before, PACE, at(1000), now)
        });
        assert_eq!(asked, Some(after), "{status:?} {listed:?}");
    }
    // The bot has asked for its payment, which the list may not show yet: it is not waited for an hour.
    let mut order = shown(&[(seen(Status::NotPaid), 1000)]);
    order.course.payment = Payment::Asked(Means::DefaultMethod, Asking::Taken);
    let asks = |now| order.is_asked(Unpaid, Some(at(1108)), PACE, at(1000), at(now));
    assert!(asks(1120) && !asks(1119));
    // Never seen: at once, and then ever more rarely, whatever the list says.
    for listed in [Unpaid, Delivering, Delivered, Absent, Unknown, NoList] {
        let asks = |asked, now| placed().is_asked(listed, asked, PACE, at(0), now);
        assert!(asks(None, at(0)) && asks(Some(at(0)), at(10)) && !asks(Some(at(0)), at(9)), "{listed:?}");
        assert!(asks(Some(at(2000)), at(2223)) && !asks(Some(at(2000)), at(2222)), "{listed:?}");
        assert!(asks(Some(at(90_000)), at(90_300)) && !asks(Some(at(90_000)), at(90_299)), "{listed:?}");
    }
}

#[test]
fn late_once_and_only_where_nothing_is_in_the_way() {
    let late = |order: &Order, second| order.overdue(PACE, &[], at(second)).is_some();
    for status in [Status::Checking, Status::Delivering] {
        let order = shown(&[(seen(status), 1000)]);
        assert!(!late(&order, 8_199) && late(&order, 8_200), "{status:?}");
        let told = order.clone().apply(&order.overdue(PACE, &[], at(8_200)).unwrap().into()).unwrap();
        assert!(!late(&told, 90_000));
        told.apply(&Overdue { at: at(90_000), ready: vec![] }.into()).unwrap_err();
    }
    for status in [Status::NotPaid, Status::DocumentsRequested, Status::Cancelling, Status::Cancelled] {
        assert!(!late(&shown(&[(seen(status), 1000)]), 90_000), "{status:?}");
    }
    let hindered = Seen { hurdle: Some(Hurdle::ManualReview), ..seen(Status::Checking) };
    assert!(!late(&shown(&[(hindered, 1000)]), 90_000));
    // Its steps show the payment, and its status never follows.
    let received = Seen { paid: true, ..seen(Status::NotPaid) };
    let paid = shown(&[(seen(Status::NotPaid), 900), (received, 1000)]);
    assert!(!late(&paid, 8_199) && late(&paid, 8_200));
    let told = paid.clone().apply(&paid.overdue(PACE, &[], at(8_200)).unwrap().into()).unwrap();
    assert!(!late(&told, 90_000));
    let unpaid_unknown = shown(&[(seen(Status::Unknown), 1000)]);
    assert!(!late(&unpaid_unknown, 90_000));
    let otherwise = Order {
        stage: Stage::PlacedOtherwise { number: OrderNumber(8) },
        ..shown(&[(seen(Status::Delivering), 1000)])
    };
    assert!(!late(&otherwise, 90_000));
    // Nobody waits for what was withdrawn from, unless OVHcloud has not taken that up.
    let began = RetractBegan { by: person("bob"), reason: Reason::Other, at: at(1010) };
    let withdrawn = shown(&[(seen(Status::Delivering), 1000)]).apply(&began.into()).unwrap();
    let taken = withdrawn.clone().apply(&RetractAnswered { outcome: Asking::Taken }.into()).unwrap();
    let not_sent = withdrawn.clone().apply(&RetractAnswered { outcome: Asking::NotSent }.into()).unwrap();
    assert!(!late(&withdrawn, 90_000) && !late(&taken, 90_000) && late(&not_sent, 90_000));
}

#[test]
fn projects_that_do_not_show_are_told_anew() {
    let order = shown(&[(seen(Status::Delivering), 1000)]);
    let order = order.clone().apply(&order.overdue(PACE, &[], at(9_000)).unwrap().into()).unwrap();
    let delivered = order.clone().apply(&order.progress(&seen(Status::Delivered), at(9_100)).unwrap().into()).unwrap();
    let early = [ReadyProject { id: "1".into(), name: None, named: false }];
    assert!(delivered.overdue(PACE, &early, at(9_999)).is_none());
    let overdue = delivered.overdue(PACE, &early, at(10_000)).unwrap();
    let told = delivered.apply(&overdue.into()).unwrap();
    assert_eq!(told.course.early, early);
    assert!(told.overdue(PACE, &early, at(90_000)).is_none());
}

#[test]
fn what_blinds_is_told_once_and_ends_by_a_look() {
    let order = shown(&[(seen(Status::Checking), 0)]);
    for why in [Blind::Keys, Blind::Right] {
        let blind = order.clone().apply(&Blinded { why, details: false, at: at(1) }.into()).unwrap();
        blind.clone().apply(&Blinded { why, details: false, at: at(2) }.into()).unwrap_err();
        let sees = blind.progress(&seen(Status::Checking), at(3)).unwrap();
        assert_eq!(blind.apply(&sees.into()).unwrap().course.blind, None);
    }
    // The status can be read all along.
    let blind = order.clone().apply(&Blinded { why: Blind::Project, details: false, at: at(1) }.into()).unwrap();
    assert_eq!(blind.progress(&seen(Status::Checking), at(3)), None);
    let ready = blind.apply(&Ready { projects: vec![], at: at(4) }.into()).unwrap();
    assert_eq!(ready.course.blind, None);
}

/// The keys were revoked in between, and work again.
#[test]
fn that_its_projects_are_hidden_is_told_once_until_they_are_ready() {
    let blinded = |why, second| Event::from(Blinded { why, details: false, at: at(second) });
    let delivered = shown(&[(seen(Status::Delivered), 0)]);
    assert!(!delivered.course.knows(Blind::Project));
    for other in [Blind::Keys, Blind::Right] {
        let order = after(delivered.clone(), &[blinded(Blind::Project, 1), blinded(other, 2)]);
        assert_eq!(order.course.blind, Some(other), "it cannot even see the order now");
        assert!(order.course.knows(Blind::Project) && order.course.knows(other));
        let sees = order.progress(&seen(Status::Delivered), at(3)).unwrap();
        let order = after(order, &[sees.into()]);
        assert_eq!(order.course.blind, Some(Blind::Project), "{other:?}");
        assert!(order.course.knows(Blind::Project) && !order.course.knows(other));
        assert!(order.overdue(PACE, &[], at(90_000)).is_none(), "people know why they do not show");
        // An earlier program told it once more: its journals are read as they are.
        let again = after(order.clone(), &[blinded(other, 4), blinded(Blind::Project, 5)]);
        assert_eq!(again.course.blind, Some(Blind::Project));
        let ready = after(order, &[Ready { projects: vec![], at: at(6) }.into()]);
        assert!(ready.course.blind.is_none() && !ready.course.knows(Blind::Project));
    }
}

#[test]
fn dates_that_were_read_apart_are_kept_where_the_bot_sees_the_order() {
    let unseen = placed();
    assert_eq!(unseen.dated(Some(at(50)), None), None, "where it stands is not guessed");
    let order = shown(&[(seen(Status::NotPaid), 0)]);
    assert_eq!(order.dated(None, None), None);
    let dated = order.dated(Some(at(50)), Some(at(60))).unwrap();
    assert_eq!((dated.status, dated.paid, dated.pay_until), (Status::NotPaid, false, Some(at(50))));
    let event: Event = order.progress(&dated, at(3)).unwrap().into();
    let known = after(order.clone(), std::slice::from_ref(&event));
    assert_eq!((known.course.pay_until, known.course.retract_until), (Some(at(50)), Some(at(60))));
    assert_eq!(event.owes(&known), [Owed::Card], "its message shows the date, and nobody gets news");
    assert_eq!(known.dated(Some(at(50)), None), None);
    assert!(known.dated(Some(at(51)), None).is_some());
    let blind = after(order, &[Blinded { why: Blind::Right, details: false, at: at(1) }.into()]);
    assert_eq!(blind.dated(Some(at(50)), None), None);
}

#[test]
fn who_is_followed() {
    assert!(placed().is_followed(at(0)));
    assert!(!order(1).is_followed(at(0)));
    assert!(!shown(&[(seen(Status::Cancelled), 0)]).is_followed(at(0)));
    let delivered = shown(&[(seen(Status::Delivered), 0)]);
    assert!(delivered.is_followed(at(0)), "its projects are not there yet");
    let otherwise = Order { stage: Stage::PlacedOtherwise { number: OrderNumber(8) }, ..delivered.clone() };
    assert!(!otherwise.is_followed(at(0)), "whose projects are nobody's");
    assert!(!delivered.apply(&Ready { projects: vec![], at: at(4) }.into()).unwrap().is_followed(at(0)));
}

#[test]
fn a_finished_order_that_was_withdrawn_from_is_followed_until_ovhcloud_ends_it() {
    let done = shown(&[(seen(Status::Delivered), 0)]).apply(&Ready { projects: vec![], at: at(4) }.into()).unwrap();
    assert_eq!(done.progress(&seen(Status::Cancelled), at(9)), None, "nobody has withdrawn");
    let began = RetractBegan { by: person("bob"), reason: Reason::Other, at: at(10) };
    let asked = done.apply(&began.into()).unwrap();
    let unknown = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
    for outcome in [Asking::Taken, unknown] {
        let order = asked.clone().apply(&RetractAnswered { outcome }.into()).unwrap();
        assert!(order.ended(), "its secrets can go");
        assert!(order.is_followed(at(10)));
        assert!(!order.is_followed(at(11) + TOLD_WITHIN), "not for ever");
        assert_eq!(order.progress(&seen(Status::Delivered), at(20)), None);
        let failed = Seen { hurdle: Some(Hurdle::StepFailed), ..seen(Status::Cancelling) };
        let order = order.clone().apply(&order.progress(&failed, at(20)).unwrap().into()).unwrap();
        assert!(!order.course.is_news() && order.ended() && order.is_followed(at(10)));
        let order = order.clone().apply(&order.progress(&seen(Status::Cancelled), at(30)).unwrap().into()).unwrap();
        assert!(order.course.is_news() && order.ended() && !order.is_followed(at(10)));
        assert_eq!(order.progress(&seen(Status::Cancelled), at(40)), None);
    }
    let refused = asked.apply(&RetractAnswered { outcome: Asking::NotSent }.into()).unwrap();
    assert!(!refused.is_followed(at(0)));
    assert_eq!(refused.progress(&seen(Status::Cancelled), at(20)), None);
}
