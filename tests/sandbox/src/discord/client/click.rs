//! Clicks on buttons and choices in select menus.

use super::Refused;
use super::send::Deed;
use crate::discord::check::component::{kind, type_of};
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::message::Message;
use serde::Deserialize;
use serde_json::{Value, json};

/// Discord's style of link buttons.
const LINK: i64 = 5;

/// Which message a person means. Without anything: the latest that shows the button.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Aim {
    /// The message's id.
    #[serde(deserialize_with = "id")]
    pub message_id: Option<Snowflake>,
    /// A text that stands in the message or its embeds.
    pub containing: Option<String>,
}

impl World {
    /// A click on the button with that label, on the latest message meant that shows it to this person.
    pub(crate) fn click(&self, person: &str, label: &str, aim: &Aim) -> Result<Deed, Refused> {
        let shows = |message: &&Message| message.buttons().iter().any(|button| button.label == label);
        let message = self.meant(person, aim).find(shows);
        let message = message.ok_or_else(|| Refused(format!("{person} sees no such button: {label}")))?;
        let buttons = message.buttons();
        let usable = buttons.iter().find(|button| button.label == label && !button.disabled);
        let button = usable.ok_or_else(|| Refused(format!("the button {label} is greyed out")))?;
        match &button.custom_id {
            _ if button.style == LINK => {
                Err(Refused(format!("the button {label} opens a link, which the bot does not notice")))
            }
            Some(custom_id) => Ok(self.used(person, message, custom_id, format!("clicks {label}"), &[])),
            None => Err(Refused(format!("the button {label} cannot be clicked"))),
        }
    }

    /// A component used by its `custom_id`, whether or not the message has it: what a forged client might send.
    pub(crate) fn click_raw(&self, person: &str, custom_id: &str, aim: &Aim) -> Result<Deed, Refused> {
        let having = self.meant(person, aim).find(|message| message.component(custom_id).is_some());
        let message = having.or_else(|| self.meant(person, aim).find(|message| message.author_id == self.bot.id));
        let message = message.ok_or_else(|| Refused(format!("{person} sees no message to click on")))?;
        Ok(self.used(person, message, custom_id, format!("clicks {custom_id}"), &[]))
    }

    /// Options chosen in the select menu with that `custom_id`, by their values.
    pub(crate) fn choose(&self, person: &str, custom_id: &str, values: &[String], aim: &Aim) -> Result<Deed, Refused> {
        let message = self.meant(person, aim).find(|message| message.component(custom_id).is_some());
        let message = message.ok_or_else(|| Refused(format!("{person} sees no such menu: {custom_id}")))?;
        let menu = message.component(custom_id).unwrap_or_default();
        let listed = menu.get("options").and_then(Value::as_array).into_iter().flatten();
        let known: Vec<&str> = listed.filter_map(|option| option.get("value")?.as_str()).collect();
        let unknown =
            values.iter().find(|value| type_of(&menu) == kind::STRING_SELECT && !known.contains(&value.as_str()));
        if let Some(value) = unknown {
            return Err(Refused(format!("the menu {custom_id} has no option {value}")));
        }
        Ok(self.used(person, message, custom_id, format!("chooses {}", values.join(", ")), values))
    }

    /// The messages meant that this person sees, the latest first.
    fn meant(&self, person: &str, aim: &Aim) -> impl Iterator<Item = &Message> {
        // One that is named by its id is not searched for among thousands.
        let named = aim.message_id.map(|id| id..=id);
        let all = named.map_or_else(|| self.messages.range(..), |named| self.messages.range(named));
        all.map(|(_, message)| message).rev().filter(move |message| {
            self.sees(person, message) && aim.containing.as_ref().is_none_or(|text| says(message, text))
        })
    }

    fn used(&self, person: &str, message: &Message, custom_id: &str, words: String, values: &[String]) -> Deed {
        let component = message.component(custom_id).unwrap_or_default();
        let kind = if component.is_null() { kind::BUTTON } else { type_of(&component) };
        let mut data = json!({ "custom_id": custom_id, "component_type": kind, "id": component.get("id") });
        if let Some(fields) = data.as_object_mut().filter(|_| kind != kind::BUTTON) {
            fields.insert("values".to_owned(), json!(values));
        }
        Deed {
            person: person.to_owned(),
            channel: message.channel,
            kind: 3,
            words,
            data,
            source: Some(message.id),
            patch: None,
        }
    }
}

fn says(message: &Message, text: &str) -> bool {
    let in_json = |value: &Value| strings(value).iter().any(|found| found.contains(text));
    message.content.contains(text) || message.embeds.iter().any(in_json) || message.components.iter().any(in_json)
}

/// All texts anywhere in a JSON value.
fn strings(value: &Value) -> Vec<&str> {
    if let Some(text) = value.as_str() {
        return vec![text];
    }
    let list = value.as_array().into_iter().flatten();
    let fields = value.as_object().into_iter().flat_map(|fields| fields.values());
    list.chain(fields).flat_map(strings).collect()
}

fn id<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Snowflake>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
}
