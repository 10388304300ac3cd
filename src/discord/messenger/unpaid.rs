//! Why a message is not sent, and what the operator is told about it.

use crate::desk::No;
use crate::discord::rest::RestError;
use crate::journal::{Debt, JournalError};

/// Why a debt is not paid.
#[derive(Debug)]
pub(super) enum Unpaid {
    /// Discord did not take it.
    Discord(RestError),
    /// The journal failed. It was reported where it failed.
    Journal,
    /// There is nobody and nowhere to send it to.
    Nowhere(Nowhere),
}

/// Why a message can go to nobody.
#[derive(Clone, Copy, Debug, thiserror::Error)]
pub(super) enum Nowhere {
    /// The journal knows no place for it.
    #[error("its order has no channel with a readable id")]
    NoChannel,
    /// The person is no longer known.
    #[error("its reader was erased")]
    Erased,
    /// There is no button to give.
    #[error("the order is not placed as it was approved")]
    NothingToPay,
}

/// Tells the operator that a message is still owed, and what would help if it is not only a matter of time.
pub(super) fn try_later(debt: &Debt, error: &RestError) {
    let (order, kind) = (debt.order.0, debt.kind);
    match error.code() {
        Some(50_001 | 50_013) => tracing::warn!(
            order,
            ?kind,
            %error,
            "a message is still owed: let the bot View Channel, Send Messages, Embed Links and Read Message History"
        ),
        Some(_) | None => tracing::warn!(order, ?kind, %error, "a message is still owed; trying again"),
    }
}

/// Tells the operator, once, that a message will never be sent, and what would help.
pub(super) fn give_up(debt: &Debt, error: &RestError) {
    let (order, kind) = (debt.order.0, debt.kind);
    match error.code() {
        Some(10_003) => tracing::warn!(
            order,
            ?kind,
            %error,
            "a message is given up: its channel was deleted; set `discord.channel` to one that is there"
        ),
        Some(50_007 | 50_278) => tracing::info!(
            order,
            ?kind,
            %error,
            "the person takes no direct messages from the bot; the order's message in the channel says the same"
        ),
        Some(_) | None => {
            tracing::error!(order, ?kind, %error, "a message is given up: please report this with the code");
        }
    }
}

impl From<RestError> for Unpaid {
    fn from(error: RestError) -> Unpaid {
        Unpaid::Discord(error)
    }
}

impl From<JournalError> for Unpaid {
    fn from(error: JournalError) -> Unpaid {
        tracing::error!(%error, "a message could not be prepared; trying again");
        Unpaid::Journal
    }
}

impl From<No> for Unpaid {
    fn from(_: No) -> Unpaid {
        // The desk has reported what failed. An order that owes a message exists, so there is no refusal here.
        Unpaid::Journal
    }
}
