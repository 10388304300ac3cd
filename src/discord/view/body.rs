//! The body of a message: every part always present, mentions off.

use serde_json::{Value, json};

/// A message that is only a text.
pub fn text(content: impl Into<String>) -> Value {
    body(content.into(), Vec::new(), Vec::new())
}

/// A message with text, embeds and one row of buttons (at most five; none, no row).
pub(super) fn body(content: String, embeds: Vec<Value>, buttons: Vec<Value>) -> Value {
    let rows = if buttons.is_empty() { Vec::new() } else { vec![json!({ "type": 1, "components": buttons })] };
    json!({ "content": content, "embeds": embeds, "components": rows, "allowed_mentions": { "parse": [] } })
}
