//! Working on one order: one task at a time in this process, and it does whatever the order's stage asks for.

use super::Desk;
use crate::journal::AppendError;
use crate::order::OrderId;

/// An order that this task alone works on in this process, until dropped.
pub(super) struct Turn {
    desk: Desk,
    order: OrderId,
    /// Whether it has been given back already; then the next one may have begun.
    over: bool,
}

impl Turn {
    /// Ends the turn, unless somebody asked for the same order meanwhile: then it goes on.
    pub(super) fn end(mut self) -> Option<Turn> {
        self.over = self.desk.0.busy.remove_if(&self.order, |_, asked_again| !*asked_again).is_some();
        if self.over {
            return None;
        }
        self.desk.0.busy.insert(self.order, false);
        Some(self)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if !self.over {
            self.desk.0.busy.remove(&self.order);
        }
    }
}

impl Desk {
    /// Lets the order go on in a task of its own. If one is at it already, that one goes on afterwards.
    pub(super) fn go_on_in_background(&self, id: OrderId) {
        let desk = self.clone();
        self.spawn(async move {
            let mut turn = desk.take_turn(id);
            while let Some(mine) = turn {
                match desk.work_on(id).await {
                    // Somebody's click came first, which is no trouble: the next round sees what it made of the order.
                    Ok(()) | Err(AppendError::Stale) => {}
                    Err(error) => {
                        tracing::error!(order = id.0, %error, "an order could not go on; the next minute tries again");
                    }
                }
                turn = mine.end();
            }
        });
    }

    /// Each of these does nothing unless the order stands where it is needed.
    async fn work_on(&self, id: OrderId) -> Result<(), AppendError> {
        self.place(id).await?;
        self.settle(id).await?;
        self.look_again(id).await?;
        self.sweep(id).await
    }

    /// The right to work on an order in this process. If another task has it, that task is told to go on afterwards.
    pub(super) fn take_turn(&self, order: OrderId) -> Option<Turn> {
        match self.0.busy.entry(order) {
            dashmap::Entry::Occupied(mut occupied) => {
                occupied.insert(true);
                None
            }
            dashmap::Entry::Vacant(vacant) => {
                vacant.insert(false);
                Some(Turn { desk: self.clone(), order, over: false })
            }
        }
    }
}
