//! Reading an order for its payment: right before it is asked for, and to see what came of that.

use super::{Desk, clock};
use crate::journal::AppendError;
use crate::order::{Hurdle, Means, Order, OrderId, OrderNumber, ReadFirst, Seen, Status};
use crate::ovh::{self, FollowUp};

impl Desk {
    /// Reads where it stands. Of an order of 0 its steps are only good to know: it cannot be paid twice.
    pub(super) async fn read_first(
        &self,
        order: &Order,
        number: OrderNumber,
        means: Means,
    ) -> Result<(ReadFirst, Seen), ovh::Error> {
        let ovh = &self.0.ovh;
        let steps = async {
            match (ovh.follow_up(number).await, means) {
                (Err(_), Means::FidelityAccount) => Ok(None),
                (steps, Means::FidelityAccount | Means::DefaultMethod) => steps.map(Some),
            }
        };
        let (billing, status, steps) = tokio::try_join!(ovh.billing_order(number), ovh.order_status(number), steps)?;
        let hurdle = hurdle(order, status, steps.as_ref());
        let (pay_until, retract_until) = (billing.expires, billing.retract_until);
        let paid = status.is_paid() || steps.as_ref().is_some_and(FollowUp::is_paid);
        let begun = steps.as_ref().is_some_and(FollowUp::is_payment_begun);
        let seen = Seen { status, hurdle, paid, pay_until, retract_until };
        Ok((ReadFirst { status, with_tax: billing.with_tax, begun }, seen))
    }

    /// Looks whether OVHcloud shows the order otherwise than before, and writes that down.
    pub(super) async fn look_at_payment(&self, id: OrderId) -> Result<(), AppendError> {
        let Some(order) = self.0.journal.order(id).await? else { return Ok(()) };
        let Some(number) = order.number() else { return Ok(()) };
        // Looking needs no more than an order of 0 does.
        match self.unless_stopping(self.read_first(&order, number, Means::FidelityAccount)).await {
            Some(Ok((_, seen))) => self.note_seen(&order, seen).await,
            Some(Err(error)) => {
                tracing::warn!(order = id.0, %error, "whether an order is paid could not be read");
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// If something else was written meanwhile, the next look sees to it.
    pub(super) async fn note_seen(&self, order: &Order, seen: Seen) -> Result<(), AppendError> {
        let Some(progressed) = order.progress(&seen, self.0.ovh.now()) else { return Ok(()) };
        match self.0.journal.append(order, progressed, clock::now()).await {
            Ok(_) => {
                tracing::info!(order = order.id.0, status = ?seen.status, paid = seen.paid, "an order is seen otherwise");
                Ok(())
            }
            Err(AppendError::Stale) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// What is in its way, by its steps where they can be read.
pub(super) fn hurdle(order: &Order, status: Status, steps: Option<&FollowUp>) -> Option<Hurdle> {
    match steps {
        Some(steps) => steps.hurdle(status),
        None => order.course.hurdle_unread(status).or_else(|| FollowUp::default().hurdle(status)),
    }
}
