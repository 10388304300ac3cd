//! Withdrawals under way in this process, and those whose answer nobody can know any more.

use super::{Desk, clock};
use crate::journal::{AppendError, JournalError};
use crate::order::{ANSWERED_WITHIN, OrderId};
use jiff::SignedDuration;

/// A withdrawal that this process asks for. Dropping it says that it does so no more.
pub(super) struct UnderWay {
    desk: Desk,
    order: OrderId,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.desk.0.withdrawing.remove(&self.order);
    }
}

impl Desk {
    /// Marks a withdrawal as under way here; nothing if one is.
    pub(super) fn withdrawal(&self, order: OrderId) -> Option<UnderWay> {
        let is_new = self.0.withdrawing.insert(order, ()).is_none();
        is_new.then(|| UnderWay { desk: self.clone(), order })
    }

    /// Writes down of every withdrawal whose call was cut off that nobody knows its answer. If another process has it all the
    /// same, it takes the place of that.
    pub(super) async fn note_lost_retractions(&self) -> Result<(), JournalError> {
        let within = self.0.pauses.shortened(ANSWERED_WITHIN.unsigned_abs());
        let within = SignedDuration::try_from(within).unwrap_or(ANSWERED_WITHIN);
        for order in self.0.journal.open_orders().await? {
            let Some(lost) = order.retraction_lost(self.0.ovh.now(), within) else { continue };
            if self.0.withdrawing.contains_key(&order.id) {
                continue;
            }
            match self.0.journal.append(&order, lost, clock::now()).await {
                Ok(_) | Err(AppendError::Stale) => {}
                Err(error) => tracing::error!(order = order.id.0, %error, "a withdrawal without an answer"),
            }
        }
        Ok(())
    }
}
