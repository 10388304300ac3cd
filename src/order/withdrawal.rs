//! A use of the right of withdrawal: who, why, and how OVHcloud answered.

use super::{Asking, PersonKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Why somebody withdraws (`billing.order.RetractionReasonEnum`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Another offer is better.
    Competitor,
    /// It is difficult to use.
    Difficulty,
    /// It is expensive.
    Expensive,
    /// Something else.
    Other,
    /// It is slow.
    Performance,
    /// It is not reliable.
    Reliability,
    /// It is not used.
    Unused,
}

impl Reason {
    /// All of them.
    pub const ALL: [Reason; 7] = [
        Reason::Competitor,
        Reason::Difficulty,
        Reason::Expensive,
        Reason::Other,
        Reason::Performance,
        Reason::Reliability,
        Reason::Unused,
    ];

    /// OVHcloud's word for it.
    pub fn word(self) -> &'static str {
        match self {
            Reason::Competitor => "competitor",
            Reason::Difficulty => "difficulty",
            Reason::Expensive => "expensive",
            Reason::Other => "other",
            Reason::Performance => "performance",
            Reason::Reliability => "reliability",
            Reason::Unused => "unused",
        }
    }

    /// The reason of this word.
    pub fn read(word: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// A use of the right of withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retraction {
    /// Who.
    pub by: PersonKey,
    /// How OVHcloud answered; nothing while no answer is written down.
    pub outcome: Option<Asking>,
    /// When.
    pub at: Timestamp,
}

impl Retraction {
    /// Whether this can be written down as its answer: the first that is known of it, or the answer itself after it was said
    /// that nobody knows any.
    pub fn takes(&self, outcome: &Asking) -> bool {
        self.outcome.as_ref().is_none_or(|earlier| outcome.is_heard_after(earlier))
    }

    /// Whether OVHcloud has certainly not taken it up.
    pub fn may_be_repeated(&self) -> bool {
        match &self.outcome {
            Some(
                Asking::Refused { .. }
                | Asking::NotSent
                | Asking::NotAsked
                | Asking::Moved
                | Asking::Unread
                | Asking::NotProved,
            ) => true,
            Some(Asking::Taken | Asking::BegunElsewhere | Asking::NotShown | Asking::Unknown { .. }) | None => false,
        }
    }
}
