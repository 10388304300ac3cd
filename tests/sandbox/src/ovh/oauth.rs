//! Service accounts: `POST /auth/oauth2/token`, and the check of a call that shows a token (RFC 6749 and 6750).

use super::answer::Answer;
use super::fault::Fault;
use super::iam;
use super::keys::Account;
use super::random;
use super::shared::Shared;
use super::world::World;
use axum::body::Body;
use axum::extract::Query;
use axum::http::Response;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Parts;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

/// Where tokens are given out, beside the API's branches.
pub(crate) const PATH: &str = "/auth/oauth2/token";

/// The one OAuth2 client of the customer's account, and every token it was given.
#[derive(Clone, Debug)]
pub(crate) struct ServiceAccount {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    /// What its IAM policy allows; none stands for everything.
    pub(crate) allowed: Option<Vec<String>>,
    pub(crate) tokens: Vec<Token>,
}

/// A token and how long it works.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) until: Timestamp,
}

impl ServiceAccount {
    pub(crate) fn new() -> ServiceAccount {
        let client_id = format!("EU.{}", random::hex(16));
        ServiceAccount { client_id, client_secret: random::hex(32), allowed: None, tokens: Vec::new() }
    }

    /// What IAM knows it by.
    pub(crate) fn identity(&self) -> String {
        format!("urn:v1:eu:identity:credential:{}/oauth2-{}", Account::Customer.nichandle(), self.client_id)
    }
}

/// Lets a call through whose token works, and whose action the account's policy allows.
pub(crate) fn check(world: &World, authorization: &str, method: &str, route: &str, path: &str) -> Result<(), Fault> {
    let ended = || Fault::classed(401, "Client::Unauthorized::InvalidAuthToken", "Invalid or expired token");
    let token = authorization.strip_prefix("Bearer ").ok_or_else(ended)?;
    let account = &world.service;
    let known = account.tokens.iter().find(|known| known.text == token).ok_or_else(ended)?;
    if known.until <= world.now() || !world.keyring.taken {
        return Err(ended());
    }
    let Some(action) = iam::action(method, route) else { return Ok(()) };
    let allowed = account.allowed.as_ref().is_none_or(|allowed| allowed.iter().any(|known| known == action));
    if allowed && !world.keyring.denies(method, path) {
        return Ok(());
    }
    let details = json!({"unauthorizedActionsByAuthentication": "", "unauthorizedActionsByIAM": action});
    let message = "User not granted for this request";
    Err(Fault { status: 403, body: json!({"class": "Client::Forbidden", "message": message, "details": details}) })
}

/// `POST /auth/oauth2/token`
pub(crate) fn serve(shared: &Shared, line: u64, parts: &Parts, body: &[u8]) -> Response<Body> {
    let entry = shared.book.start(line, parts.method.as_str(), PATH);
    let answer = Answer::from(grant(&mut shared.world(), parts, body));
    entry.note(|call| call.status = Some(answer.status));
    answer.whole(entry.n)
}

fn grant(world: &mut World, parts: &Parts, body: &[u8]) -> Result<serde_json::Value, Fault> {
    let refused = |status, error: &str| Err(Fault { status, body: json!({"error": error}) });
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if parts.method != "POST" {
        return refused(405, "invalid_request");
    }
    // Credentials belong in the form or in a header; in an address they would be logged.
    let form = form(body);
    let one = |name: &str| form.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
    let kind = header(CONTENT_TYPE);
    let twice = form.iter().any(|(name, _)| form.iter().filter(|(other, _)| other == name).count() > 1);
    if kind.split(';').next() != Some("application/x-www-form-urlencoded") || twice || parts.uri.query().is_some() {
        return refused(400, "invalid_request");
    }
    match one("grant_type") {
        "" => return refused(400, "invalid_request"),
        "client_credentials" => {}
        _ => return refused(400, "unsupported_grant_type"),
    }
    let basic =
        format!("Basic {}", base64(format!("{}:{}", world.service.client_id, world.service.client_secret).as_bytes()));
    let by_form = one("client_id") == world.service.client_id && one("client_secret") == world.service.client_secret;
    if !world.keyring.taken || !by_form && header(AUTHORIZATION) != basic {
        return refused(401, "invalid_client");
    }
    if !matches!(one("scope"), "" | "all") {
        return refused(400, "invalid_scope");
    }
    let life = world.settings.token_life_s;
    let text = format!("eyJ{}.{}.{}", random::hex(30), random::hex(80), random::hex(43));
    let until = super::clock::later(world.now(), SignedDuration::from_secs(i64::from(life)));
    world.service.tokens.push(Token { text: text.clone(), until });
    Ok(json!({"access_token": text, "token_type": "Bearer", "expires_in": life, "scope": "all"}))
}

/// The pairs of a form, which are written as those of a query.
fn form(body: &[u8]) -> Vec<(String, String)> {
    let text = std::str::from_utf8(body).unwrap_or_default();
    let uri = format!("/?{text}").parse::<axum::http::Uri>();
    let pairs = uri.ok().and_then(|uri| Query::<Vec<(String, String)>>::try_from_uri(&uri).ok());
    pairs.map(|pairs| pairs.0).unwrap_or_default()
}

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for part in bytes.chunks(3) {
        let whole = part.iter().fold(0_usize, |whole, byte| whole << 8 | usize::from(*byte)) << (8 * (3 - part.len()));
        for place in 0..4 {
            let sign = SIGNS.get(whole >> (18 - 6 * place) & 63).copied().unwrap_or(b'=');
            text.push(if place <= part.len() { char::from(sign) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    /// The vectors of RFC 4648, section 10.
    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, encoded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")] {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }
}
