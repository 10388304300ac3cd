//! Settling an order whose checkout proved nothing: looking for it until it is found or a person must decide.
//!
//! There is no second checkout from here. What a look leads to is decided by the rules; here it is carried out, and a
//! restart goes on where the journal says it was.

use super::turn::Held;
use super::{Desk, clock};
use crate::journal::{AppendError, JournalError};
use crate::order::{Asked, CheckoutAnswered, Event, LONGEST, Order, OrderId, Outcome, Pace, Silence, Stage, Undecided};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// The first pauses between looks, while an order most likely shows.
const FIRST: [Duration; 3] = [Duration::from_secs(5), Duration::from_secs(15), Duration::from_secs(30)];
/// The pause between looks after that.
const USUAL: Duration = Duration::from_secs(60);
/// The least pause between the looks that must agree before a person is asked.
const AGREEING: Duration = Duration::from_secs(30);

/// No bot that really buys has a shorter quiet time.
const TRIED_OUT: SignedDuration = SignedDuration::from_mins(1);

/// The pauses of settling. None is longer than a quarter of the quiet time, so that a short one makes all of them short.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pauses {
    quiet: SignedDuration,
}

impl Pauses {
    pub(super) fn of(quiet: SignedDuration) -> Pauses {
        Pauses { quiet }
    }

    /// The pause between two rounds over the orders that nobody waits for any more.
    pub(super) fn round(self) -> Duration {
        self.shortened(USUAL)
    }

    /// The pause after a look.
    fn after(self, looks: usize, pace: Pace, agreeing: bool) -> Duration {
        let left = self.quiet.saturating_sub(pace.elapsed);
        if agreeing && !left.is_positive() {
            return self.shortened(AGREEING);
        }
        let pause = self.shortened(FIRST.get(looks).copied().unwrap_or(USUAL));
        // The first look after the quiet time comes when it is over, not up to a minute later.
        if left.is_positive() { pause.min(left.unsigned_abs()) } else { pause }
    }

    pub(super) fn shortened(self, pause: Duration) -> Duration {
        pause.min(self.quiet.unsigned_abs() / 4)
    }

    /// The pause before something is asked for again, which has nothing to do with the quiet time, unless that is so short
    /// that somebody only tries the bot out.
    pub(super) fn asking_again(self, pause: Duration) -> Duration {
        if self.quiet < TRIED_OUT { self.shortened(pause) } else { pause }
    }
}

impl Desk {
    /// Settles the order if that is where it stands. Returns when it is settled, or the bot is about to stop.
    pub(super) async fn settle(&self, id: OrderId, lease: &Held) -> Result<(), AppendError> {
        let Some((mut order, mut asked)) = self.unproved(id, lease).await? else { return Ok(()) };
        let began = self.began(id).await?;
        if is_fenced(&order) {
            // It may have been stopped between writing this down and doing it.
            self.fence(id, &asked).await?;
        }
        let mut pace = Pace { elapsed: SignedDuration::ZERO, quiet: self.0.settings.quiet, looks: 0 };
        for looks in 0_usize.. {
            let Some(look) = self.look(&order, &asked).await? else { return Ok(()) };
            pace.elapsed = clock::now().duration_since(began);
            let event = order.looked(&look, pace);
            let counts = look.counts() && pace.elapsed >= pace.quiet;
            pace.looks = if counts { pace.looks.saturating_add(1) } else { 0 };
            if let Some(event) = event {
                pace.looks = 0;
                let fences = matches!(event, Event::FenceBegan(_));
                self.note_unless_late(&order, event, Some(lease)).await?;
                if fences {
                    self.fence(id, &asked).await?;
                }
            }
            match self.unproved(id, lease).await? {
                Some(now) => (order, asked) = now,
                None => return Ok(()),
            }
            let pause = self.0.pauses.after(looks, pace, counts && !is_ordered(&order));
            if self.unless_stopping(tokio::time::sleep(pause)).await.is_none() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Looks once more for an order that a person has to decide about: the bot may still be faster.
    pub(super) async fn look_again(&self, id: OrderId) -> Result<(), AppendError> {
        let Some(order) = self.0.journal.order(id).await? else { return Ok(()) };
        let Stage::Undecided(Undecided::NotFound(lost)) = &order.stage else { return Ok(()) };
        let elapsed = clock::now().duration_since(self.began(id).await?);
        if elapsed > LONGEST {
            return Ok(());
        }
        let Some(look) = self.look(&order, &lost.asked).await? else { return Ok(()) };
        let pace = Pace { elapsed, quiet: self.0.settings.quiet, looks: 0 };
        match order.looked(&look, pace) {
            Some(event) => self.note_unless_late(&order, event, None).await,
            None => Ok(()),
        }
    }

    /// When the newest checkout of an order began, by the journal.
    pub(super) async fn began(&self, id: OrderId) -> Result<Timestamp, JournalError> {
        let history = self.0.journal.history(id).await?;
        let began = history.iter().rev().find(|record| matches!(record.event, Event::CheckoutBegan(_)));
        Ok(began.map_or(Timestamp::MIN, |record| record.at))
    }

    /// The order while it is being settled, and what was asked for it. An answer that nobody waits for any more is
    /// written down as one that will not come.
    async fn unproved(&self, id: OrderId, lease: &Held) -> Result<Option<(Order, Asked)>, AppendError> {
        let Some(order) = self.0.journal.order(id).await? else { return Ok(None) };
        let order = match &order.stage {
            Stage::CheckingOut { unproved: None, .. } => {
                let outcome = Outcome::Unknown { silence: Silence::Interrupted, query_id: None };
                let answered = CheckoutAnswered { outcome };
                self.0.journal.append_holding(&lease.lease, &order, answered, clock::now()).await?.0
            }
            Stage::CheckingOut { unproved: Some(_), .. } => order,
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => return Ok(None),
        };
        let asked = order.sought().cloned();
        Ok(asked.map(|asked| (order, asked)))
    }

    /// Deletes the cart, so that a checkout that comes late does not find it. Only a second lock: neither that it
    /// worked nor that it did not proves anything, and the cart stays known.
    async fn fence(&self, id: OrderId, asked: &Asked) -> Result<(), JournalError> {
        let Some(cart) = self.0.journal.attempt_cart(id, asked.attempt).await? else { return Ok(()) };
        let Some(deleted) = self.unless_stopping(self.0.ovh.delete_cart(&cart)).await else { return Ok(()) };
        self.note_cart("cart_deleted", &self.attempt_description(id, asked.attempt), &deleted).await;
        match deleted {
            Ok(()) => tracing::info!(order = id.0, "the cart of the unproved checkout is deleted"),
            Err(error) => tracing::info!(order = id.0, %error, "the cart of the unproved checkout is not deleted"),
        }
        Ok(())
    }

    /// Writes an event down. If somebody was faster, or another order has that number, the next look sees to it.
    async fn note_unless_late(&self, order: &Order, event: Event, lease: Option<&Held>) -> Result<(), AppendError> {
        let name = event.name();
        let written = match lease {
            Some(held) => self.0.journal.append_holding(&held.lease, order, event, clock::now()).await,
            None => self.0.journal.append(order, event, clock::now()).await,
        };
        match written {
            Ok(_) => {
                tracing::info!(order = order.id.0, event = name, "settling");
                Ok(())
            }
            Err(AppendError::Stale) => Ok(()),
            Err(AppendError::NumberClaimed { number, by }) => {
                tracing::warn!(order = order.id.0, number = number.0, by = by.0, "another order claimed it meanwhile");
                Ok(())
            }
            Err(error) => Err(error),
        }
    }
}

fn is_fenced(order: &Order) -> bool {
    matches!(order.stage, Stage::CheckingOut { fenced: true, .. })
}

fn is_ordered(order: &Order) -> bool {
    matches!(order.stage, Stage::CheckingOut { ordered: true, .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A refusal that lasts is asked about every half hour, however soon a lost order is given up.
    #[test]
    fn what_is_asked_for_again_waits_as_long_as_it_should() {
        let half_hour = Duration::from_secs(1800);
        for minutes in [5, 20, 120] {
            let pauses = Pauses::of(SignedDuration::from_mins(minutes));
            assert_eq!(pauses.asking_again(half_hour), half_hour, "{minutes} minutes");
        }
        assert_eq!(Pauses::of(SignedDuration::from_secs(4)).asking_again(half_hour), Duration::from_secs(1));
    }
}
