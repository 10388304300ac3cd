//! What is allowed and should be known, and what would change it.

use std::fmt;

/// A word about a configuration that is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What follows from it: one English sentence without its full stop.
    pub says: String,
    /// What to do if that is not wanted.
    pub next: String,
}

impl Advice {
    pub(super) fn new(says: impl Into<String>, next: impl Into<String>) -> Advice {
        Advice { says: says.into(), next: next.into() }
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.says, self.next)
    }
}
