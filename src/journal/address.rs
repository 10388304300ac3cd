//! Where a journal is, as `journal.url` says it.

use super::Fault;
use secrecy::{ExposeSecret, SecretString};
use sqlx::postgres::PgConnectOptions;
use std::path::Path;

/// A file or a server.
pub(super) enum Address<'a> {
    /// `sqlite:PATH` or `sqlite://PATH`.
    File(&'a Path),
    /// `postgres://…`.
    Server(Server),
}

/// A PostgreSQL database. Its address may hold a password.
pub(super) struct Server {
    url: SecretString,
    place: String,
}

impl Address<'_> {
    /// Reads an address. Its text is never repeated in an error: it may hold a password.
    pub(super) fn of(url: &str) -> Result<Address<'_>, Fault> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path.starts_with(':') || path.contains('?') {
                return Err(Fault::Url);
            }
            return Ok(Address::File(Path::new(path)));
        }
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(Fault::Url);
        }
        let options: PgConnectOptions = url.parse().map_err(|_| Fault::Url)?;
        let place = format!(
            "postgres://{}:{}/{}",
            options.get_host(),
            options.get_port(),
            options.get_database().unwrap_or_default()
        );
        Ok(Address::Server(Server { url: SecretString::from(url), place }))
    }

    /// What errors call it.
    pub(super) fn place(&self) -> String {
        match self {
            Address::File(path) => path.display().to_string(),
            Address::Server(server) => server.place(),
        }
    }
}

impl Server {
    /// The whole address, for the one call that connects.
    pub(super) fn url(&self) -> &str {
        self.url.expose_secret()
    }

    /// Host, port and database.
    pub(super) fn place(&self) -> String {
        self.place.clone()
    }
}
