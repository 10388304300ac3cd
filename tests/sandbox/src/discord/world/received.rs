//! What Discord makes of a text, embeds and components it was sent: pings, kinds and numbers.

use super::World;
use super::message::Message;
use super::permissions::MENTION_EVERYONE;
use crate::discord::check::component::{kind, type_of, walk};
use crate::discord::check::mentions::Mentions;
use serde_json::{Value, json};

impl World {
    /// Who is pinged: named in the text, allowed by the draft, and permitted to the bot.
    pub(super) fn pings(&self, message: &Message, mentions: &Mentions, permissions: u64) -> Vec<String> {
        let mut text = message.content.clone();
        for component in &message.components {
            walk(component, &mut |component| {
                if type_of(component) == kind::TEXT {
                    text.push_str(component.get("content").and_then(Value::as_str).unwrap_or(""));
                }
            });
        }
        let may_ping_all = permissions & MENTION_EVERYONE != 0;
        let users = self.people.iter().map(|person| person.id.to_string());
        let users = users.filter(|id| text.contains(&format!("<@{id}>")) || text.contains(&format!("<@!{id}>")));
        let mut pings: Vec<String> = users.filter(|id| mentions.users.has(id)).collect();
        let roles = self.guilds.iter().flat_map(|guild| &guild.roles).filter(|role| may_ping_all || role.mentionable);
        let roles = roles.map(|role| role.id.to_string()).filter(|id| text.contains(&format!("<@&{id}>")));
        pings.extend(roles.filter(|id| mentions.roles.has(id)));
        if mentions.everyone && may_ping_all && (text.contains("@everyone") || text.contains("@here")) {
            pings.push("everyone".to_owned());
        }
        pings
    }
}

/// An embed of a bot is always of this kind.
pub(super) fn rich(embed: &Value) -> Value {
    let mut embed = embed.clone();
    if let Some(fields) = embed.as_object_mut() {
        fields.insert("type".to_owned(), json!("rich"));
    }
    embed
}

/// Discord gives every component of a message a number, from 1, in order.
pub(super) fn numbered(components: &[Value]) -> Vec<Value> {
    fn number(component: &mut Value, next: &mut u32) {
        let Some(fields) = component.as_object_mut() else {
            return;
        };
        if fields.get("id").is_none_or(|id| id.is_null() || *id == 0) {
            fields.insert("id".to_owned(), json!(*next));
        }
        *next += 1;
        for key in ["components", "accessory", "component"] {
            match fields.get_mut(key) {
                Some(Value::Array(list)) => list.iter_mut().for_each(|inner| number(inner, next)),
                Some(inner) => number(inner, next),
                None => {}
            }
        }
    }
    let mut components = components.to_vec();
    let mut next = 1;
    components.iter_mut().for_each(|component| number(component, &mut next));
    components
}
