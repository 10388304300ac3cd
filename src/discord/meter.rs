//! How many interactions there were and what became of them, how soon Discord had our first answer, and our calls to it.
//! Labels come from closed sets: no id, no name, no text of a person.

use super::rest::{Doing, RestError};
use crate::desk::No;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::{counter::Counter, family::Family, histogram::Histogram};
use prometheus_client::registry::Registry;
use std::time::Duration;

/// The buckets of the time to the accepted first answer, in seconds: Discord waits for three.
const SECONDS: [f64; 9] = [0.05, 0.1, 0.2, 0.4, 0.7, 1.0, 1.5, 2.0, 3.0];

/// What is counted. Clones count together.
#[derive(Clone)]
pub struct Meter {
    interactions: Family<Request, Counter>,
    acknowledged: Histogram,
    calls: Family<Called, Counter>,
}

/// What became of an interaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was done and answered.
    Done,
    /// The rules said no.
    Refused,
    /// Something did not work on our side or at OVHcloud.
    Trouble,
    /// It was none of ours, or not from where it may come.
    Unclear,
    /// The bot was about to stop.
    PutOff,
    /// Another process of the same bot had answered it.
    Elsewhere,
    /// Discord did not take the first answer, so nothing was done.
    NotAcknowledged,
    /// It was done, but Discord did not take what was to be said.
    NotAnswered,
    /// A bug in this program broke it off; the person was told so, if Discord took it.
    BrokenOff,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    verb: &'static str,
    outcome: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Called {
    call: String,
    status: u16,
}

impl Default for Meter {
    fn default() -> Meter {
        let acknowledged = Histogram::new(SECONDS);
        Meter { interactions: Family::default(), acknowledged, calls: Family::default() }
    }
}

impl Meter {
    /// Lets what is counted here be read.
    pub fn register(&self, registry: &mut Registry) {
        let help = "Commands, clicks, forms and questions for choices, by what became of them";
        registry.register("interactions", help, self.interactions.clone());
        let help = "From the arrival of an interaction until Discord had taken the first answer";
        registry.register("acknowledgement_seconds", help, self.acknowledged.clone());
        let help = "Calls to Discord's REST API by status; 0 where no answer came";
        registry.register("discord_calls", help, self.calls.clone());
    }

    /// Counts an interaction that is over.
    pub(super) fn interaction(&self, verb: &'static str, outcome: Outcome) {
        self.interactions.get_or_create(&Request { verb, outcome: outcome.word() }).inc();
    }

    /// Discord has taken the first answer, so long after the interaction arrived.
    pub(super) fn acknowledged(&self, after: Duration) {
        self.acknowledged.observe(after.as_secs_f64());
    }

    /// Counts a call that is over; each repetition is a call. No status stands for no answer.
    pub(super) fn call(&self, doing: Doing, status: Option<u16>) {
        // The variant's name: a closed set, and nothing of the call's address.
        self.calls.get_or_create(&Called { call: format!("{doing:?}"), status: status.unwrap_or(0) }).inc();
    }
}

impl Outcome {
    /// What became of it where the desk said no.
    pub(super) fn of(no: &No) -> Outcome {
        match no {
            No::Refused(_) => Outcome::Refused,
            No::Trouble(_) => Outcome::Trouble,
        }
    }

    /// What became of it where Discord did not take an answer.
    pub(super) fn unheard(error: &RestError) -> Outcome {
        if error.answered_elsewhere() {
            return Outcome::Elsewhere;
        }
        if error.doing == Doing::Acknowledge { Outcome::NotAcknowledged } else { Outcome::NotAnswered }
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Outcome::Done => "done",
            Outcome::Refused => "refused",
            Outcome::Trouble => "trouble",
            Outcome::Unclear => "unclear",
            Outcome::PutOff => "put_off",
            Outcome::Elsewhere => "elsewhere",
            Outcome::NotAcknowledged => "not_acknowledged",
            Outcome::NotAnswered => "not_answered",
            Outcome::BrokenOff => "broken_off",
        }
    }
}
