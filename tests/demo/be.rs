//! Being the bot, as a child of a program that starts itself again.

use cartwright::config::Sources;
use cartwright::{log, run};
use std::error::Error;
use std::io::Read as _;

/// Is the bot, until standard input closes: with its parent's end, however that came, it ends as well.
pub(crate) async fn be() -> Result<(), Box<dyn Error>> {
    let (close, closed) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let _read = std::io::stdin().read_to_end(&mut Vec::new());
        // The bot may have ended first.
        let _unheard = close.send(());
    });
    let (config, secrets) = Sources::of_the_environment().all()?;
    log::start(config.operations.log)?;
    tokio::select! {
        ended = run::run(config, secrets) => Ok(ended?),
        _ = closed => Ok(()),
    }
}
