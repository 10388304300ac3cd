//! The running bot: opens what it needs, works until it is asked to stop, then finishes what runs.

use std::io;

use crate::config::{Config, Secrets};
use crate::signals::Signals;

/// Runs until SIGTERM or Ctrl-C.
///
/// # Errors
/// The system refuses the signal handlers.
pub async fn run(config: Config, _secrets: Secrets) -> io::Result<()> {
    let mut signals = Signals::catch()?;
    for warning in config.warnings() {
        tracing::warn!("{warning}");
    }
    let signal = signals.next().await;
    tracing::info!(signal, "stopping");
    Ok(())
}
