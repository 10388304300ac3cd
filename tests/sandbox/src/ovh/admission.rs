//! From bytes to a call: which route, whose key, which parameters.

use super::fault::Fault;
use super::fields::Fields;
use super::keys::{Credential, Headers, Signed};
use super::oauth;
use super::request::Request;
use super::route::{self, Route};
use super::settings::EndedKey;
use super::world::World;
use axum::extract::Query;
use axum::http::{HeaderMap, Uri, request::Parts};

/// A call whose route is known and whose caller is not yet.
#[derive(Debug)]
pub(crate) struct Arrival {
    pub(crate) route: &'static Route,
    names: Vec<(&'static str, String)>,
    path: String,
    uri: Uri,
    host: String,
    headers: Headers,
    body: Vec<u8>,
}

/// Finds the route under either prefix of the first branch, or in the second.
pub(crate) fn arrive(parts: &Parts, body: Vec<u8>) -> Option<Arrival> {
    let path = parts.uri.path();
    let first = path.strip_prefix("/1.0").or_else(|| path.strip_prefix("/v1"));
    let path = match first {
        Some(path) if path.starts_with("/v2/") => return None,
        Some(path) => path,
        None => Some(path).filter(|path| path.starts_with("/v2/"))?,
    };
    let (route, names) = route::find(parts.method.as_str(), path)?;
    let header = |name: &str| text(&parts.headers, name);
    Some(Arrival {
        route,
        names,
        path: path.to_owned(),
        uri: parts.uri.clone(),
        host: header("host").unwrap_or_default(),
        headers: Headers {
            application: header("x-ovh-application"),
            consumer: header("x-ovh-consumer"),
            timestamp: header("x-ovh-timestamp"),
            signature: header("x-ovh-signature"),
            authorization: header("authorization"),
        },
        body,
    })
}

impl Arrival {
    /// Whether it asks about a voucher.
    pub(crate) fn asks_about_voucher(&self) -> bool {
        self.uri.query().is_some_and(|query| query.split('&').any(|pair| pair.starts_with("voucher=")))
    }

    /// Checks the caller and reads the parameters. A signature on an open route is checked as well.
    pub(crate) fn admit(&self, world: &World) -> Result<Request, Fault> {
        let origin = format!("http://{}", self.host);
        let shows_token = self.headers.authorization.is_some();
        let caller = if shows_token {
            self.check_token(world)?;
            None
        } else if self.headers.signed() || !self.route.open {
            Some(self.caller(world)?)
        } else {
            world.keyring.check_application(&self.headers)?;
            None
        };
        let query = Query::<Vec<(String, String)>>::try_from_uri(&self.uri)
            .map_err(|_| Fault::bad_request("The query string cannot be read"))?
            .0;
        if let Some((name, _)) = query.iter().find(|(name, _)| !self.route.query.contains(&name.as_str())) {
            return Err(Fault::bad_request(format!("Received not described parameters: ({name})")));
        }
        Ok(Request {
            names: self.names.clone(),
            query,
            body: Fields::parse(&self.body)?,
            caller,
            shows_token,
            application: self.headers.application.clone(),
            origin,
        })
    }

    /// Whose key signed the URL exactly as it was sent. The official client for Node.js knows neither plain HTTP nor
    /// ports in what it signs, so `https://` and the bare host are accepted as well.
    fn caller(&self, world: &World) -> Result<Credential, Fault> {
        let rest = self.uri.path_and_query().map_or("", |rest| rest.as_str());
        let bare = self.host.split_once(':').map_or(self.host.as_str(), |(bare, _)| bare);
        let urls = [format!("http://{}{rest}", self.host), format!("https://{bare}{rest}")];
        let tells_state =
            world.settings.ended_key == EndedKey::TellsItsState && self.route.path == "/auth/currentCredential";
        let signed = Signed { method: self.route.method, urls: &urls, path: &self.path, body: &self.body };
        let caller = world.keyring.check(&self.headers, &signed, world.now(), tells_state)?;
        if world.has_ended(caller) && !tells_state {
            return Err(Fault::older(403, "INVALID_CREDENTIAL", "This credential is not valid"));
        }
        Ok(caller.clone())
    }

    /// A token is shown alone: whoever signs as well does not know who they are.
    fn check_token(&self, world: &World) -> Result<(), Fault> {
        let authorization = self.headers.authorization.as_deref().unwrap_or_default();
        if self.headers.signed() || self.headers.application.is_some() {
            return Err(Fault::bad_request("A token and keys at once"));
        }
        oauth::check(world, authorization, self.route.method, self.route.path, &self.path)
    }

    /// The description of the cart that the call is about, the one it makes included.
    pub(crate) fn cart_description(&self, world: &World) -> Option<String> {
        if let Some(id) = self.cart() {
            return world.carts.get(id).map(|cart| cart.description.clone());
        }
        let made: serde_json::Value = serde_json::from_slice(&self.body).ok()?;
        made.get("description").and_then(serde_json::Value::as_str).map(str::to_owned)
    }

    /// The cart that the path names, if it names one.
    pub(crate) fn cart(&self) -> Option<&str> {
        self.names.iter().find(|(name, _)| *name == "cartId").map(|(_, id)| id.as_str())
    }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}
