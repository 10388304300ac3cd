//! Working on one order: one task at a time in this process, and it does whatever the order's stage asks for.

use super::Desk;
use crate::journal::{AppendError, JournalError, Lease};
use crate::order::{OrderId, Stage};
use crate::trail;
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tracing::Instrument as _;

/// How long a lease holds while an order is worked on: so long after a process died, another takes over.
const WORKING: Duration = Duration::from_secs(60);
/// How long it holds once the checkout may be on its way, and the least that must be left right before it: longer by a
/// minute than OVHcloud may take to answer (180 s).
const ASKING: Duration = Duration::from_secs(300);
const ANSWER: Duration = Duration::from_secs(240);
/// How often it is renewed.
const RENEWAL: Duration = Duration::from_secs(20);
/// The pauses while the journal fails: the first, and what they grow to.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// The lease this task works under, in the journal: the right to work on the order among all processes.
pub(super) struct Held {
    pub(super) lease: Lease,
    /// Whether the checkout or a payment may be on its way.
    asking: AtomicBool,
}

impl Held {
    pub(super) fn new(lease: Lease) -> Held {
        Held { lease, asking: AtomicBool::new(false) }
    }

    /// What could not be asked twice is answered, or was given up.
    pub(super) fn has_asked(&self) {
        self.asking.store(false, Ordering::Relaxed);
    }
}

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
        let work = async move {
            let mut turn = desk.take_turn(id);
            while let Some(mine) = turn {
                match desk.work_when_free(id).await {
                    // Somebody's click came first, which is no trouble: the next round sees what it made of the order.
                    Ok(()) | Err(AppendError::Stale | AppendError::Leased) => {}
                    Err(error) => {
                        tracing::error!(order = id.0, %error, "an order could not go on; the next minute tries again");
                    }
                }
                turn = mine.end();
            }
        };
        self.spawn(work.instrument(trail::order("going on", id.0)));
    }

    /// Works on the order, and if another process is at it, once that one has ended: it may have looked at the order
    /// before the click that this is about. While that one places the order, it does not end before there is an outcome.
    async fn work_when_free(&self, id: OrderId) -> Result<(), AppendError> {
        let mut pause = FIRST_PAUSE;
        while !self.work_with_lease(id).await? {
            let waits = self.0.journal.order(id).await?.is_some_and(|order| order.stage == Stage::Approved);
            // Everything else is looked after by whoever is at it, and every minute.
            if !waits || self.unless_stopping(tokio::time::sleep(pause)).await.is_none() {
                return Ok(());
            }
            tracing::debug!(order = id.0, "another process is at an order that waits");
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
        Ok(())
    }

    /// Works on the order; false if another process is at it.
    async fn work_with_lease(&self, id: OrderId) -> Result<bool, AppendError> {
        let taken = self.patiently(id, || self.0.journal.take_lease(id, WORKING)).await?;
        let Some(lease) = taken else { return Ok(false) };
        let lease = Held::new(lease);
        let worked = tokio::select! {
            worked = self.patiently(id, || self.work_on(id, &lease)) => worked,
            never = self.keep(&lease) => match never {},
        };
        // One that is not given back would keep the order from going on until its time is over.
        if let Err(error) = self.patiently(id, || self.0.journal.give_back(&lease.lease)).await {
            tracing::warn!(order = id.0, %error, "a lease was not given back; it ends by itself");
        }
        worked.map(|()| true)
    }

    /// Does some work for an order, and again while the journal fails, until the bot is about to stop. What was begun is
    /// on disk or did not happen, so doing it again is safe.
    pub(super) async fn patiently<T, E, Work>(&self, id: OrderId, work: impl Fn() -> Work) -> Result<T, AppendError>
    where
        E: Into<AppendError>,
        Work: Future<Output = Result<T, E>>,
    {
        let mut pause = FIRST_PAUSE;
        loop {
            let error = match work().await.map_err(Into::into) {
                Err(AppendError::Journal(error)) => error,
                done => return done,
            };
            tracing::error!(order = id.0, %error, "an order waits until the journal works again");
            if self.unless_stopping(tokio::time::sleep(pause)).await.is_none() {
                return Err(error.into());
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    /// Renews the lease for as long as it is polled. Whether it is lost shows where something rests on it.
    async fn keep(&self, lease: &Held) -> Infallible {
        loop {
            tokio::time::sleep(RENEWAL).await;
            let time = if lease.asking.load(Ordering::Relaxed) { ASKING } else { WORKING };
            match self.0.journal.renew(&lease.lease, time).await {
                Ok(true) => {}
                Ok(false) => tracing::warn!(order = lease.lease.order().0, "the lease of an order was lost"),
                Err(error) => tracing::warn!(order = lease.lease.order().0, %error, "the lease of an order"),
            }
        }
    }

    /// Whether nobody else can take over before an answer has come or was given up. Asked right before the one call that
    /// buys or pays; the lease is made long enough for it first.
    pub(super) async fn may_ask(&self, lease: &Held) -> Result<bool, JournalError> {
        lease.asking.store(true, Ordering::Relaxed);
        Ok(self.0.journal.renew(&lease.lease, ASKING).await? && self.0.journal.still_mine(&lease.lease, ANSWER).await?)
    }

    /// Each of these does nothing unless the order stands where it is needed.
    async fn work_on(&self, id: OrderId, lease: &Held) -> Result<(), AppendError> {
        self.place(id, lease).await?;
        lease.has_asked();
        self.settle(id, lease).await?;
        self.look_again(id).await?;
        // A stray beside it leaves its payment to a person, so it is looked for first.
        self.sweep(id).await?;
        self.pay(id, lease).await
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
