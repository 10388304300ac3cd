//! Sending one call and reading its answer, and the one loop that may repeat it.

use super::call::{Call, Door, Reply, query_id};
use super::credentials::{Credentials, Proof, SetupError};
use super::{
    Endpoint, Error, Fate, clock::Clock, judge, limits::Limits, meter::Meter, pass::Pass, retry, retry::Manner,
};
use crate::order::{QueryId, Silence};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use reqwest::{Client, ClientBuilder, Request, Response};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The account's connection to OVHcloud. Cloning it is cheap; all clones share connections and clock.
#[derive(Clone)]
pub struct Ovh {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    endpoint: Endpoint,
    pub(super) proof: Proof,
    /// Reuses connections.
    usual: Client,
    /// Opens a fresh connection each time: a stale one could swallow the one request that must not be repeated.
    checkout: Client,
    pub(super) clock: Clock,
    limits: Limits,
    pub(super) meter: Meter,
}

impl Ovh {
    /// Prepares the client. Nothing is sent yet.
    ///
    /// Calls go straight to the endpoint: proxy variables of the environment are not read, redirects are not followed.
    ///
    /// # Errors
    /// When a key cannot stand in a header or no HTTP client can be built.
    pub fn new(endpoint: Endpoint, credentials: Credentials) -> Result<Ovh, SetupError> {
        Ovh::with_limits(endpoint, credentials, Limits::default())
    }

    pub(super) fn with_limits(endpoint: Endpoint, credentials: Credentials, limits: Limits) -> Result<Ovh, SetupError> {
        let proof = Proof::new(credentials)?;
        let usual = builder(limits).pool_idle_timeout(Duration::from_secs(20)).build().map_err(SetupError::Http)?;
        let checkout = builder(limits).pool_max_idle_per_host(0).build().map_err(SetupError::Http)?;
        let (clock, meter) = (Clock::new(), Meter::new());
        Ok(Ovh { inner: Arc::new(Inner { endpoint, proof, usual, checkout, clock, limits, meter }) })
    }

    /// How IAM's names call the region.
    pub(super) fn plate(&self) -> &'static str {
        self.inner.endpoint.plate()
    }

    /// Asks, with proof of who asks. Where OVHcloud says that the clock is off or the token has ended, that is mended at
    /// once and the call asked once more: it was turned away at the door, so that buys nothing twice. A checkout or a
    /// payment is not.
    pub(super) async fn send(&self, call: &Call) -> Result<Reply, Error> {
        let pass = self.pass(call).await?;
        let answer = self.persist(call, &pass).await;
        let turned_away = answer.as_ref().err().is_some_and(|error| self.distrust(&pass, &error.fate));
        if !turned_away || call.manner.is_once() {
            return answer;
        }
        let pass = self.pass(call).await?;
        self.persist(call, &pass).await
    }

    /// Asks, and asks again where the rule of [`retry`] allows it.
    pub(super) async fn persist(&self, call: &Call, pass: &Pass) -> Result<Reply, Error> {
        let mut failures = 0;
        loop {
            let error = match self.once(call, pass).await {
                Ok(reply) => return Ok(reply),
                Err(error) => error,
            };
            failures += 1;
            let first = self.inner.limits.first_pause;
            let Some(pause) = retry::pause(call.manner, &error.fate, failures, first, jitter()) else {
                return Err(error);
            };
            tokio::time::sleep(pause).await;
        }
    }

    /// Asks once. The log tells when a call leaves and when it is over, with OVHcloud's id of it; never its route: that may
    /// hold a cart id.
    async fn once(&self, call: &Call, pass: &Pass) -> Result<Reply, Error> {
        tracing::trace!(doing = call.doing, "asking OVHcloud");
        let begun = Instant::now();
        let answer = self.exchange(call, pass).await;
        let took = begun.elapsed();
        self.inner.meter.count(call, &answer, took);
        let (doing, ms) = (call.doing, milliseconds(took));
        match &answer {
            Ok(Reply { status, query_id, .. }) => {
                tracing::debug!(doing, status, query_id = shown(query_id), ms, "OVHcloud has answered");
            }
            Err(Error { fate, query_id, .. }) => {
                tracing::debug!(doing, ?fate, query_id = shown(query_id), ms, "OVHcloud has not done it");
            }
        }
        answer
    }

    async fn exchange(&self, call: &Call, pass: &Pass) -> Result<Reply, Error> {
        let client = match call.manner {
            Manner::Repeatable | Manner::Single => &self.inner.usual,
            Manner::Checkout | Manner::Payment => &self.inner.checkout,
        };
        let changes = call.changes();
        let error = |fate, query_id| Error { doing: call.doing, fate, query_id, changes };
        // The cause is not told on: its text may hold the URL, and with it a cart id.
        let response =
            client.execute(self.request(call, pass)).await.map_err(|cause| error(unanswered(&cause), None))?;
        let status = response.status().as_u16();
        let query_id = answered_query_id(&response);
        let body = match read(response, self.inner.limits.answer).await {
            Ok(body) => body,
            Err(silence) => return Err(error(Fate::Unknown(silence), query_id)),
        };
        match (status, call.manner) {
            (200..=299, _) => Ok(Reply { doing: call.doing, status, query_id, body, changes }),
            (_, Manner::Checkout) => Err(error(judge::checkout(status, &body), query_id)),
            (_, Manner::Payment) => Err(error(judge::payment(status, &body), query_id)),
            (_, Manner::Repeatable | Manner::Single) => Err(error((call.judge)(status, &body), query_id)),
        }
    }

    /// The request, with what it has to show.
    fn request(&self, call: &Call, pass: &Pass) -> Request {
        let inner = &self.inner;
        let (url, kind) = match call.door {
            Door::Closed | Door::Open => (inner.endpoint.route(&call.route, &call.query), "application/json"),
            Door::Second => (inner.endpoint.second(&call.route), "application/json"),
            Door::Tokens => (inner.endpoint.tokens(), "application/x-www-form-urlencoded"),
        };
        let mut request = Request::new(call.method.clone(), url);
        *request.timeout_mut() = Some(match call.manner {
            Manner::Repeatable | Manner::Single => inner.limits.usual,
            Manner::Checkout | Manner::Payment => inner.limits.checkout,
        });
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if call.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        self.show(pass, call, &mut request);
        *request.body_mut() = call.body.clone().map(Into::into);
        request
    }
}

impl fmt::Debug for Ovh {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ovh").field("endpoint", &self.inner.endpoint).finish_non_exhaustive()
    }
}

fn builder(limits: Limits) -> ClientBuilder {
    Client::builder()
        .user_agent(concat!("cartwright/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        .referer(false)
        .http1_only()
        .connect_timeout(limits.connect)
        .timeout(limits.checkout)
        .tcp_keepalive(Duration::from_secs(30))
}

/// What became of a request without an answer. Only a connection that never stood is certain.
fn unanswered(cause: &reqwest::Error) -> Fate {
    if cause.is_connect() {
        Fate::NotSent
    } else if cause.is_timeout() {
        Fate::Unknown(Silence::TimedOut)
    } else {
        Fate::Unknown(Silence::Broken)
    }
}

/// The body, up to the most bytes that are read.
async fn read(mut response: Response, most: usize) -> Result<Vec<u8>, Silence> {
    let status = response.status().as_u16();
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len().saturating_add(chunk.len()) <= most => body.extend_from_slice(&chunk),
            Ok(Some(_)) => return Err(Silence::Unreadable(status)),
            Ok(None) => return Ok(body),
            Err(cause) if cause.is_timeout() => return Err(Silence::TimedOut),
            Err(_) => return Err(Silence::Unreadable(status)),
        }
    }
}

fn answered_query_id(response: &Response) -> Option<QueryId> {
    query_id(response.headers().get("x-ovh-queryid")?.to_str().ok()?)
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// OVHcloud's id of a call for the log; nothing where it gave none.
fn shown(query_id: &Option<QueryId>) -> Option<&str> {
    query_id.as_ref().map(|QueryId(id)| id.as_str())
}

/// A random number from 0 to 1; the middle where the system has none.
fn jitter() -> f64 {
    getrandom::u32().map_or(0.5, |random| f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests;
