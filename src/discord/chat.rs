//! Joining the chat, staying in it, and leaving it without losing anything.

use super::commands;
use super::gateway::{self, Connection, Delivery, GatewayTrouble};
use super::ids::{ChannelId, GuildId};
use super::messenger::Messenger;
use super::meter::Meter;
use super::permissions::Seen;
use super::register::register;
use super::rest::{Application, BadAddress, Rest, RestError};
use super::router::Router;
use crate::desk::Desk;
use crate::duty;
use crate::order::RoleId;
use crate::trail::RequestId;
use secrecy::SecretString;
use serenity::all::Client;
use std::pin::pin;
use std::sync::Arc;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::Instrument as _;

/// What the operator has decided about the chat.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Discord's address without `/api/v10` (`discord.api`).
    pub api: String,
    /// The bot's token.
    pub token: SecretString,
    /// The one guild (`discord.guild`).
    pub guild: GuildId,
    /// Where orders are shown, if not where they are sent from (`discord.channel`).
    pub channel: Option<ChannelId>,
    /// The roles that the operator's rules name.
    pub roles: Vec<RoleId>,
    /// Whether a thread for talk is opened under an order's message (`discord.threads`).
    pub threads: bool,
    /// Who gets to see payment links (`link.post`).
    pub link_post: LinkPost,
}

/// Where payment links are shown (`link.post`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkPost {
    /// Only to the entitled person who presses the button.
    #[default]
    Private,
    /// In the channel as well, for teams whose channel is private.
    Channel,
}

/// The chat, joined but not yet listening.
pub struct Chat {
    rest: Rest,
    application: Application,
    settings: Settings,
    client: Client,
    connection: Connection,
    deliveries: UnboundedReceiver<Delivery>,
}

/// Why the chat cannot be joined or was left.
#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    /// `discord.api` is unusable.
    #[error(transparent)]
    Address(#[from] BadAddress),
    /// The token is not valid.
    #[error(
        "Discord does not accept the bot token; put a valid one into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)"
    )]
    Token,
    /// The bot may not register commands in the guild.
    #[error(
        "the bot has no access to the guild in `discord.guild`; invite it with the scopes `bot` and `applications.commands`, or correct the id"
    )]
    Guild,
    /// Orders could not be announced where the operator wants them.
    #[error(
        "the bot cannot see the channel in `discord.channel`, or it is not in `discord.guild`; let the bot View Channel there, or correct the id"
    )]
    Channel,
    /// The operator's rules name roles that nobody can hold.
    #[error("the configuration names roles that the guild in `discord.guild` does not have: correct their ids")]
    Roles {
        /// These.
        unknown: Vec<RoleId>,
    },
    /// Another call of the start failed.
    #[error("joining the chat: {0}")]
    Rest(RestError),
    /// The gateway ended for good.
    #[error(transparent)]
    Gateway(#[from] GatewayTrouble),
}

impl Chat {
    /// Proves the token, looks for the guild, the roles of the rules and the channel of the orders, registers the commands and prepares the gateway.
    /// What happens in the chat is counted in `meter`.
    ///
    /// # Errors
    /// [`ChatError`], with what would help.
    pub async fn join(settings: Settings, meter: Meter) -> Result<Chat, ChatError> {
        let rest = Rest::new(&settings.api, settings.token.clone(), meter)?;
        let application = rest.application().await?;
        let address = rest.gateway().await?;
        // The guild first: its channels and roles hang on it.
        prove_roles(&rest, &settings).await?;
        if let Some(channel) = settings.channel {
            prove_channel(&rest, channel, settings.guild).await?;
        }
        register(&rest, application.id, settings.guild, &commands::definitions()).await?;
        let (client, connection, deliveries) = gateway::prepare(&rest, address).await?;
        Ok(Chat { rest, application, settings, client, connection, deliveries })
    }

    /// Whether the gateway is up, to be asked at any time.
    pub fn connection(&self) -> Connection {
        self.connection.clone()
    }

    /// Answers people until `stop`, or until the gateway ends for good.
    ///
    /// Then new requests are politely put off, those that run are finished, the desk comes to rest, what is owed to
    /// people is sent as far as it goes, and the connection is closed last.
    ///
    /// # Errors
    /// [`ChatError::Gateway`] when the gateway ended for good.
    pub async fn serve(self, desk: Desk, stop: &CancellationToken) -> Result<(), ChatError> {
        let Chat { rest, application, settings, mut client, connection, mut deliveries } = self;
        let leaving = stop.child_token();
        let requests = TaskTracker::new();
        let put_off = TaskTracker::new();
        let sent = CancellationToken::new();
        let seen = Seen::default();
        let threads = settings.threads.then(|| seen.clone());
        let (bot, guild) = (application.bot, settings.guild);
        let messenger = Messenger::new(rest.clone(), desk.clone(), bot, settings.link_post, guild, threads);
        let until_sent = sent.clone();
        let messages = tokio::spawn(async move {
            duty::keep("messages", || messenger.clone().run(until_sent.clone())).await;
        });
        let router = Arc::new(Router::new(rest, desk.clone(), settings, seen));

        let mut gateway = pin!(gateway::keep(&mut client, &connection));
        let mut rest_of_work = pin!(async {
            leaving.cancelled().await;
            requests.close();
            requests.wait().await;
            desk.drain().await;
        });
        let mut outcome = Ok(());
        let mut listening = true;
        loop {
            tokio::select! {
                () = &mut rest_of_work => break,
                ended = &mut gateway, if listening => {
                    let trouble = ended.err().unwrap_or(GatewayTrouble::Ended);
                    tracing::error!(%trouble, "the connection to Discord is lost for good: finishing what runs, then ending");
                    outcome = Err(ChatError::Gateway(trouble));
                    listening = false;
                    leaving.cancel();
                }
                Some(delivery) = deliveries.recv() => {
                    let (router, request) = (Arc::clone(&router), RequestId::random());
                    if leaving.is_cancelled() {
                        put_off.spawn(async move { router.put_off(delivery).await }.instrument(request.span()));
                    } else {
                        requests.spawn(async move { router.handle(delivery, request).await }.instrument(request.span()));
                    }
                }
            }
        }
        sent.cancel();
        if messages.await.is_err() {
            tracing::error!("the messenger ended early; what is owed to people is sent after the next start");
        }
        put_off.close();
        put_off.wait().await;
        connection.close().await;
        outcome
    }
}

/// Orders sent to a channel that is not there would be seen by nobody, so it is found out at the start.
async fn prove_channel(rest: &Rest, channel: ChannelId, guild: GuildId) -> Result<(), ChatError> {
    match rest.guild_of(channel).await {
        Ok(found) if found == Some(guild) => Ok(()),
        Ok(_) => Err(ChatError::Channel),
        Err(error) if matches!(error.code(), Some(10_003 | 50_001)) => Err(ChatError::Channel),
        Err(error) => Err(error.into()),
    }
}

/// A rule for a role that is not there would be met by nobody, so it is found out at the start. So is a guild that the bot
/// is not in, whether a rule names a role or not.
async fn prove_roles(rest: &Rest, settings: &Settings) -> Result<(), ChatError> {
    let there = rest.roles_of(settings.guild).await?;
    let unknown: Vec<RoleId> = settings.roles.iter().filter(|role| !there.contains(role)).copied().collect();
    if unknown.is_empty() { Ok(()) } else { Err(ChatError::Roles { unknown }) }
}

impl From<RestError> for ChatError {
    fn from(error: RestError) -> ChatError {
        if error.unauthorised() {
            return ChatError::Token;
        }
        match error.code() {
            // Missing access, and unknown guild.
            Some(50_001 | 10_004) => ChatError::Guild,
            Some(_) | None => ChatError::Rest(error),
        }
    }
}
