//! What people see, read once as it happens: each order's message as it is now, and what answered each deed.

use super::errand::{leading_number, number_in};
use sandbox::discord::{Audience, Discord, Event, EventKind, Snowflake};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// The most one wait for news lasts; then it begins anew.
const LONG: Duration = Duration::from_secs(60);

/// What there is to see now.
#[derive(Debug, Default)]
pub(crate) struct Eyes {
    seen: Mutex<Seen>,
    news: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Seen {
    cards: HashMap<u32, Card>,
    answers: HashMap<Snowflake, String>,
}

/// An order's message as it is now.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    /// The message.
    pub(crate) message: Snowflake,
    /// The order's number with the bot.
    pub(crate) order: i64,
    /// Its sentence.
    pub(crate) text: String,
    /// What can be clicked.
    pub(crate) buttons: Vec<String>,
    /// When it became so, in the order of everything that happened.
    pub(crate) since: u64,
}

impl Eyes {
    /// Watches until it is dropped.
    pub(crate) async fn watch(&self, discord: &Discord) {
        let mut read = 0;
        loop {
            let news = discord.wait_until(LONG, |discord| {
                let news = discord.timeline(read);
                (!news.is_empty()).then_some(news)
            });
            let Ok(news) = news.await else { continue };
            read = news.last().map_or(read, |event| event.seq);
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            news.into_iter().for_each(|event| seen.take(event));
            drop(seen);
            self.news.send_modify(|count| *count = count.wrapping_add(1));
        }
    }

    /// The message of an errand's order, if it stands there.
    pub(crate) fn card(&self, errand: u32) -> Option<Card> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).cards.get(&errand).cloned()
    }

    /// What the bot said to a deed, once it has.
    pub(crate) fn answer(&self, deed: Snowflake) -> Option<String> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).answers.get(&deed).cloned()
    }

    /// Waits until there is such a thing to see; nothing if it is not seen in time.
    pub(crate) async fn until<T>(&self, within: Duration, look: impl Fn(&Eyes) -> Option<T>) -> Option<T> {
        let mut news = self.news.subscribe();
        let seen = async {
            loop {
                news.mark_unchanged();
                if let Some(found) = look(self) {
                    return Some(found);
                }
                // The sender lives in these eyes.
                news.changed().await.ok()?;
            }
        };
        tokio::time::timeout(within, seen).await.ok().flatten()
    }
}

impl Seen {
    fn take(&mut self, event: Event) {
        let Some(message) = event.message else { return };
        match (event.audience, event.kind) {
            (Audience::Channel(_), EventKind::Posted | EventKind::Edited) => {
                let embeds = serde_json::Value::from(message.embeds).to_string();
                let (Some(errand), Some(order)) = (number_in(&embeds), order_in(&message.content)) else { return };
                let buttons = message.buttons.into_iter().map(|button| button.label).collect();
                let card = Card { message: message.id, order, text: message.content, buttons, since: event.seq };
                self.cards.insert(errand, card);
            }
            (Audience::Only(_), EventKind::Posted | EventKind::Edited) => {
                if let Some(deed) = event.interaction_id {
                    self.answers.insert(deed, message.content);
                }
            }
            (Audience::Channel(_) | Audience::Only(_) | Audience::Dm(_), _) => {}
        }
    }
}

/// The order's number in its sentence.
fn order_in(sentence: &str) -> Option<i64> {
    let (_, behind) = sentence.split_once("rder ")?;
    leading_number(behind)
}
