//! The gateway connection, by serenity: it keeps the connection, we take the interactions off it.
//!
//! serenity is only ever given our own addresses: with its rate limiter on it would silently ignore `proxy` and send
//! the token to Discord whatever `discord.api` says. It makes no REST call of its own but `GET /gateway`.

use super::incoming::{Incoming, Unread};
use super::pulse::{Listening, Pulse};
use super::rest::Rest;
use secrecy::ExposeSecret;
use serenity::all::{
    Client, ClientBuilder, Context, Event, GatewayError, GatewayIntents, HttpBuilder, RawEventHandler,
};
use serenity::gateway::{ConnectionStage, ShardManager};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, MissedTickBehavior};

/// How often it is looked at whether serenity still listens.
const LOOK: Duration = Duration::from_secs(1);

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
pub struct Connection {
    manager: Arc<ShardManager>,
    /// serenity's tasks own it, and nobody else does for longer than an event takes.
    ear: Weak<dyn RawEventHandler>,
    lost: Arc<AtomicBool>,
}

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
    /// A task that keeps the connection is gone.
    #[error(
        "a bug broke off what keeps the connection to Discord, so nobody would be answered any more; start the bot again, and report the line of the log with event=\"panicked\""
    )]
    BrokenOff,
    /// A connection that seems to stand, and says nothing.
    #[error(
        "Discord's gateway has acknowledged no heartbeat for minutes and the connection is not given up either; start the bot again"
    )]
    Silent,
}

impl Connection {
    /// Whether the connection stands and is past its handshake right now, and somebody listens to it.
    pub async fn is_up(&self) -> bool {
        let listening = self.listening().await;
        let connected = listening.shard.is_some_and(|(stage, _)| stage == ConnectionStage::Connected);
        connected && listening.is_whole() && !self.is_lost()
    }

    /// Whether it is given up for good.
    pub fn is_lost(&self) -> bool {
        self.lost.load(Ordering::Relaxed)
    }

    /// Closes the connection, so that the bot shows as offline.
    pub(super) async fn close(&self) {
        // Of what is lost nobody would answer.
        if !self.is_lost() {
            self.manager.shutdown_all().await;
        }
    }

    /// Waits until nobody listens any more and nobody would begin to.
    async fn lost(&self) -> GatewayTrouble {
        let mut looks = tokio::time::interval(LOOK);
        // Looks are counted: a machine that stood still has missed some, and nothing else.
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut pulse = Pulse::default();
        loop {
            looks.tick().await;
            if let Some(trouble) = pulse.feel(self.listening().await) {
                self.lost.store(true, Ordering::Relaxed);
                return trouble;
            }
        }
    }

    async fn listening(&self) -> Listening {
        // The bot is one shard. Its task is counted while its entry stands: serenity removes the entry first.
        let shards = self.manager.runners.lock().await;
        let shard = shards.values().next().map(|shard| (shard.stage, shard.latency));
        Listening { shard, tasks: self.ear.strong_count() }
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
    let ear = builder.get_raw_event_handlers().first().map(Arc::downgrade).ok_or(GatewayTrouble::Ended)?;
    let client = builder.await.map_err(|_| GatewayTrouble::Ended)?;
    // If its own question for the address failed, serenity would now hold that of the real Discord.
    *client.ws_url.lock().await = address;
    let connection = Connection { manager: Arc::clone(&client.shard_manager), ear, lost: Arc::default() };
    Ok((client, connection, receiver))
}

/// Keeps the gateway connected until it is closed or ends for good.
pub(super) async fn keep(client: &mut Client, connection: &Connection) -> Result<(), GatewayTrouble> {
    tokio::select! {
        // What Discord said is the better reason.
        biased;
        ended = client.start() => ended.map_err(|error| said(&error)),
        trouble = connection.lost() => Err(trouble),
    }
}

fn said(error: &serenity::Error) -> GatewayTrouble {
    let serenity::Error::Gateway(error) = error else { return GatewayTrouble::Ended };
    if matches!(error, GatewayError::InvalidAuthentication) {
        return GatewayTrouble::Token;
    }
    let intents = matches!(error, GatewayError::InvalidGatewayIntents | GatewayError::DisallowedGatewayIntents);
    if intents { GatewayTrouble::Intents } else { GatewayTrouble::Ended }
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
