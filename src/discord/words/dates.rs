//! Times in Discord's own form, which every reader sees in their zone and language (`<t:UNIX:style>`).

use jiff::Timestamp;

/// Date and time, `22 November 2026 09:30`.
pub(crate) fn date(at: Timestamp) -> String {
    format!("<t:{}:f>", at.as_second())
}

/// Both: right whenever it is read.
pub(crate) fn moment(at: Timestamp) -> String {
    format!("{} ({})", date(at), distance(at))
}

/// How far away it is, `in 3 days`.
pub(crate) fn distance(at: Timestamp) -> String {
    format!("<t:{}:R>", at.as_second())
}
