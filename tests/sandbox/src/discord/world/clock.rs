//! Ids that carry their creation time, and the clock they are made by.

use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Milliseconds from the Unix epoch to the first second of 2015, where Discord's ids begin to count.
const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

/// An id as Discord makes them: milliseconds since 2015 above 22 bits of counter. Written as text in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Snowflake(u64);

/// The sandbox's clock. A test moves it forward instead of waiting; it never goes back.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ahead_ms: i64,
    last_id: u64,
    made: u64,
}

impl Clock {
    /// Milliseconds since the Unix epoch.
    pub(crate) fn now_ms(&self) -> i64 {
        jiff::Timestamp::now().as_millisecond().saturating_add(self.ahead_ms)
    }

    /// Moves the clock forward by some milliseconds.
    pub(crate) fn advance(&mut self, by_ms: u32) {
        self.ahead_ms = self.ahead_ms.saturating_add(i64::from(by_ms));
    }

    /// A new id as if made at some moment of the past.
    pub(crate) fn id_at(&mut self, ms: i64) -> Snowflake {
        let since = u64::try_from(ms.saturating_sub(DISCORD_EPOCH_MS)).unwrap_or(0);
        let counter = self.id().get() & 0xfff;
        Snowflake((since << 22) | counter)
    }

    /// A new id of this moment, greater than all before it.
    pub(crate) fn id(&mut self) -> Snowflake {
        let since = u64::try_from(self.now_ms().saturating_sub(DISCORD_EPOCH_MS)).unwrap_or(0);
        // The lowest bits count all ids ever made, as Discord's count those of a process.
        self.made = (self.made + 1) & 0xfff;
        self.last_id = ((since << 22) | self.made).max(self.last_id.saturating_add(1));
        Snowflake(self.last_id)
    }
}

impl Snowflake {
    /// The number itself.
    pub fn get(self) -> u64 {
        self.0
    }

    /// When it was made, in milliseconds since the Unix epoch.
    pub fn created_ms(self) -> i64 {
        i64::try_from(self.0 >> 22).unwrap_or(i64::MAX).saturating_add(DISCORD_EPOCH_MS)
    }
}

/// A moment as Discord writes it: UTC with microseconds and `+00:00`.
pub(crate) fn iso(ms: i64) -> String {
    let moment = jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let text = format!("{moment:.6}");
    format!("{}+00:00", text.trim_end_matches('Z'))
}

impl fmt::Display for Snowflake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Snowflake {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Snowflake)
    }
}

impl Serialize for Snowflake {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, Snowflake, iso};

    #[test]
    fn ids_grow_and_carry_their_time() {
        let mut clock = Clock::default();
        let before = clock.now_ms();
        let (first, second) = (clock.id(), clock.id());
        assert!(first < second);
        assert!(first.created_ms() >= before);
        clock.advance(900_000);
        assert!(clock.id().created_ms() >= before + 900_000);
    }

    #[test]
    fn the_id_in_discords_own_documents_is_read() {
        let id = Snowflake(175_928_847_299_117_063);
        assert_eq!(iso(id.created_ms()), "2016-04-30T11:18:25.796000+00:00");
    }
}
