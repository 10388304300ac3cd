//! Where the journal is.

use std::path::{Path, PathBuf};

use super::value::Wrong;

/// An SQLite file, written as `sqlite:PATH`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalUrl {
    path: PathBuf,
    url: String,
}

impl JournalUrl {
    pub(super) fn parse(text: &str) -> Result<Self, Wrong> {
        let hint = "write sqlite: and the file's path, as in \"sqlite:/data/cartwright.db\"";
        let Some(path) = text.strip_prefix("sqlite:") else {
            return Err(Wrong::new("is not a journal this version can keep", hint));
        };
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.contains([':', '?', '#', '%']) {
            return Err(Wrong::new("is not the path of a file", format!("{hint}, without parameters")));
        }
        if path.is_empty() || path.ends_with('/') {
            return Err(Wrong::new("names no file", hint));
        }
        Ok(Self::of(path))
    }

    /// `cartwright.db` in the working directory.
    pub(super) fn beside() -> Self {
        Self::of("cartwright.db")
    }

    fn of(path: &str) -> Self {
        Self { path: PathBuf::from(path), url: format!("sqlite:{path}") }
    }

    /// `sqlite:` and the path.
    pub fn as_str(&self) -> &str {
        &self.url
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The heartbeat file beside it; see [`crate::health`].
    pub fn heartbeat(&self) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(".alive");
        PathBuf::from(path)
    }
}
