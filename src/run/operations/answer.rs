//! Which path is answered how.

use super::Board;
use hyper::body::Bytes;
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Response, StatusCode};

/// What is sent back.
pub(super) type Body = http_body_util::Full<Bytes>;

const PLAIN: &str = "text/plain; charset=utf-8";
/// Prometheus' text format, as its documentation names it.
const FIGURES: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Answers one request. What it carries besides its path is not read.
pub(super) async fn answer(board: &Board, method: &Method, path: &str) -> Response<Body> {
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut refused = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET is answered here");
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    match path {
        "/healthz" => plain(StatusCode::OK, "alive"),
        "/readyz" => match board.ready().await {
            Ok(()) => plain(StatusCode::OK, "ready"),
            Err(why) => plain(StatusCode::SERVICE_UNAVAILABLE, why),
        },
        "/metrics" => match board.figures().await {
            Ok(text) => response(StatusCode::OK, FIGURES, text),
            Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "the figures could not be written"),
        },
        _ => plain(StatusCode::NOT_FOUND, "ask for /healthz, /readyz or /metrics"),
    }
}

fn plain(status: StatusCode, text: &str) -> Response<Body> {
    response(status, PLAIN, format!("{text}\n"))
}

fn response(status: StatusCode, kind: &'static str, text: String) -> Response<Body> {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
