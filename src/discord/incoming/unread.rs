//! An interaction that serenity could not read. It is answered and reported, never dropped.

use super::Callback;
use crate::discord::ids::{ApplicationId, InteractionId};
use secrecy::SecretString;
use serde_json::Value;
use tokio::time::Instant;

/// What can still be said of it.
#[derive(Clone, Debug)]
pub struct Unread {
    /// Where an answer goes, if its id and token could be read.
    pub call: Option<Callback>,
    /// Discord's number of its type, if it has one.
    pub kind: Option<u64>,
    /// The person's language, if it says.
    pub locale: Option<String>,
    /// The names of its fields, for the operator's log: names only, values may be secret.
    pub fields: Vec<String>,
}

impl Unread {
    /// Reads what can be read of the raw payload (`d` of `INTERACTION_CREATE`).
    pub fn read(payload: &Value, received: Instant) -> Unread {
        let text = |name: &str| payload.get(name).and_then(Value::as_str);
        let number = |name: &str| text(name).and_then(|id| id.parse::<u64>().ok());
        let call = || {
            Some(Callback {
                id: InteractionId(number("id")?),
                application: ApplicationId(number("application_id").unwrap_or_default()),
                token: SecretString::from(text("token").filter(|token| !token.is_empty())?),
                received,
            })
        };
        let fields = payload.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default();
        Unread {
            call: call(),
            kind: payload.get("type").and_then(Value::as_u64),
            locale: text("locale").map(str::to_owned),
            fields,
        }
    }

    /// Whether it asks for choices: type 4, APPLICATION_COMMAND_AUTOCOMPLETE, which takes no other answer.
    pub fn wants_choices(&self) -> bool {
        self.kind == Some(4)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use serde_json::json;

    #[test]
    fn id_and_token_are_found_and_the_token_is_not_shown() {
        let payload = json!({"id": "12", "application_id": "3", "type": 77, "token": "aW50", "locale": "pl"});
        let unread = Unread::read(&payload, Instant::now());
        let call = unread.call.clone().unwrap();
        assert_eq!((call.id, call.application), (InteractionId(12), ApplicationId(3)));
        assert_eq!((unread.kind, unread.locale.as_deref()), (Some(77), Some("pl")));
        assert_eq!(unread.fields, ["application_id", "id", "locale", "token", "type"]);
        assert!(!format!("{unread:?}").contains("aW50"));
        assert!(!unread.wants_choices());
    }

    #[test]
    fn nothing_in_it_is_needed() {
        for payload in [json!(null), json!([]), json!({"id": 12, "token": 5}), json!({"id": "12", "token": ""})] {
            assert!(Unread::read(&payload, Instant::now()).call.is_none(), "{payload}");
        }
        assert!(Unread::read(&json!({"type": 4}), Instant::now()).wants_choices());
    }
}
