//! What the bot may do in a channel, as the guild's roles and the channel's overwrites say.

use super::{Doing, Rest, RestError};
use crate::discord::ids::{ApplicationId, ChannelId, GuildId};
use crate::discord::permissions::{Overwrite, in_channel};
use crate::order::RoleId;
use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
struct WireRole {
    id: GuildId,
    #[serde(deserialize_with = "bits")]
    permissions: u64,
    #[serde(default)]
    mentionable: bool,
}

#[derive(Deserialize)]
struct WireMember {
    roles: Vec<GuildId>,
}

#[derive(Deserialize)]
struct WireChannel {
    #[serde(default)]
    permission_overwrites: Vec<WireOverwrite>,
}

#[derive(Deserialize)]
struct WireOverwrite {
    id: GuildId,
    #[serde(deserialize_with = "bits")]
    allow: u64,
    #[serde(deserialize_with = "bits")]
    deny: u64,
}

impl Rest {
    /// The roles that only those may ping who may ping all: Get Guild Roles.
    ///
    /// # Errors
    /// [`RestError`]; 10004 when there is no such guild, 50001 when the bot is not in it.
    pub async fn unmentionable_roles(&self, guild: GuildId) -> Result<Vec<RoleId>, RestError> {
        let roles: Vec<WireRole> = self.get(Doing::Roles, "roles", &["guilds", &guild.to_string(), "roles"]).await?;
        Ok(roles.iter().filter(|role| !role.mentionable).map(|role| RoleId(role.id.0)).collect())
    }

    /// What this bot may do in a channel of a guild, as bits: Get Channel, Get Guild Roles, Get Guild Member.
    ///
    /// # Errors
    /// [`RestError`]; 10003 when there is no such channel, 50001 when the bot cannot see it.
    pub async fn permissions_in(&self, guild: GuildId, channel: ChannelId, bot: u64) -> Result<u64, RestError> {
        let (guild_text, bot_text) = (guild.to_string(), ApplicationId(bot).to_string());
        let place: WireChannel = self.get(Doing::Channel, "channel", &["channels", &channel.to_string()]).await?;
        let roles: Vec<WireRole> = self.get(Doing::Roles, "roles", &["guilds", &guild_text, "roles"]).await?;
        let path = ["guilds", &guild_text, "members", &bot_text];
        let member: WireMember = self.get(Doing::Member, "member", &path).await?;
        let roles: Vec<(u64, u64)> = roles.iter().map(|role| (role.id.0, role.permissions)).collect();
        let held: Vec<u64> = member.roles.iter().map(|role| role.0).collect();
        let overwrites = place.permission_overwrites.iter();
        let overwrites: Vec<Overwrite> =
            overwrites.map(|one| Overwrite { of: one.id.0, allow: one.allow, deny: one.deny }).collect();
        Ok(in_channel(guild, &roles, &overwrites, bot, &held))
    }
}

/// Bits are written as a decimal number in a text.
fn bits<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}
