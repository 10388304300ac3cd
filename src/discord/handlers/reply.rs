//! What a handler answers: a message, and perhaps a file with it.

use crate::discord::rest::Upload;
use serde_json::Value;

/// A private answer.
#[derive(Debug)]
pub(in crate::discord) struct Reply {
    /// The message's body.
    pub(in crate::discord) message: Value,
    /// The file that goes with it.
    pub(in crate::discord) file: Option<Upload>,
}

impl From<Value> for Reply {
    fn from(message: Value) -> Reply {
        Reply { message, file: None }
    }
}
