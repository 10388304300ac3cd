//! A message body, read and checked: what a new message says, or what an edit changes.

use super::component::components;
use super::embed::embeds;
use super::mentions::Mentions;
use super::{Check, Need};
use crate::discord::error::ApiError;
use crate::discord::rest::form::Part;
use serde_json::Value;

/// Message flags, as Discord numbers them.
pub(crate) mod flag {
    /// Links in the text show no preview.
    pub(crate) const SUPPRESS_EMBEDS: u64 = 1 << 2;
    /// Only the person who acted sees it.
    pub(crate) const EPHEMERAL: u64 = 1 << 6;
    /// "… is thinking".
    pub(crate) const LOADING: u64 = 1 << 7;
    /// Nobody is notified.
    pub(crate) const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;
    /// The message is made of Components V2 only.
    pub(crate) const COMPONENTS_V2: u64 = 1 << 15;
}

/// Where a body is going, which decides defaults and which flags count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A message of the bot's own.
    Channel,
    /// An answer or follow-up to an interaction.
    Interaction,
}

/// A checked body; a field that was absent is `None`.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The text; `Some("")` where it was null.
    pub(crate) content: Option<String>,
    /// The embeds; `Some([])` where they were null.
    pub(crate) embeds: Option<Vec<Value>>,
    /// The components; `Some([])` where they were null.
    pub(crate) components: Option<Vec<Value>>,
    /// The flags that can be set this way, if the body says anything about flags.
    pub(crate) flags: Option<u64>,
    /// Who may be pinged.
    pub(crate) mentions: Mentions,
    /// The nonce, as text or number.
    pub(crate) nonce: Option<Value>,
    /// Whether a message with the same nonce is returned instead of a second one.
    pub(crate) enforce_nonce: bool,
    /// What the body says about files; `Some([])` where it was null.
    pub(crate) attachments: Option<Vec<Value>>,
    /// The files that came with it.
    pub(crate) files: Vec<Part>,
}

impl Draft {
    /// Reads and checks a body. `before` holds the flags of the message that is edited.
    pub(crate) fn read(body: &Value, way: Way, before: Option<u64>) -> Result<Draft, ApiError> {
        let mut draft = None;
        Check::run(|check| draft = Some(read(check, body, way, before)))?;
        draft.ok_or_else(ApiError::empty_message)
    }

    /// The draft with the files that came beside the body.
    pub(crate) fn with(self, files: &[Part]) -> Draft {
        Draft { files: files.to_vec(), ..self }
    }
}

fn read(check: &mut Check, body: &Value, way: Way, before: Option<u64>) -> Draft {
    let settable = flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS | flag::COMPONENTS_V2;
    let settable = match way {
        Way::Channel => settable,
        Way::Interaction => settable | flag::EPHEMERAL,
    };
    let asked = check.integer(body, "flags", Need::Optional, 0..=i64::MAX);
    let flags = asked.map(|flags| u64::try_from(flags).unwrap_or(0) & settable);
    let v2 = (flags.unwrap_or(0) | before.unwrap_or(0)) & flag::COMPONENTS_V2 != 0;

    check.text(body, "content", Need::Optional, 0..=2000);
    embeds(check, body);
    components(check, body, v2);
    attachments(check, body);
    if v2 {
        without_old_fields(check, body);
    }
    let default = match way {
        Way::Channel => Mentions::everything(),
        Way::Interaction => Mentions::users_only(),
    };
    let mentions = Mentions::read(check, body, default);
    if let Some(nonce) = body.get("nonce").filter(|nonce| !nonce.is_null())
        && !nonce.is_i64()
    {
        check.text(body, "nonce", Need::Optional, 0..=25);
    }
    Draft {
        content: body.get("content").map(|text| text.as_str().unwrap_or("").trim().to_owned()),
        embeds: listed(body, "embeds"),
        components: listed(body, "components"),
        flags,
        mentions,
        nonce: body.get("nonce").filter(|nonce| !nonce.is_null()).cloned(),
        enforce_nonce: check.boolean(body, "enforce_nonce").unwrap_or(false),
        attachments: listed(body, "attachments"),
        files: Vec::new(),
    }
}

/// What is said about files: those to keep, and those that come with the body.
fn attachments(check: &mut Check, body: &Value) {
    let listed = check.list(body, "attachments", Need::Optional, 0..=10).to_vec();
    check.within("attachments", |check| {
        for (place, file) in listed.iter().enumerate() {
            check.within(place, |check| {
                check.integer(file, "id", Need::Required, 0..=i64::MAX);
                check.text(file, "filename", Need::Optional, 1..=1024);
                check.text(file, "description", Need::Optional, 0..=1024);
            });
        }
    });
}

/// Components V2 allows none of the fields that came before it.
fn without_old_fields(check: &mut Check, body: &Value) {
    for key in ["content", "embeds", "poll", "sticker_ids"] {
        let used = body.get(key).is_some_and(|value| {
            !value.is_null() && value.as_str() != Some("") && value.as_array().is_none_or(|list| !list.is_empty())
        });
        if used {
            refuse_old_field(check, key);
        }
    }
}

/// A message that becomes Components V2 by an edit has to lose its old fields in the same edit.
pub(crate) fn old_fields_remain(check: &mut Check, content: &str, embeds: &[Value]) {
    if !content.is_empty() {
        refuse_old_field(check, "content");
    }
    if !embeds.is_empty() {
        refuse_old_field(check, "embeds");
    }
}

fn refuse_old_field(check: &mut Check, key: &str) {
    let message = format!("The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
    check.fault_at(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message);
}

fn listed(body: &Value, key: &str) -> Option<Vec<Value>> {
    body.get(key).map(|list| list.as_array().cloned().unwrap_or_default())
}
