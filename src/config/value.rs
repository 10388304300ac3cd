//! A given value, and how each kind of key reads it.

use jiff::SignedDuration;

use super::error::Origin;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub(super) at: Origin,
    pub(super) value: Value,
}

/// A value before its key's type has read it.
#[derive(Clone, Debug)]
pub(super) enum Value {
    /// From the environment: the key's type decides what it is.
    Written(String),
    Text(String),
    /// Decimal digits, perhaps with a sign.
    Number(String),
    Flag(bool),
    List(Vec<Given>),
    /// A date, a fraction, a section: nothing that any key takes.
    Other,
}

/// Why a value cannot be taken: what it is not, and what would help. Never the value itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) what: &'static str,
    pub(super) hint: String,
}

impl Wrong {
    pub(super) fn new(what: &'static str, hint: impl Into<String>) -> Self {
        Self { what, hint: hint.into() }
    }
}

/// A text that is not empty.
pub(super) fn text(value: &Value) -> Result<&str, Wrong> {
    let text = match value {
        Value::Written(text) | Value::Text(text) => text.trim(),
        Value::Number(_) | Value::Flag(_) | Value::List(_) | Value::Other => {
            return Err(Wrong::new("is not a text", "put it in double quotes"));
        }
    };
    if text.is_empty() {
        return Err(Wrong::new("is empty", "give it a value, or leave it out"));
    }
    Ok(text)
}

/// `true` or `false`.
pub(super) fn flag(value: &Value) -> Result<bool, Wrong> {
    match value {
        Value::Flag(flag) => Ok(*flag),
        Value::Written(text) if text == "true" => Ok(true),
        Value::Written(text) if text == "false" => Ok(false),
        Value::Written(_) | Value::Text(_) | Value::Number(_) | Value::List(_) | Value::Other => {
            Err(Wrong::new("is neither true nor false", "write true or false, without quotes"))
        }
    }
}

/// A Discord id: a positive decimal number, as text or as a number.
pub(super) fn id(value: &Value) -> Result<u64, Wrong> {
    let hint = "a Discord id is a number such as \"613425648685547541\": switch on Developer Mode in Discord and choose Copy ID";
    let digits = match value {
        Value::Written(text) | Value::Text(text) | Value::Number(text) => text.trim(),
        Value::Flag(_) | Value::List(_) | Value::Other => return Err(Wrong::new("is not an id", hint)),
    };
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.parse() {
        Ok(id) if id != 0 && all_digits => Ok(id),
        Ok(_) | Err(_) => Err(Wrong::new("is not an id", hint)),
    }
}

/// A duration above zero and up to `most`, with its unit.
pub(super) fn duration(value: &Value, most: SignedDuration) -> Result<SignedDuration, Wrong> {
    let hint = "write a number with its unit, such as \"90s\", \"20m\" or \"72h\"";
    let text = match value {
        Value::Written(text) | Value::Text(text) => text.trim(),
        Value::Number(_) => return Err(Wrong::new("has no unit", hint)),
        Value::Flag(_) | Value::List(_) | Value::Other => return Err(Wrong::new("is not a duration", hint)),
    };
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Wrong::new("has no unit", hint));
    }
    let Ok(duration) = text.parse::<SignedDuration>() else {
        return Err(Wrong::new("is not a duration", hint));
    };
    if duration <= SignedDuration::ZERO {
        return Err(Wrong::new("is not a duration above zero", hint));
    }
    if duration > most {
        return Err(Wrong::new("is too long", format!("at most \"{}h\"", most.as_hours())));
    }
    Ok(duration)
}

/// As [`duration`], or none for `never`.
pub(super) fn duration_or_never(value: &Value, most: SignedDuration) -> Result<Option<SignedDuration>, Wrong> {
    match value {
        Value::Written(text) | Value::Text(text) if text.trim() == "never" => Ok(None),
        Value::Written(_) | Value::Text(_) | Value::Number(_) | Value::Flag(_) | Value::List(_) | Value::Other => {
            duration(value, most).map(Some)
        }
    }
}

/// A list; in the environment its items are parted by commas, and an empty text is an empty list.
pub(super) fn list(given: &Given) -> Result<Vec<Given>, Wrong> {
    match &given.value {
        Value::List(items) => Ok(items.clone()),
        Value::Written(text) if text.is_empty() => Ok(Vec::new()),
        Value::Written(text) => Ok(text
            .split(',')
            .map(|item| Given { at: given.at.clone(), value: Value::Written(item.trim().to_owned()) })
            .collect()),
        Value::Text(_) | Value::Number(_) | Value::Flag(_) | Value::Other => {
            Err(Wrong::new("is not a list", "put it in square brackets, as in [\"613425648685547541\"]"))
        }
    }
}
