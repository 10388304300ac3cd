//! A call as the handlers see it: parameters, query and body; and what they answer.

use crate::discord::error::ApiError;
use crate::discord::world::clock::Snowflake;
use serde_json::Value;
use std::collections::BTreeMap;

/// A call whose route was found and whose body was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    /// The parameters of the route, by name.
    pub(crate) params: BTreeMap<&'static str, String>,
    /// The query.
    pub(crate) query: BTreeMap<String, String>,
    /// The JSON body; null if there was none.
    pub(crate) body: Value,
}

/// What a handler answers.
pub(crate) type Answer = Result<Reply, ApiError>;

/// A good answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reply {
    /// 200 with a body.
    Ok(Value),
    /// 201 with a body.
    Created(Value),
    /// 204.
    NoContent,
}

impl Asked {
    /// A parameter that is an id.
    pub(crate) fn id(&self, name: &str) -> Result<Snowflake, ApiError> {
        let text = self.text(name);
        text.parse().map_err(|_| {
            let fault = serde_json::json!({ "code": "NUMBER_TYPE_COERCE", "message": format!("Value \"{text}\" is not snowflake.") });
            ApiError::invalid(serde_json::json!({ name: { "_errors": [fault] } }))
        })
    }

    /// A parameter as text.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.params.get(name).map_or("", String::as_str)
    }

    /// Whether a query parameter says yes, in any of the ways clients say it.
    pub(crate) fn says(&self, name: &str) -> bool {
        matches!(self.query.get(name).map(String::as_str), Some("true" | "True" | "1"))
    }
}

/// The body's bytes as JSON, from `application/json` or the `payload_json` part of `multipart/form-data`.
pub(crate) fn body(content_type: Option<&str>, bytes: &[u8]) -> Result<Value, ApiError> {
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    let content_type = content_type.unwrap_or("");
    let json = if content_type.starts_with("application/json") {
        bytes
    } else if let Some((_, boundary)) = content_type.split_once("boundary=") {
        payload_json(bytes, boundary.trim_matches('"')).ok_or_else(ApiError::wrong_content_type)?
    } else {
        return Err(ApiError::wrong_content_type());
    };
    serde_json::from_slice(json).map_err(|_| ApiError::invalid_json())
}

/// The content of the part called `payload_json`. Files are accepted and forgotten.
fn payload_json<'b>(bytes: &'b [u8], boundary: &str) -> Option<&'b [u8]> {
    let name = find(bytes, b"name=\"payload_json\"")?;
    let part = bytes.get(name..)?;
    let content = part.get(find(part, b"\r\n\r\n")? + 4..)?;
    let end = find(content, format!("\r\n--{boundary}").as_bytes())?;
    content.get(..end)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::body;
    use serde_json::json;

    #[test]
    fn a_form_with_files_carries_json_in_one_part() {
        let form =
            b"--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"content\":\"hi\"}\r\n--x\r\n\
            Content-Disposition: form-data; name=\"files[0]\"; filename=\"a\"\r\n\r\nbytes\r\n--x--\r\n";
        assert_eq!(body(Some("multipart/form-data; boundary=x"), form), Ok(json!({ "content": "hi" })));
        assert!(body(Some("text/plain"), b"{}").is_err());
        assert!(body(Some("application/json"), b"{").is_err());
    }
}
