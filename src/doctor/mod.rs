//! `cartwright doctor`: will it work? Everything is looked at and nothing is changed: the journal is opened only to look
//! (an empty file beside it, made and removed at once, shows whether there is room), OVHcloud and Discord are only read. A bot
//! may be running.

mod account;
mod calling;
mod chat;
mod finding;
mod report;
mod rights;
mod setup;
mod start;
mod vendor;

pub use finding::{Finding, Known, State};
pub use report::Report;
pub use start::at_start;

use crate::config::Sources;

/// Looks at everything.
pub async fn examine(sources: &Sources) -> Report {
    let config = sources.config();
    let ovh = sources.ovh();
    let token = sources.discord_token();
    let key = sources.audit_key();
    let mut findings = setup::configuration(sources.file(), &config, &ovh, &token, &key);
    findings.extend(setup::left_by_a_login(sources));
    findings.extend(setup::journal(sources, key.ok().flatten()).await);
    let (vendor, chat) = tokio::join!(
        async {
            match ovh {
                Ok((endpoint, credentials)) => vendor::look(config.as_ref().ok(), &endpoint, credentials).await,
                Err(_) => vec![Finding::skipped("OVHcloud", COMES_FIRST)],
            }
        },
        async {
            match (&config, token) {
                (Ok(config), Ok(token)) => chat::look(config, token).await,
                (Err(_), _) | (_, Err(_)) => vec![Finding::skipped("Discord", COMES_FIRST)],
            }
        },
    );
    findings.extend(vendor);
    findings.extend(chat);
    Report { findings }
}

const COMES_FIRST: &str = "not looked at: the configuration comes first";
