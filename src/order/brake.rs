//! The brake on voucher codes. After too many wrong ones OVHcloud lets the account try none for an hour, and how many
//! that are it does not say: so people get only a few within an hour, and nobody tries while OVHcloud takes none.

use super::PersonKey;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How many codes that OVHcloud did not take one person may try within the hour.
pub const TRIES_OF_ONE: usize = 3;
/// How many all people together may.
pub const TRIES_OF_ALL: usize = 5;
/// How long a code that was not taken counts, and how long OVHcloud takes none after it has said so.
pub const BRAKED_FOR: SignedDuration = SignedDuration::from_hours(1);
/// How long a check without an answer yet counts: longer than one can take. After that, whoever asked was cut off.
const ASKED_FOR: SignedDuration = SignedDuration::from_mins(3);

/// A code that OVHcloud was asked about. Which code is not known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoucherTry {
    /// Who gave it; nobody where an order was being placed.
    pub by: Option<PersonKey>,
    /// When OVHcloud was asked.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: Tried,
}

/// What came of asking about a code. One that was taken is not remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// There is no answer yet.
    Asked,
    /// It was not taken.
    NotTaken,
    /// OVHcloud said that the account has tried too many.
    LockedOut,
}

/// Why no code is tried, and from when on one may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Brake {
    /// This person has tried [`TRIES_OF_ONE`].
    Person {
        /// From when on they may try another.
        until: Timestamp,
    },
    /// All together have tried [`TRIES_OF_ALL`].
    Account {
        /// From when on somebody may try another.
        until: Timestamp,
    },
    /// OVHcloud takes none from this account.
    LockedOut {
        /// From when on it may take one.
        until: Timestamp,
    },
}

/// Whether a code may be tried now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leave {
    /// It may.
    Granted,
    /// Not before OVHcloud has answered about codes it was just asked about: they may be wrong too.
    Busy,
    /// It may not.
    Braked(Brake),
}

impl Brake {
    /// Until when it holds.
    pub fn until(&self) -> Timestamp {
        match self {
            Brake::Person { until } | Brake::Account { until } | Brake::LockedOut { until } => *until,
        }
    }
}

/// Whether this person may try a code now.
pub fn may_try(tries: &[VoucherTry], by: &PersonKey, now: Timestamp) -> Leave {
    let own = |tried: &&VoucherTry| tried.by.as_ref() == Some(by);
    let person = full(tries.iter().filter(own), TRIES_OF_ONE, now).map(|until| Brake::Person { until });
    let brakes = [account_brake(tries, now), person];
    // The one that holds longest: after it the person really can try.
    if let Some(brake) = brakes.into_iter().flatten().max_by_key(Brake::until) {
        return Leave::Braked(brake);
    }
    let open = |tried: &&VoucherTry| counts(tried, now);
    let busy = tries.iter().filter(own).filter(open).count() >= TRIES_OF_ONE
        || tries.iter().filter(open).count() >= TRIES_OF_ALL;
    if busy { Leave::Busy } else { Leave::Granted }
}

/// Whether no code may be tried by anybody now, whoever asks: the one brake that knows no person.
pub fn account_brake(tries: &[VoucherTry], now: Timestamp) -> Option<Brake> {
    let account = full(tries.iter(), TRIES_OF_ALL, now).map(|until| Brake::Account { until });
    [locked_out(tries, now), account].into_iter().flatten().max_by_key(Brake::until)
}

/// Whether OVHcloud takes no code from this account now, one that was found good included.
pub fn locked_out(tries: &[VoucherTry], now: Timestamp) -> Option<Brake> {
    let locked = tries.iter().filter(|tried| tried.outcome == Tried::LockedOut);
    let until = locked.map(|tried| after(tried.at, BRAKED_FOR)).max().filter(|until| *until > now)?;
    Some(Brake::LockedOut { until })
}

/// If so many were not taken, when the first of the newest so many no longer counts.
fn full<'a>(tries: impl Iterator<Item = &'a VoucherTry>, most: usize, now: Timestamp) -> Option<Timestamp> {
    let wrong = tries.filter(|tried| tried.outcome == Tried::NotTaken);
    let mut until: Vec<Timestamp> = wrong.map(|tried| after(tried.at, BRAKED_FOR)).filter(|end| *end > now).collect();
    until.sort_unstable();
    until.into_iter().rev().nth(most.saturating_sub(1))
}

fn counts(tried: &VoucherTry, now: Timestamp) -> bool {
    let kept = match tried.outcome {
        Tried::Asked => ASKED_FOR,
        Tried::NotTaken | Tried::LockedOut => BRAKED_FOR,
    };
    after(tried.at, kept) > now
}

fn after(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(Timestamp::MAX)
}
