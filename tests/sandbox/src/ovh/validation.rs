//! The page on which a person grants a consumer key what it asked for.

use super::answer;
use super::keys::State;
use super::shared::Shared;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Method, Response};

/// `GET /auth/?credentialToken=` shows the buttons, `POST` is one of them: with `answer=refuse` the second, else the first.
pub(crate) fn page(shared: &Shared, parts: &Parts, body: &[u8]) -> Response<Body> {
    let token = parts.uri.query().and_then(|query| query.strip_prefix("credentialToken=")).unwrap_or_default();
    let mut world = shared.world();
    let credential = world.keyring.credentials.iter_mut().find(|credential| credential.token == token);
    let text = match credential.filter(|credential| credential.state == State::PendingValidation) {
        None => "<p>There is nothing to grant here.</p>".to_owned(),
        Some(credential) if parts.method == Method::POST && body == b"answer=refuse" => {
            credential.state = State::Refused;
            "<p>The rights are refused.</p>".to_owned()
        }
        Some(credential) if parts.method == Method::POST => {
            credential.state = State::Validated;
            let back = credential.redirection.as_deref().map(escape);
            let back = back.map_or_else(String::new, |url| format!("<p><a href=\"{url}\">Go back</a></p>"));
            format!("<p>The rights are granted.</p>{back}")
        }
        Some(_) => "<form method=\"post\"><button>Authorize access</button> <button name=\"answer\" value=\"refuse\">Refuse</button></form>".to_owned(),
    };
    answer::page(format!("<!doctype html><title>Pretend OVHcloud</title>{text}"), 0)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
