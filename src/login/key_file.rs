//! The file of a key: only its owner may read it from the first moment on, nothing is overwritten unasked, and whatever breaks
//! a login off leaves what it was about beside the file.

use super::LoginError;
use super::beside::{Beside, key_in, left_beside, sync_folder, write};
use super::revoke::Was;
use secrecy::{ExposeSecret as _, SecretString};
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// A file that a key will stand in.
pub(super) struct KeyFile {
    /// As it was named.
    path: PathBuf,
    /// Behind all links.
    target: PathBuf,
    force: bool,
    beside: Beside,
    /// The new key's file, until it is renamed. Its lock keeps other logins away.
    new: File,
    /// Whether what stands beside is of this login, and goes unless it is finished.
    is_ours: bool,
}

/// A key that a login which was broken off has left.
pub(super) struct Left {
    pub(super) key: SecretString,
    pub(super) file: PathBuf,
    pub(super) was: Was,
}

/// A file that is written.
pub(super) struct Written {
    /// Where it stands, wherever that is read.
    pub(super) path: PathBuf,
    pub(super) replaced: Replaced,
    /// Where the key stands that was replaced.
    pub(super) to_revoke: PathBuf,
}

/// What stood there before.
pub(super) enum Replaced {
    Nothing,
    Key(SecretString),
    Other,
}

impl KeyFile {
    /// Looks whether it can be written, and keeps other logins away. A link stays, and leads to the new key.
    pub(super) fn open(path: &Path, force: bool) -> Result<KeyFile, LoginError> {
        let there = replaceable(path)?;
        if there.is_some() && !force {
            let file = path.to_owned();
            return Err(match left_beside(path).into_iter().next() {
                Some(left) => LoginError::ThereWithLeft { file, left },
                None => LoginError::File { file, cause: io::ErrorKind::AlreadyExists.into() },
            });
        }
        let target = there.unwrap_or_else(|| path.to_owned());
        let beside = Beside::of(&target);
        let new = beside.claim(path)?;
        Ok(KeyFile { path: path.to_owned(), target, force, beside, new, is_ours: false })
    }

    /// As it was named.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What a login that was broken off has left beside it.
    pub(super) fn left(&self) -> Result<Vec<Left>, LoginError> {
        let key = |file: &Path| key_in(file).map_err(|cause| LoginError::File { file: file.to_owned(), cause });
        let used = key(&self.target)?;
        // Broken off before the file was replaced: that is the key that the bot uses.
        let is_used =
            |key: &SecretString| used.as_ref().is_some_and(|used| used.expose_secret() == key.expose_secret());
        let Beside { unvalidated, to_revoke } = &self.beside;
        let new = key(unvalidated)?.map(|key| Left { key, file: unvalidated.clone(), was: Was::LeftNew });
        let older = key(to_revoke)?.filter(|key| !is_used(key));
        let older = older.map(|key| Left { key, file: to_revoke.clone(), was: Was::LeftReplaced });
        Ok(new.into_iter().chain(older).collect())
    }

    /// Forgets that: nobody can use it any more, or asking again is of no use.
    pub(super) fn clear(&mut self) -> Result<(), LoginError> {
        let cleared = self.new.set_len(0).and_then(|()| match fs::remove_file(&self.beside.to_revoke) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        });
        self.is_ours = cleared.is_ok();
        cleared.map_err(|cause| self.trouble(cause))
    }

    /// Writes the new key beside the file, durably.
    pub(super) fn note(&mut self, key: &SecretString) -> Result<(), LoginError> {
        let noted = self.new.try_clone().and_then(|new| write(new, key));
        sync_folder(&self.beside.unvalidated);
        noted.map_err(|cause| self.trouble(cause))
    }

    /// Where the new key is kept until then.
    pub(super) fn kept(&self) -> &Path {
        &self.beside.unvalidated
    }

    /// Lets it stay there: the next login, or `logout`, revokes it.
    pub(super) fn leave(&mut self) {
        self.is_ours = false;
    }

    /// Puts it in its place.
    pub(super) fn finish(&mut self) -> Result<Written, LoginError> {
        let replaced = self.place().map_err(|cause| self.trouble(cause))?;
        let path = std::path::absolute(&self.path).unwrap_or_else(|_| self.path.clone());
        Ok(Written { path, replaced, to_revoke: self.beside.to_revoke.clone() })
    }

    fn place(&mut self) -> io::Result<Replaced> {
        let replaced = if !self.force {
            // The name is taken first, since a rename asks nobody.
            drop(File::options().write(true).create_new(true).mode(0o600).open(&self.target)?);
            Replaced::Nothing
        } else if let Some(key) = key_in(&self.target)? {
            self.beside.keep(&key)?;
            Replaced::Key(key)
        } else if self.target.exists() {
            Replaced::Other
        } else {
            Replaced::Nothing
        };
        fs::rename(&self.beside.unvalidated, &self.target)?;
        self.is_ours = false;
        sync_folder(&self.target);
        Ok(replaced)
    }

    fn trouble(&self, cause: io::Error) -> LoginError {
        LoginError::File { file: self.path.clone(), cause }
    }
}

impl Drop for KeyFile {
    fn drop(&mut self) {
        if self.is_ours {
            // The new one is empty, or holds a key that nobody was told of; the older one stands in its place.
            let _gone = fs::remove_file(&self.beside.to_revoke);
        }
        if self.is_ours || self.new.metadata().is_ok_and(|new| new.len() == 0) {
            let _gone = fs::remove_file(&self.beside.unvalidated);
        }
    }
}

impl Written {
    /// Forgets the key that was replaced. Another login may have kept another one there meanwhile.
    pub(super) fn forget(&self, key: &SecretString) {
        let kept = key_in(&self.to_revoke).ok().flatten();
        if kept.is_some_and(|kept| kept.expose_secret() == key.expose_secret()) {
            // If it stays, it is asked for once more, which does no harm.
            let _gone = fs::remove_file(&self.to_revoke);
        }
    }
}

/// The file that stands there, behind all links, if one does. Said before anybody is asked for anything.
fn replaceable(path: &Path) -> Result<Option<PathBuf>, LoginError> {
    let trouble = |cause| LoginError::File { file: path.to_owned(), cause };
    match fs::metadata(path) {
        Ok(there) if there.is_file() => fs::canonicalize(path).map(Some).map_err(trouble),
        Ok(_) => Err(LoginError::NoFile(path.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::symlink_metadata(path) {
            Ok(_) => Err(LoginError::LooseLink(path.to_owned())),
            Err(_) => Ok(None),
        },
        Err(error) => Err(trouble(error)),
    }
}

#[cfg(test)]
mod tests;
