//! A message that was made for one person, where others read it too: it calls them.

use crate::order::PersonId;
use serde_json::{Value, json};

/// The message with a mention of this person before its words. It pings nobody else.
pub fn called(mut message: Value, person: PersonId) -> Value {
    let words = message.get("content").and_then(Value::as_str).unwrap_or_default();
    let content = format!("<@{}> {words}", person.0);
    if let Some(fields) = message.as_object_mut() {
        fields.insert("content".to_owned(), json!(content));
        fields.insert("allowed_mentions".to_owned(), json!({ "parse": [], "users": [person.0.to_string()] }));
    }
    message
}
