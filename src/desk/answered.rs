//! The answer to the one checkout: what it proves, and how it is written down whatever happened meanwhile.

use super::prepare::Prepared;
use super::turn::Held;
use super::{Desk, clock, quoting};
use crate::journal::{AppendError, PaymentLink};
use crate::order::{CheckoutAnswered, Order, OrderFound, OrderId, OrderNumber, Outcome, Seal, Silence, StrayFound};
use crate::ovh::{self, Fate, Receipt};

impl Desk {
    /// What the answer proves, and the link of what was ordered as approved.
    pub(super) async fn outcome(
        &self,
        order: &Order,
        prepared: &Prepared,
        answer: Result<Receipt, ovh::Error>,
    ) -> (Outcome, Option<PaymentLink>) {
        let Receipt { number, link, answer } = match answer {
            Ok(receipt) => receipt,
            Err(ovh::Error { fate, query_id, .. }) => {
                let outcome = match fate {
                    Fate::NotSent => Outcome::NotSent,
                    Fate::Refused(verdict) => Outcome::Refused { verdict, query_id },
                    Fate::Missing => Outcome::Unknown { silence: Silence::Status(404), query_id },
                    Fate::Unknown(silence) => Outcome::Unknown { silence, query_id },
                };
                return (outcome, None);
            }
        };
        let as_sealed = match answer {
            Some(answer) => Seal::of(&order.content, &quoting::from_answer(&prepared.quote, &answer)) == order.seal,
            None => self.is_ours(order, number).await,
        };
        if as_sealed { (Outcome::Placed { number }, link) } else { (Outcome::PlacedOtherwise { number }, None) }
    }

    /// Writes the answer down: while the journal fails, again and again, because nobody else knows it. Its link is kept
    /// with it or not at all, so that a button never opens another order. If somebody has gone on without it, the order it
    /// names is still a fact; if that one counts as another order's of ours, a person has to look.
    pub(super) async fn note_answer(
        &self,
        order: &Order,
        outcome: Outcome,
        link: Option<&PaymentLink>,
        lease: &Held,
    ) -> Result<(), AppendError> {
        let answered = CheckoutAnswered { outcome: outcome.clone() };
        let write = || self.0.journal.append_answer(&lease.lease, order, answered.clone(), link, clock::now());
        let noted = match self.patiently(order.id, write).await.map(|_| ()) {
            Err(AppendError::Stale | AppendError::Leased) => match outcome {
                Outcome::Placed { number } => self.note(order, OrderFound { number, proved: true }).await,
                Outcome::PlacedOtherwise { number } => {
                    let answers = order.sought().map(|asked| asked.attempt);
                    self.note(order, StrayFound { number, answers }).await
                }
                Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked | Outcome::Unknown { .. } => Ok(()),
            },
            noted => noted,
        };
        match noted {
            Err(AppendError::NumberClaimed { number, by }) => {
                tracing::error!(
                    order = order.id.0,
                    number = number.0,
                    by = by.0,
                    "OVHcloud's answer names an order that counts as another one's here: a person has to look"
                );
                self.patiently(order.id, || self.note_claimed(order.id, number, by)).await
            }
            noted => noted,
        }
    }

    /// Puts an order whose answer names another one's to a person, whatever else was written meanwhile.
    async fn note_claimed(&self, id: OrderId, number: OrderNumber, by: OrderId) -> Result<(), AppendError> {
        while let Some(order) = self.0.journal.order(id).await? {
            let Some(looked) = order.answer_claimed(number, by) else { return Ok(()) };
            match self.note(&order, looked).await {
                Err(AppendError::Stale) => {}
                noted => return noted,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
