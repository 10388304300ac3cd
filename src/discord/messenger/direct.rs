//! The direct message to the requester: it carries the payment button, never the link.

use super::Messenger;
use super::letter::{is_it, may_be_there, nonce, not_before, with_nonce};
use super::unpaid::{Nowhere, Unpaid};
use crate::discord::custom_id::CustomId;
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::Debt;
use crate::order::Stage;
use jiff::Timestamp;

impl Messenger {
    /// Tells the requester that the order is placed.
    pub(super) async fn payment_notice(&self, debt: &Debt) -> Result<(), Unpaid> {
        let order = debt.order;
        let sheet = self.desk.sheet_at(order, debt.version).await?;
        if !matches!(sheet.order.stage, Stage::Placed { .. }) {
            return Err(Unpaid::Nowhere(Nowhere::NothingToPay));
        }
        let Some(requester) = &sheet.requester else { return Err(Unpaid::Nowhere(Nowhere::Erased)) };
        let channel = self.rest.direct_channel(requester.id).await?;
        if may_be_there(debt.at, Timestamp::now()) {
            let fits = |id| id == CustomId::Link { order };
            let after = not_before(debt.at);
            if self.rest.find(channel, after, |posted| is_it(posted, self.bot, fits)).await?.is_some() {
                return Ok(());
            }
        }
        let body = view::payment_notice(Lang::of(&requester.locale), &sheet);
        let nonce = nonce("cwp", self.desk.journal().id().as_str(), order.0);
        self.rest.post(channel, &with_nonce(body, nonce)).await?;
        Ok(())
    }
}
