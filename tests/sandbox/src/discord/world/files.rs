//! The files of messages.

use super::World;
use super::clock::Snowflake;
use super::message::Message;
use crate::discord::check::Check;
use crate::discord::check::draft::Draft;
use crate::discord::error::ApiError;
use crate::discord::rest::form::Part;
use serde::Serialize;
use serde_json::{Value, json};

/// A file on a message, as a person has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct File {
    /// Its id.
    pub id: Snowflake,
    /// Its name.
    pub filename: String,
    /// How many bytes it has.
    pub size: usize,
    /// Its media type, as it was sent.
    pub content_type: Option<String>,
    /// What is in it, in words.
    pub description: Option<String>,
    /// What is in it.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl World {
    /// Puts the files of a draft on a message. Without `attachments` new ones join those that are there; with it, just
    /// those stay or come that it names.
    pub(crate) fn attach(&mut self, message: &mut Message, draft: &Draft) -> Result<(), ApiError> {
        let Some(listed) = &draft.attachments else {
            for part in &draft.files {
                let file = self.file(part, &Value::Null);
                message.files.push(file);
            }
            return within_limit(message);
        };
        let mut files = Vec::new();
        for (place, wanted) in listed.iter().enumerate() {
            let id = wanted.get("id").and_then(number);
            let kept = message.files.iter().find(|file| Some(file.id.get()) == id);
            let sent = draft.files.iter().find(|part| Some(part.index) == id);
            match (kept, sent) {
                (Some(kept), _) => files.push(described(kept.clone(), wanted)),
                (None, Some(part)) => files.push(self.file(part, wanted)),
                (None, None) => {
                    let text = "No file was sent with this id, and none on the message has it.";
                    return Check::run(|check| {
                        check.within("attachments", |check| check.fault_at(place, "ATTACHMENT_NOT_FOUND", text));
                    });
                }
            }
        }
        message.files = files;
        within_limit(message)
    }

    fn file(&mut self, part: &Part, said: &Value) -> File {
        let file = File {
            id: self.clock.id(),
            filename: part.name.clone(),
            size: part.bytes.len(),
            content_type: part.content_type.clone(),
            description: None,
            bytes: part.bytes.clone(),
        };
        described(file, said)
    }
}

impl File {
    /// The attachment object.
    pub(crate) fn json(&self, ephemeral: bool) -> Value {
        let address = format!("https://cdn.discordapp.invalid/attachments/{}/{}", self.id, self.filename);
        let mut file = json!({
            "id": self.id, "filename": self.filename, "size": self.size, "url": address, "proxy_url": address,
        });
        if let Some(fields) = file.as_object_mut() {
            let texts = [("content_type", &self.content_type), ("description", &self.description)];
            fields.extend(texts.iter().filter_map(|(key, text)| Some(((*key).to_owned(), json!(text.as_ref()?)))));
            if ephemeral {
                fields.insert("ephemeral".to_owned(), json!(true));
            }
        }
        file
    }
}

fn described(mut file: File, said: &Value) -> File {
    let text = |key: &str| said.get(key).and_then(Value::as_str).map(str::to_owned);
    file.filename = text("filename").unwrap_or(file.filename);
    file.description = text("description").or(file.description);
    file
}

fn within_limit(message: &Message) -> Result<(), ApiError> {
    if message.files.len() <= 10 {
        return Ok(());
    }
    Check::run(|check| check.fault_at("attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length."))
}

fn number(id: &Value) -> Option<u64> {
    id.as_u64().or_else(|| id.as_str()?.parse().ok())
}
