//! What is wrong with a configuration: where, what, and what would help.

use std::fmt;

/// Everything that is wrong, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ConfigError {
    /// At least one fault.
    pub faults: Vec<Fault>,
}

/// One mistake and its mend. The value itself is never repeated: it may be a secret in the wrong place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// Where the mistake stands.
    pub at: Origin,
    /// What is wrong.
    pub what: String,
    /// What would help.
    pub hint: String,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A line of a file, counted from 1.
    File {
        /// The file's path as given.
        path: String,
        /// The line.
        line: usize,
    },
    /// An environment variable.
    Variable(String),
    /// Nowhere: it is missing, or only the whole is wrong.
    Whole,
}

impl ConfigError {
    /// The file's faults by line, then the variables', then those of the whole.
    pub(super) fn sorted(mut faults: Vec<Fault>) -> Self {
        faults.sort_by_key(|fault| match fault.at {
            Origin::File { line, .. } => (0, line),
            Origin::Variable(_) => (1, 0),
            Origin::Whole => (2, 0),
        });
        Self { faults }
    }
}

impl Fault {
    pub(super) fn new(at: Origin, what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { at, what: what.into(), hint: hint.into() }
    }
}

impl Origin {
    /// The place alone.
    pub(super) fn place(&self) -> String {
        self.to_string().trim_end_matches([' ', ':']).to_owned()
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line } => write!(f, "{path}:{line}: "),
            Self::Variable(name) => write!(f, "{name}: "),
            Self::Whole => Ok(()),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}\n  hint: {}", self.at, self.what, self.hint)
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "reading the configuration:")?;
        self.faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
    }
}
