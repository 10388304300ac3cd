//! SIGTERM and Ctrl-C. As process 1 of a container nothing else would handle them.

use std::io;

use tokio::signal::unix::{Signal, SignalKind, signal};

/// The signals that ask the bot to stop, caught from the moment this is made.
#[derive(Debug)]
pub struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// Begins to catch them. Call it first, so that none is lost during start-up.
    ///
    /// # Errors
    /// The system refuses the handler.
    pub fn catch() -> io::Result<Self> {
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    /// Waits for the next one and names it. Safe to drop while it waits.
    pub async fn next(&mut self) -> &'static str {
        tokio::select! {
            _ = self.terminate.recv() => "SIGTERM",
            _ = self.interrupt.recv() => "SIGINT",
        }
    }
}
