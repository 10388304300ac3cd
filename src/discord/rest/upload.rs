//! A file that goes with an answer: Discord's "Uploading Files", a form of `payload_json` and `files[n]`.

use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

/// The most that Discord takes in one file, in bytes, wherever nobody has paid for more.
pub const MOST_IN_A_FILE: usize = 10 * 1024 * 1024;

/// One file.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its name, with an ending people's machines know.
    pub name: String,
    /// Its media type: `text/csv`, `image/png`.
    pub kind: &'static str,
    /// What is in it, in words, for those who cannot see it. 1024 characters at most.
    pub about: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What is in a file may be for one person only, so it does not print itself.
impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upload").field("name", &self.name).field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl Upload {
    /// The form of a message with this file. It is made anew for each try.
    pub(super) fn form(&self, message: &Value) -> Result<Form, reqwest::Error> {
        let message = Part::text(self.named_in(message).to_string()).mime_str("application/json")?;
        let file = Part::bytes(self.bytes.clone()).file_name(self.name.clone()).mime_str(self.kind)?;
        Ok(Form::new().part("payload_json", message).part("files[0]", file))
    }

    /// The message, saying that this file and no other is on it.
    fn named_in(&self, message: &Value) -> Value {
        let mut message = message.clone();
        if let Some(fields) = message.as_object_mut() {
            let file = json!({ "id": 0, "filename": self.name, "description": self.about });
            fields.insert("attachments".to_owned(), json!([file]));
        }
        message
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_in_its_message_and_does_not_print_itself() {
        let bytes = b"secret".to_vec();
        let file = Upload { name: "a.csv".to_owned(), kind: "text/csv", about: "All".to_owned(), bytes };
        let named = file.named_in(&json!({ "content": "here" }));
        let listed = json!([{ "id": 0, "filename": "a.csv", "description": "All" }]);
        assert_eq!(named, json!({ "content": "here", "attachments": listed }));
        assert_eq!(format!("{file:?}"), r#"Upload { name: "a.csv", bytes: 6, .. }"#);
    }
}
