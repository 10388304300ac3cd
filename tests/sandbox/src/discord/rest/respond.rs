//! Answers as they go over the wire, with the headers of Discord's rate limits.

use super::request::{Answer, Reply};
use super::routes::Route;
use crate::discord::error::ApiError;
use crate::discord::world::limits::Rate;
use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What is done with a call.
#[derive(Debug)]
pub(crate) enum Sent {
    /// It is answered.
    Answer(Response<Body>),
    /// Its connection is dropped.
    Dropped,
}

impl Sent {
    /// A handler's answer.
    pub(crate) fn answer(answer: Answer) -> Self {
        match answer {
            Ok(Reply::Ok(body)) => Sent::Answer(json_body(200, &body)),
            Ok(Reply::Created(body)) => Sent::Answer(json_body(201, &body)),
            Ok(Reply::NoContent) => Sent::Answer(empty(204)),
            Err(refusal) => Sent::refusal(&refusal),
        }
    }

    /// A refusal.
    pub(crate) fn refusal(refusal: &ApiError) -> Self {
        Sent::Answer(json_body(refusal.status, &refusal.body()))
    }

    /// 429. The header has whole seconds, the body a fraction.
    pub(crate) fn too_many(retry_after_ms: u32, global: bool, scope: &str) -> Self {
        let seconds = f64::from(retry_after_ms) / 1_000.0;
        let body = json!({ "message": "You are being rate limited.", "retry_after": seconds, "global": global });
        let scope = if global { "global" } else { scope };
        let mut sent = Sent::Answer(json_body(429, &body));
        sent.header("retry-after", retry_after_ms.div_ceil(1_000).to_string());
        sent.header("x-ratelimit-scope", scope.to_owned());
        if global {
            sent.header("x-ratelimit-global", "true".to_owned());
        }
        sent
    }

    /// Adds the headers of the bucket.
    pub(crate) fn with_rate(mut self, rate: &Rate, route: &Route) -> Self {
        self.header("x-ratelimit-limit", rate.limit.to_string());
        self.header("x-ratelimit-remaining", rate.remaining.to_string());
        self.header("x-ratelimit-reset", seconds(rate.reset_ms));
        self.header("x-ratelimit-reset-after", seconds(rate.reset_after_ms));
        let mut hash = DefaultHasher::new();
        route.name().hash(&mut hash);
        self.header("x-ratelimit-bucket", format!("{:016x}", hash.finish()));
        self
    }

    /// The status, if there is an answer.
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Sent::Answer(response) => Some(response.status().as_u16()),
            Sent::Dropped => None,
        }
    }

    fn header(&mut self, name: &'static str, value: String) {
        if let (Sent::Answer(response), Ok(value)) = (self, HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
}

/// An answer that is not JSON, as Discord's front servers give it.
pub(crate) fn plain(status: u16, text: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert("content-type", HeaderValue::from_static("text/plain"));
    response
}

fn json_body(status: u16, body: &Value) -> Response<Body> {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert("content-type", HeaderValue::from_static("application/json"));
    // Clients take a 429 without it for a ban by the front servers.
    response.headers_mut().insert("via", HeaderValue::from_static("1.1 google"));
    response
}

fn empty(status: u16) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::NO_CONTENT);
    response
}

fn seconds(ms: i64) -> String {
    format!("{}.{:03}", ms / 1_000, ms % 1_000)
}
