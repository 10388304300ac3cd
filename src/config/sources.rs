//! The one place of this room that touches the machine: files and the environment, read with limits.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::error::{ConfigError, Fault, Origin};
use super::read::OVH_ENDPOINT;
use super::{Config, Environment, JournalConfig, Secrets, secrets};
use crate::journal::AuditKey;
use secrecy::SecretString;

mod ovh;

pub use ovh::{application, endpoint, ovh};
use ovh::{ovh_conf, take_endpoint};

/// Larger than any sensible configuration, and small enough not to hurt.
const MOST_BYTES: u64 = 1 << 20;
const JOURNAL_URL: &str = "CARTWRIGHT_JOURNAL__URL";
const JOURNAL_URL_FILE: &str = "CARTWRIGHT_JOURNAL__URL_FILE";

/// Reads the configuration from a file, which may be absent, and the process's environment.
///
/// # Errors
/// The file is there but unreadable, or anything [`Config::read`] refuses.
pub fn config(path: &Path) -> Result<Config, ConfigError> {
    read(path, Config::read)
}

/// Reads from the same sources only where the journal is.
///
/// # Errors
/// The file is there but unreadable, or anything [`JournalConfig::read`] refuses.
pub fn journal(path: &Path) -> Result<JournalConfig, ConfigError> {
    read(path, JournalConfig::read)
}

fn read<T>(
    path: &Path,
    read: impl FnOnce(Option<(&str, &str)>, &Environment) -> Result<T, ConfigError>,
) -> Result<T, ConfigError> {
    let name = path.display().to_string();
    let text = match read_text(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => {
            let what = format!("the configuration file {name} cannot be read: {error}");
            return Err(ConfigError {
                faults: vec![Fault::new(Origin::Whole, what, "check the path and who may read it")],
            });
        }
    };
    let mut environment = environment()?;
    let from_file = take_journal_url(&mut environment, &|path| read_text(Path::new(path)))?;
    let conf = ovh_conf(&environment);
    let said = take_endpoint(&mut environment, &conf);
    let result = read(text.as_deref().map(|text| (name.as_str(), text)), &environment);
    let result = match said {
        Some(said) => result.map_err(|error| moved(error, OVH_ENDPOINT, &said)),
        None => result,
    };
    let result = if from_file {
        result.map_err(|error| moved(error, JOURNAL_URL, &Origin::Variable(JOURNAL_URL_FILE.to_owned())))
    } else {
        result
    };
    if text.is_some() {
        return result;
    }
    result.map_err(|mut error| {
        let hint = "that is fine if the environment says everything; else name the file with --config";
        error.faults.push(Fault::new(Origin::Whole, format!("there is no file {name}"), hint));
        error
    })
}

/// Reads all that a running bot needs: the configuration, and the secrets from the environment and the files it names.
///
/// # Errors
/// The faults of both in one.
pub fn all(path: &Path) -> Result<(Config, Secrets), ConfigError> {
    let config = config(path);
    let environment = environment()?;
    let conf = ovh_conf(&environment);
    // Where the configuration is broken, the mistakes of the secrets are told for the usual endpoint.
    let endpoint = config.as_ref().map_or("ovh-eu", |config| config.ovh.endpoint.name());
    let secrets = Secrets::read_with(&environment, &|path| read_text(Path::new(path)), &conf, endpoint);
    match (config, secrets) {
        (Ok(config), Ok(secrets)) => Ok((config, secrets)),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(mut error), Err(more)) => {
            error.faults.extend(more.faults);
            Err(error)
        }
    }
}

/// Reads from the environment, and the file it names, only what the audit is signed with; nothing if it is not.
///
/// # Errors
/// When it is there and cannot be one.
pub fn audit_key() -> Result<Option<AuditKey>, ConfigError> {
    let secret = secrets::audit_key(&environment()?, &|path| read_text(Path::new(path)))?;
    Ok(secret.and_then(|secret| AuditKey::new(&secret)))
}

/// Reads from the environment, and the file it names, only the bot's token.
///
/// # Errors
/// When it is missing or cannot be one.
pub fn discord_token() -> Result<SecretString, ConfigError> {
    secrets::discord_token(&environment()?, &|path| read_text(Path::new(path)))
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
