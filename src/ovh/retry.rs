//! When a call is asked again. A pure rule: what became of it goes in, a pause or nothing comes out.

use super::Fate;
use crate::order::Silence;
use std::time::Duration;

/// What repeating a call would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Nothing more than asking once: reads, deletions, assigning a cart to the own account.
    Repeatable,
    /// Makes one thing more each time, so it is repeated only where nothing was sent.
    Single,
    /// Buys. Never repeated, whatever happened.
    Checkout,
    /// Pays. Treated as a checkout, and refused in words of its own.
    Payment,
}

impl Manner {
    /// Whether it may leave once only.
    pub(super) fn is_once(self) -> bool {
        match self {
            Manner::Checkout | Manner::Payment => true,
            Manner::Repeatable | Manner::Single => false,
        }
    }
}

/// How often a call is repeated at most.
const MOST_REPETITIONS: u32 = 3;

/// Each pause is this many times the one before.
const GROWTH: u32 = 3;

/// The pause before the next repetition, or nothing if the failure stands.
///
/// `failures` counts those so far, from 1. `jitter` from 0 to 1 spreads the pause over its upper half, so that many
/// callers do not come back at the same moment.
pub(super) fn pause(manner: Manner, fate: &Fate, failures: u32, first: Duration, jitter: f64) -> Option<Duration> {
    if failures > MOST_REPETITIONS || !worth_repeating(manner, fate) {
        return None;
    }
    let longest = first.saturating_mul(GROWTH.saturating_pow(failures.saturating_sub(1)));
    Some(longest.mul_f64(0.5 + 0.5 * jitter.clamp(0.0, 1.0)))
}

fn worth_repeating(manner: Manner, fate: &Fate) -> bool {
    match (manner, fate) {
        (Manner::Checkout | Manner::Payment, _) | (_, Fate::Refused(_) | Fate::Missing) => false,
        (Manner::Repeatable | Manner::Single, Fate::NotSent) => true,
        (Manner::Repeatable, Fate::Unknown(silence)) => passing(*silence),
        (Manner::Single, Fate::Unknown(_)) => false,
    }
}

/// Whether the same question may well be answered in a moment.
fn passing(silence: Silence) -> bool {
    match silence {
        Silence::TimedOut | Silence::Broken | Silence::Unreadable(_) => true,
        Silence::Status(status) => matches!(status, 408 | 429 | 500..=599),
        Silence::Interrupted => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Verdict;

    const FIRST: Duration = Duration::from_millis(300);

    #[test]
    fn only_passing_trouble_of_repeatable_calls_is_asked_again() {
        use Manner::{Checkout, Payment, Repeatable, Single};
        let status = |code| Fate::Unknown(Silence::Status(code));
        let cases = [
            (Fate::NotSent, &[Repeatable, Single][..]),
            (Fate::Unknown(Silence::TimedOut), &[Repeatable]),
            (Fate::Unknown(Silence::Broken), &[Repeatable]),
            (Fate::Unknown(Silence::Unreadable(200)), &[Repeatable]),
            (Fate::Unknown(Silence::Interrupted), &[]),
            (status(408), &[Repeatable]),
            (status(429), &[Repeatable]),
            (status(500), &[Repeatable]),
            (status(503), &[Repeatable]),
            (status(302), &[]),
            (status(409), &[]),
            (Fate::Missing, &[]),
            (Fate::Refused(Verdict::BadRequest), &[]),
            (Fate::Refused(Verdict::ClockDiffers), &[]),
        ];
        for (fate, repeated) in cases {
            for manner in [Repeatable, Single, Checkout, Payment] {
                let again = pause(manner, &fate, 1, FIRST, 0.5).is_some();
                assert_eq!(again, repeated.contains(&manner), "{manner:?} {fate:?}");
            }
        }
    }

    #[test]
    fn pauses_grow_and_end() {
        let pauses = |jitter| {
            (1..=5).map_while(|failures| pause(Manner::Repeatable, &Fate::NotSent, failures, FIRST, jitter)).collect()
        };
        let milliseconds =
            |list: &[u64]| -> Vec<Duration> { list.iter().map(|ms| Duration::from_millis(*ms)).collect() };
        let longest: Vec<Duration> = pauses(1.0);
        let shortest: Vec<Duration> = pauses(0.0);
        assert_eq!(longest, milliseconds(&[300, 900, 2700]));
        assert_eq!(shortest, milliseconds(&[150, 450, 1350]));
    }
}
