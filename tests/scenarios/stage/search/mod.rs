//! The secret search: after every scenario, every place that people or operators can read is searched for every secret
//! that occurred in it, in every form in which it could have got there.

mod finder;
mod forms;
mod journal;
mod places;
mod secrets;
mod tried;

pub(super) use places::Seen;

use finder::Finder;
use places::{Place, places};
use sandbox::conversation::Fault;
use secrets::{Secret, secrets};
use std::fmt;

/// What a search has come to.
#[derive(Debug)]
pub(super) struct Searched {
    places: Vec<&'static str>,
    bytes: usize,
    secrets: usize,
    /// Which secret stands where, and in which form.
    found: Vec<String>,
}

/// Searches everything; a secret that is found where it may not stand is a fault.
#[expect(clippy::print_stdout, reason = "whoever asks with `--nocapture` sees how much was searched")]
pub(super) async fn search(seen: &Seen<'_>) -> Result<(), Fault> {
    let searched = look(&places(seen).await?, &secrets(seen.sandbox));
    println!("{searched}");
    super::inspect::none("a secret is in", searched.found)
}

fn look(places: &[Place], secrets: &[Secret]) -> Searched {
    let finder = Finder::of(secrets);
    let mut found = Vec::new();
    for place in places {
        for text in &place.texts {
            let leaks = finder.find(&text.bytes).into_iter().filter(|hit| !text.may_hold.contains(&hit.secret.text));
            found
                .extend(leaks.map(|hit| format!("{}: {} ({}) in {}", place.name, hit.secret.kind, hit.form, hit.line)));
        }
    }
    let bytes = places.iter().flat_map(|place| &place.texts).map(|text| text.bytes.len()).sum();
    Searched { places: places.iter().map(|place| place.name).collect(), bytes, secrets: secrets.len(), found }
}

impl fmt::Display for Searched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Searched { places, bytes, secrets, found } = self;
        let result = if found.is_empty() { "none found".to_owned() } else { format!("{} found", found.len()) };
        write!(f, "searched {} places, {bytes} bytes, for {secrets} secrets: {result}", places.len())
    }
}
