//! `ovh.conf`, the file that OVHcloud's own tools share: a small strict reader of it, and which of several files wins.

use std::collections::BTreeMap;

use secrecy::SecretString;

use super::error::{Fault, Origin};

/// What the `ovh.conf` files of a machine say, each key with its place. It prints no value.
#[derive(Clone, Debug, Default)]
pub struct OvhConf {
    said: BTreeMap<(String, String), Said>,
    /// Files that are there and cannot be read, or not understood. A fault only if something is missing without them.
    pub(super) faults: Vec<Fault>,
}

/// One value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) at: Origin,
    pub(super) value: SecretString,
}

impl OvhConf {
    /// Reads a further file. What was said before wins, key by key, as in OVHcloud's own clients.
    pub fn and(mut self, path: &str, text: &str) -> OvhConf {
        let mut section = String::new();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            let at = || Origin::File { path: path.to_owned(), line: number };
            if line.is_empty() || line.starts_with(['#', ';']) {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.trim().clone_into(&mut section);
                continue;
            }
            let Some((key, value)) = line.split_once(['=', ':']).filter(|(key, _)| !key.trim().is_empty()) else {
                let hint = "write [section], key = value, or a remark after # or ;";
                self.faults.push(Fault::new(at(), "this line of ovh.conf is not understood", hint));
                continue;
            };
            let value = value.trim();
            if !value.is_empty() {
                let place = (section.to_ascii_lowercase(), key.trim().to_ascii_lowercase());
                self.said.entry(place).or_insert_with(|| Said { at: at(), value: value.into() });
            }
        }
        self
    }

    /// Notes a file that is there and cannot be read.
    pub(super) fn unreadable(mut self, path: &str, error: &std::io::Error) -> OvhConf {
        let what = format!("{path} cannot be read ({})", error.kind());
        self.faults.push(Fault::new(Origin::Whole, what, "check who may read the file"));
        self
    }

    /// What a section says of a key.
    pub(super) fn get(&self, section: &str, key: &str) -> Option<&Said> {
        self.said.get(&(section.to_ascii_lowercase(), key.to_owned()))
    }
}
