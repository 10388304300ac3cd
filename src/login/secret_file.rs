//! A file for a secret: only its owner may read it from the first moment on, and nothing is overwritten unasked.

use super::LoginError;
use super::older::Older;
use secrecy::{ExposeSecret as _, SecretString};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// A file that is made and still empty. Unless it is finished, it goes again.
pub(super) struct SecretFile {
    /// As it was named.
    path: PathBuf,
    /// Where it will stand.
    target: PathBuf,
    /// Where it is written: in its place, or beside the file that it will replace.
    draft: PathBuf,
    file: File,
    /// What it replaces, if it does.
    older: Option<Older>,
    finished: bool,
}

impl SecretFile {
    /// Makes it. With `force` an older file stays until this one is whole; a link stays, and leads to the new one.
    pub(super) fn open(path: &Path, force: bool) -> Result<SecretFile, LoginError> {
        let there = replaceable(path)?.filter(|_| force);
        let older = there.as_deref().map(Older::read);
        let target = there.unwrap_or_else(|| path.to_owned());
        let mut draft = target.clone().into_os_string();
        if force {
            draft.push(".new");
        }
        let draft = PathBuf::from(draft);
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft);
        let file = file.map_err(|cause| {
            if force && cause.kind() == io::ErrorKind::AlreadyExists {
                return LoginError::Left(draft.clone());
            }
            LoginError::File { file: draft.clone(), cause }
        })?;
        Ok(SecretFile { path: path.to_owned(), target, draft, file, older, finished: false })
    }

    /// What it replaces.
    pub(super) fn take_older(&mut self) -> Option<Older> {
        self.older.take()
    }

    /// Writes the secret, durably, and gives where it stands, wherever that is read.
    pub(super) fn finish(mut self, secret: &SecretString) -> Result<PathBuf, LoginError> {
        let written = self.write(secret);
        written.map_err(|cause| LoginError::File { file: self.path.clone(), cause })?;
        self.finished = true;
        Ok(std::path::absolute(&self.path).unwrap_or_else(|_| self.path.clone()))
    }

    fn write(&mut self, secret: &SecretString) -> io::Result<()> {
        self.file.write_all(secret.expose_secret().as_bytes())?;
        self.file.write_all(b"\n")?;
        self.file.sync_all()?;
        if self.draft == self.target { Ok(()) } else { fs::rename(&self.draft, &self.target) }
    }
}

impl Drop for SecretFile {
    fn drop(&mut self) {
        if !self.finished {
            // It is empty, or holds a key that nobody was told of.
            let _gone = fs::remove_file(&self.draft);
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
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    fn text(path: &Path) -> (String, u32) {
        (fs::read_to_string(path).unwrap(), fs::metadata(path).unwrap().permissions().mode() & 0o777)
    }

    #[test]
    fn it_is_its_owners_alone_and_overwrites_nothing_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        assert_eq!(SecretFile::open(&path, false).unwrap().finish(&"one".into()).unwrap(), path);
        assert_eq!(text(&path), ("one\n".to_owned(), 0o600));
        let error = SecretFile::open(&path, false).err().unwrap();
        assert!(
            error.to_string().ends_with("it is there already; --force replaces it, or name another file"),
            "{error}"
        );
        drop(SecretFile::open(&path, true).unwrap());
        assert_eq!(text(&path).0, "one\n", "given up: the older one stays");
        SecretFile::open(&path, true).unwrap().finish(&"two".into()).unwrap();
        assert_eq!(text(&path), ("two\n".to_owned(), 0o600));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_link_stays_and_leads_to_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("key"), folder.path().join("link"));
        fs::write(&file, "one").unwrap();
        std::os::unix::fs::symlink("key", &link).unwrap();
        SecretFile::open(&link, true).unwrap().finish(&"two".into()).unwrap();
        assert_eq!((text(&file), fs::read_link(&link).unwrap()), (("two\n".to_owned(), 0o600), "key".into()));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_is_no_file_is_refused_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let loose = folder.path().join("loose");
        std::os::unix::fs::symlink("none", &loose).unwrap();
        for force in [false, true] {
            assert!(matches!(SecretFile::open(folder.path(), force).err().unwrap(), LoginError::NoFile(_)));
            assert!(matches!(SecretFile::open(Path::new("/dev/null"), force).err().unwrap(), LoginError::NoFile(_)));
            assert!(matches!(SecretFile::open(&loose, force).err().unwrap(), LoginError::LooseLink(_)));
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn one_that_is_given_up_goes_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key");
        drop(SecretFile::open(&path, false).unwrap());
        assert!(!path.exists());
        assert!(SecretFile::open(&folder.path().join("none/key"), false).is_err());
    }
}
