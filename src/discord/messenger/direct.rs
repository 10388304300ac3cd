//! Direct messages to the requester about paying: they carry the payment button, never the link.

use super::Messenger;
use super::instead::takes_none;
use super::letter::{may_be_there, nonce, not_before, says, with_nonce};
use super::unpaid::{Nowhere, Unpaid};
use crate::desk::Sheet;
use crate::discord::rest::Posted;
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::Debt;
use crate::order::{LinkState, Stage};
use jiff::Timestamp;
use serde_json::Value;

impl Messenger {
    /// Tells the requester that the order is placed and to be paid, or why the bot has not paid it.
    pub(super) async fn payment_notice(&self, debt: &Debt) -> Result<(), Unpaid> {
        let sheet = self.desk.sheet_at(debt.order, debt.version).await?;
        if !matches!(sheet.order.stage, Stage::Placed { .. }) {
            return Err(Unpaid::Nowhere(Nowhere::NothingToPay));
        }
        let nonce = nonce("cwp", self.desk.journal().id().as_str(), debt.id);
        // Where it cannot be sent, the order's message in the channel has the same words and the same button.
        self.about_paying(debt, &sheet, view::payment_notice, nonce).await
    }

    /// Reminds whoever asked for it that the order is not paid and that its time is nearly over.
    pub(super) async fn payment_reminder(&self, debt: &Debt) -> Result<(), Unpaid> {
        let sheet = self.desk.sheet_at(debt.order, debt.version).await?;
        let nonce = nonce("cwr", self.desk.journal().id().as_str(), debt.order.0);
        match (self.about_paying(debt, &sheet, view::payment_reminder, nonce).await, &sheet.requester) {
            // It has the button, and whether somebody may have the link is asked at the click.
            (Err(Unpaid::Discord(error)), Some(requester)) if takes_none(&error) => {
                self.instead(debt, requester.id, Lang::of(&requester.locale), |lang| {
                    view::payment_reminder(lang, &sheet)
                })
                .await
            }
            (sent, _requester) => sent,
        }
    }

    /// Sends it, unless it stands there already or the order does not wait for payment any more.
    async fn about_paying(
        &self,
        debt: &Debt,
        sheet: &Sheet,
        view: impl Fn(Lang, &Sheet) -> Option<Value>,
        nonce: String,
    ) -> Result<(), Unpaid> {
        let order = debt.order;
        let Some(requester) = &sheet.requester else { return Err(Unpaid::Nowhere(Nowhere::Erased)) };
        let now = self.desk.sheet(order).await?.order.link_state();
        let is_over =
            matches!(now, Some(LinkState::Paid | LinkState::Cancelled | LinkState::Withdrawn | LinkState::Unfollowed));
        let Some(body) = view(Lang::of(&requester.locale), sheet).filter(|_| !is_over) else {
            tracing::debug!(order = order.0, kind = ?debt.kind, "there is nothing to pay any more");
            return Ok(());
        };
        let channel = self.rest.direct_channel(requester.id).await?;
        if may_be_there(debt.at, Timestamp::now()) {
            // Others about the same order have the same button.
            let is_it = |posted: &Posted| says(posted, self.bot, &body);
            if self.rest.find(channel, not_before(debt.at), is_it).await?.is_some() {
                return Ok(());
            }
        }
        self.rest.post(channel, &with_nonce(body, nonce)).await?;
        Ok(())
    }
}
