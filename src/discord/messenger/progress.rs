//! How far placing an order has come, shown in its message while nothing else is to be said.

use super::Messenger;
use super::sending::{channel, message};
use crate::desk::Step;
use crate::discord::view;
use crate::discord::words::Lang;
use crate::order::{OrderId, Stage};
use std::time::Duration;

/// A step that cannot be shown soon is not worth showing.
const PATIENCE: Duration = Duration::from_secs(2);

impl Messenger {
    /// Shows a step if the order is still being placed. Failing is fine: the next event brings the message up to date.
    pub(super) async fn show_progress(&self, order: OrderId, step: Step) {
        let Ok(Some(card)) = self.desk.journal().card(order).await else { return };
        let (Ok(channel), Some(message)) = (channel(&card), message(&card)) else { return };
        let Ok(sheet) = self.desk.sheet(order).await else { return };
        if !being_placed(&sheet.order.stage) {
            return;
        }
        let body = view::card(Lang::of(&card.place.locale), &sheet, None, Some(step));
        if let Err(error) = self.rest.edit(channel, message, &body, PATIENCE).await {
            tracing::debug!(order = order.0, %error, "a step was not shown");
        }
    }
}

fn being_placed(stage: &Stage) -> bool {
    match stage {
        Stage::Approved | Stage::CheckingOut { unproved: None, .. } => true,
        Stage::Pending
        | Stage::CheckingOut { unproved: Some(_), .. }
        | Stage::Held(_)
        | Stage::Undecided(_)
        | Stage::Placed { .. }
        | Stage::PlacedOtherwise { .. }
        | Stage::Closed(_) => false,
    }
}
