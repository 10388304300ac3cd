//! An interaction's payload, complete, and its way to the bot.

use super::Refused;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::interaction::{Answer, FIRST_ANSWER_MS, Interaction, Kind};
use crate::discord::world::people::Person;
use crate::discord::world::secret;
use crate::discord::world::trouble::Delivery;
use serde_json::{Value, json};

/// Something a person does.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    /// Who.
    pub(crate) person: String,
    /// Where.
    pub(crate) channel: Snowflake,
    /// Discord's interaction type.
    pub(crate) kind: i64,
    /// In words, without the name.
    pub(crate) words: String,
    /// The `data` of the payload.
    pub(crate) data: Value,
    /// The message whose component is used.
    pub(crate) source: Option<Snowflake>,
    /// Changes to the payload, as JSON merge patch (RFC 7396): what a forged or future Discord might send.
    pub(crate) patch: Option<Value>,
}

impl World {
    /// Sends what a person does to the bot.
    pub(crate) fn send(&mut self, deed: Deed) -> Result<Snowflake, Refused> {
        let person = self.person(&deed.person).cloned();
        let person = person.ok_or_else(|| Refused(format!("there is nobody called {}", deed.person)))?;
        let now = self.clock.now_ms();
        let late = self.next_delivery == Delivery::Late;
        let made_ms = if late { now - FIRST_ANSWER_MS - 1_000 } else { now };
        let id = if late { self.clock.id_at(made_ms) } else { self.clock.id() };
        let token = secret::hex(40);
        let mut payload = self.payload(&deed, &person);
        merge(&mut payload, &json!({ "id": id, "token": token }));
        if let Some(patch) = &deed.patch {
            merge(&mut payload, patch);
        }
        self.deliver(Interaction {
            id,
            token,
            kind: Kind::of(payload.get("type").and_then(Value::as_i64)),
            person: person.name.clone(),
            channel: deed.channel,
            deed: format!("{}: {}", person.name, deed.words),
            made_ms,
            payload,
            answer: Answer::Waiting,
            source: deed.source,
            original: None,
            settled: false,
        });
        Ok(id)
    }

    /// Sends a payload exactly as given. With an id and a token in it, the bot can answer.
    pub(crate) fn send_raw(&mut self, payload: Value) -> Option<Snowflake> {
        let text = |path: &str| payload.pointer(path).and_then(Value::as_str);
        let id = text("/id").and_then(|id| id.parse::<Snowflake>().ok());
        let (Some(id), Some(token)) = (id, text("/token")) else {
            self.dispatch_interaction(&payload);
            return None;
        };
        let user = text("/member/user/id").or_else(|| text("/user/id")).and_then(|id| id.parse::<Snowflake>().ok());
        let person = self.people.iter().find(|person| Some(person.id) == user).map_or("nobody", |person| &person.name);
        let channel = text("/channel_id").and_then(|id| id.parse().ok());
        let home = self.guilds.first().and_then(|guild| guild.channels.first()).map(|channel| channel.id);
        let interaction = Interaction {
            id,
            token: token.to_owned(),
            kind: Kind::of(payload.get("type").and_then(Value::as_i64)),
            person: person.to_owned(),
            channel: channel.or(home).unwrap_or(id),
            deed: format!("{person}: a raw interaction"),
            made_ms: self.clock.now_ms(),
            source: text("/message/id").and_then(|id| id.parse().ok()),
            payload,
            answer: Answer::Waiting,
            original: None,
            settled: false,
        };
        self.deliver(interaction);
        Some(id)
    }

    /// Delivers the last interaction once more, with the same id and token.
    pub(crate) fn send_again(&mut self) -> Result<Snowflake, Refused> {
        let last = self.interactions.last_key_value().map(|(id, last)| (*id, last.payload.clone()));
        let (id, payload) = last.ok_or_else(|| Refused("there was no interaction yet".to_owned()))?;
        self.dispatch_interaction(&payload);
        Ok(id)
    }

    fn payload(&self, deed: &Deed, person: &Person) -> Value {
        let mut payload = json!({
            "application_id": self.bot.id, "type": deed.kind, "version": 1, "data": deed.data, "locale": person.locale,
            "channel_id": deed.channel, "entitlements": [], "entitlement_sku_ids": [], "attachment_size_limit": 10_485_760,
            "app_permissions": self.bot_permissions(deed.channel).to_string(),
        });
        let permissions = self.permissions_of(person.id, deed.channel).to_string();
        let place = match self.channel_in_guild(deed.channel) {
            Some((guild, channel)) => {
                let mut shown = channel.json(guild.id);
                merge(&mut shown, &json!({ "permissions": permissions, "permission_overwrites": null }));
                let mut member = person.member(&self.roles_in(guild, person.id));
                merge(&mut member, &json!({ "permissions": permissions }));
                json!({
                    "context": 0, "guild_id": guild.id, "guild_locale": guild.locale, "channel": shown, "member": member,
                    "guild": { "id": guild.id, "locale": guild.locale, "features": [] },
                    "authorizing_integration_owners": { "0": guild.id },
                })
            }
            None => {
                let recipients = [self.bot.user()];
                let channel = json!({ "id": deed.channel, "type": 1, "last_message_id": null, "flags": 0, "recipients": recipients });
                json!({
                    "context": 1, "user": person.user(), "channel": channel, "authorizing_integration_owners": { "0": "0" },
                })
            }
        };
        merge(&mut payload, &place);
        if let Some(message) = deed.source.and_then(|id| self.messages.get(&id)) {
            merge(&mut payload, &json!({ "message": self.message_json(message) }));
        }
        payload
    }
}

/// JSON merge patch, RFC 7396: objects merge, null removes, everything else replaces. New values keep their nulls.
pub(crate) fn merge(target: &mut Value, patch: &Value) {
    let (Some(fields), Some(changes)) = (target.as_object_mut(), patch.as_object()) else {
        patch.clone_into(target);
        return;
    };
    for (key, change) in changes {
        match fields.get_mut(key) {
            _ if change.is_null() => drop(fields.remove(key)),
            Some(known) => merge(known, change),
            None => drop(fields.insert(key.clone(), change.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::merge;
    use serde_json::json;

    #[test]
    fn a_patch_changes_adds_and_removes() {
        let mut payload = json!({ "type": 2, "member": { "roles": ["1"], "user": {} }, "locale": "fr" });
        merge(&mut payload, &json!({ "type": 99, "member": { "roles": [] }, "locale": null, "new": 1 }));
        assert_eq!(payload, json!({ "type": 99, "member": { "roles": [], "user": {} }, "new": 1 }));
    }
}
