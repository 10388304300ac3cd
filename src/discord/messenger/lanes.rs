//! One lane for each order: its messages go one after the other, beside those of other orders.

use super::Messenger;
use super::pauses::Pauses;
use crate::desk::Step;
use crate::duty;
use crate::journal::Debt;
use crate::order::OrderId;
use crate::trail;
use std::collections::{BTreeMap, BTreeSet};
use tokio::task::JoinSet;
use tokio::time::Instant;
use tracing::Instrument as _;

/// How many orders are written about at the same time.
const MOST_LANES: usize = 4;

/// What became of a lane.
pub(super) enum End {
    /// Everything it was given is sent or counted off.
    Clear,
    /// Something could not be sent now.
    Later,
}

/// The lanes at work, owned: dropping them stops their tasks.
#[derive(Default)]
pub(super) struct Lanes {
    at_work: JoinSet<(OrderId, End)>,
    busy: BTreeSet<OrderId>,
    pauses: Pauses,
    /// The newest step of each order being placed that is not shown yet.
    steps: BTreeMap<OrderId, Step>,
}

impl Lanes {
    pub(super) fn are_empty(&self) -> bool {
        self.busy.is_empty()
    }

    /// Remembers a step; an older one that was not shown yet is skipped.
    pub(super) fn note_step(&mut self, order: OrderId, step: Step) {
        self.steps.insert(order, step);
    }

    /// Starts lanes for what is owed and may be sent now, then for progress of orders to which nothing is owed.
    /// Returns when the next pause ends.
    pub(super) fn start(&mut self, messenger: &Messenger, debts: Vec<Debt>, now: Instant) -> Option<Instant> {
        let mut owed: BTreeMap<OrderId, Vec<Debt>> = BTreeMap::new();
        // Orders in the order of their oldest debt.
        let mut turn = Vec::new();
        for debt in debts {
            let order = debt.order;
            owed.entry(order).or_insert_with(|| {
                turn.push(order);
                Vec::new()
            });
            owed.entry(order).or_default().push(debt);
        }
        self.pauses.keep_only(|order| owed.contains_key(order));
        for order in turn {
            if self.may_start(order) && self.pauses.allow(order, now) {
                let debts = owed.get_mut(&order).map(std::mem::take).unwrap_or_default();
                let messenger = messenger.clone();
                self.busy.insert(order);
                let lane = async move { (order, whole(messenger.pay(debts)).await) };
                self.at_work.spawn(lane.instrument(trail::order("messages", order.0)));
            }
        }
        let free: Vec<OrderId> = self.steps.keys().copied().filter(|order| !owed.contains_key(order)).collect();
        for order in free {
            if self.may_start(order)
                && let Some(step) = self.steps.remove(&order)
            {
                let messenger = messenger.clone();
                self.busy.insert(order);
                let lane = async move {
                    let shown = async {
                        messenger.show_progress(order, step).await;
                        End::Clear
                    };
                    (order, whole(shown).await)
                };
                self.at_work.spawn(lane.instrument(trail::order("progress", order.0)));
            }
        }
        self.pauses.next_end(now)
    }

    fn may_start(&self, order: OrderId) -> bool {
        !self.busy.contains(&order) && self.busy.len() < MOST_LANES
    }

    /// Waits until a lane has ended.
    pub(super) async fn next_end(&mut self) {
        match self.at_work.join_next().await {
            Some(Ok((order, End::Clear))) => {
                self.busy.remove(&order);
                self.pauses.clear(order);
            }
            Some(Ok((order, End::Later))) => {
                self.busy.remove(&order);
                self.pauses.grow(order, Instant::now());
            }
            // A lane that was stopped names no order: all that stand still are let go.
            Some(Err(_)) if self.at_work.is_empty() => self.busy.clear(),
            Some(Err(_)) => {}
            None => self.busy.clear(),
        }
    }
}

/// How a lane has ended. One that a bug breaks off waits like one that cannot send now: else it would break off again at once,
/// and for ever.
async fn whole(lane: impl Future<Output = End>) -> End {
    duty::survive("a message", lane).await.unwrap_or(End::Later)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::panic, reason = "that is what is tried")]

    use super::*;

    #[tokio::test]
    async fn a_lane_that_breaks_off_waits_and_holds_up_no_other() {
        let (order, other) = (OrderId(1), OrderId(2));
        let mut lanes = Lanes::default();
        lanes.busy.extend([order, other]);
        lanes.at_work.spawn(async move { (order, whole(async { panic!("as a test") }).await) });
        lanes.next_end().await;
        assert!(lanes.may_start(order) && !lanes.may_start(other), "it is over, and the other is at work");
        let now = Instant::now();
        assert!(!lanes.pauses.allow(order, now), "it is not begun again at once");
        assert!(lanes.pauses.next_end(now).is_some(), "but later");
    }
}
