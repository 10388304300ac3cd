//! Finds any of many secrets in many bytes, in one walk over them.

use super::forms::forms;
use super::secrets::Secret;
use std::collections::HashMap;

/// How many of its first bytes a form is first looked for by.
const HEAD: usize = 6;

/// Secrets to look for, in all their forms.
#[derive(Debug)]
pub(super) struct Finder<'a> {
    forms: Vec<Form<'a>>,
    by_head: HashMap<Vec<u8>, Vec<usize>>,
    /// Those too short to have a head.
    short: Vec<usize>,
}

#[derive(Debug)]
struct Form<'a> {
    secret: &'a Secret,
    name: &'static str,
    bytes: Vec<u8>,
}

/// A secret that was found.
#[derive(Debug)]
pub(super) struct Hit<'a> {
    pub(super) secret: &'a Secret,
    pub(super) form: &'static str,
    /// What stands around it, for whoever mends the leak.
    pub(super) line: String,
}

impl<'a> Finder<'a> {
    /// Looks for these.
    pub(super) fn of(secrets: &'a [Secret]) -> Finder<'a> {
        let mut finder = Finder { forms: Vec::new(), by_head: HashMap::new(), short: Vec::new() };
        for secret in secrets {
            for (name, bytes) in forms(secret) {
                let index = finder.forms.len();
                match bytes.get(..HEAD) {
                    Some(head) => finder.by_head.entry(head.to_vec()).or_default().push(index),
                    None => finder.short.push(index),
                }
                finder.forms.push(Form { secret, name, bytes });
            }
        }
        finder
    }

    /// Every secret that stands there, each once.
    pub(super) fn find(&self, bytes: &[u8]) -> Vec<Hit<'a>> {
        let text = bytes.to_ascii_lowercase();
        let mut hits: Vec<Hit<'a>> = Vec::new();
        let mut hit = |form: &Form<'a>, at: usize| {
            if !hits.iter().any(|known| known.secret == form.secret) {
                let from = text[..at]
                    .iter()
                    .rposition(|byte| *byte == b'\n')
                    .map_or(0, |end| end + 1)
                    .max(at.saturating_sub(200));
                let to = text.len().min(at + form.bytes.len() + 80);
                let line = String::from_utf8_lossy(&bytes[from..to]).into_owned();
                hits.push(Hit { secret: form.secret, form: form.name, line });
            }
        };
        for (at, head) in text.windows(HEAD).enumerate() {
            for index in self.by_head.get(head).into_iter().flatten() {
                let form = &self.forms[*index];
                if text[at..].starts_with(&form.bytes) {
                    hit(form, at);
                }
            }
        }
        for form in self.short.iter().map(|index| &self.forms[*index]) {
            if let Some(at) = text.windows(form.bytes.len()).position(|window| window == form.bytes) {
                hit(form, at);
            }
        }
        hits
    }
}
