//! How far placing an order has come, shown in its message while nothing else is to be said.

use super::Messenger;
use super::sending::{channel, edited, in_doubt, message};
use crate::desk::Step;
use crate::discord::view;
use crate::discord::words::Lang;
use crate::journal::{Sent, Turn};
use crate::order::{OrderId, Stage};
use std::time::Duration;

/// A step that cannot be shown soon is not worth showing.
const PATIENCE: Duration = Duration::from_secs(2);

impl Messenger {
    /// Shows a step if the order is still being placed and no other process is writing about it. Failing is fine: the next
    /// event brings the message up to date.
    pub(super) async fn show_progress(&self, order: OrderId, step: Step) {
        let Ok(Some(turn)) = self.desk.journal().may_show(order).await else { return };
        let sent = self.show(order, step, &turn).await.unwrap_or(Sent::Surely);
        if let Err(error) = self.desk.journal().wrote(&turn, sent).await {
            // Our claim runs out, and whoever takes it over writes the message once more.
            tracing::debug!(order = order.0, %error, "that a step was shown could not be written down");
        }
    }

    /// Nothing if there is nothing to show.
    async fn show(&self, order: OrderId, step: Step, turn: &Turn) -> Option<Sent> {
        let card = self.desk.journal().card(order).await.ok()??;
        let (channel, message) = (channel(&card).ok()?, message(&card)?);
        let sheet = self.desk.sheet(order).await.ok().filter(|sheet| being_placed(&sheet.order.stage))?;
        let body = view::card(Lang::of(&card.place.locale), &sheet, None, Some(step));
        match self.rest.edit(channel, message, &body, PATIENCE.min(turn.left())).await {
            Ok(done) => Some(edited(done)),
            Err(error) => {
                tracing::debug!(order = order.0, %error, "a step was not shown");
                Some(in_doubt(&error))
            }
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
