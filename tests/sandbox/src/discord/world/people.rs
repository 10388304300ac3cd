//! The people and the bot, and how Discord shows them as users and members.

use super::clock::{Snowflake, iso};
use serde_json::{Value, json};

/// A person of the home guild.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Their user id.
    pub(crate) id: Snowflake,
    /// Their user name, by which tests call them.
    pub(crate) name: String,
    /// Their client's language.
    pub(crate) locale: String,
    /// Their roles in the home guild.
    pub(crate) roles: Vec<Snowflake>,
    /// Whether they take direct messages.
    pub(crate) dms_open: bool,
    /// Their direct message channel with the bot.
    pub(crate) dm_channel: Snowflake,
}

/// The bot, its application and its credentials.
#[derive(Clone, Debug)]
pub(crate) struct Bot {
    /// The user id, which is the application id as well.
    pub(crate) id: Snowflake,
    /// The bot token.
    pub(crate) token: String,
    /// The application's public key, in hex.
    pub(crate) public_key: String,
    /// Whether the privileged intents are switched on in the developer portal.
    pub(crate) privileged_intents: bool,
}

impl Person {
    /// The user object.
    pub(crate) fn user(&self) -> Value {
        user(self.id, &self.name, false)
    }

    /// The member object of a guild in which they hold `roles`.
    pub(crate) fn member(&self, roles: &[Snowflake]) -> Value {
        member(&self.user(), self.id, roles)
    }
}

impl Bot {
    /// The user object.
    pub(crate) fn user(&self) -> Value {
        user(self.id, "bot", true)
    }

    /// The application object.
    pub(crate) fn application(&self, owner: &Person) -> Value {
        json!({
            "id": self.id, "name": "bot", "icon": null, "description": "", "rpc_origins": [], "bot_public": true,
            "bot_require_code_grant": false, "verify_key": self.public_key, "owner": owner.user(), "team": null,
            "flags": self.flags(), "flags_new": self.flags().to_string(), "bot": self.user(), "hook": true,
            "approximate_guild_count": 2, "approximate_user_install_count": 0, "redirect_uris": [],
            "interactions_endpoint_url": null, "role_connections_verification_url": null, "event_webhooks_url": null,
            "event_webhooks_status": 1, "integration_types_config": { "0": {} }, "tags": [], "summary": "",
        })
    }

    /// The application's flags: three bits say that privileged intents may be asked for.
    pub(crate) fn flags(&self) -> u64 {
        if self.privileged_intents { 1 << 13 | 1 << 15 | 1 << 19 } else { 0 }
    }
}

fn user(id: Snowflake, name: &str, bot: bool) -> Value {
    json!({
        "id": id, "username": name, "discriminator": if bot { "0001" } else { "0" }, "global_name": null,
        "avatar": null, "avatar_decoration_data": null, "collectibles": null, "primary_guild": null, "clan": null,
        "public_flags": 0, "flags": 0, "bot": bot, "system": false, "banner": null, "accent_color": null,
        "mfa_enabled": true, "verified": true, "email": null, "locale": "en-US",
    })
}

/// A member object around a user object.
pub(crate) fn member(user: &Value, id: Snowflake, roles: &[Snowflake]) -> Value {
    json!({
        "user": user, "nick": null, "avatar": null, "banner": null, "avatar_decoration_data": null,
        "collectibles": null, "roles": roles, "joined_at": iso(id.created_ms()), "premium_since": null,
        "deaf": false, "mute": false, "flags": 0, "pending": false, "unusual_dm_activity_until": null,
        "communication_disabled_until": null,
    })
}
