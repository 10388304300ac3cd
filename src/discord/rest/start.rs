//! The calls of a start: where the gateway is, who we are, and where orders go.

use super::call::{Call, Repeat};
use super::{Doing, Rest, RestError, Why};
use crate::discord::ids::{ApplicationId, ChannelId, GuildId};
use crate::order::{PersonId, RoleId};
use reqwest::Method;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::time::Instant;

/// How long a call of the start, or of anything that nobody waits for, may take in all.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
/// How long a person's click may hang on such a call.
const WHILE_SOMEBODY_WAITS: Duration = Duration::from_secs(5);

/// The application that the token belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// The user id of its bot, the author of our messages.
    pub bot: u64,
}

#[derive(Deserialize)]
struct Gateway {
    url: String,
}

#[derive(Deserialize)]
struct Place {
    guild_id: Option<GuildId>,
}

#[derive(Deserialize)]
struct WireRole {
    id: GuildId,
}

#[derive(Deserialize)]
struct WireMember {
    roles: Vec<GuildId>,
}

#[derive(Deserialize)]
struct WireApplication {
    id: ApplicationId,
    bot: Option<WireUser>,
}

#[derive(Deserialize)]
struct WireUser {
    id: ApplicationId,
}

impl Rest {
    /// Get Gateway: `GET /gateway`. The address that events come from.
    ///
    /// # Errors
    /// [`RestError`].
    pub async fn gateway(&self) -> Result<String, RestError> {
        let doing = Doing::Gateway;
        let gateway: Gateway = self.get(doing, "gateway", &["gateway"]).await?;
        Ok(gateway.url)
    }

    /// Get Current Application: `GET /applications/@me`. Proves the token.
    ///
    /// # Errors
    /// [`RestError`].
    pub async fn application(&self) -> Result<Application, RestError> {
        let doing = Doing::Application;
        let found: WireApplication = self.get(doing, "application", &["applications", "@me"]).await?;
        // Old applications have a bot with an id of its own; for the others the two are equal.
        let bot = found.bot.map_or(found.id.0, |bot| bot.id.0);
        Ok(Application { id: found.id, bot })
    }

    /// Get Channel: the guild it belongs to; none for a direct message.
    ///
    /// # Errors
    /// [`RestError`]; 10003 when there is none with this id, 50001 when the bot cannot see it.
    pub async fn guild_of(&self, channel: ChannelId) -> Result<Option<GuildId>, RestError> {
        let place: Place = self.get(Doing::Channel, "channel", &["channels", &channel.to_string()]).await?;
        Ok(place.guild_id)
    }

    /// Get Guild Roles: `GET /guilds/{guild}/roles`.
    ///
    /// # Errors
    /// [`RestError`]; 10004 when there is no such guild, 50001 when the bot is not in it.
    pub async fn roles_of(&self, guild: GuildId) -> Result<Vec<RoleId>, RestError> {
        let roles: Vec<WireRole> = self.get(Doing::Roles, "roles", &["guilds", &guild.to_string(), "roles"]).await?;
        Ok(roles.into_iter().map(|role| RoleId(role.id.0)).collect())
    }

    /// Get Guild Member: the roles that somebody holds now.
    ///
    /// # Errors
    /// [`RestError`]; 10007 when they are not in the guild.
    pub async fn member_roles(&self, guild: GuildId, user: PersonId) -> Result<Vec<RoleId>, RestError> {
        let path = ["guilds", &guild.to_string(), "members", &user.0.to_string()];
        let member: WireMember = self.get(Doing::Member, "member", &path).await?;
        Ok(member.roles.into_iter().map(|role| RoleId(role.0)).collect())
    }

    async fn get<T: DeserializeOwned>(&self, doing: Doing, route: &'static str, path: &[&str]) -> Result<T, RestError> {
        let call = Call {
            doing,
            method: Method::GET,
            route: (route, ""),
            path,
            query: &[],
            body: None,
            as_bot: true,
            repeat: Repeat::Harmless,
            until: Instant::now() + if doing == Doing::Member { WHILE_SOMEBODY_WAITS } else { PATIENCE },
        };
        read(doing, &self.call(call).await?)
    }
}

/// An answer as the type it should be.
pub(super) fn read<T: DeserializeOwned>(doing: Doing, body: &[u8]) -> Result<T, RestError> {
    serde_json::from_slice(body).map_err(|_| RestError { doing, why: Why::Unreadable, perhaps_done: true })
}
