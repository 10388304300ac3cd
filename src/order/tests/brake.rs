//! The brake on voucher codes: how many, for whom, and until when.

use crate::order::{Brake, Leave, PersonKey, Tried, VoucherTry, account_brake, locked_out, may_try};
use jiff::Timestamp;

/// So many minutes after the start.
fn minute(minute: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + minute * 60).unwrap()
}

fn person(name: &str) -> PersonKey {
    PersonKey(name.to_owned())
}

fn tried(by: &str, at: i64, outcome: Tried) -> VoucherTry {
    VoucherTry { by: Some(person(by)), at: minute(at), outcome }
}

fn wrong(by: &str, at: i64) -> VoucherTry {
    tried(by, at, Tried::NotTaken)
}

fn alice(tries: &[VoucherTry], now: i64) -> Leave {
    may_try(tries, &person("alice"), minute(now))
}

#[test]
fn nobody_is_braked_before_the_third_wrong_code() {
    assert_eq!(alice(&[], 0), Leave::Granted);
    assert_eq!(alice(&[wrong("alice", 0), wrong("alice", 1)], 2), Leave::Granted);
}

#[test]
fn three_wrong_codes_brake_one_person_until_the_first_is_an_hour_old() {
    let tries = [wrong("alice", 20), wrong("alice", 0), wrong("alice", 10)];
    assert_eq!(alice(&tries, 21), Leave::Braked(Brake::Person { until: minute(60) }));
    assert_eq!(alice(&tries, 59), Leave::Braked(Brake::Person { until: minute(60) }));
    assert_eq!(alice(&tries, 60), Leave::Granted);
    assert_eq!(may_try(&tries, &person("bob"), minute(21)), Leave::Granted);
}

#[test]
fn five_wrong_codes_of_anybody_brake_everybody() {
    let mut tries = vec![wrong("bob", 0), wrong("bob", 1), wrong("carol", 2), wrong("carol", 3)];
    assert_eq!(alice(&tries, 4), Leave::Granted);
    // One of an order that was being placed.
    tries.push(VoucherTry { by: None, at: minute(4), outcome: Tried::NotTaken });
    assert_eq!(alice(&tries, 5), Leave::Braked(Brake::Account { until: minute(60) }));
    assert_eq!(account_brake(&tries, minute(59)), Some(Brake::Account { until: minute(60) }));
    assert_eq!(account_brake(&tries, minute(60)), None);
    assert_eq!(alice(&tries, 60), Leave::Granted);
}

#[test]
fn after_ovhcloud_said_so_nobody_tries_for_an_hour() {
    let tries = [tried("bob", 0, Tried::LockedOut), tried("bob", 30, Tried::LockedOut)];
    assert_eq!(alice(&tries, 31), Leave::Braked(Brake::LockedOut { until: minute(90) }));
    assert_eq!(locked_out(&tries, minute(89)), Some(Brake::LockedOut { until: minute(90) }));
    assert_eq!(locked_out(&tries, minute(90)), None);
    assert_eq!(alice(&tries, 90), Leave::Granted);
    assert_eq!(locked_out(&[wrong("bob", 0)], minute(1)), None);
}

#[test]
fn of_two_brakes_the_longer_one_is_told() {
    let tries =
        [wrong("alice", 0), wrong("alice", 1), wrong("alice", 2), tried("bob", 10, Tried::LockedOut), wrong("bob", 3)];
    assert_eq!(alice(&tries, 11), Leave::Braked(Brake::LockedOut { until: minute(70) }));
}

#[test]
fn codes_without_an_answer_yet_are_waited_for_but_not_for_ever() {
    let asked = |by: &str| tried(by, 0, Tried::Asked);
    let own = [asked("alice"), asked("alice"), asked("alice")];
    assert_eq!(alice(&own, 1), Leave::Busy);
    assert_eq!(may_try(&own, &person("bob"), minute(1)), Leave::Granted);
    let all = [wrong("bob", 0), wrong("carol", 0), asked("bob"), asked("carol"), asked("dave")];
    assert_eq!(alice(&all, 1), Leave::Busy);
    // Whoever asked was cut off: no answer will come.
    assert_eq!(alice(&own, 3), Leave::Granted);
    assert_eq!(alice(&all, 3), Leave::Granted);
}
