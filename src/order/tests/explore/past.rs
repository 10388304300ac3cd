//! A backup of the journal, taken at any time and restored at any time later: what happened between is forgotten.

use super::super::*;
use super::world::{Hand, World};
use std::collections::BTreeSet;

/// What may be restored, and what a restored journal has forgotten.
#[derive(Clone, Debug, Default)]
pub(super) struct Past {
    /// How many backups may yet be taken.
    pub(super) backups: usize,
    /// The order as the backup has it.
    backup: Option<Box<Order>>,
    /// OVHcloud's orders that the restored journal does not know.
    pub(super) forgotten: BTreeSet<OrderNumber>,
    /// Whether a person has yet to say what became of what was forgotten.
    unsaid: bool,
}

impl Past {
    pub(super) fn key(&self) -> String {
        let backup = self.backup.as_deref().map(state);
        format!("{} {backup:?} {:?} {}", self.backups, self.forgotten, self.unsaid)
    }

    /// Whether by this a person says that what was forgotten is not the order; once for each restored backup.
    pub(super) fn is_said(&mut self, order: &Order, event: &Event) -> bool {
        let says = match order.stage {
            Stage::Held(HeldFor::Restored) => matches!(event, Event::TriedAgain(_)),
            Stage::Undecided(Undecided::Doubted(_)) => matches!(event, Event::SaidNotOrdered(_)),
            Stage::Pending
            | Stage::Approved
            | Stage::CheckingOut { .. }
            | Stage::Held(_)
            | Stage::Undecided(Undecided::NotFound(_))
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        };
        let counts = self.unsaid && says;
        self.unsaid &= !says;
        counts
    }
}

impl World {
    /// A backup is taken, or the one there is restored: every process is stopped, then `journal hold` is run.
    pub(super) fn restoring(&self) -> Vec<World> {
        let mut worlds = Vec::new();
        if self.past.backups > 0 {
            let mut after = self.clone();
            after.past.backups -= 1;
            after.past.backup = Some(Box::new(self.order.clone()));
            worlds.push(after);
        }
        if let Some(backup) = &self.past.backup {
            let mut after = self.holding(0, Hand::Free).holding(1, Hand::Free);
            after.order = backup.as_ref().clone();
            if let Some(restored) = after.order.restore(at(0)) {
                after.order = after.order.apply(&restored.into()).unwrap();
            }
            after.past.backup = None;
            let unknown = self.made.iter().copied().filter(|number| !after.is_claimed(*number));
            after.past.forgotten = unknown.collect();
            after.past.unsaid =
                matches!(after.order.stage, Stage::Held(HeldFor::Restored) | Stage::Undecided(Undecided::Doubted(_)));
            worlds.push(after);
        }
        worlds
    }
}

/// What tells two states of an order apart. The number of its events does not.
pub(super) fn state(order: &Order) -> String {
    let Order { seal, approvals, stage, strays, doubtful, ruled_out, .. } = order;
    format!("{seal} {approvals:?} {stage:?} {strays:?} {doubtful:?} {ruled_out:?}")
}
