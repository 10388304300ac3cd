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
    while unless(stop, beats.tick()).await.is_some() {
        let Some(written) = unless(stop, journal.prove_writable()).await else { break };
        worked = told(worked, written);
        let well = worked && connection.is_up().await;
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
