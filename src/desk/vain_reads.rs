//! Orders that the bot is to pay and reads in vain: since when. That is kept in this process's memory, so that a time when the
//! bot did not run does not count.

use super::{Desk, clock};
use crate::journal::{JournalError, Recorded};
use crate::order::{Event, OrderId, Outcome, is_unread_too_long};
use dashmap::DashMap;
use jiff::Timestamp;

/// Since when each is read in vain.
#[derive(Default)]
pub(super) struct VainReads(DashMap<OrderId, Timestamp>);

impl Desk {
    /// Notes that it was read in vain. Whether that has gone on for so long that a person pays it.
    pub(super) async fn unread_too_long(&self, id: OrderId) -> Result<bool, JournalError> {
        let now = clock::now();
        let vain = *self.0.vain_reads.0.entry(id).or_insert(now);
        let placed = placed_at(&self.0.journal.history(id).await?);
        Ok(is_unread_too_long(placed, vain, now))
    }

    /// As if it was read in vain since then.
    #[cfg(test)]
    pub(super) fn reads_in_vain_since(&self, id: OrderId, since: Timestamp) {
        self.0.vain_reads.0.insert(id, since);
    }

    /// What was to be read of it was read.
    pub(super) fn was_read(&self, id: OrderId) {
        self.0.vain_reads.0.remove(&id);
    }
}

/// When it turned out to be placed.
fn placed_at(history: &[Recorded]) -> Timestamp {
    let placed = history.iter().rev().find(|record| places(&record.event));
    placed.map_or(Timestamp::MIN, |record| record.at)
}

fn places(event: &Event) -> bool {
    matches!(event, Event::OrderFound(_))
        || matches!(event, Event::CheckoutAnswered(answered) if matches!(answered.outcome, Outcome::Placed { .. }))
}
