//! OVHcloud's clock, kept as a difference to this machine's. Signatures are made with it.

use super::{Error, Ovh, call::Call, call::route, retry::Manner};
use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering::SeqCst};
use tokio::sync::Mutex;

/// The difference, and whether it is to be believed.
pub(super) struct Clock {
    /// OVHcloud's time minus ours in milliseconds, or `UNKNOWN`.
    difference: AtomicI64,
    /// OVHcloud said that our time is off.
    doubted: AtomicBool,
    /// Calls side by side ask for the time once between them.
    one_at_a_time: Mutex<()>,
}

const UNKNOWN: i64 = i64::MIN;

impl Clock {
    pub(super) fn new() -> Clock {
        Clock { difference: AtomicI64::new(UNKNOWN), doubted: AtomicBool::new(false), one_at_a_time: Mutex::new(()) }
    }

    /// The next signed call asks for the time first.
    pub(super) fn doubt(&self) {
        self.doubted.store(true, SeqCst);
    }

    fn known(&self) -> bool {
        self.difference.load(SeqCst) != UNKNOWN
    }

    fn good(&self) -> bool {
        self.known() && !self.doubted.load(SeqCst)
    }

    /// OVHcloud's time when this machine's is `local`.
    pub(super) fn at(&self, local: Timestamp) -> Timestamp {
        match self.difference.load(SeqCst) {
            UNKNOWN => local,
            difference => local.checked_add(SignedDuration::from_millis(difference)).unwrap_or(local),
        }
    }
}

impl Ovh {
    /// OVHcloud's time, as far as it is known: this machine's, corrected by the difference last measured.
    pub fn now(&self) -> Timestamp {
        self.inner.clock.at(Timestamp::now())
    }

    /// Asks OVHcloud for its time and keeps the difference: `GET /auth/time`, unsigned.
    ///
    /// The first signed call does this by itself, and so does the call after OVHcloud said `QUERY_TIME_OUT`. Beyond
    /// that it is for the caller to refresh it from time to time, because clocks drift.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fauth&branch=v1#get-/auth/time>
    ///
    /// # Errors
    /// When OVHcloud does not tell the time. The difference known before stays.
    pub async fn refresh_clock(&self) -> Result<(), Error> {
        let call = Call::get("asking OVHcloud for its time", route(&["auth", "time"])).unsigned();
        let before = Timestamp::now();
        let reply = self.persist(&call).await?;
        let after = Timestamp::now();
        let seconds: i64 = reply.read()?;
        let difference = difference(before, seconds, after).ok_or_else(|| reply.unreadable())?;
        self.inner.clock.difference.store(difference, SeqCst);
        self.inner.clock.doubted.store(false, SeqCst);
        Ok(())
    }

    /// Makes sure that a call of this manner can be signed.
    ///
    /// A checkout or a payment must leave within seconds, so it takes any difference there is: if that is wrong, OVHcloud
    /// says so and nothing is bought.
    pub(super) async fn mend_clock(&self, manner: Manner) -> Result<(), Error> {
        let clock = &self.inner.clock;
        let usable = || match manner {
            Manner::Checkout | Manner::Payment => clock.known(),
            Manner::Repeatable | Manner::Single => clock.good(),
        };
        if usable() {
            return Ok(());
        }
        let _turn = clock.one_at_a_time.lock().await;
        if usable() { Ok(()) } else { self.refresh_clock().await }
    }
}

/// OVHcloud's time minus ours, in milliseconds. Its whole second stands for the middle of that second, and it was read
/// halfway between asking and being answered.
fn difference(before: Timestamp, seconds: i64, after: Timestamp) -> Option<i64> {
    let theirs = seconds.checked_mul(1000)?.checked_add(500)?;
    let ours = before.as_millisecond().checked_add(after.as_millisecond())?.checked_div(2)?;
    // A time no calendar has is no time.
    Timestamp::from_millisecond(theirs).ok()?;
    theirs.checked_sub(ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Timestamp {
        Timestamp::from_millisecond(milliseconds).unwrap_or_default()
    }

    #[test]
    fn the_difference_is_taken_halfway() {
        assert_eq!(difference(at(10_000), 12, at(11_000)), Some(2_000));
        assert_eq!(difference(at(10_000), 8, at(10_000)), Some(-1_500));
        assert_eq!(difference(at(10_000), i64::MAX, at(10_000)), None);
        assert_eq!(difference(at(10_000), 9_000_000_000_000, at(10_000)), None);
    }

    #[test]
    fn an_unknown_clock_is_our_own_and_a_known_one_is_theirs() {
        let clock = Clock::new();
        assert_eq!(clock.at(at(5_000)), at(5_000));
        clock.difference.store(-1_500, SeqCst);
        assert_eq!(clock.at(at(5_000)), at(3_500));
        assert!(clock.good());
        clock.doubt();
        assert!(clock.known() && !clock.good());
    }
}
