//! A copy of the journal of one moment, made while the bot works on it.

use super::store::Kind;
use super::{Checked, Fault, Journal, JournalError, NewFile, check, sqlite};
use std::io;
use std::path::{Path, PathBuf};

impl Journal {
    /// Copies an SQLite journal to a file that is not there yet, readable for this user alone: it holds what the journal
    /// holds, secrets too. What is committed when it begins is in it; it is on disk when this returns. Gives what
    /// checking the copy has seen. Dropped before, it leaves no copy.
    ///
    /// # Errors
    /// When the file is there, cannot be written, or the journal is not a file.
    pub async fn back_up(&self, to: &Path) -> Result<Checked, JournalError> {
        // https://sqlite.org/lang_vacuum.html: it takes an empty file for one that is not there.
        const COPY: &str = "VACUUM INTO $1";
        let work = async {
            match self.store.kind {
                Kind::Sqlite(_) => {}
                Kind::Postgres => return Err(Fault::NoFile),
            }
            let file = NewFile::reserve(to).map_err(|(which, error)| unmade(which, error))?;
            let place = file.draft().canonicalize()?;
            let name = place.to_str().ok_or(Fault::Url)?;
            sqlx::query(COPY).bind(name).execute(&mut *self.store.read().await?).await?;
            let checked = check::everything(sqlite::to_look(&place).await?, None).await?;
            file.finish()?;
            Ok(checked)
        };
        self.doing("backing up the journal", work).await
    }
}

/// Why the file cannot be made.
fn unmade(file: PathBuf, error: io::Error) -> Fault {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Fault::NoFolder(folder.to_owned());
    }
    if error.kind() == io::ErrorKind::AlreadyExists {
        return Fault::Exists(file);
    }
    error.into()
}
