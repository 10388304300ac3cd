//! Handing on one's right: who may, to whom, and how the end of it is read.

#![expect(clippy::panic, reason = "a test may stop at the first surprise")]

use super::*;

fn dave() -> Named {
    Named { id: PersonId(4), bot: false, member: true }
}

fn ask(who: &Who, to: &Named, until: &str) -> Result<Timestamp, Refusal> {
    policy().may_delegate(who, to, until, now())
}

/// A Wednesday, 23:30 UTC.
fn now() -> Timestamp {
    "2026-11-25T23:30:00Z".parse().unwrap()
}

fn until(text: &str) -> Result<String, DelegatingFault> {
    match ask(&who("bob", &[7]), &dave(), text) {
        Ok(at) => Ok(at.to_string()),
        Err(Refusal::Delegating(fault)) => Err(fault),
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn only_a_right_of_ones_own_is_handed_on() {
    assert!(ask(&who("bob", &[7]), &dave(), "1d").is_ok());
    assert_eq!(ask(&who("erin", &[9]), &dave(), "1d"), Err(Refusal::NotApprover));
    let deputed = Deputed { key: person("bob"), roles: vec![RoleId(7)] };
    let deputy = Who { deputy_for: vec![deputed], ..who("erin", &[]) };
    assert_eq!(ask(&deputy, &dave(), "1d"), Err(Refusal::NotApprover), "what was handed on is not handed on");
}

#[test]
fn only_to_somebody_who_can_use_it() {
    let bob = who("bob", &[7]);
    let refused = |to: Named| ask(&bob, &to, "1d").unwrap_err();
    assert_eq!(refused(Named { id: bob.id, ..dave() }), Refusal::Delegating(DelegatingFault::Oneself));
    assert_eq!(refused(Named { bot: true, ..dave() }), Refusal::Delegating(DelegatingFault::Bot));
    assert_eq!(refused(Named { member: false, ..dave() }), Refusal::Delegating(DelegatingFault::Stranger));
}

#[test]
fn a_span_counts_from_now() {
    for (text, at) in [
        ("12h", "2026-11-26T11:30:00Z"),
        ("3d", "2026-11-28T23:30:00Z"),
        (" 2 W ", "2026-12-09T23:30:00Z"),
        ("30d", "2026-12-25T23:30:00Z"),
        ("720h", "2026-12-25T23:30:00Z"),
    ] {
        assert_eq!(until(text).as_deref(), Ok(at), "{text}");
    }
    assert_eq!(now() + SignedDuration::from_hours(24 * i64::from(MOST_DAYS)), "2026-12-25T23:30:00Z".parse().unwrap());
}

#[test]
fn a_day_counts_as_a_whole_but_never_over_thirty_days() {
    assert_eq!(until("2026-11-25").as_deref(), Ok("2026-11-26T00:00:00Z"), "what is left of today");
    assert_eq!(until("2026-12-01").as_deref(), Ok("2026-12-02T00:00:00Z"));
    assert_eq!(until("2026-12-25").as_deref(), Ok("2026-12-25T23:30:00Z"));
    assert_eq!(until("2026-12-26"), Err(DelegatingFault::TooFar));
    assert_eq!(until("2026-11-24"), Err(DelegatingFault::Past));
}

#[test]
fn everything_else_is_refused_with_its_reason() {
    for text in ["", "3", "d", "3m", "3 days", "-3d", "+3d", "3.5d", "1d12h", "tomorrow", "01.12.2026", "20261201"] {
        assert_eq!(until(text), Err(DelegatingFault::Form), "{text}");
    }
    for text in ["2026-13-01", "2026-02-30", "2026-12-01T10:00", "２０２６-12-01"] {
        assert_eq!(until(text), Err(DelegatingFault::Form), "{text}");
    }
    for text in ["0h", "0d", "0000d"] {
        assert_eq!(until(text), Err(DelegatingFault::Past), "{text}");
    }
    for text in ["31d", "721h", "99999999999999999999999d", "9223372036854775807w", "2999-01-01"] {
        assert_eq!(until(text), Err(DelegatingFault::TooFar), "{text}");
    }
}
