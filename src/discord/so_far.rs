//! How far a request has come. If a bug breaks it off, whoever made it is told so, once, and nothing of it is done again: what
//! was written down until then counts, and only a person knows whether the rest is still wanted.

use super::answer::{Acknowledged, NotTaken, offer_choices, say_at_once};
use super::incoming::{Incoming, What};
use super::rest::{Rest, RestError};
use super::view;
use super::words::Lang;
use crate::duty;
use crate::trail::RequestId;
use serde_json::json;
use std::sync::OnceLock;

/// What a request is called that cannot be read.
pub(super) const UNCLEAR: &str = "unclear";

/// One request so far. It outlives the work on it.
#[derive(Default)]
pub(super) struct SoFar {
    verb: OnceLock<&'static str>,
    acknowledged: OnceLock<Acknowledged>,
}

impl SoFar {
    /// It could be read, and is called this.
    pub(super) fn is(&self, verb: &'static str) {
        self.verb.get_or_init(|| verb);
    }

    /// Discord has taken the acknowledgement.
    pub(super) fn is_taken(&self, acknowledged: Acknowledged) -> &Acknowledged {
        self.acknowledged.get_or_init(|| acknowledged)
    }

    /// What it is called.
    pub(super) fn verb(&self) -> &'static str {
        self.verb.get().copied().unwrap_or(UNCLEAR)
    }

    /// Tells the person that a bug broke it off.
    pub(super) async fn broken_off(&self, rest: &Rest, incoming: &Incoming, request: RequestId) {
        let told = duty::survive("last answer", self.tell(rest, incoming, request)).await;
        if let Some(Err(error)) = told {
            tracing::warn!(%error, "nobody could be told that their request was broken off");
        }
    }

    async fn tell(&self, rest: &Rest, incoming: &Incoming, request: RequestId) -> Result<(), RestError> {
        let call = &incoming.call;
        if matches!(incoming.what, What::Autocomplete { .. }) {
            return offer_choices(rest, call, &json!([])).await;
        }
        let message = view::text(view::broken_off(Lang::of(&incoming.person.locale), request));
        if let Some(acknowledged) = self.acknowledged.get() {
            return acknowledged.say(rest, &message, None).await;
        }
        match say_at_once(rest, call, &message).await {
            Err(error) if error.answered_elsewhere() => {
                NotTaken::unheard(incoming, error).explain(rest, &message).await
            }
            said => said,
        }
    }
}
