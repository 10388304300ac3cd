//! Listens to a bot and cuts it off in the middle of a line of its log.

use super::point::{Cut, Point};
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use tokio_util::sync::CancellationToken;
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Metadata, Subscriber};

/// A log that hears points and, at one of them, ends everything that writes to it.
#[derive(Clone, Debug)]
pub(super) struct Ear {
    heard: Arc<Mutex<Heard>>,
    cut: Option<Cut>,
    dead: CancellationToken,
}

/// What was heard.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// Up to the cut, with it.
    pub(super) alive: Vec<Point>,
    /// What a dead bot said, which is nothing.
    pub(super) dead: Vec<Point>,
}

/// Somebody who might want every line and takes none.
///
/// Whether a line is wanted at all is remembered from the first time it is written. Other scenarios of this process read
/// journals without an ear: a line that they write first, just while an ear is made, would never be heard again.
struct AnyLine;

fn keep_lines_alive() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Nobody else sets one in this process; if somebody did, lines are wanted by them.
        drop(tracing::subscriber::set_global_default(AnyLine));
    });
    tracing::callsite::rebuild_interest_cache();
}

impl Subscriber for AnyLine {
    fn register_callsite(&self, _: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, _: &Metadata<'_>) -> bool {
        false
    }

    fn event(&self, _: &Event<'_>) {}

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// What a cut-off task unwinds with.
struct CutOff;

impl Ear {
    /// Cuts off there, or never.
    pub(super) fn new(cut: Option<Cut>) -> Ear {
        keep_lines_alive();
        Ear { heard: Arc::default(), cut, dead: CancellationToken::new() }
    }

    /// Is cancelled at the cut.
    pub(super) fn dead(&self) -> CancellationToken {
        self.dead.clone()
    }

    /// Everything so far.
    pub(super) fn heard(&self) -> Heard {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Subscriber for Ear {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && Point::may_come_from(metadata.target())
    }

    fn event(&self, event: &Event<'_>) {
        let Some(point) = Point::read(event) else { return };
        let mut heard = self.lock();
        if self.dead.is_cancelled() {
            return heard.dead.push(point);
        }
        heard.alive.push(point);
        if self.cut.as_ref().is_some_and(|cut| cut.has_come(&heard.alive)) {
            drop(heard);
            self.dead.cancel();
            // Without the panic hook: nothing has gone wrong.
            resume_unwind(Box::new(CutOff));
        }
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
