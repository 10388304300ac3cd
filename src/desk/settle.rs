//! Looking for an order whose checkout proved nothing. A look changes nothing at OVHcloud.
//!
//! One certain match settles it. Absence proves nothing, so an order that is not found stays as it is and is looked
//! for again; there is no second checkout and no way back from here.

use super::{Desk, clock};
use crate::journal::AppendError;
use crate::order::{Candidate, Finding, Order, OrderFound, OrderNumber, Stage, judge};
use crate::ovh;

impl Desk {
    /// Looks once. Found: the order is placed. Otherwise nothing changes.
    pub(super) async fn look(&self, order: &Order) -> Result<(), AppendError> {
        let Stage::CheckingOut { since, seen, .. } = &order.stage else { return Ok(()) };
        let candidates = match self.candidates(*since, seen).await? {
            Ok(candidates) => candidates,
            Err(error) => {
                tracing::warn!(order = order.id.0, %error, "looking for the order at OVHcloud");
                return Ok(());
            }
        };
        match judge(order, &candidates) {
            Finding::Match(number) => self.found(order, number).await,
            finding @ (Finding::Nothing | Finding::Several | Finding::Unreadable) => {
                tracing::info!(
                    order = order.id.0,
                    ?finding,
                    candidates = candidates.len(),
                    "looked for the order at OVHcloud"
                );
                Ok(())
            }
        }
    }

    /// The account's orders since then that were not there before and that no order of ours claims.
    async fn candidates(
        &self,
        since: jiff::Timestamp,
        seen: &[OrderNumber],
    ) -> Result<Result<Vec<Candidate>, ovh::Error>, AppendError> {
        let numbers = match self.0.ovh.orders(since).await {
            Ok(numbers) => numbers,
            Err(error) => return Ok(Err(error)),
        };
        let fresh: Vec<OrderNumber> = numbers.into_iter().filter(|number| !seen.contains(number)).collect();
        let claimed = self.0.journal.claimed(&fresh).await?;
        let unclaimed = fresh.into_iter().filter(|number| !claimed.contains(number));
        let mut candidates = Vec::new();
        for number in unclaimed {
            candidates.push(Candidate { number, bought: self.0.ovh.bought(number).await.ok() });
        }
        Ok(Ok(candidates))
    }

    async fn found(&self, order: &Order, number: OrderNumber) -> Result<(), AppendError> {
        match self.0.journal.append(order, OrderFound { number }, clock::now()).await {
            Ok(_) => {
                tracing::info!(order = order.id.0, number = number.0, "found at OVHcloud");
                Ok(())
            }
            Err(AppendError::NumberClaimed { by, .. }) => {
                tracing::warn!(order = order.id.0, number = number.0, by = by.0, "another order claimed it meanwhile");
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}
