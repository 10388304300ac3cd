//! Buttons, in rows as Discord wants them.

use crate::discord::custom_id::CustomId;
use serde_json::{Value, json};

/// The most characters the address of a link button may have.
pub(super) const MOST_URL: usize = 512;

/// How a button looks; Discord's numbers of the styles.
#[derive(Clone, Copy, Debug)]
pub(super) enum Style {
    /// The thing to do next.
    Primary = 1,
    /// Something else that may be done.
    Secondary = 2,
    /// Yes.
    Success = 3,
    /// No.
    Danger = 4,
}

/// A button that sends us a click.
pub(super) fn button(style: Style, label: String, id: &CustomId) -> Value {
    json!({ "type": 2, "style": style as u8, "label": label, "custom_id": id.to_string() })
}

/// A button that opens a page and sends nothing.
pub(super) fn link_button(label: String, url: &str) -> Value {
    json!({ "type": 2, "style": 5, "label": label, "url": url })
}
