//! A small client of the few REST routes we use, version 10.
//!
//! serenity's own HTTP layer keeps an entry per interaction for ever, shares one bucket between interactions, and puts
//! interaction tokens into its log spans. This one honours 429 and `Retry-After`, forgets what it need not know, and
//! its errors have no address in them.

mod call;
mod commands;
mod error;
mod interactions;
mod limits;
mod messages;
mod start;
#[cfg(test)]
mod tests;
mod upload;

pub use error::{Doing, Hope, RestError, Why};
pub use messages::{Edited, Posted};
pub use start::Application;
pub use upload::{MOST_IN_A_FILE, Upload};

use super::meter::Meter;
use limits::Limits;
use reqwest::Url;
use secrecy::SecretString;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The client. Cheap to clone; all clones share connections and limits.
#[derive(Clone)]
pub struct Rest(Arc<Shared>);

struct Shared {
    client: reqwest::Client,
    base: Url,
    token: SecretString,
    limits: Mutex<Limits>,
    meter: Meter,
}

/// `discord.api` cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BadAddress {
    /// Not an http or https address.
    #[error("`discord.api` is not an http or https address; the default is https://discord.com")]
    NotHttp,
    /// The HTTP client could not be made.
    #[error("making the HTTP client for Discord: {0}")]
    Client(reqwest::Error),
}

impl Rest {
    /// A client for this address, without `/api/v10`, and this bot token; its calls are counted there.
    ///
    /// # Errors
    /// [`BadAddress`] when the address is none.
    pub fn new(api: &str, token: SecretString, meter: Meter) -> Result<Rest, BadAddress> {
        let base = Url::parse(api)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or(BadAddress::NotHttp)?;
        let client = reqwest::Client::builder()
            .user_agent(concat!("DiscordBot (cartwright, ", env!("CARGO_PKG_VERSION"), ")"))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(Duration::from_secs(5))
            .timeout(Duration::from_secs(30))
            .build()
            .map_err(|error| BadAddress::Client(error.without_url()))?;
        Ok(Rest(Arc::new(Shared { client, base, token, limits: Mutex::default(), meter })))
    }

    /// The address without the slash at its end, as serenity wants it.
    pub(super) fn origin(&self) -> &str {
        self.0.base.as_str().trim_end_matches('/')
    }

    /// The bot's token.
    pub(super) fn token(&self) -> &SecretString {
        &self.0.token
    }

    /// The connections, to be shared with serenity.
    pub(super) fn client(&self) -> &reqwest::Client {
        &self.0.client
    }

    /// Where what happens in the chat is counted.
    pub(super) fn meter(&self) -> &Meter {
        &self.0.meter
    }

    fn base(&self) -> &Url {
        &self.0.base
    }

    /// Nothing in here can be half done, so a panic elsewhere leaves it usable.
    fn limits(&self) -> MutexGuard<'_, Limits> {
        self.0.limits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
