//! Paying debts: the order's one message in the channel, posted once and then edited.

use super::Messenger;
use super::lanes::End;
use super::letter::{calls, is_it, may_be_there, nonce, not_before, with_nonce};
use super::unpaid::{Nowhere, Unpaid, give_up, try_later};
use crate::desk::{Link, Sheet};
use crate::discord::chat::LinkPost;
use crate::discord::custom_id::CustomId;
use crate::discord::ids::{ChannelId, MessageId};
use crate::discord::rest::{Edited, Hope, RestError};
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::{Card, Debt, PaymentLink, Sent, Turn};
use crate::order::{LinkState, OrderId, Owed};
use jiff::Timestamp;
use serde_json::Value;

/// Discord's error code "Unknown Message": somebody deleted it.
const UNKNOWN_MESSAGE: u32 = 10_008;

impl Messenger {
    /// Pays an order's debts one after the other.
    pub(super) async fn pay(&self, debts: Vec<Debt>) -> End {
        for debt in debts {
            let order = debt.order.0;
            let (turn, debt) = match self.desk.journal().may_send(&debt).await {
                Ok(Some(turn)) => turn,
                // Another process sends it, or has.
                Ok(None) => return End::Clear,
                Err(error) => {
                    tracing::error!(order, %error, "a message is held back until the journal works again");
                    return End::Later;
                }
            };
            let paid = match debt.kind {
                Owed::Card => self.card(&debt, &turn).await.map(|(message, sent)| (Some(message), sent)),
                Owed::PaymentNotice => self.payment_notice(&debt).await.map(|()| (None, Sent::Surely)),
                Owed::PaymentReminder => self.payment_reminder(&debt).await.map(|()| (None, Sent::Surely)),
                Owed::PayersReminder => self.payers_reminder(&debt).await.map(|()| (None, Sent::Surely)),
                Owed::News => self.news(&debt).await.map(|()| (None, Sent::Surely)),
                Owed::Reminder | Owed::Escalation | Owed::Alarm => {
                    self.announce(&debt).await.map(|()| (None, Sent::Surely))
                }
            };
            let (message, sent) = match paid {
                Ok(paid) => paid,
                Err(Unpaid::Journal) => return End::Later,
                Err(Unpaid::Nowhere(why)) => {
                    tracing::warn!(order, kind = ?debt.kind, %why, "a message is not sent");
                    (None, Sent::Surely)
                }
                Err(Unpaid::Discord(error)) if error.hope() == Hope::Later => {
                    try_later(&debt, &error);
                    self.may_arrive(&debt, &turn, &error).await;
                    return End::Later;
                }
                Err(Unpaid::Discord(error)) => {
                    give_up(&debt, &error);
                    (None, in_doubt(&error))
                }
            };
            let text = message.map(|message| message.to_string());
            if let Err(error) = self.desk.journal().paid_off(debt.id, &turn, text.as_deref(), sent).await {
                tracing::error!(order, %error, "a message was sent but that could not be written down; it is sent again");
                return End::Later;
            }
            tracing::debug!(order, kind = ?debt.kind, "a message is sent and written down");
            if let Some(message) = message {
                self.open_thread(debt.order, message).await;
            }
        }
        End::Clear
    }

    /// Writes down that an edit which failed may still arrive, if it may.
    async fn may_arrive(&self, debt: &Debt, turn: &Turn, error: &RestError) {
        if debt.kind != Owed::Card || in_doubt(error) == Sent::Surely {
            return;
        }
        if let Err(error) = self.desk.journal().wrote(turn, Sent::MayArrive).await {
            let order = debt.order.0;
            tracing::error!(order, %error, "that an older text may still arrive could not be written down");
        }
    }

    /// Brings the order's message to what it was after the debt's event, or posts it.
    async fn card(&self, debt: &Debt, turn: &Turn) -> Result<(MessageId, Sent), Unpaid> {
        let card = self.desk.journal().card(debt.order).await?;
        let Some(card) = card else { return Err(Unpaid::Nowhere(Nowhere::NoChannel)) };
        let channel = channel(&card)?;
        let sheet = self.desk.sheet_at(debt.order, debt.version).await?;
        let link = self.link_for_all(&sheet).await;
        let lang = Lang::of(&card.place.locale);
        let body = view::card(lang, &sheet, link.as_ref(), None);
        let journal = self.desk.journal().id().as_str();
        let Some(message) = message(&card) else {
            return Ok(self.post_once(channel, debt, turn, body, nonce("cw", journal, debt.order.0)).await?);
        };
        match self.rest.edit(channel, message, &body, turn.left()).await {
            Ok(done) => Ok((message, edited(done))),
            // Somebody deleted it; the order still needs its buttons. The first nonce might give back the deleted one, so
            // this one stands for the debt.
            Err(error) if error.code() == Some(UNKNOWN_MESSAGE) => {
                Ok(self.post_once(channel, debt, turn, body, nonce("cwd", journal, debt.id)).await?)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Posts the order's message unless it stands there already: a nonce tells for some minutes, later a look does. A post
    /// that arrives later makes no second message, and changes none.
    async fn post_once(
        &self,
        channel: ChannelId,
        debt: &Debt,
        turn: &Turn,
        body: Value,
        nonce: String,
    ) -> Result<(MessageId, Sent), RestError> {
        if may_be_there(debt.at, Timestamp::now())
            && let Some(there) = self.card_there(channel, debt).await?
        {
            let done = self.rest.edit(channel, there, &body, turn.left()).await?;
            return Ok((there, edited(done)));
        }
        Ok((self.rest.post(channel, &with_nonce(body, nonce)).await?, Sent::Surely))
    }

    /// The order's message if it stands in the channel although nobody wrote down its id.
    async fn card_there(&self, channel: ChannelId, debt: &Debt) -> Result<Option<MessageId>, RestError> {
        let belongs = |id: CustomId| button_of(&id) == Some(debt.order);
        self.rest.find(channel, not_before(debt.at), |posted| !calls(posted) && is_it(posted, self.bot, belongs)).await
    }

    /// The payment link where everybody in the channel may have it. Without it, the button still shows it.
    async fn link_for_all(&self, sheet: &Sheet) -> Option<PaymentLink> {
        if self.link_post != LinkPost::Channel || sheet.order.link_state() != Some(LinkState::Open) {
            return None;
        }
        match self.desk.public_link(&sheet.order).await {
            Ok(Link::Show(link)) => Some(link),
            Ok(Link::Elsewhere { .. } | Link::Gone { .. }) => None,
            Err(_) => {
                tracing::warn!(order = sheet.order.id.0, "the payment link could not be read for the channel");
                None
            }
        }
    }
}

/// Whether something of an edit may still arrive.
pub(super) fn edited(done: Edited) -> Sent {
    match done {
        Edited::Once => Sent::Surely,
        Edited::PerhapsAgain => Sent::MayArrive,
    }
}

/// The same of one that failed.
pub(super) fn in_doubt(error: &RestError) -> Sent {
    if error.perhaps_done { Sent::MayArrive } else { Sent::Surely }
}

/// The channel of an order's message.
pub(super) fn channel(card: &Card) -> Result<ChannelId, Unpaid> {
    card.place.channel.parse().map(ChannelId).map_err(|_| Unpaid::Nowhere(Nowhere::NoChannel))
}

/// The order's message, once it is known.
pub(super) fn message(card: &Card) -> Option<MessageId> {
    card.message.as_ref().and_then(|message| message.parse().ok()).map(MessageId)
}

/// The order whose message carries this button.
fn button_of(id: &CustomId) -> Option<OrderId> {
    match id {
        CustomId::Approve { order, .. }
        | CustomId::ApproveTyped { order, .. }
        | CustomId::Waive { order, .. }
        | CustomId::Alone { order, .. }
        | CustomId::TakeBack { order }
        | CustomId::Withdraw { order }
        | CustomId::Reject { order }
        | CustomId::Link { order }
        | CustomId::Again { order, .. }
        | CustomId::Close { order }
        | CustomId::Ordered { order }
        | CustomId::NotOrdered { order, .. } => Some(*order),
        CustomId::ApproveForm { .. }
        | CustomId::WaiveForm { .. }
        | CustomId::AloneForm { .. }
        // Stand under messages of their own.
        | CustomId::Show { .. }
        | CustomId::Retract { .. }
        | CustomId::RetractForm { .. }
        | CustomId::RejectForm { .. }
        | CustomId::VoucherForm { .. }
        | CustomId::OrderedForm { .. }
        | CustomId::NotOrderedForm { .. }
        | CustomId::Erase
        | CustomId::EraseSure => None,
    }
}
