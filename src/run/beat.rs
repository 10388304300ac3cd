//! The bot's sign of life: kept while it is connected and can write its journal, for without either it helps nobody.

use super::unless;
use crate::discord::gateway::Connection;
use crate::health;
use crate::journal::{Journal, JournalError};
use std::path::Path;
use std::time::SystemTime;
use tokio::time::MissedTickBehavior;
use tokio_util::sync::CancellationToken;

/// Keeps the sign of life until `stop`.
pub(super) async fn beat(heartbeat: &Path, connection: &Connection, journal: &Journal, stop: &CancellationToken) {
    let mut beats = tokio::time::interval(health::BEAT);
    beats.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut worked = true;
    // At the first beat the connection may still be on its way.
    let (mut linked, mut is_first) = (true, true);
    while unless(stop, beats.tick()).await.is_some() {
        let Some(written) = unless(stop, journal.prove_writable()).await else { break };
        worked = told(worked, written);
        let is_up = connection.is_up().await;
        if is_up || !is_first {
            tell_link(linked, is_up);
            linked = is_up;
        }
        is_first = false;
        let well = worked && is_up;
        let signed = if well { health::touch(heartbeat, SystemTime::now()) } else { health::stop(heartbeat) };
        match signed {
            Ok(()) => tracing::debug!(well, "the sign of life beside the journal"),
            Err(error) => tracing::warn!(%error, "the sign of life beside the journal could not be written"),
        }
    }
    if let Err(error) = health::stop(heartbeat) {
        tracing::warn!(%error, "the sign of life beside the journal could not be removed");
    }
}

/// Whether the journal works. Only a change is told: a journal may be gone for hours.
fn told(worked: bool, written: Result<(), JournalError>) -> bool {
    match written {
        Ok(()) if !worked => tracing::info!("the journal can be written again"),
        Err(error) if worked => {
            tracing::error!(%error, "the journal cannot be written; until it can, nothing new is done");
        }
        Ok(()) | Err(_) => return worked,
    }
    !worked
}

/// Only a change is told, and nothing when the bot is connected for the first time: that is told where it happens.
fn tell_link(was_up: bool, is_up: bool) {
    match (was_up, is_up) {
        (true, false) => tracing::warn!(
            "not connected to Discord: nobody is answered until it is, and it is tried again by itself; if this stays, check the network and a firewall on the way, and look at Discord's status page (discordstatus.com)"
        ),
        (false, true) => tracing::info!("the connection to Discord stands again: people are answered"),
        (true, true) | (false, false) => {}
    }
}
