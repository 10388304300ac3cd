//! What whoever sends a cart should know of the account before others are asked to approve. None of it stops an order.

use super::{Action, PersonKey};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, VecDeque};

/// How long it counts that somebody was told.
const TOLD_FOR: SignedDuration = SignedDuration::from_hours(24);
/// So many tellings are remembered. Whoever is forgotten is told once more.
const MOST_TOLD: usize = 1000;

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Remark {
    /// The account has as many projects as it may have (`askIncreaseProjectsQuota`).
    Quota,
    /// OVHcloud wants something that was added to its list since.
    Unknown {
        /// Its word for it, if that can be shown.
        word: Option<ActionWord>,
    },
    /// The account has a free discovery project, which the control panel can make a full one.
    Discovery,
}

/// OVHcloud's word for something that it wants: letters, and not many.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActionWord(String);

impl ActionWord {
    /// The most letters. OVHcloud's longest has 24.
    const MOST: usize = 40;

    /// The word, if it is of a kind that can be shown to anybody.
    pub fn read(word: &str) -> Option<ActionWord> {
        let plain = (1..=ActionWord::MOST).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        plain.then(|| ActionWord(word.to_owned()))
    }

    /// As OVHcloud writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Remark {
    /// What there is to know. `unknown`: the words of the actions that are not known.
    pub fn of(actions: &[Action], unknown: &BTreeSet<Option<ActionWord>>, discovery: bool) -> BTreeSet<Remark> {
        let quota = actions.contains(&Action::AskIncreaseProjectsQuota).then_some(Remark::Quota);
        let unknown = unknown.iter().map(|word| Remark::Unknown { word: word.clone() });
        quota.into_iter().chain(unknown).chain(discovery.then_some(Remark::Discovery)).collect()
    }
}

/// Who was told what.
#[derive(Debug, Default)]
pub struct Told(VecDeque<Telling>);

#[derive(Debug)]
struct Telling {
    who: PersonKey,
    what: BTreeSet<Remark>,
    at: Timestamp,
}

impl Told {
    /// Whether this person has to be told these now: not if a telling of the last day had all of them. They count as told
    /// from then on.
    pub fn tell(&mut self, who: &PersonKey, what: &BTreeSet<Remark>, now: Timestamp) -> bool {
        self.0.retain(|telling| now.duration_since(telling.at) < TOLD_FOR);
        if self.0.iter().any(|telling| telling.who == *who && what.is_subset(&telling.what)) || what.is_empty() {
            return false;
        }
        while self.0.len() >= MOST_TOLD {
            self.0.pop_front();
        }
        self.0.push_back(Telling { who: who.clone(), what: what.clone(), at: now });
        true
    }
}
