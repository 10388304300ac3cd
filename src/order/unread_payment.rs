//! An order that the bot is to pay and that it cannot read: after how long a person pays it instead.

use jiff::{SignedDuration, Timestamp};

/// So long it is read in vain. One bad moment proves nothing, however long ago the order was placed.
const PATIENCE: SignedDuration = SignedDuration::from_hours(1);

/// Whether a person pays it. `placed`: when it turned out to be placed; `vain`: since when it is read in vain.
pub fn is_unread_too_long(placed: Timestamp, vain: Timestamp, now: Timestamp) -> bool {
    now.duration_since(placed.max(vain)) > PATIENCE
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;

    #[test]
    fn an_hour_counts_from_the_later_of_placing_it_and_the_first_reading_in_vain() {
        let at = |minute: i64| Timestamp::from_second(minute * 60).unwrap();
        let too_long = |placed, vain, now| is_unread_too_long(at(placed), at(vain), at(now));
        assert!(!too_long(0, 0, 60) && too_long(0, 0, 61));
        // The bot was down, or the order was found late, and the first reading met one bad moment.
        assert!(!too_long(0, 70, 70) && !too_long(0, 70, 130) && too_long(0, 70, 131));
        // It was read in vain for something else before.
        assert!(!too_long(70, 0, 130) && too_long(70, 0, 131));
    }
}
