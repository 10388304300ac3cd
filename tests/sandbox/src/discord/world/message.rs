//! Messages: what they hold and how Discord shows them to the bot.

use super::clock::{Snowflake, iso};
use super::files::File;
use crate::discord::check::component::walk;
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
    /// The files.
    pub(crate) files: Vec<File>,
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
            files: Vec::new(),
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
        self.content.is_empty() && self.embeds.is_empty() && self.components.is_empty() && self.files.is_empty()
    }

    /// The message object.
    pub(crate) fn json(&self, application: Snowflake, mentions: &[Value]) -> Value {
        let roles: Vec<&String> =
            self.pings.iter().filter(|ping| self.content.contains(&format!("<@&{ping}>"))).collect();
        let files: Vec<Value> = self.files.iter().map(|file| file.json(self.only.is_some())).collect();
        let mut message = json!({
            "id": self.id, "channel_id": self.channel, "type": if self.answers.is_some() { 20 } else { 0 },
            "content": self.content, "author": self.author, "embeds": self.embeds, "components": self.components,
            "attachments": files, "mentions": mentions, "mention_roles": roles,
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
