//! A payment that OVHcloud has taken and does not show: people are told, and nothing is asked for again.

use super::{Desk, clock};
use crate::journal::{AppendError, Recorded};
use crate::order::{Asking, CourseEvent, Event, Means, Order, Payment};
use jiff::Timestamp;

impl Desk {
    /// Hands such a payment over to people, if that is due for an order that was just seen unpaid. Whether it was.
    pub(super) async fn hand_over_unseen(&self, order: &Order) -> Result<bool, AppendError> {
        if order.course.payment != Payment::Asked(Means::DefaultMethod, Asking::Taken) {
            return Ok(false);
        }
        let Some(since) = taken_since(&self.0.journal.history(order.id).await?) else { return Ok(false) };
        if order.payment_unseen(since, self.0.ovh.now()).is_none() {
            return Ok(false);
        }
        // Once more right before people are told: what was seen may have been an old list.
        self.look_at_payment(order.id).await?;
        let Some(order) = self.0.journal.order(order.id).await? else { return Ok(false) };
        let Some(answered) = order.payment_unseen(since, self.0.ovh.now()) else { return Ok(false) };
        match self.0.journal.append(&order, answered, clock::now()).await {
            Ok(_) => {
                tracing::warn!(order = order.id.0, "a payment that was taken does not show: people are told");
                Ok(true)
            }
            Err(AppendError::Stale) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// When the payment was taken by our clock, or better when it was first seen unpaid after that by OVHcloud's.
fn taken_since(history: &[Recorded]) -> Option<Timestamp> {
    let mut since = None;
    let mut seen = true;
    for Recorded { at, event, .. } in history {
        let Event::Course(event) = event else { continue };
        if let CourseEvent::PayAnswered(answered) = event {
            since = (answered.outcome == Asking::Taken).then_some(*at);
            seen = false;
        } else if let CourseEvent::Progressed(progressed) = event
            && since.is_some()
            && !seen
        {
            since = Some(progressed.at);
            seen = true;
        }
    }
    since
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;
    use crate::order::{PayAnswered, Progressed, Status, Version};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn record(second: i64, event: impl Into<Event>) -> Recorded {
        Recorded { version: Version(1), at: at(second), event: event.into() }
    }

    fn seen(second: i64) -> Progressed {
        let (status, at) = (Status::NotPaid, at(second));
        Progressed { status, hurdle: None, paid: false, pay_until: None, retract_until: None, at }
    }

    #[test]
    fn it_counts_from_the_first_look_after_the_yes_or_from_the_yes() {
        let taken = || record(20, PayAnswered { outcome: Asking::Taken });
        let looked = |second| record(second, seen(second + 1000));
        assert_eq!(taken_since(&[looked(10)]), None);
        assert_eq!(taken_since(&[looked(10), taken()]), Some(at(20)));
        assert_eq!(taken_since(&[looked(10), taken(), looked(30), looked(40)]), Some(at(1030)));
        let gone = record(50, PayAnswered { outcome: Asking::NotShown });
        assert_eq!(taken_since(&[taken(), looked(30), gone]), None);
    }
}
