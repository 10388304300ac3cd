//! The one place where an order changes, live and on replay alike.

use super::after_checkout::Unsettled;
use super::{
    Approval, Asked, Course, Ending, Event, HeldFor, Order, OrderId, Stage, Submitted, Trail, Undecided, Vain, Version,
};
use jiff::Timestamp;

/// An event that cannot happen in this stage: the journal or the program is wrong, and nothing is guessed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("order {order}: event {} `{event}` cannot follow here; run `cartwright journal check`", version.0)]
pub struct Illegal {
    /// Which order.
    pub order: OrderId,
    /// Which event of it.
    pub version: Version,
    /// The event's name.
    pub event: &'static str,
}

impl Order {
    /// A new order from its first event.
    pub fn open(id: OrderId, submitted: &Submitted) -> Order {
        Order {
            id,
            version: Version(1),
            requester: submitted.requester.clone(),
            content: submitted.content.clone(),
            quote: submitted.quote.clone(),
            seal: submitted.seal.clone(),
            needs: submitted.needs,
            terms: submitted.terms.as_ref().clone(),
            facts: submitted.facts.clone(),
            expires: submitted.expires,
            approvals: Vec::new(),
            before: None,
            lapsed: false,
            reminded: false,
            escalated: false,
            stage: if submitted.needs == 0 { Stage::Approved } else { Stage::Pending },
            strays: Vec::new(),
            doubtful: None,
            ruled_out: Vec::new(),
            course: Course::default(),
        }
    }

    /// The order after one more event.
    ///
    /// # Errors
    /// [`Illegal`] when the event cannot happen in this stage.
    pub fn apply(mut self, event: &Event) -> Result<Order, Illegal> {
        let version = self.version.next();
        let illegal = Illegal { order: self.id, version, event: event.name() };
        let stage = self.stage.clone();
        self.stage = match (stage, event) {
            (Stage::Pending, Event::Approved(approved)) if approved.seal == self.seal => {
                self.approvals.push(Approval {
                    by: approved.by.clone(),
                    stands_for: approved.stands_for.clone(),
                    waives: approved.waives,
                    alone: false,
                    until: approved.until,
                });
                self.with_approvals()
            }
            (Stage::Pending, Event::ApprovedAlone(approved)) if approved.seal == self.seal => {
                self.approvals.push(Approval {
                    by: approved.by.clone(),
                    stands_for: None,
                    waives: false,
                    alone: true,
                    until: Some(approved.until),
                });
                self.with_approvals()
            }
            (stage @ (Stage::Pending | Stage::Held(_)), Event::TakenBack(taken))
                if self.approvals.iter().any(|approval| approval.by == taken.by) =>
            {
                self.approvals.retain(|approval| approval.by != taken.by);
                stage
            }
            (Stage::Pending, Event::Withdrawn(withdrawn)) => {
                Stage::Closed(Ending::Withdrawn { by: withdrawn.by.clone() })
            }
            (Stage::Pending, Event::Reminded(_)) if !self.reminded => {
                self.reminded = true;
                Stage::Pending
            }
            (Stage::Pending, Event::Escalated(_)) if !self.escalated => {
                self.escalated = true;
                Stage::Pending
            }
            (Stage::Approved, Event::Lapsed(lapsed)) if self.needs > 0 => {
                self.lapsed = true;
                self.ask_again(lapsed.expires)
            }
            (Stage::Pending, Event::Rejected(rejected)) => Stage::Closed(Ending::Rejected { by: rejected.by.clone() }),
            (Stage::Pending, Event::Expired(_)) => Stage::Closed(Ending::Expired),
            (Stage::Approved, Event::PriceMoved(moved)) => {
                // An order that asked for no approval needs one now: somebody has to look at what changed.
                self.needs = self.needs.max(1);
                self.before = Some(Box::new(std::mem::replace(&mut self.quote, moved.quote.clone())));
                self.seal = moved.seal.clone();
                self.lapsed = false;
                self.ask_again(moved.expires)
            }
            (Stage::Approved, Event::PrepareFailed(failed))
                if !matches!(failed.held, HeldFor::SaidNotOrdered { .. } | HeldFor::Restored | HeldFor::NotAsked) =>
            {
                Stage::Held(failed.held.clone())
            }
            (Stage::Approved, Event::Doubted(doubted)) => {
                self.may_be_forgotten(doubted.since);
                Stage::Undecided(Undecided::Doubted(doubted.doubt.clone()))
            }
            (Stage::Approved, Event::CheckoutBegan(began)) => Stage::CheckingOut {
                asked: Asked { attempt: began.attempt, since: began.since, seen: began.seen.clone() },
                unproved: None,
                ordered: false,
                fenced: false,
            },
            (stage, Event::LookedInVain(looked)) if matches!(looked.vain, Vain::Claimed { .. }) => {
                match self.put_claimed(stage, looked.vain) {
                    Some(stage) => stage,
                    None => return Err(illegal),
                }
            }
            (Stage::CheckingOut { asked, unproved: None, .. }, Event::CheckoutAnswered(answered)) => {
                self.answered(asked, &answered.outcome)
            }
            (Stage::CheckingOut { asked, unproved: Some(unproved), ordered, fenced }, settling) => {
                match self.settling(Unsettled { asked, unproved, ordered, fenced }, settling) {
                    Some(stage) => stage,
                    None => return Err(illegal),
                }
            }
            (Stage::Undecided(_), Event::SaidOrdered(said)) if self.strays.contains(&said.number) => {
                return Err(illegal);
            }
            (Stage::Undecided(_), Event::SaidOrdered(said)) if said.otherwise => {
                Stage::PlacedOtherwise { number: said.number }
            }
            (Stage::Undecided(_), Event::SaidOrdered(said)) => Stage::Placed { number: said.number },
            (Stage::Undecided(undecided), Event::SaidNotOrdered(said)) => {
                self.rule_out(&undecided);
                Stage::Held(HeldFor::SaidNotOrdered { by: said.by.clone() })
            }
            (stage @ (Stage::Pending | Stage::Approved | Stage::Held(_)), Event::Restored(restored))
                if stage != Stage::Held(HeldFor::Restored) =>
            {
                self.may_be_forgotten(restored.since);
                Stage::Held(HeldFor::Restored)
            }
            (Stage::Held(_), Event::TriedAgain(tried)) => {
                self.expires = tried.expires.unwrap_or(self.expires);
                self.with_approvals()
            }
            (Stage::Held(_), Event::Closed(closed)) => Stage::Closed(Ending::GivenUp { by: closed.by.clone() }),
            (stage, Event::Course(event)) => {
                if !self.goes_on(event) {
                    return Err(illegal);
                }
                stage
            }
            (stage, Event::OrderFound(found)) => self.found(stage, found),
            (Stage::Undecided(Undecided::NotFound(lost)), Event::StrayFound(stray))
                if stray.answers == Some(lost.asked.attempt) =>
            {
                self.otherwise(stray.number)
            }
            (stage, Event::StrayFound(stray)) => {
                self.keep_stray(stage.number(), stray.number);
                stage
            }
            (
                _,
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
                | Event::Closed(_),
            ) => return Err(illegal),
        };
        self.version = version;
        Ok(self)
    }

    /// A checkout of it may have been forgotten. Which orders the account had before it is forgotten too.
    fn may_be_forgotten(&mut self, since: Timestamp) {
        self.doubtful.get_or_insert(Trail { since, seen: Vec::new() });
    }

    /// Where an order stands that is held no longer, or approved once more: an order can be held before it has all its
    /// approvals.
    fn with_approvals(&self) -> Stage {
        if self.is_approved() { Stage::Approved } else { Stage::Pending }
    }

    /// Every approval is void, and the order waits anew.
    fn ask_again(&mut self, expires: Timestamp) -> Stage {
        self.expires = expires;
        self.approvals.clear();
        self.reminded = false;
        self.escalated = false;
        Stage::Pending
    }
}
