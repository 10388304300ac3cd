//! What a person does with an order that they know: order it once more, take it back, withdraw from it.

use super::{Desk, No, Sheet, Trouble, clock};
use crate::journal::{AppendError, Durable};
use crate::order::{
    Asking, Cancel, Cart, Event, Order, OrderId, OrderNumber, Reason, Refusal, RetractAnswered, RetractBegan,
    Retracting, Silence, Who,
};
use crate::ovh::{self, Fate};
use jiff::Timestamp;

/// An order that can be withdrawn from, and until when.
pub struct Retractable {
    /// The order.
    pub sheet: Sheet,
    /// Until when.
    pub until: Timestamp,
}

impl Desk {
    /// Puts the lines of an order into the person's cart, as they are offered today and without vouchers.
    ///
    /// # Errors
    /// When there is no such order, a line cannot be ordered any more, or it cannot be written down.
    pub async fn again(&self, who: &Who, id: OrderId) -> Result<Cart, No> {
        let order = self.load(id).await?;
        let offers = self.offers().await?;
        self.change(who, |cart| cart.again(&offers, &order.content)).await
    }

    /// Takes back what is not placed yet.
    ///
    /// # Errors
    /// When the rules refuse it or it cannot be written down.
    pub async fn cancel(&self, who: &Who, id: OrderId) -> Result<Order, No> {
        self.decide(id, |order| {
            order.cancel(who, self.policy(), clock::now()).map(|cancel| match cancel {
                Cancel::Waiting(withdrawn) => Event::from(withdrawn),
                Cancel::Held(closed) => Event::from(closed),
            })
        })
        .await
    }

    /// The order, if this person may withdraw from it now: for saying what would follow.
    ///
    /// # Errors
    /// When the rules refuse it, or OVHcloud cannot be asked until when.
    pub async fn retractable(&self, who: &Who, id: OrderId) -> Result<Retractable, No> {
        let order = self.load(id).await?;
        let until = self.retract_until(who, &order).await?;
        order.may_retract(who, self.policy(), until, self.0.ovh.now())?;
        let Some(until) = until else { return Err(Refusal::NotPlaced.into()) };
        Ok(Retractable { sheet: self.sheet(id).await?, until })
    }

    /// Withdraws from an order. What comes of it shows in the order's message.
    ///
    /// # Errors
    /// When the rules refuse it, or it cannot be written down. Then nothing was asked of OVHcloud.
    pub async fn retract(&self, who: &Who, id: OrderId, reason: Reason, typed: &str) -> Result<(), No> {
        self.refuse_when_stopping()?;
        let order = self.load(id).await?;
        let until = self.retract_until(who, &order).await?;
        let Some(number) = order.number() else { return Err(Refusal::NotPlaced.into()) };
        // From before it is written down on, so that the answer is not given up here while it may come.
        let under_way = self.withdrawal(id);
        let asked = Retracting { reason, typed, until };
        // By OVHcloud's clock. What the bot itself sees of the order meanwhile is no reason not to.
        let retract = |order: &Order| order.retract(who, self.policy(), &asked, self.0.ovh.now());
        let (_, began) = self.decide_to(id, retract).await?;
        let desk = self.clone();
        self.spawn(async move {
            desk.ask_to_retract(id, number, began).await;
            drop(under_way);
        });
        Ok(())
    }

    /// Until when OVHcloud lets the order be withdrawn from. Nobody without the right learns it here.
    async fn retract_until(&self, who: &Who, order: &Order) -> Result<Option<Timestamp>, No> {
        // As far as it can be said without OVHcloud.
        order.may_retract(who, self.policy(), Some(Timestamp::MAX), self.0.ovh.now())?;
        let Some(number) = order.number() else { return Err(Refusal::NotPlaced.into()) };
        let billing = self.0.ovh.billing_order(number).await;
        let billing = billing.map_err(|error| No::Trouble(Trouble::about_order(error)))?;
        Ok(billing.retract_until)
    }

    async fn ask_to_retract(&self, id: OrderId, number: OrderNumber, began: Durable<RetractBegan>) {
        let outcome = asking(self.0.ovh.retract(began, number).await);
        let written = self.patiently(id, || self.write_retracted(id, outcome.clone())).await;
        match written {
            Ok(()) => tracing::info!(order = id.0, ?outcome, "the withdrawal is answered"),
            Err(error) => {
                tracing::error!(order = id.0, ?outcome, %error, "the answer to a withdrawal was not written down");
            }
        }
    }

    /// Whatever else happened to the order meanwhile, the answer belongs to it, also if somebody gave it up before.
    async fn write_retracted(&self, id: OrderId, outcome: Asking) -> Result<(), AppendError> {
        loop {
            let Some(order) = self.0.journal.order(id).await? else { return Ok(()) };
            if !order.course.retraction.as_ref().is_some_and(|retraction| retraction.takes(&outcome)) {
                tracing::warn!(order = id.0, ?outcome, "the answer to a withdrawal came after it was given up");
                return Ok(());
            }
            match self.0.journal.append(&order, RetractAnswered { outcome: outcome.clone() }, clock::now()).await {
                Err(AppendError::Stale) => {}
                written => return written.map(drop),
            }
        }
    }
}

/// What the answer to a call that does something proves.
pub(super) fn asking(answer: Result<(), ovh::Error>) -> Asking {
    let Err(ovh::Error { fate, query_id, .. }) = answer else { return Asking::Taken };
    match fate {
        Fate::NotSent => Asking::NotSent,
        Fate::Refused(verdict) => Asking::Refused { verdict, query_id },
        Fate::Missing => Asking::Unknown { silence: Silence::Status(404), query_id },
        Fate::Unknown(silence) => Asking::Unknown { silence, query_id },
    }
}
