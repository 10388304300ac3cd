//! OVHcloud's durations (`P1M`, the date part of ISO 8601) in words.

use super::{Lang, duration_days, duration_months, duration_years};
use crate::order::Duration;

impl Lang {
    /// `P1M` as `1 month`; nothing for a form that stands in no offer we know.
    pub(crate) fn duration(self, duration: &Duration) -> Option<String> {
        let body = duration.0.strip_prefix('P')?;
        let (unit_at, unit) = body.char_indices().next_back()?;
        let count: u32 = body.get(..unit_at)?.parse().ok()?;
        match unit {
            'D' => Some(duration_days(self, count)),
            'M' => Some(duration_months(self, count)),
            'Y' => Some(duration_years(self, count)),
            _ => None,
        }
    }
}
