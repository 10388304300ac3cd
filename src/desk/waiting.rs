//! Orders that wait for people: what is due for them is done when it is due, not at the next look.

use super::{Desk, clock};
use crate::journal::{AppendError, JournalError};
use crate::order::{Order, OrderId};
use crate::trail;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::Instant;
use tracing::Instrument as _;

/// A look at all of them at least this often: other processes change orders too, and clocks are set.
const LONGEST: Duration = Duration::from_secs(60);
/// However much happens, they are not all read more often than this.
const SHORTEST: Duration = Duration::from_secs(1);

impl Desk {
    /// Expires, escalates and reminds, for as long as the desk works.
    pub(super) async fn every_due(&self) {
        let mut news = self.0.journal.debts();
        loop {
            let looked = Instant::now();
            let next = match self.do_what_is_due().instrument(trail::turn("due")).await {
                Ok(next) => next,
                Err(error) => {
                    tracing::error!(%error, "waiting orders could not be read; the next minute tries again");
                    None
                }
            };
            self.until_next(next, looked, &mut news).await;
        }
    }

    /// Waits until something is due or was written down, which may make something due sooner.
    async fn until_next(&self, next: Option<Timestamp>, looked: Instant, news: &mut watch::Receiver<u64>) {
        let due = next.map_or(LONGEST, |at| left(at, clock::now()).min(LONGEST));
        tokio::select! {
            () = tokio::time::sleep(due) => {}
            // The sender lives in the journal, which we hold.
            _ = news.changed() => tokio::time::sleep_until(looked + SHORTEST.min(due)).await,
        }
    }

    /// Does what is due for every waiting order; gives when the next thing will be.
    async fn do_what_is_due(&self) -> Result<Option<Timestamp>, JournalError> {
        let mut next: BTreeSet<Timestamp> = BTreeSet::new();
        for order in self.0.journal.waiting_orders().await? {
            let id = order.id;
            match self.catch_up(order).await {
                Ok(at) => next.extend(at),
                // Somebody's click, or another process, came first: that is news, so there is another look.
                Err(AppendError::Stale) => {}
                Err(error) => report(id, &error),
            }
        }
        Ok(next.pop_first())
    }

    /// Does one thing after the other until nothing is due for the order now.
    async fn catch_up(&self, mut order: Order) -> Result<Option<Timestamp>, AppendError> {
        while let Some(event) = order.due(clock::now()) {
            let name = event.name();
            order = self.0.journal.append(&order, event, clock::now()).await?.0;
            tracing::info!(order = order.id.0, event = name, "a waiting order has come to its time");
        }
        Ok(order.next_due())
    }
}

fn report(order: OrderId, error: &AppendError) {
    tracing::error!(order = order.0, %error, "a waiting order could not go on; the next minute tries again");
}

/// How long it is until then; nothing if it is over.
fn left(at: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(at.duration_since(now)).unwrap_or(Duration::ZERO)
}
