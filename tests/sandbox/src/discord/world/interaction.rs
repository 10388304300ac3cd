//! Interactions: what a person did, and what became of it.

use super::clock::Snowflake;
use serde::Serialize;
use serde_json::Value;

/// Within this time an interaction must get its first answer.
pub(crate) const FIRST_ANSWER_MS: i64 = 3_000;
/// For this long its token is good for edits and follow-ups.
pub(crate) const TOKEN_LIFE_MS: i64 = 15 * 60 * 1_000;

/// Something a person did, sent to the bot.
#[derive(Clone, Debug)]
pub(crate) struct Interaction {
    /// Its id.
    pub(crate) id: Snowflake,
    /// The token its answers carry.
    pub(crate) token: String,
    /// What kind it is.
    pub(crate) kind: Kind,
    /// Who did it.
    pub(crate) person: String,
    /// Where.
    pub(crate) channel: Snowflake,
    /// What was done, in words: `alice: /cart show`.
    pub(crate) deed: String,
    /// When it counts as made, in milliseconds since the Unix epoch.
    pub(crate) made_ms: i64,
    /// What was sent.
    pub(crate) payload: Value,
    /// What became of it.
    pub(crate) answer: Answer,
    /// The message whose component was used, or from which the form was opened.
    pub(crate) source: Option<Snowflake>,
    /// The message of the first answer.
    pub(crate) original: Option<Snowflake>,
    /// Whether all that was promised by a deferred answer is there.
    pub(crate) settled: bool,
}

/// Discord's interaction types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A command, type 2.
    Command,
    /// A button or select, type 3.
    Component,
    /// A half-typed command, type 4.
    Autocomplete,
    /// A form that was sent, type 5.
    Modal,
    /// A type that Discord has not got.
    Unknown,
}

/// What became of an interaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Nothing yet.
    Waiting,
    /// A message (response type 4).
    Replied,
    /// "… is thinking" (type 5).
    Deferred,
    /// Acknowledged without a trace (type 6).
    DeferredUpdate,
    /// The message itself was changed (type 7).
    Updated,
    /// Choices for a half-typed option (type 8).
    Choices,
    /// A form (type 9).
    Modal,
    /// No answer within three seconds, or nobody there to answer: the person saw "The application did not respond".
    Failed,
}

/// An interaction as tests and the control server see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Its id.
    pub id: Snowflake,
    /// Who did what: `alice: /cart show`.
    pub deed: String,
    /// What became of it.
    pub answer: Answer,
    /// The message of the first answer, if there is one.
    pub message_id: Option<Snowflake>,
    /// Whether all that a deferred answer promised is there.
    pub settled: bool,
}

impl Interaction {
    /// What tests see.
    pub(crate) fn outcome(&self) -> Outcome {
        Outcome {
            id: self.id,
            deed: self.deed.clone(),
            answer: self.answer.clone(),
            message_id: self.original,
            settled: self.settled,
        }
    }

    /// Whether its first answer would come too late by now.
    pub(crate) fn is_late(&self, now_ms: i64) -> bool {
        now_ms.saturating_sub(self.made_ms) > FIRST_ANSWER_MS
    }

    /// Whether its token has died.
    pub(crate) fn is_dead(&self, now_ms: i64) -> bool {
        now_ms.saturating_sub(self.made_ms) > TOKEN_LIFE_MS
    }
}

impl Kind {
    /// The kind of a payload, by Discord's number.
    pub(crate) fn of(number: Option<i64>) -> Self {
        match number {
            Some(2) => Kind::Command,
            Some(3) => Kind::Component,
            Some(4) => Kind::Autocomplete,
            Some(5) => Kind::Modal,
            Some(_) | None => Kind::Unknown,
        }
    }
}
