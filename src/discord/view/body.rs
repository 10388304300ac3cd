//! The body of a message: every part always present, mentions always off.

use serde_json::{Value, json};

/// A message that is only a text.
pub fn text(content: impl Into<String>) -> Value {
    body(content.into(), Vec::new(), Vec::new())
}

/// The most buttons that stand in one row.
const MOST_IN_ROW: usize = 5;

/// A message with text, embeds and buttons in as few rows as hold them.
pub(super) fn body(content: String, embeds: Vec<Value>, buttons: Vec<Value>) -> Value {
    let rows: Vec<Value> = buttons.chunks(MOST_IN_ROW).map(|row| json!({ "type": 1, "components": row })).collect();
    json!({ "content": content, "embeds": embeds, "components": rows, "allowed_mentions": { "parse": [] } })
}
