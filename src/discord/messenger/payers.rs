//! Reminds those who may pay the orders of others: each person directly, roles and whoever takes no direct messages in the
//! order's channel. No message carries the link.

use super::Messenger;
use super::letter::{may_be_there, nonce, not_before, says, with_nonce};
use super::sending::channel;
use super::unpaid::{Nowhere, Unpaid};
use crate::desk::Sheet;
use crate::discord::ids::ChannelId;
use crate::discord::rest::{Hope, RestError};
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::{Debt, Profile};
use crate::order::{Group, LinkState};
use jiff::Timestamp;
use serde_json::Value;

impl Messenger {
    /// Reminds them all, unless the order does not wait for payment any more. Whoever was reached before something failed is
    /// not written to again.
    pub(super) async fn payers_reminder(&self, debt: &Debt) -> Result<(), Unpaid> {
        let sheet = self.desk.sheet_at(debt.order, debt.version).await?;
        let now = self.desk.sheet(debt.order).await?.order.link_state();
        if matches!(now, Some(LinkState::Paid | LinkState::Cancelled | LinkState::Withdrawn)) {
            tracing::debug!(order = debt.order.0, kind = ?debt.kind, "there is nothing to pay any more");
            return Ok(());
        }
        let card = self.desk.journal().card(debt.order).await?;
        let Some(card) = card else { return Err(Unpaid::Nowhere(Nowhere::NoChannel)) };
        let mut called = Group { roles: sheet.order.terms.payers.roles.clone(), people: Vec::new() };
        for (place, payer) in self.desk.payers(&sheet.order).await? {
            match self.remind_directly(debt, &sheet, place, &payer, &card.place.locale).await {
                Err(error) if error.hope() == Hope::Never => {
                    tracing::info!(
                        order = debt.order.0,
                        kind = ?debt.kind,
                        %error,
                        "a payer cannot be written to directly; they are told in the order's channel"
                    );
                    called.people.push(payer.id);
                }
                reminded => reminded?,
            }
        }
        if called.is_empty() {
            return Ok(());
        }
        let Some(body) = view::payers_called(Lang::of(&card.place.locale), &sheet, &called) else { return Ok(()) };
        let nonce = nonce("cwc", self.desk.journal().id().as_str(), debt.id);
        Ok(self.post_unless_there(debt, channel(&card)?, body, nonce).await?)
    }

    /// Whom nobody has met yet is written to in the language of the order's channel.
    async fn remind_directly(
        &self,
        debt: &Debt,
        sheet: &Sheet,
        place: usize,
        payer: &Profile,
        locale: &str,
    ) -> Result<(), RestError> {
        let locale = if payer.locale.is_empty() { locale } else { &payer.locale };
        let Some(body) = view::payer_reminder(Lang::of(locale), sheet) else { return Ok(()) };
        let direct = self.rest.direct_channel(payer.id).await?;
        let nonce = nonce(&format!("cq{place}"), self.desk.journal().id().as_str(), debt.id);
        self.post_unless_there(debt, direct, body, nonce).await
    }

    async fn post_unless_there(
        &self,
        debt: &Debt,
        channel: ChannelId,
        body: Value,
        nonce: String,
    ) -> Result<(), RestError> {
        if may_be_there(debt.at, Timestamp::now()) {
            let there = self.rest.find(channel, not_before(debt.at), |posted| says(posted, self.bot, &body)).await?;
            if there.is_some() {
                return Ok(());
            }
        }
        self.rest.post(channel, &with_nonce(body, nonce)).await.map(drop)
    }
}
