//! Paying a placed order by what was approved: read it, write `PayBegan` down, ask once, and then only look.
//!
//! A yes does not mean that it is paid: OVHcloud showing it so does. What is not proved is not asked for again, except at a
//! total of 0, where nothing can be paid twice.

use super::after::asking;
use super::turn::Held;
use super::{Desk, clock};
use crate::journal::{AppendError, Durable, JournalError};
use crate::order::{
    Asking, Before, Event, Means, Order, OrderId, PayAnswered, PayBegan, PayStep, Payment, Silence, Status, Verdict,
};
use crate::ovh::{self, Fate, PayBy};
use jiff::Timestamp;
use std::time::Duration;

/// The pause before an order of 0 is asked for a second time. Each after that is twice as long, up to the longest.
const FIRST: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(1800);
/// A longer pause is not waited for here: the next minute looks whether it is over.
const WAITED: Duration = Duration::from_secs(60);

impl Desk {
    /// Pays the order if that is the bot's to do.
    pub(super) async fn pay(&self, id: OrderId, lease: &Held) -> Result<(), AppendError> {
        loop {
            match self.pay_further(id, lease).await {
                Ok(true) => {}
                Ok(false) => return Ok(()),
                // Whoever looks at placed orders has written something down meanwhile.
                Err(AppendError::Stale) => tracing::debug!(order = id.0, "an order has changed before it was paid"),
                Err(error) => return Err(error),
            }
        }
    }

    /// Does the next thing about paying it. Whether there may be more to do at once.
    async fn pay_further(&self, id: OrderId, lease: &Held) -> Result<bool, AppendError> {
        let Some(order) = self.0.journal.order(id).await? else { return Ok(false) };
        match order.pay_step() {
            PayStep::Nothing => Ok(false),
            // Whoever asked is gone, or has lost its lease: nobody else works on the order now.
            PayStep::GiveUpAnswer => {
                self.look_at_payment(id).await?;
                let Some(order) = self.0.journal.order(id).await? else { return Ok(false) };
                if order.pay_step() == PayStep::GiveUpAnswer {
                    let outcome = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
                    let answered = PayAnswered { outcome };
                    self.0.journal.append_holding(&lease.lease, &order, answered, clock::now()).await?;
                }
                Ok(true)
            }
            // A journal that was restored since its checkout may have forgotten that it was paid.
            PayStep::Ask(Means::DefaultMethod) if self.is_held_back(id).await? => {
                self.not_asked(&order, Asking::BegunElsewhere, lease).await
            }
            PayStep::Ask(means) => {
                Ok(self.waits_to_ask_again(id).await? && self.try_to_pay(&order, means, lease).await?)
            }
        }
    }

    /// Waits until the order may be asked for, which is at once the first time; false if that takes too long.
    async fn waits_to_ask_again(&self, id: OrderId) -> Result<bool, JournalError> {
        let history = self.0.journal.history(id).await?;
        let began: Vec<Timestamp> =
            history.iter().filter(|record| is_beginning(&record.event)).map(|record| record.at).collect();
        let Some(last) = began.last() else { return Ok(true) };
        let doubled = FIRST.saturating_mul(1 << (began.len() - 1).min(16));
        let pause = self.0.pauses.asking_again(doubled.min(LONGEST));
        let gone = Duration::try_from(clock::now().duration_since(*last)).unwrap_or(Duration::ZERO);
        let left = pause.saturating_sub(gone);
        Ok(left <= WAITED && self.unless_stopping(tokio::time::sleep(left)).await.is_some())
    }

    /// Reads the order and asks for its payment if it is as it has to be. Whether there may be more to do at once.
    async fn try_to_pay(&self, order: &Order, means: Means, lease: &Held) -> Result<bool, AppendError> {
        let Some(number) = order.number() else { return Ok(false) };
        let Some(read) = self.unless_stopping(self.read_first(order, number, means)).await else { return Ok(false) };
        let (read, seen) = match read {
            Ok(read) => read,
            Err(error) => return self.cannot_read(order, means, error, lease).await,
        };
        match order.before_paying(read) {
            Before::NothingToPay => {
                let (waits, status) = (!seen.paid && means == Means::DefaultMethod, seen.status);
                self.note_seen(order, seen).await?;
                // OVHcloud itself does not know where it stands. If that lasts, a person pays.
                let is_known = status != Status::Unknown;
                if is_known {
                    self.was_read(order.id);
                }
                if waits && !is_known && self.unread_too_long(order.id).await? {
                    let Some(order) = self.0.journal.order(order.id).await? else { return Ok(false) };
                    return self.not_asked(&order, Asking::Unread, lease).await;
                }
                Ok(false)
            }
            Before::BegunElsewhere => {
                tracing::warn!(
                    order = order.id.0,
                    "a payment was begun that the journal does not know: nothing is paid"
                );
                self.not_asked(order, Asking::BegunElsewhere, lease).await?;
                self.look_at_payment(order.id).await?;
                Ok(false)
            }
            Before::NotProved => {
                tracing::warn!(order = order.id.0, "nothing proves that the bot has made this order: it is not paid");
                self.not_asked(order, Asking::NotProved, lease).await
            }
            Before::Moved => {
                tracing::warn!(order = order.id.0, "the total at OVHcloud is not the approved one: nothing is paid");
                self.not_asked(order, Asking::Moved, lease).await
            }
            Before::Ask(began) => {
                let by = match self.pays_by(means).await {
                    Ok(by) => by,
                    Err(error) => return self.cannot_read(order, means, error, lease).await,
                };
                self.was_read(order.id);
                let Some(by) = by else {
                    let verdict = Verdict::NoPaymentMethod;
                    return self.not_asked(order, Asking::Refused { verdict, query_id: None }, lease).await;
                };
                if self.0.stopping.is_cancelled() {
                    return Ok(false);
                }
                let (order, intent) = self.0.journal.append_holding(&lease.lease, order, began, clock::now()).await?;
                self.pay_once(&order, intent, by, lease).await?;
                Ok(true)
            }
        }
    }

    /// The one call that pays. It takes what only the journal makes, and spends it.
    async fn pay_once(
        &self,
        order: &Order,
        intent: Durable<PayBegan>,
        by: PayBy,
        lease: &Held,
    ) -> Result<(), AppendError> {
        let outcome = match self.may_ask(lease).await {
            Ok(true) => asking(self.0.ovh.pay(intent, by).await),
            // This process slept past its time. Somebody else may be at the order.
            Ok(false) => {
                tracing::warn!(order = order.id.0, "nothing was paid: the lease was not long enough any more");
                Asking::NotAsked
            }
            Err(error) => {
                tracing::error!(order = order.id.0, %error, "nothing was paid: the journal failed right before");
                Asking::NotAsked
            }
        };
        lease.has_asked();
        tracing::info!(order = order.id.0, ?outcome, "the payment is answered");
        if matches!(outcome, Asking::Unknown { .. }) {
            // Before people are told that nobody knows.
            self.patiently(order.id, || self.look_at_payment(order.id)).await?;
        }
        self.patiently(order.id, || self.note_payment(order.id, outcome.clone())).await?;
        self.look_at_payment(order.id).await
    }

    /// Writes the answer down, whatever else was written meanwhile, also if somebody gave it up before. What proves nothing
    /// then is settled by looking.
    async fn note_payment(&self, id: OrderId, outcome: Asking) -> Result<(), AppendError> {
        while let Some(order) = self.0.journal.order(id).await? {
            if !order.takes_pay_answer(&outcome) {
                tracing::warn!(order = id.0, ?outcome, "the answer to a payment came after it was given up");
                return Ok(());
            }
            match self.0.journal.append(&order, PayAnswered { outcome: outcome.clone() }, clock::now()).await {
                Err(AppendError::Stale) => {}
                other => return other.map(drop),
            }
        }
        Ok(())
    }

    /// Writes down why nothing was asked. There is nothing more to do then.
    async fn not_asked(&self, order: &Order, outcome: Asking, lease: &Held) -> Result<bool, AppendError> {
        let is_new = match order.course.payment {
            Payment::None => true,
            // An order of 0 that was asked for before stays so, and what stands there is looked at. With another total it is
            // for a person.
            Payment::Began(_) | Payment::Asked(..) => outcome == Asking::Moved && order.takes_pay_answer(&outcome),
        };
        if is_new {
            let answered = PayAnswered { outcome };
            self.0.journal.append_holding(&lease.lease, order, answered, clock::now()).await?;
        }
        Ok(false)
    }

    /// Nothing is asked of an order that cannot be read. A verdict is told at once; silence, after a while.
    async fn cannot_read(
        &self,
        order: &Order,
        means: Means,
        error: ovh::Error,
        lease: &Held,
    ) -> Result<bool, AppendError> {
        tracing::warn!(order = order.id.0, %error, "an order could not be read, so it is not paid yet");
        match error.fate {
            Fate::Refused(Verdict::ClockDiffers) | Fate::NotSent | Fate::Missing | Fate::Unknown(_) => match means {
                Means::DefaultMethod if self.unread_too_long(order.id).await? => {
                    tracing::warn!(
                        order = order.id.0,
                        "a person has to pay an order that cannot be read: the bot needs GET /me/order/{{orderId}}, \
                             its /status and its /followUp"
                    );
                    self.not_asked(order, Asking::Unread, lease).await
                }
                Means::DefaultMethod | Means::FidelityAccount => Ok(false),
            },
            Fate::Refused(verdict) => {
                self.not_asked(order, Asking::Refused { verdict, query_id: error.query_id }, lease).await
            }
        }
    }

    /// Whether the journal was restored since its newest checkout.
    async fn is_held_back(&self, id: OrderId) -> Result<bool, AppendError> {
        let Some(held) = self.0.journal.held().await? else { return Ok(false) };
        Ok(self.began(id).await? <= held)
    }

    /// A method that does not work is not tried: a refusal may be in words that prove nothing, and then nobody would know
    /// whether it was paid.
    async fn pays_by(&self, means: Means) -> Result<Option<PayBy>, ovh::Error> {
        match means {
            Means::FidelityAccount => Ok(Some(PayBy::FidelityAccount)),
            Means::DefaultMethod => Ok(self.0.ovh.valid_default_method().await?.map(PayBy::Method)),
        }
    }
}

fn is_beginning(event: &Event) -> bool {
    matches!(event, Event::Course(crate::order::CourseEvent::PayBegan(_)))
}

#[cfg(test)]
mod tests;
