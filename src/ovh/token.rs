//! The token of a service account: fetched when it is needed, kept, and fetched anew before it ends.

use super::call::{Call, Door};
use super::complaint::Complaint;
use super::credentials::ServiceAccount;
use super::retry::Manner;
use super::{Error, Fate, Ovh};
use crate::order::{Silence, Verdict};
use reqwest::Url;
use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// A token with less time left is renewed before a call.
const USUAL: Duration = Duration::from_secs(300);

/// The same before a checkout. The calls that go before it have renewed the token long before this, so that between
/// writing a checkout down and sending it nothing is left to fetch.
const CHECKOUT: Duration = Duration::from_secs(60);

/// What a token lives where OVHcloud does not say, and the most that is believed.
const UNSAID: u64 = 600;
const MOST: u64 = 86_400;

/// A service account and the token it has at the moment.
pub(super) struct Wallet {
    account: ServiceAccount,
    current: Mutex<Option<Arc<Token>>>,
    /// Calls side by side fetch one token between them.
    one_at_a_time: tokio::sync::Mutex<()>,
}

/// A token in the form a call needs it.
pub(super) struct Token {
    pub(super) header: HeaderValue,
    fetched: Instant,
    life: Duration,
}

/// The answer of the token route (RFC 6749, section 5.1).
#[derive(Deserialize)]
struct Granted {
    access_token: String,
    token_type: String,
    #[serde(default)]
    expires_in: Option<u64>,
}

impl Wallet {
    pub(super) fn new(account: ServiceAccount) -> Wallet {
        Wallet { account, current: Mutex::default(), one_at_a_time: tokio::sync::Mutex::default() }
    }

    /// The token, if it lives long enough for a call of this manner.
    fn good(&self, manner: Manner) -> Option<Arc<Token>> {
        let left_at_least = match manner {
            Manner::Repeatable | Manner::Single => USUAL,
            Manner::Checkout | Manner::Payment => CHECKOUT,
        };
        self.current().clone().filter(|token| token.fetched.elapsed() < good_for(token.life, left_at_least))
    }

    /// OVHcloud does not take this token any more. One that was fetched meanwhile stays.
    pub(super) fn forget(&self, token: &Arc<Token>) {
        let mut current = self.current();
        if current.as_ref().is_some_and(|known| Arc::ptr_eq(known, token)) {
            *current = None;
        }
    }

    /// The form that asks for a token. The form's own encoding is that of a URL's query.
    fn form(&self) -> Option<Vec<u8>> {
        let mut form = Url::parse("form:").ok()?;
        form.query_pairs_mut()
            .append_pair("grant_type", "client_credentials")
            .append_pair("client_id", self.account.client_id.expose_secret())
            .append_pair("client_secret", self.account.client_secret.expose_secret())
            .append_pair("scope", "all");
        form.query().map(|query| query.as_bytes().to_vec())
    }

    /// A token can be put there or taken away, nothing can be half done.
    fn current(&self) -> MutexGuard<'_, Option<Arc<Token>>> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ovh {
    /// A token that lives long enough for a call of this manner: the one that is there, or a new one.
    pub(super) async fn token(&self, wallet: &Wallet, manner: Manner) -> Result<Arc<Token>, Error> {
        if let Some(token) = wallet.good(manner) {
            return Ok(token);
        }
        let _turn = wallet.one_at_a_time.lock().await;
        if let Some(token) = wallet.good(manner) {
            return Ok(token);
        }
        let token = Arc::new(self.fetch(wallet).await?);
        *wallet.current() = Some(Arc::clone(&token));
        Ok(token)
    }

    /// Asks for a token by the form that the region's address for tokens takes. Asking twice harms nothing.
    async fn fetch(&self, wallet: &Wallet) -> Result<Token, Error> {
        let call = Call::get("asking OVHcloud for a token", Vec::new());
        let call = Call {
            method: reqwest::Method::POST,
            body: wallet.form(),
            door: Door::Tokens,
            judge,
            ..call.in_manner(Manner::Repeatable)
        };
        // Before it is sent: a token lives no longer than from then on.
        let fetched = Instant::now();
        let reply = self.persist(&call, &super::pass::Pass::Nothing).await?;
        let granted: Granted = reply.read()?;
        let is_bearer = granted.token_type.eq_ignore_ascii_case("bearer");
        let bearer = SecretString::from(format!("Bearer {}", granted.access_token));
        let header = HeaderValue::from_str(bearer.expose_secret()).ok().filter(|_| is_bearer);
        let mut header = header.ok_or_else(|| reply.unreadable())?;
        header.set_sensitive(true);
        let life = life(granted.expires_in);
        Ok(Token { header, fetched, life })
    }
}

/// What a token lives by what OVHcloud says of that.
fn life(said: Option<u64>) -> Duration {
    Duration::from_secs(said.unwrap_or(UNSAID).min(MOST))
}

/// How long a token of this life is used, if afterwards so much of it should be left. Of a short life one half is used.
fn good_for(life: Duration, left_at_least: Duration) -> Duration {
    life.saturating_sub(left_at_least.min(life / 2))
}

/// What became of a request for a token that was not answered with one (RFC 6749, section 5.2).
fn judge(status: u16, body: &[u8]) -> Fate {
    let code = Complaint::read(body).map(|complaint| complaint.oauth_error().to_owned());
    match (status, code.as_deref()) {
        (400 | 401 | 403, Some("invalid_client" | "unauthorized_client" | "invalid_grant" | "access_denied"))
        | (401, Some(_)) => Fate::Refused(Verdict::CredentialInvalid),
        (400, Some("invalid_request" | "invalid_scope" | "unsupported_grant_type")) => {
            Fate::Refused(Verdict::BadRequest)
        }
        (404, Some(_)) => Fate::Missing,
        (_, _) => Fate::Unknown(Silence::Status(status)),
    }
}

#[cfg(test)]
mod tests;
