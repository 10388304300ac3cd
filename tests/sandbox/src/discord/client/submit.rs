//! Filling in and sending the form that is open.

use super::Refused;
use super::fields::Field;
use super::send::Deed;
use crate::discord::check::component::{kind, type_of};
use crate::discord::world::World;
use serde_json::{Value, json};

impl World {
    /// Sends the open form with values by label or `custom_id`. Unchecked, it sends what Discord's client would refuse.
    pub(crate) fn submit(&mut self, person: &str, values: &[(String, Value)], checked: bool) -> Result<Deed, Refused> {
        let at = self.forms.iter().position(|form| form.person == person);
        let open = at.and_then(|at| self.forms.get(at)).cloned();
        let form = open.ok_or_else(|| Refused(format!("no form is open in front of {person}")))?;
        let fields: Vec<Field<'_>> = form.components.iter().filter_map(Field::of).collect();
        let stray = values.iter().find(|(name, _)| fields.iter().all(|field| !field.is(name)));
        if let Some((name, _)) = stray {
            return Err(Refused(format!("the form {:?} has no field {name:?}", form.title)));
        }
        let mut components = Vec::new();
        for (index, top) in form.components.iter().enumerate() {
            let mut sent = json!({ "type": type_of(top), "id": index + 1 });
            if let (Some(field), Some(entry)) = (Field::of(top), sent.as_object_mut()) {
                let given = values.iter().find(|(name, _)| field.is(name)).map(|(_, value)| value);
                let filled = field.filled(given, checked)?;
                if type_of(top) == kind::ROW {
                    entry.insert("components".to_owned(), json!([filled]));
                } else {
                    entry.insert("component".to_owned(), filled);
                }
            }
            components.push(sent);
        }
        self.forms.retain(|open| open.person != person);
        Ok(Deed {
            person: person.to_owned(),
            channel: form.channel_id,
            kind: 5,
            words: format!("sends the form {:?}", form.title),
            data: json!({ "custom_id": form.custom_id, "components": components, "resolved": {} }),
            source: form.source,
            patch: None,
        })
    }
}
