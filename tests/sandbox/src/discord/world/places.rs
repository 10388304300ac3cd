//! Guilds, their channels and roles, and how Discord shows them in JSON.

use super::clock::{Clock, Snowflake};
use super::permissions::{EVERYONE, MANAGE_MESSAGES};
use serde_json::{Value, json};

/// A guild.
#[derive(Clone, Debug)]
pub(crate) struct Guild {
    /// Its id, also that of its `@everyone` role.
    pub(crate) id: Snowflake,
    /// Its name.
    pub(crate) name: String,
    /// Its preferred locale.
    pub(crate) locale: String,
    /// Its roles, `@everyone` first.
    pub(crate) roles: Vec<Role>,
    /// Its text channels.
    pub(crate) channels: Vec<Channel>,
}

/// A role.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    /// Its id.
    pub(crate) id: Snowflake,
    /// Its name.
    pub(crate) name: String,
    /// What it allows in the guild.
    pub(crate) permissions: u64,
    /// Whether it belongs to an integration.
    pub(crate) managed: bool,
    /// Whether everybody may ping it.
    pub(crate) mentionable: bool,
}

/// A text channel of a guild.
#[derive(Clone, Debug)]
pub(crate) struct Channel {
    /// Its id.
    pub(crate) id: Snowflake,
    /// Its name, without `#`.
    pub(crate) name: String,
    /// What it allows and denies beyond the roles.
    pub(crate) overwrites: Vec<Overwrite>,
}

/// What a channel allows and denies to a role or a member.
#[derive(Clone, Debug)]
pub(crate) struct Overwrite {
    /// Whose it is.
    pub(crate) of: OverwriteOf,
    /// Bits allowed.
    pub(crate) allow: u64,
    /// Bits denied.
    pub(crate) deny: u64,
}

/// Whose an overwrite is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OverwriteOf {
    /// A role's.
    Role(Snowflake),
    /// A member's.
    Member(Snowflake),
}

impl Guild {
    /// A guild with one text channel, the bot's role, and an approver role.
    pub(crate) fn new(clock: &mut Clock, name: &str, channel: &str) -> Self {
        let id = clock.id();
        let mut role = |id: Option<Snowflake>, name: &str, permissions: u64, managed: bool| Role {
            id: id.unwrap_or_else(|| clock.id()),
            name: name.to_owned(),
            permissions,
            managed,
            mentionable: false,
        };
        let roles = vec![
            role(Some(id), "@everyone", EVERYONE, false),
            role(None, "bot", EVERYONE & !MANAGE_MESSAGES, true),
            role(None, "approver", 0, false),
        ];
        let channel = Channel { id: clock.id(), name: channel.to_owned(), overwrites: Vec::new() };
        Guild { id, name: name.to_owned(), locale: "en-US".to_owned(), roles, channels: vec![channel] }
    }

    /// The role of that name.
    pub(crate) fn role(&self, name: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.name == name)
    }

    /// The guild as REST shows it.
    pub(crate) fn json(&self, owner: Snowflake) -> Value {
        let roles: Vec<Value> = self.roles.iter().enumerate().map(|(position, role)| role.json(position)).collect();
        json!({
            "id": self.id, "name": self.name, "icon": null, "icon_hash": null, "splash": null, "discovery_splash": null,
            "owner_id": owner, "region": "deprecated", "afk_channel_id": null, "afk_timeout": 300,
            "widget_enabled": false, "widget_channel_id": null, "verification_level": 0,
            "default_message_notifications": 0, "explicit_content_filter": 0, "roles": roles, "emojis": [],
            "features": [], "mfa_level": 0, "application_id": null, "system_channel_id": null,
            "system_channel_flags": 0, "rules_channel_id": null, "max_presences": null, "max_members": 500_000,
            "vanity_url_code": null, "description": null, "banner": null, "premium_tier": 0,
            "premium_subscription_count": 0, "preferred_locale": self.locale, "public_updates_channel_id": null,
            "max_video_channel_users": 25, "nsfw_level": 0, "nsfw": false, "stickers": [],
            "premium_progress_bar_enabled": false, "safety_alerts_channel_id": null, "hub_type": null,
        })
    }
}

impl Role {
    /// The role as REST and the gateway show it.
    pub(crate) fn json(&self, position: usize) -> Value {
        json!({
            "id": self.id, "name": self.name, "color": 0,
            "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null }, "hoist": false,
            "icon": null, "unicode_emoji": null, "position": position, "permissions": self.permissions.to_string(),
            "managed": self.managed, "mentionable": self.mentionable, "flags": 0,
        })
    }
}

impl Channel {
    /// The channel as REST and the gateway show it.
    pub(crate) fn json(&self, guild: Snowflake) -> Value {
        let overwrites: Vec<Value> = self.overwrites.iter().map(Overwrite::json).collect();
        json!({
            "id": self.id, "type": 0, "guild_id": guild, "name": self.name, "position": 0, "parent_id": null,
            "permission_overwrites": overwrites, "topic": null, "nsfw": false, "last_message_id": null,
            "rate_limit_per_user": 0, "flags": 0, "last_pin_timestamp": null,
        })
    }
}

impl Overwrite {
    fn json(&self) -> Value {
        let (id, kind) = match self.of {
            OverwriteOf::Role(id) => (id, 0),
            OverwriteOf::Member(id) => (id, 1),
        };
        json!({ "id": id, "type": kind, "allow": self.allow.to_string(), "deny": self.deny.to_string() })
    }
}
