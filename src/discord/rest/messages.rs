//! The bot's own messages, in channels and in direct messages.

use super::call::{Call, Repeat};
use super::start::{PATIENCE, read};
use super::{Doing, Rest, RestError};
use crate::discord::ids::{ChannelId, MessageId};
use crate::order::PersonId;
use reqwest::Method;
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;
use tokio::time::Instant;

/// The most messages one list holds (Get Channel Messages, `limit`).
const PAGE: usize = 100;
/// The most pages that are looked through.
const PAGES: usize = 20;

/// How long a courtesy may take: other messages of the order wait behind it.
const SHORT_PATIENCE: Duration = Duration::from_secs(5);

/// A message that stands in a channel, as far as it matters here.
#[derive(Clone, Debug, Deserialize)]
pub struct Posted {
    /// Its id.
    pub id: MessageId,
    #[serde(default)]
    author: Author,
    #[serde(default)]
    components: Value,
    #[serde(default)]
    content: String,
}

/// How often a message was edited by one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    /// Once.
    Once,
    /// A try before went unanswered, and may be carried out after the one that was answered.
    PerhapsAgain,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Author {
    #[serde(default)]
    id: String,
}

#[derive(Deserialize)]
struct Channel {
    id: ChannelId,
}

impl Posted {
    /// Whether this user wrote it.
    pub fn is_by(&self, user: u64) -> bool {
        self.author.id == user.to_string()
    }

    /// Its text.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// The `custom_id`s of the buttons under it.
    pub fn custom_ids(&self) -> impl Iterator<Item = &str> {
        let rows = self.components.as_array().into_iter().flatten();
        let buttons = rows.filter_map(|row| row.get("components")?.as_array()).flatten();
        buttons.filter_map(|button| button.get("custom_id")?.as_str())
    }
}

impl Rest {
    /// Create Message. The body's `nonce` must be set: for some minutes a repetition gives the message that is there.
    ///
    /// # Errors
    /// [`RestError`]; 50013 and 50001 without rights, 50007 and 50278 when a person cannot be reached.
    pub async fn post(&self, channel: ChannelId, message: &Value) -> Result<MessageId, RestError> {
        let doing = Doing::Post;
        let channel = channel.to_string();
        let path = ["channels", &channel, "messages"];
        let call = self.on_channel(doing, Method::POST, ("messages", &channel), &path, Some(message), PATIENCE);
        Ok(read::<Posted>(doing, &self.call(call).await?)?.id)
    }

    /// Edit Message, within the time given. Tells whether an earlier try of it may still be carried out.
    ///
    /// # Errors
    /// [`RestError`]; 10008 when it was deleted.
    pub async fn edit(
        &self,
        channel: ChannelId,
        message: MessageId,
        body: &Value,
        patience: Duration,
    ) -> Result<Edited, RestError> {
        let (channel, message) = (channel.to_string(), message.to_string());
        let path = ["channels", &channel, "messages", &message];
        let doing = Doing::Edit;
        let call = self.on_channel(doing, Method::PATCH, ("message", &channel), &path, Some(body), patience);
        let done = self.call_telling(call).await?;
        Ok(if done.perhaps_again { Edited::PerhapsAgain } else { Edited::Once })
    }

    /// Get Channel Messages: those after this one, oldest page first, until one fits.
    ///
    /// # Errors
    /// [`RestError`].
    pub async fn find(
        &self,
        channel: ChannelId,
        after: MessageId,
        fits: impl Fn(&Posted) -> bool,
    ) -> Result<Option<MessageId>, RestError> {
        let doing = Doing::Find;
        let channel = channel.to_string();
        let path = ["channels", &channel, "messages"];
        let mut after = after;
        for _ in 0..PAGES {
            let from = after.to_string();
            let query = [("after", from.as_str()), ("limit", "100")];
            let call = self.on_channel(doing, Method::GET, ("messages", &channel), &path, None, PATIENCE);
            let page: Vec<Posted> = read(doing, &self.call(Call { query: &query, ..call }).await?)?;
            if let Some(found) = page.iter().find(|message| fits(message)) {
                return Ok(Some(found.id));
            }
            let newest = page.iter().map(|message| message.id).max();
            match newest.filter(|_| page.len() >= PAGE) {
                Some(newest) => after = newest,
                None => return Ok(None),
            }
        }
        Ok(None)
    }

    /// Start Thread from Message. A message has one thread at most.
    ///
    /// # Errors
    /// [`RestError`]; 50013 without the right, 160004 if it has one.
    pub async fn open_thread(
        &self,
        channel: ChannelId,
        message: MessageId,
        name: &str,
    ) -> Result<ChannelId, RestError> {
        let doing = Doing::OpenThread;
        let (channel, message) = (channel.to_string(), message.to_string());
        let body = serde_json::json!({ "name": name });
        let path = ["channels", &channel, "messages", &message, "threads"];
        let call = self.on_channel(doing, Method::POST, ("threads", &channel), &path, Some(&body), SHORT_PATIENCE);
        Ok(read::<Channel>(doing, &self.call(call).await?)?.id)
    }

    /// Create DM: the channel between the bot and a person; the same one every time.
    ///
    /// # Errors
    /// [`RestError`]; 50007 and 50278 when the person cannot be reached.
    pub async fn direct_channel(&self, person: PersonId) -> Result<ChannelId, RestError> {
        let doing = Doing::OpenDirect;
        let body = serde_json::json!({ "recipient_id": person.0.to_string() });
        let path = ["users", "@me", "channels"];
        let call = self.on_channel(doing, Method::POST, ("direct", ""), &path, Some(&body), PATIENCE);
        Ok(read::<Channel>(doing, &self.call(call).await?)?.id)
    }

    fn on_channel<'a>(
        &self,
        doing: Doing,
        method: Method,
        route: (&'static str, &'a str),
        path: &'a [&'a str],
        body: Option<&'a Value>,
        patience: Duration,
    ) -> Call<'a> {
        Call {
            doing,
            method,
            route,
            path,
            query: &[],
            body,
            as_bot: true,
            repeat: Repeat::Harmless,
            until: Instant::now() + patience,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;

    #[test]
    fn a_message_tells_author_and_buttons() {
        let message: Posted = serde_json::from_str(
            r#"{"id":"9","author":{"id":"7","username":"cartwright"},"content":"Order 1","components":
                [{"type":1,"components":[{"type":2,"style":3,"label":"Approve","custom_id":"cw1:approve:1:x"},
                 {"type":2,"style":5,"label":"Site","url":"https://example.com"}]}]}"#,
        )
        .unwrap();
        assert!(message.is_by(7) && !message.is_by(9));
        assert_eq!(message.custom_ids().collect::<Vec<_>>(), ["cw1:approve:1:x"]);

        let bare: Posted = serde_json::from_str(r#"{"id":"9"}"#).unwrap();
        assert_eq!(bare.custom_ids().count(), 0);
    }
}
