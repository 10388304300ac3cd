//! One look at OVHcloud for an order whose checkout proved nothing. It changes nothing there.

use super::Desk;
use crate::journal::JournalError;
use crate::order::{Asked, Candidate, CartSeen, Finding, Look, Order, OrderNumber, Silence, Trail, Verdict, judge};
use crate::ovh::{self, Fate};
use jiff::Timestamp;

impl Desk {
    /// Looks at the account's orders and at the cart. Nothing if the bot is about to stop.
    pub(super) async fn look(&self, order: &Order, asked: &Asked) -> Result<Option<Look>, JournalError> {
        let trail = asked.trail();
        // The cart after the orders: if one that is listed came of it, it is ordered by then.
        let both = async { (self.candidates(&trail).await, self.cart_seen(order, asked).await) };
        let Some((candidates, cart)) = self.unless_stopping(both).await else { return Ok(None) };
        let cart = cart?;
        let look = match candidates? {
            Ok(candidates) => {
                let unclaimed = candidates.iter().map(|candidate| candidate.number).collect();
                let finding = judge(order, &candidates);
                Look { finding: Some(finding), unclaimed, cart, made: made(finding, &candidates) }
            }
            Err(error) => {
                tracing::warn!(order = order.id.0, %error, "looking for the order at OVHcloud");
                Look { finding: None, unclaimed: Vec::new(), cart, made: None }
            }
        };
        tracing::info!(order = order.id.0, ?look, "looked for the order at OVHcloud");
        Ok(Some(look))
    }

    /// The account's orders since then that were not there before and that no order of ours claims.
    pub(super) async fn candidates(&self, trail: &Trail) -> Result<Result<Vec<Candidate>, ovh::Error>, JournalError> {
        self.unclaimed(trail.since, |number| !trail.seen.contains(number)).await
    }

    /// The account's orders since then that no order of ours claims, as far as they are fresh.
    pub(super) async fn unclaimed(
        &self,
        since: Timestamp,
        is_fresh: impl Fn(&OrderNumber) -> bool,
    ) -> Result<Result<Vec<Candidate>, ovh::Error>, JournalError> {
        let numbers = match self.0.ovh.orders(since).await {
            Ok(numbers) => numbers,
            Err(error) => return Ok(Err(error)),
        };
        let fresh: Vec<OrderNumber> = numbers.into_iter().filter(is_fresh).collect();
        let claimed = self.0.journal.claimed(&fresh).await?;
        let unclaimed = fresh.into_iter().filter(|number| !claimed.contains(number));
        let mut candidates = Vec::new();
        for number in unclaimed {
            let bought = self.0.ovh.bought(number).await;
            let again = bought.as_ref().is_err_and(|error| may_pass(&error.fate));
            candidates.push(Candidate { number, bought: bought.ok(), again });
        }
        Ok(Ok(candidates))
    }

    /// What the checkout's cart says. One that is not there says nothing: it may have gone because it was ordered.
    async fn cart_seen(&self, order: &Order, asked: &Asked) -> Result<CartSeen, JournalError> {
        let Some(cart) = self.0.journal.attempt_cart(order.id, asked.attempt).await? else {
            return Ok(CartSeen::SaysNothing);
        };
        Ok(match self.0.ovh.cart(&cart).await {
            Ok(state) if state.read_only => CartSeen::Ordered,
            Ok(_) => CartSeen::SaysNothing,
            Err(error) if error.fate == Fate::Missing => CartSeen::SaysNothing,
            Err(_) => CartSeen::Unreadable,
        })
    }
}

/// When the one that is it was made.
fn made(finding: Finding, candidates: &[Candidate]) -> Option<Timestamp> {
    let Finding::Match(number) = finding else { return None };
    candidates.iter().find(|candidate| candidate.number == number)?.bought.as_ref()?.made
}

/// Whether a read that has failed like this may be answered later. What OVHcloud does not have, does not let the key see, or
/// says in words that cannot be understood, stays so.
fn may_pass(fate: &Fate) -> bool {
    match fate {
        Fate::Missing | Fate::Unknown(Silence::Unreadable(_)) => false,
        Fate::NotSent
        | Fate::Unknown(Silence::TimedOut | Silence::Broken | Silence::Status(_) | Silence::Interrupted) => true,
        Fate::Refused(verdict) => !matches!(verdict, Verdict::RightMissing | Verdict::NotAllowed),
    }
}
