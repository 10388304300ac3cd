//! The one place of this room that touches the machine: files and the environment, read with limits, each once.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::error::{ConfigError, Fault, Origin};
use super::read::OVH_ENDPOINT;
use super::{Config, Environment, JournalConfig, OvhConf, Secrets, secrets};
use crate::journal::AuditKey;
use secrecy::SecretString;

mod named;
mod ovh;

use named::Named;
use ovh::{ovh_conf, take_endpoint};

/// Larger than any sensible configuration, and small enough not to hurt.
const MOST_BYTES: u64 = 1 << 20;
const JOURNAL_URL: &str = "CARTWRIGHT_JOURNAL__URL";
const JOURNAL_URL_FILE: &str = "CARTWRIGHT_JOURNAL__URL_FILE";

/// The configuration file, the environment and OVHcloud's own files as they were when this was made.
pub struct Sources {
    file: Named,
    environment: Result<Environment, ConfigError>,
    conf: OvhConf,
}

impl Sources {
    /// Reads them. A file that is named has to be there; the usual one may be absent.
    pub fn read(named: Option<&Path>) -> Sources {
        Sources::with(Named::read(named))
    }

    /// The same without a configuration file.
    pub fn of_the_environment() -> Sources {
        Sources::with(Named::Unasked)
    }

    fn with(file: Named) -> Sources {
        let environment = environment();
        let conf = environment.as_ref().map(ovh_conf).unwrap_or_default();
        Sources { file, environment, conf }
    }

    /// The configuration file that was read, if one was.
    pub fn file(&self) -> Option<&Path> {
        self.file.path()
    }

    /// The configuration.
    ///
    /// # Errors
    /// A file is unreadable, or anything [`Config::read`] refuses.
    pub fn config(&self) -> Result<Config, ConfigError> {
        Ok(both(self.parse(Config::read), self.endpoint_is_clear())?.0)
    }

    /// Only where the journal is.
    ///
    /// # Errors
    /// A file is unreadable, or anything [`JournalConfig::read`] refuses.
    pub fn journal(&self) -> Result<JournalConfig, ConfigError> {
        self.parse(JournalConfig::read)
    }

    /// All that a running bot needs: the configuration, and the secrets from the environment and the files it names.
    ///
    /// # Errors
    /// The faults of both in one.
    pub fn all(&self) -> Result<(Config, Secrets), ConfigError> {
        let config = self.config();
        // Where the configuration is broken, the mistakes of the secrets are told for the usual endpoint.
        let endpoint = config.as_ref().map_or("ovh-eu", |config| config.ovh.endpoint.name()).to_owned();
        both(config, Secrets::read_with(self.environment()?, &read_named, &self.conf, &endpoint))
    }

    /// Only what the audit is signed with; nothing if it is not.
    ///
    /// # Errors
    /// When it is there and cannot be one.
    pub fn audit_key(&self) -> Result<Option<AuditKey>, ConfigError> {
        let secret = secrets::audit_key(self.environment()?, &read_named)?;
        Ok(secret.and_then(|secret| AuditKey::new(&secret)))
    }

    /// Only the bot's token.
    ///
    /// # Errors
    /// When it is missing or cannot be one.
    pub fn discord_token(&self) -> Result<SecretString, ConfigError> {
        secrets::discord_token(self.environment()?, &read_named)
    }

    fn environment(&self) -> Result<&Environment, ConfigError> {
        self.environment.as_ref().map_err(Clone::clone)
    }

    fn parse<T>(
        &self,
        read: impl FnOnce(Option<(&str, &str)>, &Environment) -> Result<T, ConfigError>,
    ) -> Result<T, ConfigError> {
        let text = self.file.text()?;
        let mut environment = self.environment()?.clone();
        let from_file = take_journal_url(&mut environment, &read_named)?;
        let said = take_endpoint(&mut environment, &self.conf);
        let mut result = read(text, &environment);
        if let Some(said) = said {
            result = result.map_err(|error| moved(error, OVH_ENDPOINT, &said));
        }
        if from_file {
            result = result.map_err(|error| moved(error, JOURNAL_URL, &Origin::Variable(JOURNAL_URL_FILE.to_owned())));
        }
        result.map_err(|mut error| {
            error.faults.extend(self.file.absence());
            error
        })
    }
}

/// Both, or the faults of both, each once.
fn both<A, B>(one: Result<A, ConfigError>, other: Result<B, ConfigError>) -> Result<(A, B), ConfigError> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(mut error), Err(more)) => {
            for fault in more.faults {
                if !error.faults.contains(&fault) {
                    error.faults.push(fault);
                }
            }
            Err(error)
        }
    }
}

/// Puts what `CARTWRIGHT_JOURNAL__URL_FILE` names where `CARTWRIGHT_JOURNAL__URL` would stand: the one setting that may
/// hold a password. True if there was such a file.
fn take_journal_url(
    environment: &mut Environment,
    read_file: &dyn Fn(&str) -> io::Result<String>,
) -> Result<bool, ConfigError> {
    let Some(path) = environment.remove(JOURNAL_URL_FILE) else { return Ok(false) };
    let told = |what: String, hint: &str| {
        let at = Origin::Variable(JOURNAL_URL_FILE.to_owned());
        Err(ConfigError { faults: vec![Fault::new(at, what, hint)] })
    };
    if environment.contains_key(JOURNAL_URL) {
        return told(format!("{JOURNAL_URL} is set as well"), "keep one of them");
    }
    match read_file(&path) {
        Ok(text) => drop(environment.insert(JOURNAL_URL.to_owned(), text)),
        // The kind, not the error: its text may repeat what was read. Nor the path: it may be the address by mistake.
        Err(error) => {
            let what = format!("the file it names cannot be read ({})", error.kind());
            return told(what, "check the path and who may read the file");
        }
    }
    Ok(true)
}

/// The faults of a value, told of where it truly stands.
fn moved(mut error: ConfigError, variable: &str, to: &Origin) -> ConfigError {
    for fault in &mut error.faults {
        if fault.at == Origin::Variable(variable.to_owned()) {
            fault.at = to.clone();
        }
    }
    error
}

/// The file that a variable names.
fn read_named(path: &str) -> io::Result<String> {
    read_text(Path::new(path))
}

fn read_text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MOST_BYTES {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than 1 MiB"));
    }
    Ok(text)
}

/// All variables whose names are text; one of ours whose value is not text is a fault.
fn environment() -> Result<Environment, ConfigError> {
    let mut environment = Environment::new();
    let mut faults = Vec::new();
    for (name, value) in std::env::vars_os() {
        let Ok(name) = name.into_string() else { continue };
        let ours = ["CARTWRIGHT_", "DISCORD_TOKEN", "OVH_", "AUDIT_KEY"].iter().any(|start| name.starts_with(start));
        match value.into_string() {
            Ok(value) => drop(environment.insert(name, value)),
            Err(_) if ours => faults.push(Fault::new(Origin::Variable(name), "it is not UTF-8 text", "write it again")),
            Err(_) => {}
        }
    }
    match faults.is_empty() {
        true => Ok(environment),
        false => Err(ConfigError { faults }),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]

    use super::*;

    fn taken(names: &[(&str, &str)]) -> Result<(bool, Environment), String> {
        let mut environment = names.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let read = |path: &str| match path {
            "/secret" => Ok("postgres://me:hush@localhost/x\n".to_owned()),
            _ => Err(io::ErrorKind::NotFound.into()),
        };
        let taken = take_journal_url(&mut environment, &read);
        taken.map(|taken| (taken, environment)).map_err(|error| error.to_string())
    }

    #[test]
    fn the_journals_address_may_come_from_a_file() {
        assert_eq!(taken(&[]), Ok((false, Environment::new())));
        let (from_file, environment) = taken(&[(JOURNAL_URL_FILE, "/secret")]).unwrap();
        assert!(from_file && !environment.contains_key(JOURNAL_URL_FILE));
        let file = "[discord]\nguild = \"1\"\n[approval]\npeople = [\"2\"]\n";
        let config = Config::read(Some(("bot.toml", file)), &environment).unwrap();
        assert_eq!(config.journal.url.expose(), "postgres://me:hush@localhost/x");
    }

    #[test]
    fn a_file_that_cannot_be_read_or_is_one_too_many_is_told_without_its_name() {
        let told = taken(&[(JOURNAL_URL_FILE, "postgres://me:hush@db/x")]).unwrap_err();
        assert!(
            told.contains("JOURNAL__URL_FILE: the file it names cannot be read") && !told.contains("hush"),
            "{told}"
        );
        let told = taken(&[(JOURNAL_URL_FILE, "/secret"), (JOURNAL_URL, "postgres://me:hush@db/x")]).unwrap_err();
        assert!(told.contains("JOURNAL__URL_FILE: CARTWRIGHT_JOURNAL__URL is set") && !told.contains("hush"), "{told}");
    }

    #[test]
    fn a_fault_in_the_file_names_its_variable() {
        let environment = [(JOURNAL_URL.to_owned(), "oracle://me:hush@db".to_owned())].into();
        let error = Config::read(None, &environment).unwrap_err();
        let told = moved(error, JOURNAL_URL, &Origin::Variable(JOURNAL_URL_FILE.to_owned())).to_string();
        assert!(told.contains("CARTWRIGHT_JOURNAL__URL_FILE: `journal.url` is not"), "{told}");
    }
}
