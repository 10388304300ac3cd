//! Finds any of many secrets in much text, in one walk over it.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;

/// How many of its first bytes a secret is first looked for by.
const HEAD: usize = 8;

/// Secrets to look for.
#[derive(Debug)]
pub(crate) struct Search<'a> {
    by_head: HashMap<&'a [u8], Vec<&'a str>>,
    /// Those too short to have a head.
    short: Vec<&'a str>,
}

impl<'a> Search<'a> {
    /// Looks for these.
    pub(crate) fn of(secrets: &'a [String]) -> Search<'a> {
        let mut search = Search { by_head: HashMap::new(), short: Vec::new() };
        for secret in secrets {
            match secret.as_bytes().get(..HEAD) {
                Some(head) => search.by_head.entry(head).or_default().push(secret),
                None if secret.is_empty() => {}
                None => search.short.push(secret),
            }
        }
        search
    }

    /// Whether one of them stands in the text.
    pub(crate) fn finds(&self, text: &str) -> bool {
        let starts = |place: usize, secret: &&str| {
            text.as_bytes().get(place..).is_some_and(|rest| rest.starts_with(secret.as_bytes()))
        };
        let heads = text.as_bytes().windows(HEAD).enumerate();
        let mut found = heads.filter_map(|(place, head)| Some((place, self.by_head.get(head)?)));
        found.any(|(place, secrets)| secrets.iter().any(|secret| starts(place, secret)))
            || self.short.iter().any(|secret| text.contains(secret))
    }

    /// The lines of a file in which one of them stands.
    pub(crate) fn lines(&self, file: &Path) -> io::Result<Vec<String>> {
        let mut reader = BufReader::new(File::open(file)?);
        let (mut line, mut found) = (Vec::new(), Vec::new());
        while reader.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            if self.finds(&text) {
                found.push(text.trim_end().to_owned());
            }
            line.clear();
        }
        Ok(found)
    }
}
