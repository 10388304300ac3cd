//! The running bot: opens what it needs, works until it is asked to stop, then finishes what runs.

mod beat;
mod operations;

use crate::config::{Config, ConfigError, Secrets, World};
use crate::desk::{self, Desk};
use crate::discord::Meter;
use crate::discord::chat::{self, Chat, ChatError};
use crate::discord::ids::{ChannelId, GuildId};
use crate::doctor;
use crate::journal::{AuditKey, Journal, JournalError};
use crate::ovh::{EndpointError, Ovh, SetupError};
use crate::signals::Signals;
use crate::trail;
use beat::beat;
use futures_util::future::maybe_done;
pub use operations::PortError;
use operations::{Board, Port};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use tracing::Instrument as _;

/// How long a look at the account may hold up the start.
const LOOK: Duration = Duration::from_secs(2);

/// Why the bot could not start or had to end.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The system refuses the signal handlers.
    #[error("catching SIGTERM and Ctrl-C")]
    Signals(#[source] io::Error),
    /// Nothing can listen on `operations.listen`.
    #[error(transparent)]
    Port(#[from] PortError),
    /// `ovh.endpoint` is unusable.
    #[error(transparent)]
    Endpoint(#[from] EndpointError),
    /// The client for OVHcloud could not be made.
    #[error(transparent)]
    Ovh(#[from] SetupError),
    /// The configuration claims something about the server or the account that is not so.
    #[error(transparent)]
    Configuration(#[from] ConfigError),
    /// The journal could not be opened.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// The chat could not be joined, or was left for good.
    #[error(transparent)]
    Chat(#[from] ChatError),
}

/// Runs until SIGTERM or Ctrl-C, then finishes what runs.
///
/// # Errors
/// [`RunError`], with what would help.
pub async fn run(config: Config, secrets: Secrets) -> Result<(), RunError> {
    let mut signals = Signals::catch().map_err(RunError::Signals)?;
    let stop = CancellationToken::new();
    let stopped = stop.clone();
    let work = until(config, secrets, &stopped);
    tokio::pin!(work);
    tokio::select! {
        ended = &mut work => return ended,
        caught = signals.next() => tracing::info!(signal = caught.name(), "stopping: finishing what runs"),
    }
    stop.cancel();
    work.await
}

/// Runs until told to stop, then finishes what runs.
///
/// # Errors
/// [`RunError`], with what would help.
pub async fn until(config: Config, secrets: Secrets, stop: &CancellationToken) -> Result<(), RunError> {
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let board = Arc::new(Board::new(stop.clone()));
    let port = match config.operations.listen {
        Some(address) => Some(Port::open(address, &board).await?),
        None => None,
    };
    // On the heap: it is larger than some stacks are without optimization.
    let ended = Box::pin(work(config, secrets, stop, &board)).await;
    // Last, so that whoever asks meanwhile is told that the bot is stopping.
    if let Some(port) = port {
        port.close().await;
    }
    ended
}

async fn work(config: Config, secrets: Secrets, stop: &CancellationToken, board: &Board) -> Result<(), RunError> {
    let ovh = vendor(&config, &secrets)?;
    board.count(|registry| ovh.register(registry));
    let meter = Meter::default();
    board.count(|registry| meter.register(registry));
    let journal = open(&config, &secrets).await?;
    tracing::info!(journal = %journal.id(), "the journal is open");
    board.count(|registry| journal.register(registry));
    let (known, pays) = (doctor::Known::of(&secrets.ovh), config.payment.mode);
    let desk = Desk::new(journal, ovh.clone(), desk_settings(&config));
    board.journal_is_open(&desk);
    let heartbeat = config.journal.url.heartbeat();
    // Side by side, so that open orders are looked for even if the chat cannot be joined.
    let join = Chat::join(chat_settings(&config, secrets), meter);
    let look = doctor::at_start(&ovh, known, pays).instrument(trail::turn("start"));
    let mut look = pin!(maybe_done(look));
    // Whoever reads the log knows before anybody orders; but nobody waits long for OVHcloud.
    let look_a_while = tokio::time::timeout(LOOK, look.as_mut());
    let started = unless(stop, async { tokio::join!(join, desk.open(), look_a_while).0 }).await;
    if let Some(joined) = &started
        && let Err(error) = config.check_world(&found(joined, &desk))
    {
        desk.drain().await;
        return Err(error.into());
    }
    let chat = match started {
        Some(Ok(chat)) => chat,
        ended => {
            desk.drain().await;
            return Ok(ended.transpose().map(drop)?);
        }
    };
    let connection = chat.connection();
    board.chat_is_joined(&connection);
    let until_the_end = desk.clone();
    let (served, (), _, outdated) = tokio::join!(
        async {
            let served = chat.serve(desk, stop).await;
            stop.cancel();
            served
        },
        beat(&heartbeat, &connection, until_the_end.journal(), stop),
        unless(stop, look),
        outdated(until_the_end.journal(), stop),
    );
    until_the_end.journal().close().await;
    served?;
    outdated.map_or(Ok(()), |error| Err(error.into()))
}

/// Stops as soon as a newer program works on the journal, and gives what is to be told at the end.
async fn outdated(journal: &Journal, stop: &CancellationToken) -> Option<JournalError> {
    let error = unless(stop, journal.outdated()).await?;
    tracing::warn!("a newer version of this program works on the journal: finishing what runs, then ending");
    stop.cancel();
    Some(error)
}

/// Opens the journal, and takes the audit's key into use if there is one.
async fn open(config: &Config, secrets: &Secrets) -> Result<Journal, JournalError> {
    let now = jiff::Timestamp::now();
    let journal = Journal::open(config.journal.url.expose(), now).await?;
    let mut journal = journal.keeping(config.privacy.keep_orders);
    match secrets.audit_key.as_ref().and_then(AuditKey::new) {
        Some(key) if journal.sign(key.clone(), now).await? => {}
        Some(_) => tracing::warn!(
            "the audit was signed with another AUDIT_KEY so far: what it signed cannot be checked with this one"
        ),
        None if journal.was_signed().await? => tracing::warn!(
            "AUDIT_KEY is not set, and the audit was signed so far: `cartwright journal check` will name every line from now on"
        ),
        None => tracing::warn!(
            "AUDIT_KEY is not set: the audit is chained but not signed, so whoever can write to the journal can change it unseen"
        ),
    }
    Ok(journal)
}

/// What Discord and OVHcloud have said about what the configuration claims. Where one has said nothing, nothing is wrong.
fn found(joined: &Result<Chat, ChatError>, desk: &Desk) -> World {
    let unknown_roles = match joined {
        Err(ChatError::Roles { unknown }) => unknown.clone(),
        Ok(_)
        | Err(
            ChatError::Address(_)
            | ChatError::Token
            | ChatError::Guild
            | ChatError::Channel
            | ChatError::Rest(_)
            | ChatError::Gateway(_),
        ) => Vec::new(),
    };
    World { unknown_roles, currency: desk.currency() }
}

/// What the work gives, or nothing if the stop comes first.
async fn unless<T>(stop: &CancellationToken, work: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        done = work => Some(done),
        () = stop.cancelled() => None,
    }
}

fn vendor(config: &Config, secrets: &Secrets) -> Result<Ovh, RunError> {
    Ok(Ovh::new(config.ovh.endpoint.name().parse()?, secrets.ovh.clone())?)
}

fn desk_settings(config: &Config) -> desk::Settings {
    desk::Settings {
        policy: config.policy(),
        quiet: config.settle.quiet,
        link_hosts: config.ovh.link_hosts.clone(),
        readers: desk::Readers { roles: config.audit.roles.clone(), people: config.audit.people.clone() },
        follow: config.follow,
        pays: config.payment.mode,
        remind_payer: config.payment.remind,
    }
}

fn chat_settings(config: &Config, secrets: Secrets) -> chat::Settings {
    chat::Settings {
        api: config.discord.api.as_str().to_owned(),
        token: secrets.discord_token,
        guild: GuildId(config.discord.guild),
        channel: config.discord.channel.map(ChannelId),
        roles: config.rules.named_roles(),
        threads: config.discord.threads,
        link_post: config.link.post,
    }
}
