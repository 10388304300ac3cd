//! Messages: what they hold, how Discord shows them to the bot, and what a person sees of them.

use super::clock::{Snowflake, iso};
use crate::discord::check::component::{kind, type_of, walk};
use crate::discord::check::draft::flag;
use serde::Serialize;
use serde_json::{Value, json};

/// A message of a channel.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    /// Its id.
    pub(crate) id: Snowflake,
    /// Where it stands.
    pub(crate) channel: Snowflake,
    /// The author's user object.
    pub(crate) author: Value,
    /// The author's id.
    pub(crate) author_id: Snowflake,
    /// The text.
    pub(crate) content: String,
    /// The embeds.
    pub(crate) embeds: Vec<Value>,
    /// The components.
    pub(crate) components: Vec<Value>,
    /// The flags, of `check::draft::flag`.
    pub(crate) flags: u64,
    /// The nonce it was posted with.
    pub(crate) nonce: Option<Value>,
    /// Who was pinged: user ids, role ids, `everyone`.
    pub(crate) pings: Vec<String>,
    /// When it was last edited, in milliseconds since the Unix epoch.
    pub(crate) edited_ms: Option<i64>,
    /// For an ephemeral message, the one person who sees it.
    pub(crate) only: Option<String>,
    /// For an answer to an interaction, its metadata as Discord shows it.
    pub(crate) answers: Option<Value>,
}

/// A message as a person sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    /// Its id.
    pub id: Snowflake,
    /// Where it stands.
    pub channel_id: Snowflake,
    /// The author's id.
    pub author_id: Snowflake,
    /// The author's user name.
    pub author: String,
    /// The text; for Components V2 empty.
    pub content: String,
    /// The embeds, as posted; none if they are suppressed.
    pub embeds: Vec<Value>,
    /// The buttons in order, wherever in the message they stand.
    pub buttons: Vec<Button>,
    /// The components, as posted.
    pub components: Vec<Value>,
    /// Whether only this person sees it.
    pub ephemeral: bool,
    /// Whether it still says "is thinking".
    pub thinking: bool,
    /// Whether it was edited.
    pub edited: bool,
    /// Who was pinged by it: user ids, role ids, `everyone`.
    pub pings: Vec<String>,
    /// Discord's message flags.
    pub flags: u64,
}

/// A button as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Button {
    /// Its text; empty if it has only an emoji.
    pub label: String,
    /// Discord's number: primary 1, secondary 2, success 3, danger 4, link 5.
    pub style: i64,
    /// What comes back with a click; none for links.
    pub custom_id: Option<String>,
    /// Where a link leads.
    pub url: Option<String>,
    /// Greyed out.
    pub disabled: bool,
}

impl Message {
    /// A message that says nothing yet.
    pub(crate) fn new(id: Snowflake, channel: Snowflake, author: Value, author_id: Snowflake) -> Self {
        Message {
            id,
            channel,
            author,
            author_id,
            content: String::new(),
            embeds: Vec::new(),
            components: Vec::new(),
            flags: 0,
            nonce: None,
            pings: Vec::new(),
            edited_ms: None,
            only: None,
            answers: None,
        }
    }

    /// Whether the flag is set.
    pub(crate) fn has(&self, flag: u64) -> bool {
        self.flags & flag != 0
    }

    /// Whether there is nothing to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.content.is_empty() && self.embeds.is_empty() && self.components.is_empty()
    }

    /// The message object.
    pub(crate) fn json(&self, application: Snowflake, mentions: &[Value]) -> Value {
        let roles: Vec<&String> =
            self.pings.iter().filter(|ping| self.content.contains(&format!("<@&{ping}>"))).collect();
        let mut message = json!({
            "id": self.id, "channel_id": self.channel, "type": if self.answers.is_some() { 20 } else { 0 },
            "content": self.content, "author": self.author, "embeds": self.embeds, "components": self.components,
            "attachments": [], "mentions": mentions, "mention_roles": roles,
            "mention_everyone": self.pings.iter().any(|ping| ping == "everyone"), "pinned": false, "tts": false,
            "timestamp": iso(self.id.created_ms()), "edited_timestamp": self.edited_ms.map(iso), "flags": self.flags,
        });
        if let Some(fields) = message.as_object_mut() {
            if let Some(nonce) = &self.nonce {
                fields.insert("nonce".to_owned(), nonce.clone());
            }
            if let Some(metadata) = &self.answers {
                fields.insert("interaction_metadata".to_owned(), metadata.clone());
                fields.insert("webhook_id".to_owned(), json!(application));
                fields.insert("application_id".to_owned(), json!(application));
            }
        }
        message
    }

    /// What a person sees of it.
    pub(crate) fn shown(&self) -> Shown {
        let text = |key: &str| self.author.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
        Shown {
            id: self.id,
            channel_id: self.channel,
            author_id: self.author_id,
            author: text("username"),
            content: self.content.clone(),
            embeds: if self.has(flag::SUPPRESS_EMBEDS) { Vec::new() } else { self.embeds.clone() },
            buttons: self.buttons(),
            components: self.components.clone(),
            ephemeral: self.only.is_some(),
            thinking: self.has(flag::LOADING),
            edited: self.edited_ms.is_some(),
            pings: self.pings.clone(),
            flags: self.flags,
        }
    }

    /// The buttons in order.
    pub(crate) fn buttons(&self) -> Vec<Button> {
        let mut buttons = Vec::new();
        for component in &self.components {
            walk(component, &mut |component| {
                if type_of(component) == kind::BUTTON {
                    buttons.push(Button::read(component));
                }
            });
        }
        buttons
    }

    /// The component with that `custom_id`.
    pub(crate) fn component(&self, custom_id: &str) -> Option<Value> {
        let mut found = None;
        for component in &self.components {
            walk(component, &mut |component| {
                if component.get("custom_id").and_then(Value::as_str) == Some(custom_id) {
                    found = Some(component.clone());
                }
            });
        }
        found
    }
}

impl Button {
    fn read(component: &Value) -> Self {
        let text = |key: &str| component.get(key).and_then(Value::as_str).map(str::to_owned);
        Button {
            label: text("label").unwrap_or_default(),
            style: component.get("style").and_then(Value::as_i64).unwrap_or(0),
            custom_id: text("custom_id"),
            url: text("url"),
            disabled: component.get("disabled").and_then(Value::as_bool).unwrap_or(false),
        }
    }
}
