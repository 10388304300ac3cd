//! The timeline: everything people got to see, in order.

use super::World;
use super::clock::Snowflake;
use super::message::Message;
use super::shown::Shown;
use serde::Serialize;
use serde_json::Value;

/// Something people got to see.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// Its place in the order of happening, from 1.
    pub seq: u64,
    /// Who sees it.
    pub audience: Audience,
    /// What happened.
    pub kind: EventKind,
    /// The message, as it is after the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<Shown>,
    /// The form that was opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// The choices that were offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Vec<Value>>,
    /// The interaction that this answers, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interaction_id: Option<Snowflake>,
}

/// Who sees an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everyone in a channel of a guild, by its id.
    Channel(Snowflake),
    /// A person, by name, in their direct messages.
    Dm(String),
    /// A person, by name, and nobody else in that channel.
    Only(String),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// "… is thinking" appeared.
    Thinking,
    /// A message appeared, or took the place of "is thinking".
    Posted,
    /// A message changed.
    Edited,
    /// A message went away; it is shown as it was.
    Deleted,
    /// A form opened.
    Modal,
    /// Choices were offered.
    Choices,
    /// "The application did not respond" appeared.
    Failed,
}

/// A form that is open in front of a person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Form {
    /// The interaction it answered.
    pub interaction_id: Snowflake,
    /// Whose screen it is on.
    pub person: String,
    /// What comes back with it.
    pub custom_id: String,
    /// Its title.
    pub title: String,
    /// Its components, as sent.
    pub components: Vec<Value>,
    /// Where it was opened.
    pub channel_id: Snowflake,
    /// The message whose button opened it, if any.
    pub source: Option<Snowflake>,
}

impl World {
    /// Who sees a message.
    pub(crate) fn audience(&self, message: &Message) -> Audience {
        if let Some(person) = &message.only {
            return Audience::Only(person.clone());
        }
        match self.person_of_dm(message.channel) {
            Some(person) => Audience::Dm(person.name.clone()),
            None => Audience::Channel(message.channel),
        }
    }

    /// Writes that something happened to a message.
    pub(crate) fn tell(&mut self, kind: EventKind, message: &Message, interaction: Option<Snowflake>) {
        let audience = self.audience(message);
        self.record(Event {
            seq: 0,
            audience,
            kind,
            message: Some(message.shown()),
            form: None,
            choices: None,
            interaction_id: interaction,
        });
    }

    /// Writes an event and gives it its place.
    pub(crate) fn record(&mut self, event: Event) {
        let seq = u64::try_from(self.timeline.len()).unwrap_or(u64::MAX).saturating_add(1);
        self.timeline.push(Event { seq, ..event });
    }

    /// The events after a place in the order.
    pub(crate) fn after(&self, seq: u64) -> Vec<Event> {
        // Places count from 1, so this is where the next one stands.
        let from = usize::try_from(seq).unwrap_or(usize::MAX);
        self.timeline.get(from..).unwrap_or_default().to_vec()
    }
}
