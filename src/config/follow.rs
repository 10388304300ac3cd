//! Section `[follow]`: how often placed orders are looked at, and when they are late or given up.

use std::collections::BTreeMap;

use jiff::SignedDuration;

use super::error::Fault;
use super::keys::Key;
use super::typed;
use super::value::{self, Given, Value, Wrong};
use crate::order::FollowPace;

/// The longest pause between looks at first, which is also the longest before the first look. OVHcloud may cancel an order that
/// nobody pays a day after it was placed: it has to be seen long before that, so that whoever pays is reminded.
const MOST_FIRST: SignedDuration = SignedDuration::from_hours(1);
/// What that pause may grow to at most, and the longest they may be late unnoticed: a month of hours.
const MOST_FOLLOW: SignedDuration = SignedDuration::from_hours(720);
/// The longest an order is followed in which nothing changes: a year of hours.
const MOST_GIVE_UP: SignedDuration = SignedDuration::from_hours(8760);
/// OVHcloud's people look at orders on working days only, so nothing may change for a week without meaning anything.
const LEAST_GIVE_UP: SignedDuration = SignedDuration::from_hours(168);

/// The section; what is wrong with it is told.
pub(super) fn read(given: &BTreeMap<Key, Given>, faults: &mut Vec<Fault>) -> FollowPace {
    let mut span = |key: Key, read: fn(&Value) -> Result<SignedDuration, Wrong>, usual| {
        given.get(&key).and_then(|given| typed::one(key.name(), given, faults, read)).unwrap_or(usual)
    };
    let first = span(Key::FollowFirst, first_pause, SignedDuration::from_secs(10));
    let longest = span(Key::FollowLongest, pause, SignedDuration::from_mins(5).max(first));
    let overdue = span(Key::FollowOverdue, pause, SignedDuration::from_hours(2));
    let give_up = span(Key::FollowGiveUp, give_up, SignedDuration::from_hours(720));
    let mut fault = |key: Key, wrong| {
        if let Some(given) = given.get(&key) {
            faults.push(typed::fault(key.name(), &given.at, wrong));
        }
    };
    if longest < first {
        let wrong = Wrong::new("is shorter than `follow.first`", "write what the pause between looks grows to");
        fault(Key::FollowLongest, wrong);
    }
    // Both are given then: what is usual fits whatever the other may be.
    if give_up < overdue {
        let wrong =
            Wrong::new("is shorter than `follow.overdue`", "people are told that it is late before it is given up");
        fault(Key::FollowGiveUp, wrong);
    }
    FollowPace { first, longest, overdue, give_up }
}

fn first_pause(value: &Value) -> Result<SignedDuration, Wrong> {
    let span = value::duration(value, SignedDuration::MAX)?;
    match span > MOST_FIRST {
        true => Err(Wrong::new(
            "is too long",
            format!("at most \"{}h\": an order that nobody pays is to be seen before it ends", MOST_FIRST.as_hours()),
        )),
        false => Ok(span),
    }
}

fn pause(value: &Value) -> Result<SignedDuration, Wrong> {
    value::duration(value, MOST_FOLLOW)
}

fn give_up(value: &Value) -> Result<SignedDuration, Wrong> {
    let span = value::duration(value, MOST_GIVE_UP)?;
    match span < LEAST_GIVE_UP {
        true => Err(Wrong::new("is too short", format!("at least \"{}h\"", LEAST_GIVE_UP.as_hours()))),
        false => Ok(span),
    }
}
