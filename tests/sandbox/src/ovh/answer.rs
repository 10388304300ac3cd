//! How an answer looks on the wire, healthy or not.

use super::fault::Fault;
use super::random;
use axum::body::Body;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, Response, StatusCode};
use serde_json::Value;
use std::io;
use std::task::Poll;

const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");

/// A status and a body before they are written.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl From<Result<Value, Fault>> for Answer {
    fn from(outcome: Result<Value, Fault>) -> Answer {
        match outcome {
            Ok(body) => Answer { status: 200, body },
            Err(Fault { status, body }) => Answer { status, body },
        }
    }
}

impl Answer {
    pub(crate) fn whole(&self, n: u64) -> Response<Body> {
        respond(self.status, JSON, Body::from(self.body.to_string()), n)
    }

    /// Half of the JSON in a well-formed HTTP answer.
    pub(crate) fn truncated(&self, n: u64) -> Response<Body> {
        let mut text = self.body.to_string().into_bytes();
        text.truncate(text.len() / 2);
        respond(self.status, JSON, Body::from(text), n)
    }

    /// Half of the promised body, then the connection breaks.
    pub(crate) fn broken(&self, n: u64) -> Response<Body> {
        let mut text = self.body.to_string().into_bytes();
        let promised = text.len();
        text.truncate(promised / 2);
        let mut steps = 0;
        let stream = futures_util::stream::poll_fn(move |context| {
            steps += 1;
            match steps {
                1 => Poll::Ready(Some(Ok(std::mem::take(&mut text)))),
                // A pause in which the first half leaves for the client.
                2 => {
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
                _ => Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionReset)))),
            }
        });
        let mut response = respond(self.status, JSON, Body::from_stream(stream), n);
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(promised));
        response
    }
}

/// What a gateway answers for a service that does not.
pub(crate) fn gateway_page(n: u64) -> Response<Body> {
    let page = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";
    respond(502, HeaderValue::from_static("text/html"), Body::from(page), n)
}

pub(crate) fn page(html: String, n: u64) -> Response<Body> {
    respond(200, HeaderValue::from_static("text/html; charset=utf-8"), Body::from(html), n)
}

fn respond(status: u16, kind: HeaderValue, body: Body, n: u64) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(CONTENT_TYPE, kind);
    let query_id = format!("EU.ext-3.{}.{n}.{}", random::hex(8), random::uuid());
    if let Ok(query_id) = HeaderValue::from_str(&query_id) {
        response.headers_mut().insert("x-ovh-queryid", query_id);
    }
    response
}
