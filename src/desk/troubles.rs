//! Troubles with calls that are made again and again: each is told to the operator when it begins, changes and ends.

use crate::ovh::{Error, Fate};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What does not work now, by what was being done.
#[derive(Default)]
pub(super) struct Troubles(Mutex<BTreeMap<&'static str, Fate>>);

impl Troubles {
    /// Takes note of how a call went. `doing` is what its errors say is being done.
    pub(super) fn note<T>(&self, doing: &'static str, answer: &Result<T, Error>) {
        match answer {
            Ok(_) if self.ended(doing) => tracing::info!(doing, "following orders: OVHcloud answers this again"),
            Err(error) if self.is_new(doing, &error.fate) => {
                tracing::warn!(%error, "following orders: it goes on as far as it can, and whole when this works again");
            }
            Ok(_) | Err(_) => {}
        }
    }

    fn ended(&self, doing: &'static str) -> bool {
        self.known(|known| known.remove(doing).is_some())
    }

    fn is_new(&self, doing: &'static str, fate: &Fate) -> bool {
        self.known(|known| known.insert(doing, fate.clone()).as_ref() != Some(fate))
    }

    fn known<T>(&self, change: impl FnOnce(&mut BTreeMap<&'static str, Fate>) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::{Silence, Verdict};

    #[test]
    fn a_trouble_is_new_once_and_again_when_it_changes() {
        let troubles = Troubles::default();
        let (late, broken) = (Fate::Unknown(Silence::TimedOut), Fate::Refused(Verdict::RightMissing));
        assert!(!troubles.ended("reading"));
        assert!(troubles.is_new("reading", &late));
        assert!(!troubles.is_new("reading", &late));
        assert!(troubles.is_new("listing", &late));
        assert!(troubles.is_new("reading", &broken));
        assert!(troubles.ended("reading"));
        assert!(!troubles.ended("reading"));
        assert!(troubles.is_new("reading", &broken));
    }
}
