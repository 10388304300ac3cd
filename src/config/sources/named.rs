//! The configuration file: one that was named has to be there, for without it its rules and caps would be gone unnoticed.

use std::io;
use std::path::{Path, PathBuf};

use super::super::error::{ConfigError, Fault, Origin};
use super::read_text;

/// What is read where no file is named.
const USUAL: &str = "config/cartwright.toml";

/// What became of it.
pub(super) enum Named {
    /// It is there.
    Read { path: PathBuf, name: String, text: String },
    /// The usual one is not there, which is fine.
    Absent,
    /// None is wanted.
    Unasked,
    /// It cannot be had.
    Faulty(Fault),
}

impl Named {
    /// Reads the file that is named, or else the usual one.
    pub(super) fn read(named: Option<&Path>) -> Named {
        let path = named.unwrap_or(Path::new(USUAL));
        let name = path.display().to_string();
        match (read_text(path), named) {
            (Ok(text), _) => Named::Read { path: path.to_owned(), name, text },
            (Err(error), None) if error.kind() == io::ErrorKind::NotFound => Named::Absent,
            (Err(error), Some(_)) if error.kind() == io::ErrorKind::NotFound => {
                let hint = format!("correct the path after --config; without --config {USUAL} is read, if it is there");
                Named::Faulty(Fault::new(Origin::Whole, format!("there is no file {name}"), hint))
            }
            (Err(error), _) => {
                let what = format!("the configuration file {name} cannot be read: {error}");
                Named::Faulty(Fault::new(Origin::Whole, what, "check the path and who may read it"))
            }
        }
    }

    /// Its name and text, if there is one.
    pub(super) fn text(&self) -> Result<Option<(&str, &str)>, ConfigError> {
        match self {
            Named::Read { name, text, .. } => Ok(Some((name, text))),
            Named::Absent | Named::Unasked => Ok(None),
            Named::Faulty(fault) => Err(ConfigError { faults: vec![fault.clone()] }),
        }
    }

    /// Where it is, if it was read.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Named::Read { path, .. } => Some(path),
            Named::Absent | Named::Unasked | Named::Faulty(_) => None,
        }
    }

    /// What to add where something is missing that an absent file would have said.
    pub(super) fn absence(&self) -> Option<Fault> {
        let hint = "that is fine if the environment says everything; else name the file with --config";
        match self {
            Named::Absent => Some(Fault::new(Origin::Whole, format!("there is no file {USUAL}"), hint)),
            Named::Read { .. } | Named::Unasked | Named::Faulty(_) => None,
        }
    }
}
