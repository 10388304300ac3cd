//! Spans of time in words: days, hours, minutes and seconds, as far as there are any.

use super::{Lang, duration_days, duration_hours, duration_minutes, duration_seconds, span_and};
use jiff::SignedDuration;

impl Lang {
    /// `3 days`, `1 hour 30 minutes`.
    pub(crate) fn span(self, span: SignedDuration) -> String {
        let seconds = span.as_secs().unsigned_abs();
        let part = |size: u64, within: u64| u32::try_from(seconds / size % within).unwrap_or(u32::MAX);
        let days = u32::try_from(seconds / 86_400).unwrap_or(u32::MAX);
        let parts = [
            (days, duration_days(self, days)),
            (part(3_600, 24), duration_hours(self, part(3_600, 24))),
            (part(60, 60), duration_minutes(self, part(60, 60))),
            (part(1, 60), duration_seconds(self, part(1, 60))),
        ];
        let said = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said);
        said.reduce(|first, last| span_and(self, first, last)).unwrap_or_else(|| duration_seconds(self, 0_u32))
    }
}
