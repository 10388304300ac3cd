//! The one first answer to an interaction, and what may follow it.
//!
//! Discord waits three seconds for the first answer and takes only one. It is always private. Nothing else is done
//! before Discord has accepted it: handlers want an [`Acknowledged`], and only an accepted answer makes one.

use super::incoming::{Callback, Incoming, What};
use super::rest::{Rest, RestError, Upload};
use serde_json::{Value, json};
use std::time::Duration;

/// How long after its arrival an interaction may still be acknowledged. Discord refuses it after three seconds.
const ACKNOWLEDGE_WITHIN: Duration = Duration::from_millis(2_800);
/// How long another machine that took an interaction is given to fill in its answer.
const OTHERS_ANSWER_WITHIN: Duration = Duration::from_secs(3);
/// Message flag EPHEMERAL: only this person sees it.
const EPHEMERAL: u64 = 1 << 6;

/// Interaction callback types, by Discord's names.
mod callback_type {
    pub(super) const CHANNEL_MESSAGE_WITH_SOURCE: u8 = 4;
    pub(super) const DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE: u8 = 5;
    pub(super) const DEFERRED_UPDATE_MESSAGE: u8 = 6;
    pub(super) const APPLICATION_COMMAND_AUTOCOMPLETE_RESULT: u8 = 8;
    pub(super) const MODAL: u8 = 9;
}

/// Proof that Discord has taken the first answer, and the way to say more.
#[derive(Debug)]
pub struct Acknowledged {
    call: Callback,
    promised: Promised,
}

/// Discord did not say that it took the first answer. Nothing may be done.
#[derive(Debug)]
pub struct NotTaken {
    /// What came of it.
    pub error: RestError,
    call: Callback,
    promised: Promised,
}

/// What the first answer promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Promised {
    /// "Thinking": an answer must be filled in.
    Answer,
    /// Nothing: the click is taken, and only what must be said is said.
    Nothing,
}

impl Promised {
    fn to(what: &What) -> Promised {
        match what {
            What::Click { .. } => Promised::Nothing,
            What::Command { .. } | What::Form { .. } | What::Autocomplete { .. } | What::Other(_) => Promised::Answer,
        }
    }
}

impl Acknowledged {
    /// Takes the interaction privately, before anything is known about it.
    ///
    /// # Errors
    /// [`NotTaken`] when Discord did not accept it. Then nothing may be done: it came too late, or somebody else
    /// has answered it (a repeated delivery, another machine).
    pub async fn take(rest: &Rest, incoming: &Incoming) -> Result<Acknowledged, NotTaken> {
        let promised = Promised::to(&incoming.what);
        let response = match promised {
            Promised::Nothing => json!({ "type": callback_type::DEFERRED_UPDATE_MESSAGE }),
            Promised::Answer => {
                let data = json!({ "flags": EPHEMERAL });
                json!({ "type": callback_type::DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE, "data": data })
            }
        };
        let call = incoming.call.clone();
        match respond(rest, &call, &response).await {
            Ok(()) => Ok(Acknowledged { call, promised }),
            Err(error) => Err(NotTaken { error, call, promised }),
        }
    }

    /// Says something to this person only, with a file if there is one. A promised answer is filled in, else a message follows.
    ///
    /// # Errors
    /// [`RestError`] when Discord did not take it.
    pub async fn say(&self, rest: &Rest, message: &Value, file: Option<&Upload>) -> Result<(), RestError> {
        let Callback { application, token, .. } = &self.call;
        match self.promised {
            Promised::Answer => rest.edit_original(*application, token, message, file).await,
            Promised::Nothing => rest.follow_up(*application, token, &private(message), file).await,
        }
    }
}

impl NotTaken {
    /// What is left where a bug broke off our asking, and Discord says that there is an answer: it may be our own.
    pub(super) fn unheard(incoming: &Incoming, error: RestError) -> NotTaken {
        let error = RestError { perhaps_done: true, ..error };
        NotTaken { error, call: incoming.call.clone(), promised: Promised::to(&incoming.what) }
    }

    /// If it may have been taken without our hearing of it, tells the person that nothing was done: they would wait
    /// in vain. Another machine may have taken it instead, so an answer that is filled in by then stays.
    ///
    /// # Errors
    /// [`RestError`] when Discord did not take this either.
    pub async fn explain(&self, rest: &Rest, message: &Value) -> Result<(), RestError> {
        let Callback { application, token, .. } = &self.call;
        if !self.error.perhaps_done {
            return Ok(());
        }
        match self.promised {
            Promised::Answer => {
                tokio::time::sleep(OTHERS_ANSWER_WITHIN).await;
                if rest.is_thinking(*application, token).await? {
                    rest.edit_original(*application, token, message, None).await?;
                }
                Ok(())
            }
            Promised::Nothing => rest.follow_up(*application, token, &private(message), None).await,
        }
    }
}

/// Says something to this person as the first and only answer. It must be known without asking anybody.
///
/// # Errors
/// [`RestError`] when Discord did not take it.
pub async fn say_at_once(rest: &Rest, call: &Callback, message: &Value) -> Result<(), RestError> {
    let kind = callback_type::CHANNEL_MESSAGE_WITH_SOURCE;
    respond(rest, call, &json!({ "type": kind, "data": private(message) })).await
}

/// Opens a form. It cannot follow another answer, so it is the first.
///
/// # Errors
/// [`RestError`] when Discord did not take it.
pub async fn open_form(rest: &Rest, call: &Callback, form: &Value) -> Result<(), RestError> {
    respond(rest, call, &json!({ "type": callback_type::MODAL, "data": form })).await
}

/// Offers choices for the option a person types.
///
/// # Errors
/// [`RestError`] when Discord did not take it.
pub async fn offer_choices(rest: &Rest, call: &Callback, choices: &Value) -> Result<(), RestError> {
    let kind = callback_type::APPLICATION_COMMAND_AUTOCOMPLETE_RESULT;
    respond(rest, call, &json!({ "type": kind, "data": { "choices": choices } })).await
}

async fn respond(rest: &Rest, call: &Callback, response: &Value) -> Result<(), RestError> {
    rest.respond(call.id, &call.token, response, call.received + ACKNOWLEDGE_WITHIN).await?;
    rest.meter().acknowledged(call.received.elapsed());
    Ok(())
}

/// The message with the EPHEMERAL flag beside those it has.
fn private(message: &Value) -> Value {
    let mut message = message.clone();
    let flags = message.get("flags").and_then(Value::as_u64).unwrap_or(0);
    if let Some(fields) = message.as_object_mut() {
        fields.insert("flags".to_owned(), json!(flags | EPHEMERAL));
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_messages_keep_their_other_flags() {
        assert_eq!(private(&json!({ "content": "a" })), json!({ "content": "a", "flags": 64 }));
        assert_eq!(private(&json!({ "flags": 4 })), json!({ "flags": 68 }));
    }
}
