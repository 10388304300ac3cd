//! A call as the handlers see it: parameters, query and body; and what they answer.

use super::form::{self, Part};
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
    /// The files beside the body.
    pub(crate) files: Vec<Part>,
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
pub(crate) fn body(content_type: Option<&str>, bytes: &[u8]) -> Result<(Value, Vec<Part>), ApiError> {
    if bytes.is_empty() {
        return Ok((Value::Null, Vec::new()));
    }
    let json = |bytes: &[u8]| serde_json::from_slice(bytes).map_err(|_| ApiError::invalid_json());
    let content_type = content_type.unwrap_or("");
    if content_type.starts_with("application/json") {
        return Ok((json(bytes)?, Vec::new()));
    }
    let boundary =
        content_type.strip_prefix("multipart/form-data;").and_then(|rest| rest.trim().strip_prefix("boundary="));
    let boundary = boundary.ok_or_else(ApiError::wrong_content_type)?;
    let form = form::parts(bytes, boundary.trim_matches('"'))?;
    Ok((form.json.as_deref().map_or(Ok(Value::Null), json)?, form.files))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::body;
    use serde_json::json;

    #[test]
    fn a_form_with_files_carries_json_in_one_part() {
        let form =
            b"--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"content\":\"hi\"}\r\n--x\r\n\
            Content-Disposition: form-data; name=\"files[0]\"; filename=\"a\"\r\n\r\nbytes\r\n--x--\r\n";
        let (read, files) = body(Some("multipart/form-data; boundary=x"), form).unwrap();
        assert_eq!((read, files.len()), (json!({ "content": "hi" }), 1));
        assert!(body(Some("text/plain"), b"{}").is_err());
        assert!(body(Some("application/json"), b"{").is_err());
    }
}
