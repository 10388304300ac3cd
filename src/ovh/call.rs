//! One call as a value: what is asked, in which words, and how it may be treated.

use super::{Error, Fate, judge, retry::Manner};
use crate::journal::CartId;
use crate::order::{QueryId, Silence};
use reqwest::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A call. It has no `Debug`: its route may hold a cart id, its query or its body a voucher.
pub(super) struct Call {
    pub(super) doing: &'static str,
    pub(super) method: Method,
    pub(super) route: Vec<String>,
    pub(super) query: Vec<(&'static str, String)>,
    /// Serialized once: these bytes are signed and these bytes are sent.
    pub(super) body: Option<Vec<u8>>,
    pub(super) manner: Manner,
    /// What an answer that is not 2xx means. For a checkout it is always [`judge::checkout`], for a
    /// payment [`judge::payment`].
    pub(super) judge: fn(u16, &[u8]) -> Fate,
    pub(super) door: Door,
}

impl Call {
    /// A read.
    pub(super) fn get(doing: &'static str, route: Vec<String>) -> Call {
        Call {
            doing,
            method: Method::GET,
            route,
            query: Vec::new(),
            body: None,
            manner: Manner::Repeatable,
            judge: judge::call,
            door: Door::Closed,
        }
    }

    /// A deletion. Asking twice deletes no more than asking once.
    pub(super) fn delete(doing: &'static str, route: Vec<String>) -> Call {
        Call { method: Method::DELETE, ..Call::get(doing, route) }
    }

    /// A call that makes something.
    pub(super) fn post(doing: &'static str, route: Vec<String>, body: &Value) -> Call {
        let body = Some(body.to_string().into_bytes());
        Call { method: Method::POST, body, manner: Manner::Single, ..Call::get(doing, route) }
    }

    /// The same call with one more pair in its query.
    pub(super) fn query(mut self, name: &'static str, value: String) -> Call {
        self.query.push((name, value));
        self
    }

    /// The same call, treated in another manner.
    pub(super) fn in_manner(self, manner: Manner) -> Call {
        Call { manner, ..self }
    }

    /// The same call, refused in other words than most.
    pub(super) fn judged_by(self, judge: fn(u16, &[u8]) -> Fate) -> Call {
        Call { judge, ..self }
    }

    /// Whether it changes something at OVHcloud. Asking IAM what is allowed, and for a token, does not.
    pub(super) fn changes(&self) -> bool {
        match self.door {
            Door::Closed | Door::Open => self.method != Method::GET,
            Door::Second | Door::Tokens => false,
        }
    }

    /// The same call without proof of who asks, as `/auth/time` is asked.
    pub(super) fn unsigned(self) -> Call {
        Call { door: Door::Open, ..self }
    }
}

/// Where a call goes, and what it has to show there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Door {
    /// The API; whoever asks proves who they are.
    Closed,
    /// The API's second branch, `/v2`; whoever asks proves who they are.
    Second,
    /// The API; anybody may ask.
    Open,
    /// Where service accounts get their tokens. It takes a form, and no route.
    Tokens,
}

/// The segments of a route.
pub(super) fn route(segments: &[&str]) -> Vec<String> {
    segments.iter().map(|segment| (*segment).to_owned()).collect()
}

/// The segments of a route below a cart.
pub(super) fn cart_route(cart: &CartId, below: &[&str]) -> Vec<String> {
    route(&["order", "cart", cart.expose()]).into_iter().chain(route(below)).collect()
}

/// A 2xx answer, read whole.
pub(super) struct Reply {
    pub(super) doing: &'static str,
    pub(super) status: u16,
    pub(super) query_id: Option<QueryId>,
    pub(super) body: Vec<u8>,
    pub(super) changes: bool,
}

impl Reply {
    /// The answer as what it should be. Why it cannot be read is not told: serde's words quote the body.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_slice(&self.body).map_err(|_| self.unreadable())
    }

    /// The answer came but is not what it should be.
    pub(super) fn unreadable(&self) -> Error {
        let fate = Fate::Unknown(Silence::Unreadable(self.status));
        Error { doing: self.doing, fate, query_id: self.query_id.clone(), changes: self.changes }
    }
}

/// Keeps OVHcloud's id of a call if it has the usual characters: it is shown to people.
pub(super) fn query_id(header: &str) -> Option<QueryId> {
    let usual = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    ((1..=100).contains(&header.len()) && header.bytes().all(usual)).then(|| QueryId(header.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_usual_query_ids_are_kept() {
        let usual = "EU.ext-3.63ac85b6.10528.27b4f1fc-7d2e_1";
        assert_eq!(query_id(usual), Some(QueryId(usual.to_owned())));
        let long = "x".repeat(101);
        for bad in ["", "<b>", "a b", "ż", "@everyone", long.as_str()] {
            assert_eq!(query_id(bad), None, "{bad}");
        }
    }
}
