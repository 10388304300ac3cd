//! What the server, the control routes and the library methods share.

use super::calls::Book;
use super::line::Lines;
use super::trouble::Armed;
use super::world::World;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Shared by everything that runs for one pretend OVHcloud.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    armed: Mutex<Vec<Armed>>,
    pub(crate) book: Book,
    pub(crate) lines: Lines,
    /// Work that goes on after its client gave up.
    late: Mutex<JoinSet<()>>,
    /// How many calls are being held.
    pub(crate) held: watch::Sender<usize>,
    /// Rises with every release.
    pub(crate) released: watch::Sender<u64>,
}

impl Shared {
    pub(crate) fn new() -> Shared {
        Shared {
            world: Mutex::new(World::new()),
            armed: Mutex::default(),
            book: Book::new(),
            lines: Lines::default(),
            late: Mutex::default(),
            held: watch::Sender::new(0),
            released: watch::Sender::new(0),
        }
    }

    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn armed(&self) -> MutexGuard<'_, Vec<Armed>> {
        self.armed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs work that outlives its client, until it is done or everything ends.
    pub(crate) fn keep(&self, work: impl Future<Output = ()> + Send + 'static) {
        let mut late = self.late.lock().unwrap_or_else(PoisonError::into_inner);
        while late.try_join_next().is_some() {}
        late.spawn(work);
    }

    /// Ends every connection and all kept work.
    pub(crate) fn end(&self) {
        self.lines.cut_all();
        self.late.lock().unwrap_or_else(PoisonError::into_inner).abort_all();
    }

    /// Marks a call as held; wait on the answer before or while something else may end the wait.
    pub(crate) fn hold(&self) -> Hold<'_> {
        // Subscribed before it counts as held: a release that follows the count is never missed.
        let released = self.released.subscribe();
        self.held.send_modify(|held| *held += 1);
        Hold { shared: self, released }
    }
}

/// A call being held; dropping it lets go.
#[derive(Debug)]
pub(crate) struct Hold<'a> {
    shared: &'a Shared,
    released: watch::Receiver<u64>,
}

impl Hold<'_> {
    pub(crate) async fn released(&mut self) {
        // The sender lives as long as this borrow of it.
        let _changed = self.released.changed().await;
    }
}

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        self.shared.held.send_modify(|held| *held = held.saturating_sub(1));
    }
}
