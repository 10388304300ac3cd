//! How often something was appended, what became of it, and how long it took.

use super::{AppendError, Journal, JournalError, SubmitError};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::{family::Family, histogram::Histogram};
use prometheus_client::registry::Registry;
use std::fmt;
use std::time::Instant;

/// The buckets of an append's time, in seconds: a good disk takes less than a millisecond, a lock or a far server more.
const SECONDS: [f64; 10] = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1.0, 5.0, 20.0];

/// What is counted.
pub(super) struct Meter(Family<Ended, Histogram, fn() -> Histogram>);

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Ended {
    outcome: &'static str,
}

impl Meter {
    pub(super) fn new() -> Meter {
        Meter(Family::new_with_constructor(|| Histogram::new(SECONDS)))
    }

    /// Counts an append that is over.
    pub(super) fn count(&self, begun: Instant, outcome: &'static str) {
        self.0.get_or_create(&Ended { outcome }).observe(begun.elapsed().as_secs_f64());
    }
}

impl Journal {
    /// Lets what is counted here be read.
    pub fn register(&self, registry: &mut Registry) {
        registry.register("journal_append_seconds", "How long appending to the journal took", self.meter.0.clone());
    }
}

/// What became of an event.
pub(super) fn appended<T>(done: &Result<Result<T, AppendError>, JournalError>) -> &'static str {
    match done {
        Ok(Ok(_)) => "written",
        Ok(Err(AppendError::Journal(_))) | Err(_) => "failed",
        Ok(Err(
            AppendError::Stale
            | AppendError::NumberClaimed { .. }
            | AppendError::Twin { .. }
            | AppendError::Leased
            | AppendError::Paid { .. }
            | AppendError::Erased
            | AppendError::Refused(_)
            | AppendError::Illegal(_),
        )) => "refused",
    }
}

/// What became of an order's first event.
pub(super) fn submitted<T>(done: &Result<T, SubmitError>) -> &'static str {
    match done {
        Ok(_) => "written",
        Err(SubmitError::CartChanged | SubmitError::Erased | SubmitError::Refused(_)) => "refused",
        Err(SubmitError::Journal(_)) => "failed",
    }
}

impl fmt::Debug for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meter").finish_non_exhaustive()
    }
}
