//! The JSON body of a call, read as strictly as OVHcloud reads it: no undescribed key, no wrong type.

use super::clock;
use super::fault::Fault;
use jiff::Timestamp;
use serde_json::{Map, Value};

/// The keys and values of a JSON object body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fields(Map<String, Value>);

impl Fields {
    /// Reads a body; no body at all is an empty object.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Fields, Fault> {
        if bytes.is_empty() {
            return Ok(Fields::default());
        }
        match serde_json::from_slice(bytes) {
            Ok(Value::Object(map)) => Ok(Fields(map)),
            Ok(Value::Null) => Ok(Fields::default()),
            Ok(_) => Err(Fault::bad_request("Body must be a JSON object")),
            Err(_) => Err(Fault::bad_request("Invalid JSON received")),
        }
    }

    /// Refuses every key that is not described for the route.
    pub(crate) fn only(&self, described: &[&str]) -> Result<(), Fault> {
        let strange: Vec<&str> = self.0.keys().map(String::as_str).filter(|key| !described.contains(key)).collect();
        if strange.is_empty() {
            return Ok(());
        }
        Err(Fault::bad_request(format!("Received not described parameters: ({})", strange.join(","))))
    }

    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>, Fault> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(mistyped(name, other, "string")),
        }
    }

    /// Text where OVHcloud's model also allows null, which its Python client sends.
    pub(crate) fn nullable_text(&self, name: &str) -> Result<Option<&str>, Fault> {
        match self.0.get(name) {
            Some(Value::Null) => Ok(None),
            _ => self.text(name),
        }
    }

    pub(crate) fn long(&self, name: &str) -> Result<Option<i64>, Fault> {
        match self.0.get(name) {
            None => Ok(None),
            Some(value) => value.as_i64().map(Some).ok_or_else(|| mistyped(name, value, "long")),
        }
    }

    pub(crate) fn flag(&self, name: &str) -> Result<Option<bool>, Fault> {
        match self.0.get(name) {
            None => Ok(None),
            Some(value) => value.as_bool().map(Some).ok_or_else(|| mistyped(name, value, "boolean")),
        }
    }

    pub(crate) fn date(&self, name: &str) -> Result<Option<Timestamp>, Fault> {
        let Some(text) = self.text(name)? else {
            return Ok(None);
        };
        clock::parse(text)
            .map(Some)
            .ok_or_else(|| Fault::bad_request(format!("[{name}] Given data ({text}) is not valid for type datetime")))
    }

    pub(crate) fn object(&self, name: &str) -> Result<Option<Fields>, Fault> {
        match self.0.get(name) {
            None => Ok(None),
            Some(Value::Object(map)) => Ok(Some(Fields(map.clone()))),
            Some(other) => Err(mistyped(name, other, "object")),
        }
    }

    pub(crate) fn list(&self, name: &str) -> Option<&Vec<Value>> {
        self.0.get(name).and_then(Value::as_array)
    }
}

/// Turns an absent value into OVHcloud's complaint about it.
pub(crate) fn required<T>(name: &str, value: Option<T>) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::bad_request(format!("[{name}] Missing parameter")))
}

fn mistyped(name: &str, value: &Value, wanted: &str) -> Fault {
    // Text comes back without its quotes, as OVHcloud prints it.
    let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Fault::bad_request(format!("[{name}] Given data ({shown}) is not valid for type {wanted}"))
}
