//! `ovh.conf`, the file that OVHcloud's own tools share: a small strict reader of it, and which of several files wins.

use std::collections::BTreeMap;

use secrecy::SecretString;

use super::error::{Fault, Origin};

/// What the `ovh.conf` files of a machine say, each key with its place. It prints no value.
#[derive(Clone, Debug, Default)]
pub struct OvhConf {
    said: BTreeMap<(String, String), Said>,
    /// How many files were there so far: the later, the farther.
    files: usize,
    /// What is there and cannot be read, or not understood, with its file. It matters only where it may hide something.
    faults: Vec<(usize, Fault)>,
}

/// One value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) at: Origin,
    pub(super) value: SecretString,
    file: usize,
}

impl OvhConf {
    /// Reads a further file. What was said before wins, key by key, as in OVHcloud's own clients.
    pub fn and(mut self, path: &str, text: &str) -> OvhConf {
        let file = self.next_file();
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
                self.faults.push((file, Fault::new(at(), "this line of ovh.conf is not understood", hint)));
                continue;
            };
            let value = value.trim();
            if !value.is_empty() {
                let place = (section.to_ascii_lowercase(), key.trim().to_ascii_lowercase());
                self.said.entry(place).or_insert_with(|| Said { at: at(), value: value.into(), file });
            }
        }
        self
    }

    /// Notes a file that is there and cannot be read.
    pub(super) fn unreadable(mut self, path: &str, error: &std::io::Error) -> OvhConf {
        let what = format!("{path} cannot be read ({})", error.kind());
        let hint = "let this user read it, or say what it may say where that wins over it: ovh.endpoint, and the secrets in the environment";
        let file = self.next_file();
        self.faults.push((file, Fault::new(Origin::Whole, what, hint)));
        self
    }

    fn next_file(&mut self) -> usize {
        self.files += 1;
        self.files
    }

    /// Everything that could not be read or understood.
    pub(super) fn faults(&self) -> Vec<Fault> {
        self.faults.iter().map(|(_, fault)| fault.clone()).collect()
    }

    /// What may hide that a nearer file says something else of a key.
    pub(super) fn hiding(&self, section: &str, key: &str) -> Vec<Fault> {
        let file = self.get(section, key).map_or(usize::MAX, |said| said.file);
        self.faults.iter().filter(|(nearer, _)| *nearer < file).map(|(_, fault)| fault.clone()).collect()
    }

    /// What a section says of a key.
    pub(super) fn get(&self, section: &str, key: &str) -> Option<&Said> {
        self.said.get(&(section.to_ascii_lowercase(), key.to_owned()))
    }
}
