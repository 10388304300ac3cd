//! Why a conversation could not be played to its end.

use std::fmt;

/// Why a conversation could not be played to its end. Its text holds all that is needed to see why.
#[derive(Clone, PartialEq, Eq)]
pub struct Fault(String);

impl Fault {
    /// A line of the script that cannot be read.
    pub(crate) fn script(line: &str, why: &str) -> Fault {
        Fault(format!("in the line `{line}`: {why}"))
    }

    /// Something that cannot be done as things stand.
    pub fn new(why: impl Into<String>) -> Fault {
        Fault(why.into())
    }

    /// The same, below the conversation so far.
    pub(crate) fn after(self, transcript: &str) -> Fault {
        Fault(format!("the conversation so far:\n\n{transcript}\n{}", self.0))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As [`Display`](fmt::Display), so that a test that unwraps it prints the conversation and not one long line.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}
