//! What a person should have got directly, where they take no direct messages: in the order's channel, with a mention.

use super::Messenger;
use super::letter::{may_be_there, nonce, not_before, says, with_nonce};
use super::sending::channel;
use super::unpaid::{Nowhere, Unpaid};
use crate::discord::rest::{Hope, RestError};
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::Debt;
use crate::order::PersonId;
use jiff::Timestamp;
use serde_json::Value;

/// Discord's error codes for a person who takes no direct messages from the bot.
const TAKES_NONE: [u32; 2] = [50_007, 50_278];

/// Whether the person cannot be reached directly.
pub(super) fn takes_none(error: &RestError) -> bool {
    error.code().is_some_and(|code| TAKES_NONE.contains(&code))
}

impl Messenger {
    /// Posts it where the order's own message is, unless it stands there already, or came directly before the person closed their
    /// direct messages. It may hold nothing that is not for everybody there. `theirs`: the language they would have got it in.
    pub(super) async fn instead(
        &self,
        debt: &Debt,
        person: PersonId,
        theirs: Lang,
        view: impl Fn(Lang) -> Option<Value>,
    ) -> Result<(), Unpaid> {
        let Some(letter) = view(theirs) else { return Ok(()) };
        if self.came_directly(debt, person, &letter).await? {
            return Ok(());
        }
        let card = self.desk.journal().card(debt.order).await?;
        let Some(card) = card else { return Err(Unpaid::Nowhere(Nowhere::NoChannel)) };
        let channel = channel(&card)?;
        let Some(message) = view(Lang::of(&card.place.locale)) else { return Ok(()) };
        let body = view::called(message, person);
        if may_be_there(debt.at, Timestamp::now())
            && self.rest.find(channel, not_before(debt.at), |posted| says(posted, self.bot, &body)).await?.is_some()
        {
            return Ok(());
        }
        let nonce = nonce("cwi", self.desk.journal().id().as_str(), debt.id);
        self.rest.post(channel, &with_nonce(body, nonce)).await?;
        tracing::info!(
            order = debt.order.0,
            kind = ?debt.kind,
            "the person takes no direct messages from the bot; they are told in the order's channel"
        );
        Ok(())
    }

    /// Whether a bot that was broken off had sent it already. Where Discord does not let the bot look, it counts as not sent:
    /// rather twice than never.
    async fn came_directly(&self, debt: &Debt, person: PersonId, letter: &Value) -> Result<bool, RestError> {
        let looked = async {
            let direct = self.rest.direct_channel(person).await?;
            self.rest.find(direct, not_before(debt.at), |posted| says(posted, self.bot, letter)).await
        };
        match looked.await {
            Ok(there) => Ok(there.is_some()),
            Err(error) if error.hope() == Hope::Later => Err(error),
            Err(_) => Ok(false),
        }
    }
}
