//! A body of `multipart/form-data`, as Discord's "Uploading Files" wants it: `payload_json` and `files[n]`.

use crate::discord::error::ApiError;
use serde_json::json;

/// A file as it was sent, before the message says anything about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The n of `files[n]`.
    pub(crate) index: u64,
    /// The name it was sent with.
    pub(crate) name: String,
    /// The media type it was sent with.
    pub(crate) content_type: Option<String>,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

/// What a form holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The bytes of `payload_json`, if it is there.
    pub(crate) json: Option<Vec<u8>>,
    /// The files in the order they were sent.
    pub(crate) files: Vec<Part>,
}

/// Discord's limits.
const MOST_FILES: u64 = 10;
const LARGEST_FILE: usize = 10 * 1024 * 1024;

/// Takes a form apart.
pub(crate) fn parts(bytes: &[u8], boundary: &str) -> Result<Parts, ApiError> {
    if boundary.is_empty() || boundary.len() > 70 {
        return Err(malformed("its boundary is not one"));
    }
    let line = format!("--{boundary}");
    let first = bytes.strip_prefix(line.as_bytes()).ok_or_else(|| malformed("it does not begin with its boundary"))?;
    let between = format!("\r\n{line}");
    let mut rest = first;
    let mut found = Parts::default();
    loop {
        if rest.starts_with(b"--") {
            return Ok(found);
        }
        rest = rest.strip_prefix(b"\r\n").ok_or_else(|| malformed("a boundary does not end its line"))?;
        let end = find(rest, between.as_bytes()).ok_or_else(|| malformed("it does not end with its boundary"))?;
        let (part, after) = rest.split_at(end);
        found.take(part)?;
        rest = after.get(between.len()..).unwrap_or_default();
    }
}

impl Parts {
    fn take(&mut self, part: &[u8]) -> Result<(), ApiError> {
        let end = find(part, b"\r\n\r\n").ok_or_else(|| malformed("a part has no headers"))?;
        let (headers, content) = part.split_at(end);
        let content = content.get(4..).unwrap_or_default();
        let headers = std::str::from_utf8(headers).map_err(|_| malformed("a part's headers are not UTF-8"))?;
        let header = |wanted: &str| {
            let mut lines = headers.split("\r\n").filter_map(|line| line.split_once(':'));
            lines.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
        };
        let disposition = header("content-disposition").and_then(|value| value.strip_prefix("form-data;"));
        let disposition = disposition.ok_or_else(|| malformed("a part is not form-data"))?;
        let name = parameter(disposition, "name").ok_or_else(|| malformed("a part has no name"))?;
        if name == "payload_json" {
            if self.json.replace(content.to_vec()).is_some() {
                return Err(malformed("payload_json is there twice"));
            }
            return Ok(());
        }
        let index = name.strip_prefix("files[").and_then(|rest| rest.strip_suffix(']')?.parse::<u64>().ok());
        let index = index.ok_or_else(|| malformed("a part is neither payload_json nor files[n]"))?;
        let name = parameter(disposition, "filename").filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| malformed("a file has no filename"))?;
        if index >= MOST_FILES || self.files.iter().any(|file| file.index == index) {
            return Err(malformed("a file's number is taken, or not below 10"));
        }
        if content.len() > LARGEST_FILE {
            return Err(ApiError::too_large());
        }
        let content_type = header("content-type").map(str::to_owned);
        self.files.push(Part { index, name, content_type, bytes: content.to_vec() });
        Ok(())
    }
}

/// A quoted parameter of a header: `; name="files[0]"`.
fn parameter(of: &str, wanted: &str) -> Option<String> {
    let values = of.split(';').filter_map(|piece| piece.trim().split_once('='));
    let mut values = values.filter(|(name, _)| *name == wanted);
    values.next().map(|(_, value)| value.trim_matches('"').to_owned())
}

fn malformed(what: &str) -> ApiError {
    let fault = json!({ "code": "MALFORMED_FORM", "message": format!("The form cannot be read: {what}.") });
    ApiError::invalid(json!({ "_errors": [fault] }))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    // Looking for the first byte first keeps ten megabytes quick.
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(next) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        let at = from + next;
        if bytes.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::parts;

    fn part(headers: &str, content: &str) -> String {
        format!("--x\r\nContent-Disposition: form-data; {headers}\r\n\r\n{content}\r\n")
    }

    #[test]
    fn json_and_files_are_told_apart() {
        let json = part("name=\"payload_json\"", "{}");
        let file = part("name=\"files[3]\"; filename=\"a.csv\"\r\nContent-Type: text/csv", "a\r\n\r\n--y\r\n");
        let found = parts(format!("{json}{file}--x--\r\n").as_bytes(), "x").unwrap();
        assert_eq!(found.json.as_deref(), Some(b"{}".as_slice()));
        let [file] = found.files.as_slice() else { unreachable!() };
        assert_eq!((file.index, file.name.as_str(), file.content_type.as_deref()), (3, "a.csv", Some("text/csv")));
        assert_eq!(file.bytes, b"a\r\n\r\n--y\r\n");
    }

    #[test]
    fn a_form_that_is_none_is_refused() {
        let file = |name: &str| part(&format!("name=\"{name}\"; filename=\"a\""), "bytes");
        let end = "--x--\r\n";
        for form in [
            String::new(),
            file("files[0]"),
            format!("{}{end}", file("files[10]")),
            format!("{}{}{end}", file("files[0]"), file("files[0]")),
            format!("{}{end}", file("picture")),
            format!("{}{end}", part("name=\"files[0]\"", "bytes")),
            format!("--x\r\nname: a\r\n\r\n\r\n{end}"),
        ] {
            assert_eq!(parts(form.as_bytes(), "x").unwrap_err().code, 50_035, "{form}");
        }
        let large = part("name=\"files[0]\"; filename=\"a\"", &"a".repeat(super::LARGEST_FILE + 1));
        assert_eq!(parts(format!("{large}{end}").as_bytes(), "x").unwrap_err().code, 40_005);
    }
}
