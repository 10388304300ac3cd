//! A thread for talk under an order's message. It is a courtesy: without it nothing about the order changes.

use super::Messenger;
use super::sending::channel;
use crate::discord::ids::{ChannelId, MessageId};
use crate::discord::view;
use crate::discord::words::Lang;
use crate::order::OrderId;

/// Discord's error code "A thread has already been created for this message".
const THREAD_THERE: u32 = 160_004;

impl Messenger {
    /// Opens the thread of an open order, once, where the bot is known to be allowed to.
    pub(super) async fn open_thread(&self, order: OrderId, message: MessageId) {
        let Some(seen) = &self.threads else { return };
        let journal = self.desk.journal();
        let Ok(Some(card)) = journal.card(order).await else { return };
        let Ok(channel) = channel(&card) else { return };
        if !seen.may_open_threads(channel) || !matches!(journal.thread(order).await, Ok(None)) {
            return;
        }
        let Ok(sheet) = self.desk.sheet(order).await else { return };
        if sheet.order.ended() {
            return;
        }
        let name = view::thread_name(Lang::of(&card.place.locale), &sheet.order);
        let thread = match self.rest.open_thread(channel, message, &name).await {
            Ok(thread) => thread,
            // The answer was lost, or the bot stopped before it was written down. Such a thread has its message's id.
            Err(error) if error.code() == Some(THREAD_THERE) => ChannelId(message.0),
            Err(error) => {
                tracing::debug!(order = order.0, %error, "an order has no thread");
                return;
            }
        };
        if let Err(error) = journal.note_thread(order, &thread.to_string()).await {
            tracing::debug!(order = order.0, %error, "a thread was opened but that could not be written down");
        }
    }
}
