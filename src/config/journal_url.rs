//! Where the journal is.

use std::fmt;
use std::path::PathBuf;

use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};

use super::address::is_this_machine;
use super::value::{self, Value, Wrong};

/// An SQLite file (`sqlite:PATH`) or a PostgreSQL database (`postgres://…`). It may hold a password and does not print
/// itself.
#[derive(Clone)]
pub struct JournalUrl {
    url: SecretString,
    heartbeat: PathBuf,
    /// What is kept may be read on the way to it.
    open: bool,
}

/// The parameters a PostgreSQL address may have. Others, such as `password`, are told instead of being ignored.
const PARAMETERS: [&str; 5] = ["host", "sslmode", "sslrootcert", "sslcert", "sslkey"];
const HINT: &str = "write sqlite: and the file's path, as in \"sqlite:/data/cartwright.db\", or postgres:// with user, host \
     and database, as in \"postgres://cartwright@db.example.com/cartwright?sslmode=verify-full\"";

impl JournalUrl {
    pub(super) fn parse(value: &Value) -> Result<Self, Wrong> {
        let text = value::text(value)?;
        if let Some(path) = text.strip_prefix("sqlite:") {
            return Self::file(path.strip_prefix("//").unwrap_or(path));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Self::server(text, matches!(value, Value::Written(_)));
        }
        Err(Wrong::new("is not a journal this version can keep", HINT))
    }

    fn file(path: &str) -> Result<Self, Wrong> {
        if path.contains([':', '?', '#', '%']) {
            return Err(Wrong::new("is not the path of a file", format!("{HINT}; a file's path without parameters")));
        }
        if path.is_empty() || path.ends_with('/') {
            return Err(Wrong::new("names no file", HINT));
        }
        Ok(Self::of(path))
    }

    fn server(text: &str, from_environment: bool) -> Result<Self, Wrong> {
        let Ok(url) = Url::parse(text) else {
            return Err(Wrong::new("is not the address of a database", HINT));
        };
        if url.password().is_some() && !from_environment {
            return Err(Wrong::new(
                "holds a password",
                "give the whole address as CARTWRIGHT_JOURNAL__URL, or in a file named by CARTWRIGHT_JOURNAL__URL_FILE",
            ));
        }
        if url.path().trim_matches('/').is_empty() || url.fragment().is_some() {
            return Err(Wrong::new("names no database", HINT));
        }
        if url.query_pairs().any(|(name, _)| !PARAMETERS.contains(&name.as_ref())) {
            let known = PARAMETERS.join(", ");
            return Err(Wrong::new("has a parameter that is not known", format!("the known ones are {known}")));
        }
        let parameter = |name: &str| url.query_pairs().find(|(other, _)| other == name).map(|(_, value)| value);
        let mode = parameter("sslmode");
        let modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
        if mode.as_ref().is_some_and(|mode| !modes.contains(&mode.as_ref())) {
            return Err(Wrong::new(
                "has an sslmode that is not known",
                format!("the known ones are {}", modes.join(", ")),
            ));
        }
        let sealed = mode.is_some_and(|mode| mode == "require" || mode.starts_with("verify-"));
        let host = parameter("host").or_else(|| url.host_str().map(Into::into));
        let local = host.is_none_or(|host| host.is_empty() || host.starts_with('/') || is_this_machine(&host));
        Ok(Self { url: text.into(), heartbeat: PathBuf::from("cartwright.alive"), open: !local && !sealed })
    }

    /// `cartwright.db` in the working directory.
    pub(super) fn beside() -> Self {
        Self::of("cartwright.db")
    }

    fn of(path: &str) -> Self {
        Self { url: format!("sqlite:{path}").into(), heartbeat: format!("{path}.alive").into(), open: false }
    }

    /// The whole address, for the one call that opens the journal.
    pub fn expose(&self) -> &str {
        self.url.expose_secret()
    }

    /// The heartbeat file: beside the journal's file, or in the working directory; see [`crate::health`].
    pub fn heartbeat(&self) -> PathBuf {
        self.heartbeat.clone()
    }

    /// Whether what is kept can be read on the way: without enforced TLS to another machine.
    pub(super) fn is_open(&self) -> bool {
        self.open
    }
}

impl fmt::Debug for JournalUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JournalUrl")
    }
}

impl PartialEq for JournalUrl {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for JournalUrl {}
