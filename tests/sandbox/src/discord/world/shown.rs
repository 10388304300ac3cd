//! What a person sees of a message.

use super::clock::Snowflake;
use super::files::File;
use super::message::Message;
use crate::discord::check::component::{kind, type_of, walk};
use crate::discord::check::draft::flag;
use serde::Serialize;
use serde_json::Value;

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
    /// The files on it.
    pub files: Vec<File>,
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
            files: self.files.clone(),
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
