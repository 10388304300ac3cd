//! Who plays whom: when two people act at the same moment, the first named is whoever came first.

/// Names of the script and the people who play them. Everybody plays themselves to begin with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cast {
    swaps: Vec<(String, String)>,
}

impl Cast {
    /// The person who plays a name of the script.
    pub(crate) fn player<'a>(&'a self, name: &'a str) -> &'a str {
        self.swaps.iter().fold(name, |name, (left, right)| match name {
            _ if name == left => right,
            _ if name == right => left,
            _ => name,
        })
    }

    /// A line with people's names as the script has them.
    pub(crate) fn told(&self, line: &str) -> String {
        self.swaps.iter().rev().fold(line.to_owned(), |line, (left, right)| exchanged(&line, left, right))
    }

    /// The same cast in which two have changed their parts.
    pub(crate) fn swapped(&self, left: &str, right: &str) -> Cast {
        let mut swaps = vec![(left.to_owned(), right.to_owned())];
        swaps.extend(self.swaps.iter().cloned());
        Cast { swaps }
    }
}

/// A text in which two whole words have changed places.
fn exchanged(text: &str, left: &str, right: &str) -> String {
    let mut exchanged = String::with_capacity(text.len());
    let mut word = String::new();
    // A last character that belongs to no word closes the last one.
    for c in text.chars().map(Some).chain([None]) {
        match c {
            Some(c) if c.is_alphanumeric() => word.push(c),
            other => {
                let name = match word.as_str() {
                    name if name == left => right,
                    name if name == right => left,
                    name => name,
                };
                exchanged.push_str(name);
                word.clear();
                exchanged.extend(other);
            }
        }
    }
    exchanged
}
