//! Direct messages about what became of a placed order.

use super::Messenger;
use super::instead::takes_none;
use super::letter::{may_be_there, nonce, not_before, says, with_nonce};
use super::sending::{channel, message};
use super::unpaid::{Nowhere, Unpaid};
use crate::discord::rest::Posted;
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::Debt;
use jiff::Timestamp;

impl Messenger {
    /// Tells the requester what became of the placed order.
    pub(super) async fn news(&self, debt: &Debt) -> Result<(), Unpaid> {
        let sheet = self.desk.sheet_at(debt.order, debt.version).await?;
        let Some(requester) = &sheet.requester else { return Err(Unpaid::Nowhere(Nowhere::Erased)) };
        let card = self.desk.journal().card(debt.order).await?;
        let card = card.and_then(|card| Some(self.address(channel(&card).ok()?, message(&card)?)));
        let lang = Lang::of(&requester.locale);
        let body = view::news(lang, &sheet, card.as_deref());
        let direct = self.rest.direct_channel(requester.id).await?;
        if may_be_there(debt.at, Timestamp::now()) {
            let is_it = |posted: &Posted| says(posted, self.bot, &body);
            if self.rest.find(direct, not_before(debt.at), is_it).await?.is_some() {
                return Ok(());
            }
        }
        let nonce = nonce("cwn", self.desk.journal().id().as_str(), debt.id);
        match self.rest.post(direct, &with_nonce(body, nonce)).await {
            // It says nothing that the order's message there does not say.
            Err(error) if takes_none(&error) => {
                self.instead(debt, requester.id, lang, |lang| Some(view::news(lang, &sheet, card.as_deref()))).await
            }
            sent => Ok(sent.map(drop)?),
        }
    }
}
