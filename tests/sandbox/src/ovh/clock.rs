//! The sandbox's clock: real time plus an offset that a test sets, and dates as OVHcloud writes and reads them.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// Real time plus an offset.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clock {
    offset: SignedDuration,
}

impl Clock {
    pub(crate) fn now(&self) -> Timestamp {
        later(Timestamp::now(), self.offset)
    }

    pub(crate) fn set_offset(&mut self, seconds: i64) {
        self.offset = SignedDuration::from_secs(seconds);
    }

    pub(crate) fn advance(&mut self, seconds: i64) {
        self.offset = self.offset.saturating_add(SignedDuration::from_secs(seconds));
    }

    pub(crate) fn offset_seconds(&self) -> i64 {
        self.offset.as_secs()
    }
}

/// A moment moved by a duration; it stays put where the calendar ends.
pub(crate) fn later(moment: Timestamp, by: SignedDuration) -> Timestamp {
    moment.checked_add(by).unwrap_or(moment)
}

/// A moment as OVHcloud writes it: `2026-11-22T09:16:04+00:00`.
pub(crate) fn format(moment: Timestamp) -> String {
    let zoned = moment.to_zoned(TimeZone::fixed(Offset::UTC));
    zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Reads ISO 8601; a date or a time without an offset is taken as UTC.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Some(moment);
    }
    let civil = text.parse::<DateTime>().ok().or_else(|| text.parse::<Date>().ok().map(|date| date.at(0, 0, 0, 0)))?;
    Offset::UTC.to_timestamp(civil).ok()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may stop at the first surprise")]

    use super::{format, parse};

    #[test]
    fn every_accepted_form_names_the_same_moment() {
        for text in [
            "2026-11-22T00:00:00+00:00",
            "2026-11-22T01:00:00+01:00",
            "2026-11-22T00:00:00Z",
            "2026-11-22T00:00:00",
            "2026-11-22",
        ] {
            assert_eq!(format(parse(text).unwrap()), "2026-11-22T00:00:00+00:00", "{text}");
        }
    }

    #[test]
    fn an_offset_whose_plus_became_a_space_is_refused() {
        assert!(parse("2026-11-22T00:00:00 00:00").is_none());
        assert!(parse("tomorrow").is_none());
    }
}
