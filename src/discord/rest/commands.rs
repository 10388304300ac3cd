//! The commands of one guild: read what is registered, replace it.

use super::call::{Call, Repeat};
use super::start::{PATIENCE, read};
use super::{Doing, Rest, RestError};
use crate::discord::ids::{ApplicationId, GuildId};
use reqwest::Method;
use serde_json::Value;
use tokio::time::Instant;

impl Rest {
    /// Get Guild Application Commands, with all localisations: an array of commands.
    ///
    /// # Errors
    /// [`RestError`]; 403 with 50001 when the bot is not in the guild.
    pub async fn commands(&self, application: ApplicationId, guild: GuildId) -> Result<Value, RestError> {
        let doing = Doing::ReadCommands;
        let (application, guild) = (application.to_string(), guild.to_string());
        let call = Call {
            doing,
            method: Method::GET,
            route: ("commands", &guild),
            path: &["applications", &application, "guilds", &guild, "commands"],
            query: &[("with_localizations", "true")],
            body: None,
            as_bot: true,
            repeat: Repeat::Harmless,
            until: Instant::now() + PATIENCE,
        };
        read(doing, &self.call(call).await?)
    }

    /// Bulk Overwrite Guild Application Commands: these are all, and no others stay.
    ///
    /// # Errors
    /// [`RestError`].
    pub async fn replace_commands(
        &self,
        application: ApplicationId,
        guild: GuildId,
        commands: &Value,
    ) -> Result<(), RestError> {
        let (application, guild) = (application.to_string(), guild.to_string());
        let call = Call {
            doing: Doing::Register,
            method: Method::PUT,
            route: ("commands", &guild),
            path: &["applications", &application, "guilds", &guild, "commands"],
            query: &[],
            body: Some(commands),
            as_bot: true,
            repeat: Repeat::Harmless,
            until: Instant::now() + PATIENCE,
        };
        self.call(call).await.map(drop)
    }
}
