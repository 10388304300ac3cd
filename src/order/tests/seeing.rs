//! What the bot knows where it cannot see: what was in the way of an order, its projects, and what the list shows.

use super::following::{PACE, seen, shown};
use super::*;

#[test]
fn what_was_in_its_way_is_not_gone_because_its_steps_cannot_be_read() {
    let hindered = |hurdle, status| shown(&[(Seen { hurdle: Some(hurdle), ..seen(status) }, 0)]);
    let failed = hindered(Hurdle::StepFailed, Status::Delivering);
    assert_eq!(failed.course.hurdle_unread(Status::Delivering), Some(Hurdle::StepFailed));
    for other in [Status::Checking, Status::Delivered, Status::Cancelling, Status::Cancelled, Status::Unknown] {
        assert_eq!(failed.course.hurdle_unread(other), None, "{other:?}");
    }
    // A refusal is for good.
    let refused = hindered(Hurdle::FraudRefused, Status::Cancelling);
    for status in [Status::Cancelling, Status::Cancelled, Status::Unknown, Status::Checking, Status::NotPaid] {
        assert_eq!(refused.course.hurdle_unread(status), Some(Hurdle::FraudRefused), "{status:?}");
    }
    assert_eq!(refused.course.hurdle_unread(Status::Delivered), None);
    assert_eq!(shown(&[(seen(Status::Checking), 0)]).course.hurdle_unread(Status::Checking), None);
}

/// The right to see its projects was given after all, and they do not show: as long as usual is waited for them, and then
/// that is told.
#[test]
fn blindness_for_its_projects_is_over_once_one_is_looked_at() {
    let order = shown(&[(seen(Status::Delivered), 0)]);
    assert_eq!(order.sighted(true, at(3)), None);
    let blind = order.apply(&Blinded { why: Blind::Project, details: false, at: at(1) }.into()).unwrap();
    assert_eq!(blind.overdue(PACE, &[], at(90_000)), None, "that is told already");
    let event: Event = blind.sighted(true, at(5000)).unwrap().into();
    let sees = blind.clone().apply(&event).unwrap();
    assert_eq!((sees.course.blind, event.owes(&sees)), (None, &[Owed::Card][..]));
    assert!(blind.course.knows(Blind::Project) && !sees.course.knows(Blind::Project), "nobody reads of it any more");
    assert_eq!(sees.sighted(true, at(5001)), None);
    sees.clone().apply(&event).unwrap_err();
    assert_eq!(sees.overdue(PACE, &[], at(5000 + 899)), None);
    assert!(sees.overdue(PACE, &[], at(5000 + 900)).is_some());
    assert_eq!(sees.unfollow(PACE, at(0), at(5000 + 99_999)), None, "whoever helped is given as long");
    assert!(sees.unfollow(PACE, at(0), at(5000 + 100_000)).is_some());
    // The right may be taken away once more.
    let again = sees.apply(&Blinded { why: Blind::Project, details: false, at: at(9000) }.into()).unwrap();
    assert_eq!(again.course.blind, Some(Blind::Project));
    for why in [Blind::Keys, Blind::Right] {
        let other =
            shown(&[(seen(Status::Delivered), 0)]).apply(&Blinded { why, details: false, at: at(1) }.into()).unwrap();
        assert_eq!(other.sighted(true, at(2)), None, "{why:?} ends by a look");
        other.apply(&event).unwrap_err();
    }
    let json = serde_json::to_string(&event).unwrap();
    assert_eq!(json, r#"{"event":"course","course":"sighted","at":"1970-01-01T01:23:20Z"}"#);
    assert_eq!((event.name(), serde_json::from_str::<Event>(&json).unwrap()), ("sighted", event));
}

#[test]
fn what_the_list_shows_otherwise_has_changed() {
    let checked = shown(&[(seen(Status::Checking), 0)]);
    for (listed, otherwise) in [
        (Listed::NoList, false),
        (Listed::Absent, false),
        (Listed::Unknown, false),
        (Listed::Delivering, false),
        (Listed::Unpaid, true),
        (Listed::Delivered, true),
    ] {
        assert_eq!(checked.is_listed_otherwise(listed), otherwise, "{listed:?}");
        assert!(!shown(&[]).is_listed_otherwise(listed), "nobody knows what was before: {listed:?}");
    }
}

/// Of each right people are told once: of the one to read what it has become, and, once that is there, of the other.
#[test]
fn what_a_delivered_order_has_become_may_be_hidden_too() {
    let order = shown(&[(seen(Status::Delivered), 0)]);
    let told = |order: &Order, what| {
        let (sighted, blinded) = order.hides(what, at(5));
        let events = sighted.map(Event::from).into_iter().chain(blinded.map(Event::from));
        events.fold((order.clone(), Vec::new()), |(order, mut owed), event| {
            let order = order.apply(&event).unwrap();
            owed.extend_from_slice(event.owes(&order));
            (order, owed)
        })
    };
    let (unread, owed) = told(&order, Hidden::Details);
    assert_eq!((unread.course.hidden, &owed[..]), (Some(Hidden::Details), &[Owed::Card, Owed::News][..]));
    assert_eq!(told(&unread, Hidden::Details).1, [], "they know");
    let sees = unread.clone().apply(&unread.sighted(false, at(6)).unwrap().into()).unwrap();
    assert_eq!((sees.course.blind, sees.course.hidden), (None, None), "it was read, and names no project yet");
    let (hidden, owed) = told(&unread, Hidden::Project);
    assert_eq!((hidden.course.hidden, &owed[1..]), (Some(Hidden::Project), &[Owed::Card, Owed::News][..]));
    assert_eq!(hidden.sighted(false, at(7)), None, "none of its projects was looked at");
    for what in [Hidden::Details, Hidden::Project] {
        assert_eq!(told(&hidden, what).1, [], "they were asked for both: {what:?}");
    }
    // What people know outlasts a time in which the keys do not work.
    let blind = unread.apply(&Blinded { why: Blind::Keys, details: false, at: at(8) }.into()).unwrap();
    let back = blind.clone().apply(&blind.progress(&seen(Status::Delivered), at(9)).unwrap().into()).unwrap();
    assert_eq!((back.course.blind, back.course.hidden), (Some(Blind::Project), Some(Hidden::Details)));
}

/// A journal of before that was written down: either may have been meant, and both rights were asked for.
#[test]
fn what_an_older_program_wrote_of_hidden_projects_is_read() {
    let old = r#"{"event":"course","course":"blinded","why":"project","at":"1970-01-01T00:00:01Z"}"#;
    let event: Event = serde_json::from_str(old).unwrap();
    let order = shown(&[(seen(Status::Delivered), 0)]).apply(&event).unwrap();
    assert_eq!(order.course.hidden, Some(Hidden::Project));
    assert_eq!(serde_json::to_string(&event).unwrap(), old);
    let unread: Event = Blinded { why: Blind::Project, details: true, at: at(1) }.into();
    let json = serde_json::to_string(&unread).unwrap();
    assert_eq!(json, old.replace(r#""project","#, r#""project","details":true,"#));
    assert_eq!(serde_json::from_str::<Event>(&json).unwrap(), unread);
}
