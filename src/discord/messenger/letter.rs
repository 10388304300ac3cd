//! What makes a repeated post harmless: a nonce for the first minutes, and afterwards a look at what is there.

use crate::discord::custom_id::CustomId;
use crate::discord::ids::MessageId;
use crate::discord::rest::Posted;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

/// The most characters of a nonce (Create Message).
const MOST_NONCE: usize = 25;
/// How long a nonce is relied on. Discord says "the past few minutes".
const NONCE_HOLDS: SignedDuration = SignedDuration::from_mins(2);
/// How far our clock and Discord's may differ.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(2);

/// A nonce: the same for the same letter of the same journal, and for no other. `number`: of the order or of the debt.
pub(super) fn nonce(kind: &str, journal: &str, number: i64) -> String {
    let nonce = format!("{kind}-{journal}-{number}");
    // Numbers of fourteen digits will not come; a nonce cut short would be worse than none.
    if nonce.len() <= MOST_NONCE { nonce } else { String::new() }
}

/// The message with its nonce, of which Discord makes one at most.
pub(super) fn with_nonce(mut message: Value, nonce: String) -> Value {
    if let Some(fields) = message.as_object_mut().filter(|_| !nonce.is_empty()) {
        fields.insert("nonce".to_owned(), json!(nonce));
        fields.insert("enforce_nonce".to_owned(), json!(true));
    }
    message
}

/// Whether the letter may stand there already without the nonce telling: it has been owed for too long.
pub(super) fn may_be_there(owed_since: Timestamp, now: Timestamp) -> bool {
    now.duration_since(owed_since) > NONCE_HOLDS
}

/// From where on to look for it: it cannot be older than its debt.
pub(super) fn not_before(owed_since: Timestamp) -> MessageId {
    MessageId::first_at(owed_since.saturating_sub(CLOCKS_DIFFER).unwrap_or(owed_since))
}

/// Whether a message of the bot's carries the buttons of this letter.
pub(super) fn is_it(posted: &Posted, bot: u64, belongs: impl Fn(CustomId) -> bool) -> bool {
    posted.is_by(bot) && posted.custom_ids().filter_map(|id| CustomId::read(id).ok()).any(belongs)
}

/// Whether a message of the bot's has the words of this letter: what has no button of its own is known by them.
pub(super) fn says(posted: &Posted, bot: u64, letter: &Value) -> bool {
    posted.is_by(bot) && letter.get("content").and_then(Value::as_str) == Some(posted.content())
}

/// Whether a message of the bot's calls somebody: those are never the order's own.
pub(super) fn calls(posted: &Posted) -> bool {
    posted.content().starts_with("<@")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::order::{OrderId, Seal};

    #[test]
    fn nonces_fit_and_differ() {
        let longest = nonce("cw", "0123abcd", 9_999_999_999_999);
        assert_eq!(longest.len(), MOST_NONCE);
        assert_ne!(nonce("cw", "0123abcd", 1), nonce("cwp", "0123abcd", 1));
        assert_ne!(nonce("cw", "0123abcd", 1), nonce("cw", "0123abce", 1));
        let message = with_nonce(json!({ "content": "Order 1" }), nonce("cw", "0123abcd", 1));
        assert_eq!(message, json!({ "content": "Order 1", "nonce": "cw-0123abcd-1", "enforce_nonce": true }));
        let far = with_nonce(json!({}), nonce("cwp", "0123abcd", i64::MAX));
        assert_eq!(far, json!({}));
    }

    #[test]
    fn an_old_letter_is_looked_for_first() {
        let owed: Timestamp = "2026-01-01T12:00:00Z".parse().unwrap();
        let after = |seconds| owed + SignedDuration::from_secs(seconds);
        assert!(!may_be_there(owed, after(119)));
        assert!(may_be_there(owed, after(121)));
        assert!(!may_be_there(owed, after(-30)));
        assert!(not_before(owed) < MessageId::first_at(owed));
    }

    #[test]
    fn a_letter_is_known_by_author_and_buttons() {
        let seal = Seal::claimed(&"0f".repeat(32)).unwrap();
        let id = CustomId::Approve { order: OrderId(7), seal };
        let posted: Posted = serde_json::from_value(json!({
            "id": "1", "author": {"id": "5"},
            "components": [{"type": 1, "components": [{"type": 2, "custom_id": id.to_string()}]}]
        }))
        .unwrap();
        assert!(is_it(&posted, 5, |found| found == id));
        assert!(!is_it(&posted, 6, |found| found == id));
        assert!(!is_it(&posted, 5, |found| matches!(found, CustomId::Link { .. })));
    }

    #[test]
    fn letters_with_the_same_button_are_known_by_their_words() {
        let posted = |content: &str| -> Posted {
            serde_json::from_value(json!({ "id": "1", "author": {"id": "5"}, "content": content })).unwrap()
        };
        let notice = json!({ "content": "Order 7 is placed" });
        assert!(says(&posted("Order 7 is placed"), 5, &notice));
        assert!(!says(&posted("Order 7 is placed"), 6, &notice));
        assert!(!says(&posted("Order 7 waits for payment"), 5, &notice));
        assert!(!says(&posted(""), 5, &json!({})));
        assert!(calls(&posted("<@10> Order 7 waits")) && !calls(&posted("Order 7 waits")));
    }
}
