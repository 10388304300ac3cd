//! An OVHcloud order that may be, or is, that of another order than a person has named it for.

use super::{LookedInVain, Lost, Order, OrderId, OrderNumber, Silence, Stage, There, Undecided, Unproved, Vain};

impl Order {
    /// Whether its checkout, which is not settled, may have made that order.
    pub fn may_have_made(&self, there: &There) -> bool {
        match &self.stage {
            Stage::CheckingOut { asked, .. } => {
                !asked.seen.contains(&there.number) && there.made.is_none_or(|made| made >= asked.since)
            }
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Undecided(_)
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        }
    }

    /// The answer to its checkout names an order that counts as another one's: a person is told at once, if it is not known
    /// what became of the checkout. Nothing is guessed about whose it is.
    pub fn answer_claimed(&self, number: OrderNumber, by: OrderId) -> Option<LookedInVain> {
        let vain = Vain::Claimed { number, by };
        let is_open = match &self.stage {
            Stage::CheckingOut { .. } => true,
            Stage::Undecided(Undecided::NotFound(lost)) => lost.vain != vain,
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Undecided(Undecided::Doubted(_))
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => false,
        };
        is_open.then(|| LookedInVain { vain, unclaimed: Vec::new() })
    }

    /// Where it stands then; nothing if no checkout of it is looked for.
    pub(super) fn put_claimed(&mut self, stage: Stage, vain: Vain) -> Option<Stage> {
        match stage {
            Stage::CheckingOut { asked, unproved, ordered, fenced: _ } => {
                self.doubtful.get_or_insert_with(|| asked.trail());
                let none = Unproved { silence: Silence::Interrupted, query_id: None };
                let unproved = unproved.unwrap_or(none);
                let lost = Lost { asked, unproved, ordered, vain, unclaimed: Vec::new() };
                Some(Stage::Undecided(Undecided::NotFound(Box::new(lost))))
            }
            Stage::Undecided(Undecided::NotFound(mut lost)) => {
                lost.vain = vain;
                Some(Stage::Undecided(Undecided::NotFound(lost)))
            }
            Stage::Pending
            | Stage::Approved
            | Stage::Held(_)
            | Stage::Undecided(Undecided::Doubted(_))
            | Stage::Placed { .. }
            | Stage::PlacedOtherwise { .. }
            | Stage::Closed(_) => None,
        }
    }
}
