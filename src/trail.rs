//! By what the log lines of one piece of work are found: a short random id in a span around all of it.
//!
//! Every request of a person gets one where it comes in, and every turn of the bot's own work where it begins. What is
//! started in between takes the span along. A person who reads that something went wrong reads the id as well: it says
//! nothing and opens nothing, so it is no secret.

use std::fmt;
use tracing::{Span, error_span};

/// The target of these spans. They are kept whatever `RUST_LOG` says, so that no line lacks its id.
pub const TARGET: &str = "cartwright::trail";

/// The id: eight hex digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RequestId(u32);

impl RequestId {
    /// A new one. Where the system has no random bytes it is all zeros: then one of many has to be told by its time.
    pub fn random() -> RequestId {
        RequestId(getrandom::u32().unwrap_or_default())
    }

    /// This one, for a test that compares what is said.
    #[cfg(test)]
    pub(crate) fn of(id: u32) -> RequestId {
        RequestId(id)
    }

    /// The span of what a person asked for.
    pub fn span(self) -> Span {
        // At the level of errors: a span that is less than a line's level is not shown with it.
        error_span!(target: TARGET, "request", id = %self)
    }
}

/// The span of a turn of the bot's own work, with an id of its own.
pub fn turn(what: &'static str) -> Span {
    error_span!(target: TARGET, "turn", id = %RequestId::random(), what)
}

/// The span of work on one order: within what is under way here, or else with an id of its own.
pub fn order(what: &'static str, number: i64) -> Span {
    if Span::current().is_none() {
        error_span!(target: TARGET, "turn", id = %RequestId::random(), what, order = number)
    } else {
        error_span!(target: TARGET, "turn", what, order = number)
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl fmt::Debug for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_eight_hex_digits() {
        assert_eq!(RequestId(0x1f).to_string(), "0000001f");
        assert_ne!(RequestId::random(), RequestId::random());
    }
}
