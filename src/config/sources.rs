//! The one place of this room that touches the machine: files and the environment, read with limits.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::error::{ConfigError, Fault, Origin};
use super::{Config, Environment, Secrets};

/// Larger than any sensible configuration, and small enough not to hurt.
const MOST_BYTES: u64 = 1 << 20;

/// Reads the configuration from a file, which may be absent, and the process's environment.
///
/// # Errors
/// The file is there but unreadable, or anything [`Config::read`] refuses.
pub fn config(path: &Path) -> Result<Config, ConfigError> {
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
    let result = Config::read(text.as_deref().map(|text| (name.as_str(), text)), &environment()?);
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
    let secrets = Secrets::read(&environment()?, &|path| read_text(Path::new(path)));
    match (config(path), secrets) {
        (Ok(config), Ok(secrets)) => Ok((config, secrets)),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(mut error), Err(more)) => {
            error.faults.extend(more.faults);
            Err(error)
        }
    }
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
        let ours = ["CARTWRIGHT_", "DISCORD_TOKEN", "OVH_"].iter().any(|start| name.starts_with(start));
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
