//! A month of the calendar, in UTC: the same for everybody, wherever they read it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::fmt;

/// A month of a year. Later months are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    /// From 1 to 12.
    month: i8,
}

impl Month {
    /// The month of a time.
    pub fn of(at: Timestamp) -> Month {
        let date = TimeZone::UTC.to_datetime(at).date();
        Month { year: date.year(), month: date.month() }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// Which month of the year, from 0.
    pub fn index(self) -> usize {
        usize::try_from(self.month).unwrap_or(1).saturating_sub(1)
    }

    /// The month before.
    pub fn before(self) -> Month {
        match self.month {
            ..=1 => Month { year: self.year.saturating_sub(1), month: 12 },
            later => Month { year: self.year, month: later - 1 },
        }
    }

    /// The month after.
    pub fn after(self) -> Month {
        match self.month {
            12.. => Month { year: self.year.saturating_add(1), month: 1 },
            earlier => Month { year: self.year, month: earlier + 1 },
        }
    }

    /// When it begins; the beginning of time for a year that no calendar has.
    pub fn begins(self) -> Timestamp {
        let first = Date::new(self.year, self.month, 1).and_then(|date| date.to_zoned(TimeZone::UTC));
        first.map_or(Timestamp::MIN, |first| first.timestamp())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}
