//! Giving up orders of which nothing more becomes. When is a rule ([`Order::unfollow`]); here it is made sure that each was
//! looked at right before, so that an order that nobody looked at while the bot was down is not given up unseen.

use super::Desk;
use crate::journal::{AppendError, Followed};
use crate::order::{Order, OrderId, Unfollowed};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;

/// So long looks must have been in vain before they count like one that has shown something: OVHcloud may be in trouble.
const IN_VAIN: SignedDuration = SignedDuration::from_hours(24);
/// The same for an order that should have been given up long ago ([`Order::is_long_unchanged`]): a bot that is started anew
/// every day never knows of a whole day of them.
const IN_VAIN_LONG: SignedDuration = SignedDuration::from_hours(12);

/// What came of one look at one order.
pub(super) enum Looked {
    /// Something new is written down.
    Changed,
    /// OVHcloud has answered, and nothing is new.
    Same,
    /// It gave no usable answer.
    InVain,
}

/// Since when all looks at an order were in vain, as far as this process knows.
#[derive(Default)]
pub(super) struct Vain(BTreeMap<OrderId, Timestamp>);

impl Vain {
    /// Forgets orders that are not followed any more.
    pub(super) fn retain(&mut self, followed: &[Followed]) {
        self.0.retain(|id, _| followed.iter().any(|followed| followed.order.id == *id));
    }

    /// Takes note of a look: whether it counts as one after which an order may be given up. `long`: nothing has changed about
    /// the order for much longer than that takes.
    fn counts(&mut self, id: OrderId, looked: &Looked, long: bool, now: Timestamp) -> bool {
        match looked {
            Looked::Changed | Looked::Same => {
                self.0.remove(&id);
                matches!(looked, Looked::Same)
            }
            Looked::InVain => {
                let since = *self.0.entry(id).or_insert(now);
                now.duration_since(since) >= if long { IN_VAIN_LONG } else { IN_VAIN }
            }
        }
    }
}

impl Desk {
    /// Gives up those of these orders that are due, each with what the look at it came to.
    pub(super) async fn unfollow(&self, looked: Vec<(Followed, Looked)>, vain: &mut Vain) {
        let (pace, now) = (self.0.settings.follow, self.0.ovh.now());
        for (Followed { order, placed }, looked) in looked {
            if !vain.counts(order.id, &looked, order.is_long_unchanged(pace, placed, now), now) {
                continue;
            }
            let Some(unfollowed) = order.unfollow(pace, placed, now) else { continue };
            match self.write_unfollowed(&order, unfollowed).await {
                Ok(()) | Err(AppendError::Stale) => {}
                Err(error) => {
                    tracing::error!(order = order.id.0, %error, "giving up an order; the next look tries again");
                }
            }
        }
    }

    async fn write_unfollowed(&self, order: &Order, unfollowed: Unfollowed) -> Result<(), AppendError> {
        self.0.journal.append(order, unfollowed, super::clock::now()).await?;
        tracing::warn!(
            order = order.id.0,
            "nothing has changed about a placed order for long; it is followed no longer"
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_in_vain_count_only_after_a_day_without_any_other() {
        let at = |hours| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        let (one, other) = (OrderId(1), OrderId(2));
        let mut vain = Vain::default();
        assert!(vain.counts(one, &Looked::Same, false, at(0)), "it was seen");
        assert!(!vain.counts(one, &Looked::Changed, false, at(0)));
        assert!(!vain.counts(one, &Looked::InVain, false, at(1)));
        assert!(!vain.counts(one, &Looked::InVain, false, at(24)));
        assert!(!vain.counts(other, &Looked::InVain, false, at(24)));
        assert!(vain.counts(one, &Looked::InVain, false, at(25)));
        assert!(vain.counts(one, &Looked::Same, false, at(26)));
        assert!(!vain.counts(one, &Looked::InVain, false, at(50)), "it begins anew");
        vain.retain(&[]);
        assert!(!vain.counts(other, &Looked::InVain, false, at(99)), "it was forgotten");
    }

    #[test]
    fn half_a_day_does_where_nothing_has_changed_for_much_too_long() {
        let at = |hours| Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        let (one, other) = (OrderId(1), OrderId(2));
        let mut vain = Vain::default();
        assert!(!vain.counts(one, &Looked::InVain, true, at(0)));
        assert!(!vain.counts(one, &Looked::InVain, true, at(11)));
        assert!(vain.counts(one, &Looked::Same, true, at(12)), "it was seen");
        assert!(!vain.counts(one, &Looked::InVain, true, at(12)), "it begins anew");
        assert!(!vain.counts(other, &Looked::InVain, true, at(24)), "each for itself");
        assert!(!vain.counts(one, &Looked::InVain, false, at(24)), "not where it may be given up only now");
        assert!(vain.counts(one, &Looked::InVain, true, at(24)));
    }
}
