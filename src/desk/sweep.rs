//! Strays: orders like ours that stand at OVHcloud although nobody asked for them. They are told, never linked or paid.
//!
//! Work that OVHcloud finishes late makes them: after a person has said that it was not ordered, or beside an order
//! that was placed meanwhile. So does a checkout that a restored journal has forgotten. For two days after that they are
//! looked for, and at any time before another checkout of the order may begin.

use super::{Desk, clock};
use crate::journal::{AppendError, JournalError};
use crate::order::{
    Asked, Event, HeldFor, LONGEST, Order, OrderId, OrderNumber, PrepareFailed, Stage, StrayFound, Trail, left_to,
    matching, of_its_projects,
};
use jiff::Timestamp;

/// What looking for strays has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Strays {
    /// There are none.
    None,
    /// There are some, and they are written down.
    Found,
    /// The account's orders could not be listed, or the bot is about to stop: there may be some.
    Unlisted,
    /// What stands there may be another order's of ours, which is not settled yet.
    Twin(OrderId),
    /// There may be some among these, which cannot be read and which nobody has looked at.
    Unread {
        /// Which.
        numbers: Vec<OrderNumber>,
        /// Whether some of them may be readable later.
        again: bool,
    },
}

impl Desk {
    /// Takes up those of the doubtful orders that something at OVHcloud is like. The account is read once for all of them,
    /// not once for each; what follows is decided order by order, from a look of its own.
    pub(super) async fn look_for_all(&self, doubtful: Vec<OrderId>) -> Result<(), JournalError> {
        let mut orders = Vec::new();
        for id in doubtful {
            let Some(order) = self.0.journal.order(id).await? else { continue };
            match &order.stage {
                // Somebody may have left it there.
                Stage::Approved | Stage::CheckingOut { .. } => self.go_on_in_background(id),
                Stage::Pending
                | Stage::Held(_)
                | Stage::Undecided(_)
                | Stage::Placed { .. }
                | Stage::PlacedOtherwise { .. }
                | Stage::Closed(_) => orders.push(order),
            }
        }
        let trail = |order: &Order| order.sought().map(Asked::trail).or_else(|| order.doubtful.clone());
        let trails: Vec<(&Order, Trail)> = orders.iter().filter_map(|order| Some((order, trail(order)?))).collect();
        let Some(since) = trails.iter().map(|(_, trail)| trail.since).min() else { return Ok(()) };
        let is_fresh = |number: &OrderNumber| trails.iter().any(|(_, trail)| !trail.seen.contains(number));
        let candidates = match self.unclaimed(since, is_fresh).await? {
            Ok(candidates) => candidates,
            Err(error) => {
                tracing::warn!(%error, "looking at OVHcloud for orders that show late; the next round tries again");
                return Ok(());
            }
        };
        for (order, trail) in &trails {
            // Of one whose checkout is still looked for, another total is no answer.
            let like = if order.sought().is_some() { matching } else { of_its_projects };
            if like(order, &candidates).iter().any(|number| !trail.seen.contains(number)) {
                self.go_on_in_background(order.id);
            }
        }
        Ok(())
    }

    /// Looks once for strays of an order that is settled, if something in the last two days gave reason to.
    pub(super) async fn sweep(&self, id: OrderId) -> Result<(), AppendError> {
        let Some(order) = self.0.journal.order(id).await? else { return Ok(()) };
        match &order.stage {
            Stage::Held(_) | Stage::Placed { .. } | Stage::PlacedOtherwise { .. } | Stage::Closed(_) => {}
            Stage::Pending | Stage::Approved | Stage::CheckingOut { .. } | Stage::Undecided(_) => return Ok(()),
        }
        let reason = self.newest_reason(id).await?;
        if reason.is_none_or(|at| clock::now().duration_since(at) > LONGEST) {
            return Ok(());
        }
        self.find_strays(&order).await.map(drop)
    }

    /// Looks for strays of an order that is not being checked out, and writes those it finds down.
    pub(super) async fn find_strays(&self, order: &Order) -> Result<Strays, AppendError> {
        let Some(trail) = &order.doubtful else { return Ok(Strays::None) };
        let Some(candidates) = self.unless_stopping(self.candidates(trail)).await else {
            return Ok(Strays::Unlisted);
        };
        let candidates = match candidates? {
            Ok(candidates) => candidates,
            Err(error) => {
                tracing::warn!(order = order.id.0, %error, "looking for stray orders at OVHcloud");
                return Ok(Strays::Unlisted);
            }
        };
        // Asked for after the orders were listed: what stands there now cannot be the order of a twin that began later.
        let others = self.0.journal.open_orders().await?;
        if let Some(twin) = unsettled_twin(order, &others) {
            return Ok(Strays::Twin(twin));
        }
        let mut strays = Strays::None;
        for number in of_its_projects(order, &candidates) {
            let told = match left_to(order, number, &candidates, &others) {
                // It may be held for so long that nothing looks on its behalf any more.
                Some(held) if matches!(held.stage, Stage::Held(_)) => held,
                // It looks by itself before it is ordered.
                Some(_) => continue,
                None => order,
            };
            match self.0.journal.append(told, StrayFound { number, answers: None }, clock::now()).await {
                Ok(_) => {
                    tracing::warn!(order = told.id.0, number = number.0, "a stray order stands at OVHcloud");
                    if told.id == order.id {
                        strays = Strays::Found;
                    }
                }
                Err(AppendError::NumberClaimed { .. }) => {}
                // The next round sees what it has become.
                Err(AppendError::Stale) if told.id != order.id => {}
                Err(error) => return Err(error),
            }
        }
        let numbers = order.unread(&candidates);
        if strays != Strays::None || numbers.is_empty() {
            return Ok(strays);
        }
        let again = candidates.iter().any(|candidate| candidate.again && numbers.contains(&candidate.number));
        Ok(Strays::Unread { numbers, again })
    }

    /// When a checkout of the order last began, or was found to be perhaps forgotten.
    async fn newest_reason(&self, id: OrderId) -> Result<Option<Timestamp>, JournalError> {
        let history = self.0.journal.history(id).await?;
        Ok(history.iter().rev().find(|record| is_reason(&record.event)).map(|record| record.at))
    }

    /// Since when the order is held because OVHcloud gave no answer, after there was last a reason to look for strays.
    pub(super) async fn silent_since(&self, id: OrderId) -> Result<Option<Timestamp>, JournalError> {
        let history = self.0.journal.history(id).await?;
        let newest = history.iter().rev().take_while(|record| !is_reason(&record.event));
        let silences = newest.filter(|record| is_silence(&record.event));
        Ok(silences.last().map(|record| record.at))
    }
}

/// Another order that may have ordered the same: then what stands at OVHcloud may be that one's.
fn unsettled_twin(order: &Order, others: &[Order]) -> Option<OrderId> {
    let is_twin = |other: &&Order| other.id != order.id && other.unsettled() && other.content.overlaps(&order.content);
    others.iter().find(is_twin).map(|twin| twin.id)
}

/// Whether there may be strays since then.
fn is_reason(event: &Event) -> bool {
    matches!(event, Event::CheckoutBegan(_) | Event::Restored(_) | Event::Doubted(_))
}

fn is_silence(event: &Event) -> bool {
    matches!(event, Event::PrepareFailed(PrepareFailed { held: HeldFor::NoAnswer { .. } }))
}

#[cfg(test)]
mod tests;
