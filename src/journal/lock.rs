//! One running bot per journal file: a lock on a file beside it. The system lets go of it however the bot ends.

use super::Fault;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Held while the bot works on the journal.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// Takes the lock of the journal at this path.
    pub(super) fn take(journal: &Path) -> Result<Lock, Fault> {
        let path = beside(journal);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock(file)),
            Err(TryLockError::WouldBlock) => Err(Fault::Held(path)),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Lets go before the file is dropped. If the system refuses, dropping it lets go as well.
    pub(super) fn release(&self) {
        self.0.unlock().unwrap_or_default();
    }
}

/// `cartwright.db.lock` for `cartwright.db`.
fn beside(journal: &Path) -> PathBuf {
    let mut path = journal.as_os_str().to_owned();
    path.push(".lock");
    PathBuf::from(path)
}
