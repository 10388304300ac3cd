//! From the one checkout on: how its order comes to be known, or is handed to a person.

use super::{Asked, Event, HeldFor, Lost, Order, OrderFound, OrderNumber, Outcome, Stage, Undecided, Unproved};

/// An unproved checkout, as its stage holds it.
pub(super) struct Unsettled {
    pub(super) asked: Asked,
    pub(super) unproved: Unproved,
    pub(super) ordered: bool,
    pub(super) fenced: bool,
}

impl Order {
    /// What the answer to the one checkout makes of it. The order it names was asked for, whoever thought it a stray.
    pub(super) fn answered(&mut self, asked: Asked, outcome: &Outcome) -> Stage {
        match outcome {
            Outcome::Placed { number } => {
                self.strays.retain(|stray| stray != number);
                self.course.certain = true;
                self.course.proved = true;
                Stage::Placed { number: *number }
            }
            Outcome::PlacedOtherwise { number } => self.otherwise(*number),
            Outcome::Refused { verdict, query_id } => {
                Stage::Held(HeldFor::Refused { verdict: verdict.clone(), query_id: query_id.clone() })
            }
            Outcome::NotSent => Stage::Held(HeldFor::NotSent),
            Outcome::NotAsked => Stage::Held(HeldFor::NotAsked),
            Outcome::Unknown { silence, query_id } => {
                self.doubtful.get_or_insert_with(|| asked.trail());
                let unproved = Unproved { silence: *silence, query_id: query_id.clone() };
                Stage::CheckingOut { asked, unproved: Some(unproved), ordered: false, fenced: false }
            }
        }
    }

    /// What happens while an unproved checkout is settled; nothing if it cannot happen then.
    pub(super) fn settling(&mut self, unsettled: Unsettled, event: &Event) -> Option<Stage> {
        let Unsettled { asked, unproved, ordered, fenced } = unsettled;
        Some(match event {
            Event::CartOrdered(_) if !ordered => {
                Stage::CheckingOut { asked, unproved: Some(unproved), ordered: true, fenced }
            }
            Event::FenceBegan(_) if !ordered && !fenced => {
                Stage::CheckingOut { asked, unproved: Some(unproved), ordered, fenced: true }
            }
            Event::LookedInVain(looked) if fenced || ordered || !looked.vain.needs_a_second_lock() => {
                let (vain, unclaimed) = (looked.vain, looked.unclaimed.clone());
                Stage::Undecided(Undecided::NotFound(Box::new(Lost { asked, unproved, ordered, vain, unclaimed })))
            }
            Event::OrderFound(found) => {
                let stage = Stage::CheckingOut { asked, unproved: Some(unproved), ordered, fenced };
                self.found(stage, found)
            }
            Event::StrayFound(stray) if stray.answers == Some(asked.attempt) => self.otherwise(stray.number),
            Event::StrayFound(stray) => {
                self.keep_stray(None, stray.number);
                Stage::CheckingOut { asked, unproved: Some(unproved), ordered, fenced }
            }
            Event::Submitted(_)
            | Event::Approved(_)
            | Event::ApprovedAlone(_)
            | Event::TakenBack(_)
            | Event::Withdrawn(_)
            | Event::Lapsed(_)
            | Event::Reminded(_)
            | Event::Escalated(_)
            | Event::Rejected(_)
            | Event::Expired(_)
            | Event::PriceMoved(_)
            | Event::PrepareFailed(_)
            | Event::Doubted(_)
            | Event::CheckoutBegan(_)
            | Event::CheckoutAnswered(_)
            | Event::CartOrdered(_)
            | Event::FenceBegan(_)
            | Event::LookedInVain(_)
            | Event::SaidOrdered(_)
            | Event::SaidNotOrdered(_)
            | Event::Restored(_)
            | Event::TriedAgain(_)
            | Event::Course(_)
            | Event::Closed(_) => return None,
        })
    }

    /// A found order is a fact in every stage. A second one beside the first is kept as a stray, and a stray stays one.
    pub(super) fn found(&mut self, stage: Stage, found: &OrderFound) -> Stage {
        let number = found.number;
        if self.strays.contains(&number) {
            return stage;
        }
        match stage {
            Stage::Placed { number: known } | Stage::PlacedOtherwise { number: known } => {
                self.keep_stray(Some(known), number);
                stage
            }
            Stage::CheckingOut { .. } => {
                self.course.certain = true;
                self.course.proved = found.proved;
                Stage::Placed { number }
            }
            // People were asked to see to it, and one of them may have ordered it by hand.
            Stage::Undecided(_) => {
                self.course.certain = true;
                Stage::Placed { number }
            }
            // Somebody has gone on without it, so whether it is still wanted is for a person to say: by paying it.
            Stage::Pending | Stage::Approved | Stage::Held(_) | Stage::Closed(_) => Stage::Placed { number },
        }
    }

    /// The order that its checkout made is not as approved.
    pub(super) fn otherwise(&mut self, number: OrderNumber) -> Stage {
        self.strays.retain(|stray| *stray != number);
        Stage::PlacedOtherwise { number }
    }

    pub(super) fn keep_stray(&mut self, known: Option<OrderNumber>, number: OrderNumber) {
        if known != Some(number) && !self.strays.contains(&number) {
            self.strays.push(number);
        }
    }
}
