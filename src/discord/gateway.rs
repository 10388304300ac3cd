//! The gateway connection, by serenity: it keeps the connection, we take the interactions off it.
//!
//! serenity is only ever given our own addresses: with its rate limiter on it would silently ignore `proxy` and send
//! the token to Discord whatever `discord.api` says. It makes no REST call of its own but `GET /gateway`.

use super::incoming::{Incoming, Unread};
use super::rest::Rest;
use secrecy::ExposeSecret;
use serenity::all::{
    Client, ClientBuilder, Context, Event, GatewayError, GatewayIntents, HttpBuilder, RawEventHandler,
};
use serenity::gateway::{ConnectionStage, ShardManager};
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::time::Instant;

/// An interaction as it came off the gateway.
#[derive(Debug)]
pub(super) enum Delivery {
    /// One we can read.
    Read(Box<Incoming>),
    /// One that serenity could not read.
    Unread(Unread),
}

/// Whether the gateway is connected, for health checks. Cheap to clone.
#[derive(Clone)]
pub struct Connection(Arc<ShardManager>);

/// The gateway gave up: trying again by itself would not help.
#[derive(Debug, thiserror::Error)]
pub enum GatewayTrouble {
    /// Close code 4004.
    #[error("Discord's gateway does not accept the bot token; put a valid one into DISCORD_TOKEN")]
    Token,
    /// Close codes 4013 and 4014.
    #[error("Discord's gateway does not accept the bot's intents; this version of the bot is too old for it")]
    Intents,
    /// Anything else that ends the connection for good.
    #[error("the connection to Discord's gateway ended and serenity does not restore it; start the bot again")]
    Ended,
}

impl Connection {
    /// Whether every shard is connected and past its handshake right now.
    pub async fn is_up(&self) -> bool {
        let shards = self.0.runners.lock().await;
        !shards.is_empty() && shards.values().all(|shard| shard.stage == ConnectionStage::Connected)
    }

    /// Closes the connection, so that the bot shows as offline.
    pub(super) async fn close(&self) {
        self.0.shutdown_all().await;
    }
}

/// A gateway client for this address, not yet connected; what it hears arrives in the receiver.
pub(super) async fn prepare(
    rest: &Rest,
    address: String,
) -> Result<(Client, Connection, mpsc::UnboundedReceiver<Delivery>), GatewayTrouble> {
    let (sender, receiver) = mpsc::unbounded_channel();
    let http = HttpBuilder::new(rest.token().expose_secret())
        .client(rest.client().clone())
        .proxy(rest.origin())
        .ratelimiter_disabled(true)
        .build();
    // Interactions need no intent, and nothing else is wanted.
    let builder = ClientBuilder::new_with_http(http, GatewayIntents::empty()).raw_event_handler(Ear(sender));
    let client = builder.await.map_err(|_| GatewayTrouble::Ended)?;
    // If its own question for the address failed, serenity would now hold that of the real Discord.
    *client.ws_url.lock().await = address;
    let connection = Connection(Arc::clone(&client.shard_manager));
    Ok((client, connection, receiver))
}

/// Keeps the gateway connected until it is closed or ends for good.
pub(super) async fn keep(client: &mut Client) -> Result<(), GatewayTrouble> {
    client.start().await.map_err(|error| {
        let serenity::Error::Gateway(error) = error else { return GatewayTrouble::Ended };
        if matches!(error, GatewayError::InvalidAuthentication) {
            return GatewayTrouble::Token;
        }
        let intents = matches!(error, GatewayError::InvalidGatewayIntents | GatewayError::DisallowedGatewayIntents);
        if intents { GatewayTrouble::Intents } else { GatewayTrouble::Ended }
    })
}

/// Passes interactions on. serenity runs it in a task of its own for every event, so it must not take long.
struct Ear(mpsc::UnboundedSender<Delivery>);

#[serenity::async_trait]
impl RawEventHandler for Ear {
    #[expect(clippy::wildcard_enum_match_arm, reason = "of Discord's many events only these concern us")]
    async fn raw_event(&self, _: Context, event: Event) {
        let received = Instant::now();
        let delivery = match event {
            Event::InteractionCreate(event) => match Incoming::read(event.interaction, received) {
                Some(incoming) => Delivery::Read(Box::new(incoming)),
                None => return,
            },
            Event::Unknown(event) if event.kind == "INTERACTION_CREATE" => {
                Delivery::Unread(Unread::read(&event.value, received))
            }
            Event::Ready(event) => {
                tracing::info!(bot = event.ready.user.id.get(), "connected to Discord");
                return;
            }
            Event::Resumed(_) => {
                tracing::info!("connected to Discord again");
                return;
            }
            _ => return,
        };
        // Nobody listens only while the process ends.
        let _unheard = self.0.send(delivery);
    }
}
