//! What stands beside the file of a key while one is asked for and replaced: no key that may work is ever in the memory of a
//! program alone, which may be killed. OVHcloud revokes a key only when asked with that key itself, or with rights that the
//! bot does not ask for.

use super::LoginError;
use secrecy::SecretString;
use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// Files that are longer hold something else.
const LONGEST: u64 = 4096;

/// The names of both.
pub(super) struct Beside {
    /// The new key, from before anybody can validate it until it stands in the file. Locked while a login runs.
    pub(super) unvalidated: PathBuf,
    /// What the file held, from before it is replaced until OVHcloud has revoked it.
    pub(super) to_revoke: PathBuf,
}

impl Beside {
    /// Where they would stand.
    pub(super) fn of(file: &Path) -> Beside {
        let named = |end: &str| {
            let mut name = file.as_os_str().to_owned();
            name.push(end);
            PathBuf::from(name)
        };
        Beside { unvalidated: named(".unvalidated"), to_revoke: named(".to-revoke") }
    }

    /// Makes the first, or takes what a killed login left of it, so that no other login does. `file` is as it was named.
    pub(super) fn claim(&self, file: &Path) -> Result<File, LoginError> {
        let trouble = |cause| LoginError::File { file: file.to_owned(), cause };
        loop {
            let mut open = OpenOptions::new();
            let claimed = open.read(true).write(true).create(true).truncate(false).mode(0o600).open(&self.unvalidated);
            let claimed = claimed.map_err(trouble)?;
            match claimed.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LoginError::Runs(file.to_owned())),
                Err(TryLockError::Error(cause)) => return Err(trouble(cause)),
            }
            match fs::symlink_metadata(&self.unvalidated) {
                Ok(there) if !there.is_file() => return Err(LoginError::NoFile(self.unvalidated.clone())),
                Ok(there) => {
                    let ours = claimed.metadata().map_err(trouble)?;
                    if (ours.dev(), ours.ino()) == (there.dev(), there.ino()) {
                        claimed.set_permissions(Permissions::from_mode(0o600)).map_err(trouble)?;
                        return Ok(claimed);
                    }
                }
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(cause) => return Err(trouble(cause)),
            }
            // Another login has ended between the two: what was opened stands elsewhere by now, or nowhere.
        }
    }

    /// Keeps the key that is about to be replaced.
    pub(super) fn keep(&self, key: &SecretString) -> io::Result<()> {
        write(File::options().write(true).create_new(true).mode(0o600).open(&self.to_revoke)?, key)?;
        sync_folder(&self.to_revoke);
        Ok(())
    }
}

/// The files beside that of a key in which a login has left one, or has one while it runs.
pub fn left_beside(file: &Path) -> Vec<PathBuf> {
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let Beside { unvalidated, to_revoke } = Beside::of(&target);
    let holds = |file: &PathBuf| fs::metadata(file).is_ok_and(|there| there.len() > 0);
    [unvalidated, to_revoke].into_iter().filter(holds).collect()
}

/// The key in a file; nothing if there is none, or something else, which is shown to nobody, OVHcloud included.
pub(super) fn key_in(file: &Path) -> io::Result<Option<SecretString>> {
    let bytes = match fs::metadata(file) {
        Ok(there) if there.len() > LONGEST => return Ok(None),
        Ok(_) => fs::read(file)?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let text = String::from_utf8(bytes).unwrap_or_default();
    let text = text.trim();
    let is_key = (16..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    Ok(is_key.then(|| text.into()))
}

/// Writes a key, durably.
pub(super) fn write(mut file: File, key: &SecretString) -> io::Result<()> {
    use secrecy::ExposeSecret as _;
    file.write_all(key.expose_secret().as_bytes())?;
    file.write_all(b"\n")?;
    file.sync_all()
}

/// Makes the names in a file's folder last. Not every file system can, and then there is nothing better.
pub(super) fn sync_folder(file: &Path) {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _synced = File::open(folder).and_then(|folder| folder.sync_all());
}
