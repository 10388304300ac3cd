//! The log of calls, without anything secret, and how many of them had to wait for one another.

use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// One call. Ticks count starts and ends, so that they order calls exactly, whatever the clock says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// Calls are counted from 1.
    pub n: u64,
    /// The connection it came on; connections are counted from 1.
    pub connection: u64,
    /// The method.
    pub method: String,
    /// The route with its `{names}`, never the values; `(unknown)` for a path nobody serves.
    pub route: String,
    /// The NIC handle of the caller, when the call was signed and accepted.
    pub account: Option<String>,
    /// The status answered; none while it runs, or when it was never answered.
    pub status: Option<u16>,
    /// Whether it asked about a voucher, without the code.
    pub voucher: bool,
    /// The trouble that befell it.
    pub trouble: Option<String>,
    /// The tick at which it arrived.
    pub started: u64,
    /// The tick at which it was answered or given up.
    pub finished: Option<u64>,
}

/// The longest chain of calls that did not overlap: the round trips that somebody had to wait for one after another.
pub fn sequential(calls: &[Call]) -> usize {
    let mut spans: Vec<(u64, u64)> =
        calls.iter().filter_map(|call| call.finished.map(|finished| (finished, call.started))).collect();
    spans.sort_unstable();
    let mut free_from = 0;
    let mut chain = 0;
    for (finished, started) in spans {
        if started > free_from {
            free_from = finished;
            chain += 1;
        }
    }
    chain
}

/// The log, shared by everything that answers calls.
#[derive(Clone, Debug)]
pub(crate) struct Book {
    pages: Arc<Mutex<Pages>>,
    open: Arc<watch::Sender<usize>>,
}

#[derive(Debug, Default)]
struct Pages {
    calls: Vec<Call>,
    count: u64,
    tick: u64,
}

impl Pages {
    fn tick(&mut self) -> u64 {
        self.tick += 1;
        self.tick
    }
}

impl Book {
    pub(crate) fn new() -> Book {
        Book { pages: Arc::default(), open: Arc::new(watch::Sender::new(0)) }
    }

    pub(crate) fn start(&self, connection: u64, method: &str, route: &str) -> Entry {
        let mut pages = self.pages();
        pages.count += 1;
        let (n, started) = (pages.count, pages.tick());
        pages.calls.push(Call {
            n,
            connection,
            method: method.to_owned(),
            route: route.to_owned(),
            account: None,
            status: None,
            voucher: false,
            trouble: None,
            started,
            finished: None,
        });
        drop(pages);
        self.open.send_modify(|open| *open += 1);
        Entry { book: self.clone(), n }
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.pages().calls.clone()
    }

    /// Forgets the calls so far; numbers and ticks go on.
    pub(crate) fn forget(&self) {
        self.pages().calls.clear();
    }

    /// Waits until no call is running, late work included.
    pub(crate) async fn quiet(&self) {
        let mut open = self.open.subscribe();
        // The sender lives in this book, so the wait can only end well.
        let _quiet = open.wait_for(|open| *open == 0).await;
    }

    /// Changes whenever a call begins or ends.
    pub(crate) fn news(&self) -> watch::Receiver<usize> {
        self.open.subscribe()
    }

    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running call; dropping it ends it in the log.
#[derive(Debug)]
pub(crate) struct Entry {
    book: Book,
    pub(crate) n: u64,
}

impl Entry {
    pub(crate) fn note(&self, write: impl FnOnce(&mut Call)) {
        // A running call is among the newest ones.
        let mut pages = self.book.pages();
        if let Some(call) = pages.calls.iter_mut().rfind(|call| call.n == self.n) {
            write(call);
        }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let tick = self.book.pages().tick();
        self.note(|call| call.finished = Some(tick));
        self.book.open.send_modify(|open| *open = open.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::{Book, sequential};

    #[test]
    fn overlapping_calls_count_as_one_round_trip() {
        let book = Book::new();
        drop(book.start(1, "POST", "cart"));
        let (assign, item) = (book.start(1, "POST", "assign"), book.start(2, "POST", "item"));
        drop((assign, item));
        let long = book.start(3, "GET", "offers");
        drop(book.start(1, "POST", "configuration"));
        drop(book.start(1, "GET", "checkout"));
        drop(long);
        assert_eq!(book.calls().len(), 6);
        assert_eq!(sequential(&book.calls()), 4);
    }
}
