//! One call to Discord: who waits how long for it, and whether it may be repeated.

use super::limits::{Heard, RouteKey};
use super::{Doing, Rest, RestError, Upload, Why};
use reqwest::{Method, Url};
use secrecy::ExposeSecret;
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// How often a call goes out at most.
const MOST_TRIES: u32 = 5;
/// The pause before the second try; it doubles.
const FIRST_PAUSE: Duration = Duration::from_millis(250);
/// How long one try may take.
const TRY_TIME: Duration = Duration::from_secs(15);
/// The most of an answer that is read. A hundred messages or all our commands fit many times over.
const MOST_BYTES: usize = 8 * 1024 * 1024;

/// Whether the same call may go out twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// Twice is once.
    Harmless,
    /// Only if it certainly was not carried out.
    IfNotDone,
}

/// A call, described.
pub(super) struct Call<'a> {
    /// For errors: what is being done.
    pub(super) doing: Doing,
    pub(super) method: Method,
    /// The route's name for its limits, and the id in it that has a limit of its own.
    pub(super) route: (&'static str, &'a str),
    /// The path below `/api/v10`, piece by piece; pieces are escaped.
    pub(super) path: &'a [&'a str],
    pub(super) query: &'a [(&'a str, &'a str)],
    pub(super) body: Option<&'a Value>,
    /// Whether it carries the bot's token. Interaction routes carry their own, and do not count to the bot's limit.
    pub(super) as_bot: bool,
    pub(super) repeat: Repeat,
    /// When nobody waits for it any more.
    pub(super) until: Instant,
}

/// What Discord answered.
pub(super) struct Done {
    pub(super) body: Vec<u8>,
    /// Whether an earlier try went unanswered: it may still be carried out, even after this one.
    pub(super) perhaps_again: bool,
}

impl Rest {
    /// Makes the call, waits as Discord asks, and repeats what may be repeated, all within the call's time.
    pub(super) async fn call(&self, call: Call<'_>) -> Result<Vec<u8>, RestError> {
        self.call_with(call, None).await
    }

    /// The same with a file beside the body.
    pub(super) async fn call_with(&self, call: Call<'_>, file: Option<&Upload>) -> Result<Vec<u8>, RestError> {
        self.make(call, file).await.map(|done| done.body)
    }

    /// As [`call`](Rest::call), for what is not the same when it is carried out later than it was answered.
    pub(super) async fn call_telling(&self, call: Call<'_>) -> Result<Done, RestError> {
        self.make(call, None).await
    }

    async fn make(&self, call: Call<'_>, file: Option<&Upload>) -> Result<Done, RestError> {
        let key = RouteKey::of(call.method.as_str(), call.route.0, call.route.1);
        let mut perhaps_done = false;
        let mut tries = 0;
        loop {
            let fail = |why, perhaps_done| RestError { doing: call.doing, why, perhaps_done };
            self.take_turn(&call, key).await.map_err(|why| fail(why, perhaps_done))?;
            tries += 1;
            tracing::trace!(doing = ?call.doing, "asking Discord");
            let answer = self.send(&call, key, file).await;
            let why = match answer {
                Ok(body) => {
                    tracing::trace!(doing = ?call.doing, "Discord has answered");
                    return Ok(Done { body, perhaps_again: perhaps_done });
                }
                Err(why) => why,
            };
            tracing::trace!(doing = ?call.doing, "Discord has not done it");
            perhaps_done |= why.is_silence();
            match call.pause_before_next(&why, tries) {
                Some(pause) if Instant::now() + pause < call.until => tokio::time::sleep(pause).await,
                Some(_) | None => return Err(fail(why, perhaps_done)),
            }
        }
    }

    async fn take_turn(&self, call: &Call<'_>, key: RouteKey) -> Result<(), Why> {
        loop {
            let now = Instant::now();
            let Some(wait) = self.limits().wait(key, call.as_bot, now) else { return Ok(()) };
            if now + wait >= call.until {
                return Err(Why::Limited { for_: wait });
            }
            tokio::time::sleep(wait).await;
        }
    }

    async fn send(&self, call: &Call<'_>, key: RouteKey, file: Option<&Upload>) -> Result<Vec<u8>, Why> {
        let left = call.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Why::Unreached);
        }
        let mut request = self.client().request(call.method.clone(), self.address(call)?).timeout(left.min(TRY_TIME));
        if call.as_bot {
            let mut token = reqwest::header::HeaderValue::from_str(&format!("Bot {}", self.token().expose_secret()))
                .map_err(|_| Why::Refused { status: 401, code: 0 })?;
            token.set_sensitive(true);
            request = request.header(reqwest::header::AUTHORIZATION, token);
        }
        request = match (call.body, file) {
            (Some(body), Some(file)) => request.multipart(file.form(body).map_err(|error| why(&error))?),
            (Some(body), None) => {
                request.header(reqwest::header::CONTENT_TYPE, "application/json").body(body.to_string())
            }
            (None, _) => request,
        };
        let sent = request.send().await;
        let status = sent.as_ref().ok().map(|response| response.status().as_u16());
        self.meter().call(call.doing, status);
        let mut response = sent.map_err(|error| why(&error))?;
        let status = response.status().as_u16();
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| why(&error))? {
            if body.len() + chunk.len() > MOST_BYTES {
                return Err(Why::Unreadable);
            }
            body.extend_from_slice(&chunk);
        }
        let heard = Heard::read(status, response.headers(), &body);
        self.limits().note(key, call.as_bot, &heard, Instant::now());
        match (status, heard.retry_after) {
            (200..=299, _) => Ok(body),
            (_, Some(wait)) => Err(Why::Limited { for_: wait }),
            (_, None) => Err(Why::Refused { status, code: code(&body) }),
        }
    }

    fn address(&self, call: &Call<'_>) -> Result<Url, Why> {
        let mut address = self.base().clone();
        address
            .path_segments_mut()
            .map_err(|()| Why::Unreached)?
            .pop_if_empty()
            .extend(["api", "v10"])
            .extend(call.path);
        if !call.query.is_empty() {
            address.query_pairs_mut().extend_pairs(call.query);
        }
        Ok(address)
    }
}

impl Call<'_> {
    /// How long to wait before the same again, or nothing if it must not or need not be repeated.
    fn pause_before_next(&self, why: &Why, tries: u32) -> Option<Duration> {
        if tries >= MOST_TRIES {
            return None;
        }
        let growing = FIRST_PAUSE.saturating_mul(1 << (tries - 1).min(8));
        match why {
            // The wait stands in the limits, where every call of the route meets it.
            Why::Limited { .. } => Some(Duration::ZERO),
            Why::Unreached => Some(growing),
            why if why.is_silence() && self.repeat == Repeat::Harmless => Some(growing),
            Why::NoAnswer | Why::Refused { .. } | Why::Unreadable => None,
        }
    }
}

fn why(error: &reqwest::Error) -> Why {
    if error.is_connect() || error.is_builder() { Why::Unreached } else { Why::NoAnswer }
}

/// Discord's own error code: `{"message": "...", "code": 10062}`.
fn code(body: &[u8]) -> u32 {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    body.get("code").and_then(Value::as_u64).and_then(|code| u32::try_from(code).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(repeat: Repeat) -> Call<'static> {
        Call {
            doing: Doing::Post,
            method: Method::POST,
            route: ("messages", "1"),
            path: &[],
            query: &[],
            body: None,
            as_bot: true,
            repeat,
            until: Instant::now(),
        }
    }

    #[test]
    fn only_what_is_harmless_goes_out_again_after_a_silence() {
        let silence = [Why::NoAnswer, Why::Refused { status: 502, code: 0 }];
        for why in &silence {
            assert_eq!(call(Repeat::IfNotDone).pause_before_next(why, 1), None);
            assert_eq!(call(Repeat::Harmless).pause_before_next(why, 1), Some(FIRST_PAUSE));
            assert_eq!(call(Repeat::Harmless).pause_before_next(why, 3), Some(FIRST_PAUSE * 4));
            assert_eq!(call(Repeat::Harmless).pause_before_next(why, MOST_TRIES), None);
        }
        assert_eq!(call(Repeat::IfNotDone).pause_before_next(&Why::Unreached, 1), Some(FIRST_PAUSE));
        let limited = Why::Limited { for_: Duration::from_secs(9) };
        assert_eq!(call(Repeat::IfNotDone).pause_before_next(&limited, 1), Some(Duration::ZERO));
    }

    #[test]
    fn a_verdict_is_not_asked_for_again() {
        for status in [400, 401, 403, 404] {
            let why = Why::Refused { status, code: 0 };
            assert_eq!(call(Repeat::Harmless).pause_before_next(&why, 1), None, "{status}");
        }
    }
}
