//! What a call shows at the door: a signature by OVHcloud's clock, a token, or nothing.

use super::call::{Call, Door};
use super::credentials::Proof;
use super::retry::Manner;
use super::token::Token;
use super::{Error, Fate, Ovh, signature};
use crate::order::Verdict;
use reqwest::Request;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use std::sync::Arc;

/// What one sending of a call shows.
pub(super) enum Pass {
    Nothing,
    Signature,
    Token(Arc<Token>),
}

impl Ovh {
    /// Gets what the call needs to show. For a checkout whatever goes wrong here is certain: nothing was ordered.
    pub(super) async fn pass(&self, call: &Call) -> Result<Pass, Error> {
        let pass = match (call.door, &self.inner.proof) {
            (Door::Open | Door::Tokens, _) | (Door::Closed | Door::Second, Proof::Application(_)) => Ok(Pass::Nothing),
            (Door::Closed | Door::Second, Proof::Keys { .. }) => {
                self.mend_clock(call.manner).await.map(|()| Pass::Signature)
            }
            // A token needs no clock, but dates that are sent do, such as when a cart ends.
            (Door::Closed | Door::Second, Proof::Service(wallet)) => match self.mend_clock(call.manner).await {
                Ok(()) => self.token(wallet, call.manner).await.map(Pass::Token),
                Err(error) => Err(error),
            },
        };
        match call.manner {
            Manner::Repeatable | Manner::Single => pass,
            Manner::Checkout | Manner::Payment => pass.map_err(|error| not_ordered(call.doing, error)),
        }
    }

    /// Whether OVHcloud turned the call away at the door for something that can be mended: a clock that is off, or a
    /// token that has ended. It is then got anew for the next sending.
    pub(super) fn distrust(&self, pass: &Pass, fate: &Fate) -> bool {
        match (pass, &self.inner.proof, fate) {
            (Pass::Signature, _, Fate::Refused(Verdict::ClockDiffers)) => {
                self.inner.clock.doubt();
                true
            }
            (Pass::Token(token), Proof::Service(wallet), Fate::Refused(Verdict::CredentialInvalid)) => {
                wallet.forget(token);
                true
            }
            (Pass::Nothing | Pass::Signature | Pass::Token(_), _, _) => false,
        }
    }

    /// Puts it into the headers; a signature is made over the URL and the body that the request carries.
    pub(super) fn show(&self, pass: &Pass, call: &Call, request: &mut Request) {
        match (&self.inner.proof, call.door) {
            (_, Door::Tokens) | (Proof::Service(_), Door::Open | Door::Closed | Door::Second) => {}
            (
                Proof::Application(application) | Proof::Keys { application, .. },
                Door::Open | Door::Closed | Door::Second,
            ) => {
                request.headers_mut().insert("x-ovh-application", application.clone());
            }
        }
        match (pass, &self.inner.proof) {
            (Pass::Token(token), _) => drop(request.headers_mut().insert(AUTHORIZATION, token.header.clone())),
            (Pass::Signature, Proof::Keys { consumer, keys, .. }) => {
                let time = self.now().as_second();
                let body = call.body.as_deref().unwrap_or_default();
                let signature = signature::sign(keys, call.method.as_str(), request.url().as_str(), body, time);
                let headers = request.headers_mut();
                headers.insert("x-ovh-consumer", consumer.clone());
                headers.insert("x-ovh-timestamp", HeaderValue::from(time));
                // A signature is `$1$` and hex, so it always fits a header.
                if let Ok(signature) = HeaderValue::from_str(&signature) {
                    headers.insert("x-ovh-signature", signature);
                }
            }
            (Pass::Nothing, _) | (Pass::Signature, Proof::Application(_) | Proof::Service(_)) => {}
        }
    }
}

/// What kept a checkout from being sent, told as such. Only a refusal of the credentials themselves is told as it is.
fn not_ordered(doing: &'static str, error: Error) -> Error {
    match error.fate {
        Fate::Refused(Verdict::CredentialInvalid) => Error { doing, ..error },
        Fate::NotSent | Fate::Refused(_) | Fate::Missing | Fate::Unknown(_) => Error::not_sent(doing),
    }
}
