//! An embed that keeps Discord's limits: 256 in a name, 1024 in a value, 4096 in the description, 6000 in all.

use super::fit::size;
use serde_json::{Value, json};

/// The characters all parts of the embeds of one message may have together.
const MOST: usize = 6000;

/// The characters a description may have.
const MOST_DESCRIPTION: usize = 4096;

/// The characters a field's value may have.
pub(super) const MOST_VALUE: usize = 1024;

/// What stands in a message's frame.
#[derive(Debug, Default)]
pub(super) struct Embed {
    title: String,
    color: u32,
    fields: Vec<(String, String, bool)>,
}

impl Embed {
    /// An empty frame with a colour (`0xRRGGBB`).
    pub(super) fn new(color: u32) -> Embed {
        Embed { color, ..Embed::default() }
    }

    /// The frame with a title.
    pub(super) fn titled(self, title: String) -> Embed {
        Embed { title, ..self }
    }

    /// A field over the whole width; left out if it would be empty.
    pub(super) fn field(&mut self, name: String, value: String) {
        self.push(name, value, false);
    }

    /// A field beside others.
    pub(super) fn narrow(&mut self, name: String, value: String) {
        self.push(name, value, true);
    }

    /// How long the description may still be.
    pub(super) fn room(&self) -> usize {
        self.left().min(MOST_DESCRIPTION)
    }

    /// How many characters are left for everything that is still to come.
    pub(super) fn left(&self) -> usize {
        let used: usize = self.fields.iter().map(|(name, value, _)| size(name) + size(value)).sum();
        MOST.saturating_sub(used + size(&self.title))
    }

    /// The JSON, with the description that was fitted into [`Embed::room`].
    pub(super) fn with(self, description: String) -> Value {
        let fields: Vec<Value> = self
            .fields
            .into_iter()
            .map(|(name, value, inline)| json!({ "name": name, "value": value, "inline": inline }))
            .collect();
        let mut embed = json!({ "color": self.color, "description": description, "fields": fields });
        if let (Some(embed), false) = (embed.as_object_mut(), self.title.is_empty()) {
            embed.insert("title".to_owned(), self.title.into());
        }
        embed
    }

    fn push(&mut self, name: String, value: String, inline: bool) {
        if !value.is_empty() {
            self.fields.push((name, value, inline));
        }
    }
}
