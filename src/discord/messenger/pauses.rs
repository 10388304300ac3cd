//! How long to leave an order alone after a message about it could not be sent. Pure: the time is handed in.

use crate::order::OrderId;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::Instant;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);

/// The orders left alone, and until when.
#[derive(Debug, Default)]
pub(super) struct Pauses(BTreeMap<OrderId, Pause>);

#[derive(Clone, Copy, Debug)]
struct Pause {
    until: Instant,
    length: Duration,
}

impl Pauses {
    /// Whether messages about this order may go out now.
    pub(super) fn allow(&self, order: OrderId, now: Instant) -> bool {
        self.0.get(&order).is_none_or(|pause| pause.until <= now)
    }

    /// It could not be sent: the next pause is twice as long as the last.
    pub(super) fn grow(&mut self, order: OrderId, now: Instant) {
        let length = self.0.get(&order).map_or(FIRST, |pause| (pause.length * 2).min(LONGEST));
        self.0.insert(order, Pause { until: now + length, length });
    }

    /// It was sent.
    pub(super) fn clear(&mut self, order: OrderId) {
        self.0.remove(&order);
    }

    /// Forgets orders to which nothing is owed any more.
    pub(super) fn keep_only(&mut self, owed: impl Fn(&OrderId) -> bool) {
        self.0.retain(|order, _| owed(order));
    }

    /// When the next pause that still lasts ends.
    pub(super) fn next_end(&self, now: Instant) -> Option<Instant> {
        self.0.values().map(|pause| pause.until).filter(|until| *until > now).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_a_minute_and_end() {
        let now = Instant::now();
        let (order, other) = (OrderId(1), OrderId(2));
        let mut pauses = Pauses::default();
        let lengths: Vec<u64> = (0..8)
            .map(|_| {
                pauses.grow(order, now);
                pauses.next_end(now).map_or(0, |until| (until - now).as_secs())
            })
            .collect();
        assert_eq!(lengths, [1, 2, 4, 8, 16, 32, 60, 60]);
        assert!(!pauses.allow(order, now) && pauses.allow(other, now));
        assert!(pauses.allow(order, now + LONGEST));
        assert_eq!(pauses.next_end(now + LONGEST), None);

        pauses.clear(order);
        pauses.grow(order, now);
        assert_eq!(pauses.next_end(now), Some(now + FIRST));
        pauses.keep_only(|_| false);
        assert!(pauses.allow(order, now));
    }
}
