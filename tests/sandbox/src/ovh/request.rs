//! One call as a route's work sees it: already authenticated, already parsed.

use super::fields::Fields;
use super::keys::{Account, Credential};

/// A call, authenticated and parsed.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The values of the path's `{names}`.
    pub(crate) names: Vec<(&'static str, String)>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) body: Fields,
    /// Whose key signed the call; none on unsigned calls of open routes.
    pub(crate) caller: Option<Credential>,
    /// Whether it came with the token of the customer's service account instead.
    pub(crate) shows_token: bool,
    /// The application key that came with the call.
    pub(crate) application: Option<String>,
    /// `http://host:port` as the client named it.
    pub(crate) origin: String,
}

impl Request {
    /// The value of a `{name}` of the path.
    pub(crate) fn name(&self, name: &str) -> &str {
        self.names.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// A numeric `{name}` of the path; what is no number names nothing that exists.
    pub(crate) fn number(&self, name: &str) -> i64 {
        self.name(name).parse().unwrap_or(-1)
    }

    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn account(&self) -> Option<Account> {
        let signed = self.caller.as_ref().map(|credential| credential.account);
        signed.or(self.shows_token.then_some(Account::Customer))
    }
}
