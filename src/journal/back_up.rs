//! A copy of the journal of one moment, made while the bot works on it.

use super::store::Kind;
use super::{Checked, Fault, Journal, JournalError, check, sqlite};
use std::fs::{File, OpenOptions};
use std::path::Path;

impl Journal {
    /// Copies an SQLite journal to a file that is not there yet, readable for this user alone: it holds what the journal
    /// holds, secrets too. What is committed when it begins is in it; it is on disk when this returns. Gives what
    /// checking the copy has seen.
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
            create(to)?;
            let copied = async {
                let place = to.canonicalize()?;
                let name = place.to_str().ok_or(Fault::Url)?;
                sqlx::query(COPY).bind(name).execute(&mut *self.store.read().await?).await?;
                sync(&place)
            };
            copied.await.inspect_err(|_: &Fault| {
                // Half a copy is worth nothing, and would keep the name.
                std::fs::remove_file(to).unwrap_or_default();
            })?;
            check::everything(sqlite::to_look(to).await?, None).await
        };
        self.doing("backing up the journal", work).await
    }
}

/// Makes the file, for this user alone.
fn create(path: &Path) -> Result<(), Fault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Fault::NoFolder(folder.to_owned()));
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Fault::Exists(path.to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// Content and name survive a power cut from here on.
fn sync(path: &Path) -> Result<(), Fault> {
    File::open(path)?.sync_all()?;
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
