//! Telling somebody else about what a person just did: at once, by direct message, as well as it goes. What has to arrive
//! is owed by the journal instead.

use super::Visit;
use crate::discord::rest::RestError;
use crate::discord::view;
use crate::order::PersonId;
use serde_json::json;

/// Whether it was delivered. `kind` tells the messages of one request apart.
pub(super) async fn tell(visit: &Visit<'_>, kind: &str, person: PersonId, text: String) -> bool {
    match send(visit, kind, person, text).await {
        Ok(()) => true,
        Err(error) => {
            tracing::info!(%error, "a person was not told, so whoever did it is asked to tell them");
            false
        }
    }
}

async fn send(visit: &Visit<'_>, kind: &str, person: PersonId, text: String) -> Result<(), RestError> {
    let channel = visit.rest.direct_channel(person).await?;
    let mut message = view::text(text);
    if let Some(fields) = message.as_object_mut() {
        // Each request is made once, so its id is that of the message: a repeated call makes no second one.
        fields.insert("nonce".to_owned(), json!(format!("{kind}-{}", visit.incoming.call.id)));
        fields.insert("enforce_nonce".to_owned(), json!(true));
    }
    visit.rest.post(channel, &message).await.map(drop)
}
