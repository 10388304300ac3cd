//! Troubles with calls that are made again and again: each is told to the operator when it begins, changes and ends.

use crate::ovh::{Error, Fate};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What is asked again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    /// The list of pending orders.
    List,
    /// Where an order stands.
    Status,
    /// Its steps.
    Steps,
    /// Its deadlines.
    Dates,
    /// What it has become.
    Details,
    /// A project.
    Project,
}

/// What does not work now.
#[derive(Default)]
pub(super) struct Troubles(Mutex<BTreeMap<Question, Fate>>);

impl Troubles {
    /// Takes note of how a call went.
    pub(super) fn note<T>(&self, question: Question, answer: &Result<T, Error>) {
        match answer {
            Ok(_) if self.ended(question) => tracing::info!(?question, "following orders: OVHcloud answers this again"),
            Err(error) if self.is_new(question, &error.fate) => {
                tracing::warn!(%error, "following orders: it goes on as far as it can, and whole when this works again");
            }
            Ok(_) | Err(_) => {}
        }
    }

    fn ended(&self, question: Question) -> bool {
        self.known(|known| known.remove(&question).is_some())
    }

    fn is_new(&self, question: Question, fate: &Fate) -> bool {
        self.known(|known| known.insert(question, fate.clone()).as_ref() != Some(fate))
    }

    fn known<T>(&self, change: impl FnOnce(&mut BTreeMap<Question, Fate>) -> T) -> T {
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
        assert!(!troubles.ended(Question::Status));
        assert!(troubles.is_new(Question::Status, &late));
        assert!(!troubles.is_new(Question::Status, &late));
        assert!(troubles.is_new(Question::List, &late));
        assert!(troubles.is_new(Question::Status, &broken));
        assert!(troubles.ended(Question::Status));
        assert!(!troubles.ended(Question::Status));
        assert!(troubles.is_new(Question::Status, &broken));
    }
}
