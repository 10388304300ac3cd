//! Rate limits: fifty calls a second per bucket, counted truly and enforced.
//!
//! Discord's real limits differ from route to route and must not be hard-coded; what counts is that a client reads
//! the headers and waits when told to.

use std::collections::HashMap;

const CALLS: u32 = 50;
const WINDOW_MS: i64 = 1_000;

/// The calls counted per bucket.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    windows: HashMap<String, Window>,
}

#[derive(Debug)]
struct Window {
    began_ms: i64,
    calls: u32,
}

/// What the headers say after a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rate {
    /// Calls per window.
    pub(crate) limit: u32,
    /// Calls left in this window.
    pub(crate) remaining: u32,
    /// When the window ends, in milliseconds since the Unix epoch.
    pub(crate) reset_ms: i64,
    /// Until then, in milliseconds.
    pub(crate) reset_after_ms: i64,
    /// Whether this call was one too many.
    pub(crate) exceeded: bool,
}

impl Limits {
    /// Counts a call. `bucket` is the route with its channel, guild, or webhook token.
    pub(crate) fn count(&mut self, bucket: &str, now_ms: i64) -> Rate {
        self.windows.retain(|_, window| now_ms < window.began_ms + WINDOW_MS);
        let window = self.windows.entry(bucket.to_owned()).or_insert(Window { began_ms: now_ms, calls: 0 });
        window.calls = window.calls.saturating_add(1);
        let reset_ms = window.began_ms + WINDOW_MS;
        Rate {
            limit: CALLS,
            remaining: CALLS.saturating_sub(window.calls),
            reset_ms,
            reset_after_ms: reset_ms - now_ms,
            exceeded: window.calls > CALLS,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::{CALLS, Limits};

    #[test]
    fn one_call_too_many_is_told_and_the_next_window_is_free() {
        let mut limits = Limits::default();
        let last = (0..CALLS).map(|_| limits.count("a", 1_000)).last().unwrap();
        assert_eq!((last.remaining, last.exceeded), (0, false));
        assert!(limits.count("a", 1_400).exceeded);
        assert!(!limits.count("b", 1_400).exceeded);
        assert!(!limits.count("a", 2_000).exceeded);
    }
}
