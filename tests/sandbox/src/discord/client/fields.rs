//! The fields of a form, as a person finds them: by label or by `custom_id`.

use super::Refused;
use crate::discord::check::component::{kind, type_of};
use serde_json::{Value, json};

/// One field of a form.
#[derive(Clone, Debug)]
pub(crate) struct Field<'f> {
    /// The text beside it.
    pub(crate) label: &'f str,
    /// The component itself.
    pub(crate) component: &'f Value,
}

impl<'f> Field<'f> {
    /// The field of a top-level component; none for mere text.
    pub(crate) fn of(top: &'f Value) -> Option<Field<'f>> {
        let component = match type_of(top) {
            kind::ROW => top.get("components")?.as_array()?.first()?,
            kind::LABEL => top.get("component")?,
            _ => return None,
        };
        let label = top.get("label").or_else(|| component.get("label")).and_then(Value::as_str).unwrap_or("");
        Some(Field { label, component })
    }

    /// What comes back with it.
    pub(crate) fn custom_id(&self) -> &'f str {
        self.component.get("custom_id").and_then(Value::as_str).unwrap_or("")
    }

    /// Whether a person means this field.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.label == name || self.custom_id() == name
    }

    /// The field as it is sent, filled in. Discord's client checks text unless told not to.
    pub(crate) fn filled(&self, given: Option<&Value>, checked: bool) -> Result<Value, Refused> {
        let mut sent = json!({ "type": type_of(self.component), "id": self.component.get("id").cloned().unwrap_or(json!(1)), "custom_id": self.custom_id() });
        let (key, value) = match type_of(self.component) {
            kind::TEXT_INPUT => {
                let value = given.or_else(|| self.component.get("value")).cloned().unwrap_or(json!(""));
                if checked {
                    self.fits(value.as_str().unwrap_or(""))?;
                }
                ("value", value)
            }
            21 | 23 => ("value", given.cloned().unwrap_or_default()),
            _ => {
                let value = given.cloned().unwrap_or(json!([]));
                ("values", if value.is_array() { value } else { json!([value]) })
            }
        };
        if let Some(fields) = sent.as_object_mut() {
            fields.insert(key.to_owned(), value);
        }
        Ok(sent)
    }

    fn fits(&self, text: &str) -> Result<(), Refused> {
        let number = |key: &str, default: u64| self.component.get(key).and_then(Value::as_u64).unwrap_or(default);
        let required = self.component.get("required").and_then(Value::as_bool).unwrap_or(true);
        let length = text.chars().count() as u64;
        if length == 0 && !required {
            return Ok(());
        }
        let (least, most) = (number("min_length", 0).max(1), number("max_length", 4000));
        if length < least || length > most {
            return Err(Refused(format!("{}: must be between {least} and {most} characters long", self.label)));
        }
        Ok(())
    }
}
