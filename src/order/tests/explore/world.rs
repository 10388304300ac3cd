//! One order, two processes at work on it, its people, and the orders that OVHcloud has made of it.

use super::super::*;
use super::past::{Past, state};
use std::collections::BTreeSet;

/// Everything that matters for what can happen next.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) order: Order,
    /// What each process has in hand between two writes.
    pub(super) hands: [Hand; 2],
    /// The orders OVHcloud has made.
    pub(super) made: BTreeSet<OrderNumber>,
    /// How many checkouts it may still carry out late.
    pub(super) late: usize,
    /// How many checkouts were sent.
    pub(super) posts: usize,
    /// How many checkouts began.
    pub(super) begun: usize,
    /// How many of them were certainly refused, or denied by a person.
    pub(super) cleared: usize,
    /// What may be restored and what that brings.
    pub(super) past: Past,
}

/// What a process has in hand.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Hand {
    Free,
    /// The right to one checkout, for this attempt.
    Intent(Attempt),
    /// A look before a checkout has found nothing that one before has made.
    Looked,
    /// What came of the checkout of this attempt, not yet written down.
    Answer(Attempt, Outcome),
    /// What a look has shown, not yet written down.
    Fact(Box<Event>),
}

/// One step, and what was written down by it.
#[derive(Debug)]
pub(super) struct Step {
    pub(super) event: Option<Event>,
    pub(super) after: World,
}

impl World {
    pub(super) fn begin() -> World {
        let hands = [Hand::Free, Hand::Free];
        let past = Past::default();
        World { order: order(1), hands, made: BTreeSet::new(), late: 0, posts: 0, begun: 0, cleared: 0, past }
    }

    /// What tells two states apart. The number of events does not, and the processes may change places.
    pub(super) fn key(&self) -> String {
        let mut hands = self.hands.clone().map(|hand| format!("{hand:?}"));
        hands.sort();
        let counts = (&self.made, self.late, self.posts, self.begun, self.cleared);
        format!("{} {} {hands:?} {counts:?}", state(&self.order), self.past.key())
    }

    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.asked().into_iter().filter_map(|event| self.written(event)).collect();
        steps.extend(self.restoring().into_iter().map(|after| Step { event: None, after }));
        if self.late > 0 {
            let mut after = self.clone();
            after.late -= 1;
            after.make();
            steps.push(Step { event: None, after });
        }
        for at in [0, 1] {
            steps.extend(self.work(at));
            if self.hands[at] != Hand::Free {
                // The process is killed.
                steps.push(Step { event: None, after: self.holding(at, Hand::Free) });
            }
        }
        steps
    }

    /// What people, the clock and the preparation may bring.
    fn asked(&self) -> Vec<Event> {
        let order = &self.order;
        let mut events: Vec<Event> = Vec::new();
        for person in [who("bob", &[7]), who("alice", &[7])] {
            for seal in [&order.seal, &Seal::of(&order.content, &quote(7))] {
                events.extend(order.approve(&person, seal, &Manner::default(), at(0)).ok().map(Event::from));
            }
            events.extend(order.reject(&person, at(0)).ok().map(Event::from));
            events.extend(order.try_again(&person, order.version, &policy(), at(0)).ok().map(Event::from));
            events.extend(order.close(&person, &policy()).ok().map(Event::from));
            events.extend(order.said_not_ordered(&person, order.version, &policy()).ok().map(Event::from));
            for number in self.made.iter().copied().chain([OrderNumber(99)]) {
                for total in [0, 7] {
                    let there = self.there(number, eur(total));
                    events.extend(order.said_ordered(&person, &policy(), &there).ok().map(Event::from));
                }
            }
        }
        events.extend(order.expire(at(9_999)).map(Event::from));
        events.extend(order.restore(at(0)).map(Event::from));
        let seal = Seal::of(&order.content, &quote(7));
        events.push(PriceMoved { quote: quote(7), seal, expires: at(1000) }.into());
        events.push(PrepareFailed { held: HeldFor::CartDiffers }.into());
        events.push(order.doubt(Doubt::ForgottenCart, at(0)).into());
        // Whatever the asking rule says: applying decides.
        let in_vain = |vain| LookedInVain { vain, unclaimed: Vec::new() }.into();
        events.extend([Vain::Nothing, Vain::Otherwise].map(in_vain));
        let interrupted = Outcome::Unknown { silence: Silence::Interrupted, query_id: None };
        events.push(answered(interrupted));
        events
    }

    /// What one process may do next.
    fn work(&self, at: usize) -> Vec<Step> {
        match &self.hands[at] {
            Hand::Free if self.order.stage == Stage::Approved && self.order.doubtful.is_some() => {
                let strays = self.strays().into_iter();
                let mut steps: Vec<Step> =
                    strays.map(|fact| self.step(self.holding(at, Hand::Fact(Box::new(fact))))).collect();
                if steps.is_empty() {
                    steps.push(self.step(self.holding(at, Hand::Looked)));
                }
                steps
            }
            Hand::Free => {
                let looks = self.looks().into_iter();
                let looks = looks.map(|fact| self.step(self.holding(at, Hand::Fact(Box::new(fact)))));
                self.begins(at).into_iter().chain(looks).collect()
            }
            Hand::Looked => {
                let begins = self.begins(at);
                vec![begins.unwrap_or_else(|| self.step(self.holding(at, Hand::Free)))]
            }
            Hand::Intent(attempt) => self.posted(at, *attempt).into_iter().map(|after| self.step(after)).collect(),
            Hand::Answer(attempt, outcome) => {
                let free = self.holding(at, Hand::Free);
                // Somebody may have gone on without it; the order it names is still a fact.
                let late_fact = match outcome {
                    Outcome::Placed { number } => Some(OrderFound { number: *number, proved: true }.into()),
                    Outcome::PlacedOtherwise { number } => {
                        Some(StrayFound { number: *number, answers: Some(*attempt) }.into())
                    }
                    Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked | Outcome::Unknown { .. } => None,
                };
                // An answer is written to the version that began its checkout, and to no later one's.
                let is_current = self.order.sought().is_some_and(|asked| asked.attempt == *attempt);
                let written = free.written(answered(outcome.clone())).filter(|_| is_current);
                let written = written.or_else(|| free.written(late_fact?));
                vec![written.unwrap_or(Step { event: None, after: free })]
            }
            Hand::Fact(event) => {
                let free = self.holding(at, Hand::Free);
                vec![free.written(event.as_ref().clone()).unwrap_or(Step { event: None, after: free })]
            }
        }
    }

    fn begins(&self, at: usize) -> Option<Step> {
        let seen = self.made.iter().copied().collect();
        let attempt = Attempt(1 + i64::try_from(self.begun).unwrap());
        let began = CheckoutBegan { attempt, since: super::super::at(10), seen };
        let mut step = self.written(began.into())?;
        step.after.begun += 1;
        step.after.hands[at] = Hand::Intent(attempt);
        Some(step)
    }

    /// What may come of the one checkout.
    fn posted(&self, at: usize, attempt: Attempt) -> Vec<World> {
        let answer = |outcome| Hand::Answer(attempt, outcome);
        let silent = Outcome::Unknown { silence: Silence::TimedOut, query_id: None };
        let refused = Outcome::Refused { verdict: Verdict::NotAllowed, query_id: None };
        let held_up = self.holding(at, answer(Outcome::NotAsked));
        let mut sent = self.holding(at, Hand::Free);
        sent.posts += 1;
        let mut made = sent.clone();
        let number = made.make();
        let mut late = sent.clone();
        late.late += 1;
        vec![
            held_up,
            made.holding(at, answer(Outcome::Placed { number })),
            made.holding(at, answer(Outcome::PlacedOtherwise { number })),
            made.holding(at, answer(silent.clone())),
            late.holding(at, answer(silent)),
            sent.holding(at, answer(refused)),
            sent.holding(at, answer(Outcome::NotSent)),
        ]
    }

    /// What looks and sweeps of the order as it is now may lead to, at every time and with every cart.
    fn looks(&self) -> Vec<Event> {
        let mut events = Vec::new();
        if let Some(asked) = self.order.sought() {
            let unclaimed = self.unclaimed(&asked.trail());
            let finding = match unclaimed.as_slice() {
                [] => Finding::Nothing,
                [one] => Finding::Match(*one),
                [_, _, ..] => Finding::Several,
            };
            // One that is there may be at another total than ours.
            let otherwise = (!unclaimed.is_empty()).then_some(Some(Finding::Otherwise));
            for finding in [Some(finding), Some(Finding::Unreadable), None].into_iter().chain(otherwise) {
                for cart in [CartSeen::Ordered, CartSeen::SaysNothing, CartSeen::Unreadable] {
                    for (elapsed, looks) in [(0, 9), (60, 0), (60, 9), (300_000, 9)] {
                        let (elapsed, quiet) = (SignedDuration::from_secs(elapsed), SignedDuration::from_secs(60));
                        let look = Look { finding, unclaimed: unclaimed.clone(), cart, made: None };
                        let event = self.order.looked(&look, Pace { elapsed, quiet, looks });
                        events.extend(event.filter(|event| !events.contains(event)));
                    }
                }
            }
        }
        let settled = matches!(
            self.order.stage,
            Stage::Held(_) | Stage::Placed { .. } | Stage::PlacedOtherwise { .. } | Stage::Closed(_)
        );
        if settled {
            events.extend(self.strays());
        }
        events
    }

    /// What a look along the trail of doubtful checkouts finds.
    fn strays(&self) -> Vec<Event> {
        let shown = self.order.doubtful.as_ref().map(|trail| self.unclaimed(trail)).unwrap_or_default();
        shown.into_iter().map(|number| StrayFound { number, answers: None }.into()).collect()
    }

    fn unclaimed(&self, trail: &Trail) -> Vec<OrderNumber> {
        let fresh = self.made.iter().filter(|number| !trail.seen.contains(number) && !self.is_claimed(**number));
        fresh.copied().collect()
    }

    /// The event written down, if the rules allow it now. A number that is known already is not written twice.
    fn written(&self, event: Event) -> Option<Step> {
        if let Event::OrderFound(OrderFound { number, .. }) | Event::StrayFound(StrayFound { number, .. }) = event
            && self.is_claimed(number)
        {
            return None;
        }
        let mut after = self.clone();
        after.order = self.order.clone().apply(&event).ok()?;
        let denied = matches!(event, Event::SaidNotOrdered(_)) && self.order.sought().is_some();
        after.cleared += usize::from(after.past.is_said(&self.order, &event));
        let refused = matches!(&event, Event::CheckoutAnswered(answered)
            if matches!(answered.outcome, Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked));
        after.cleared += usize::from(denied || refused);
        Some(Step { event: Some(event), after })
    }

    fn step(&self, after: World) -> Step {
        Step { event: None, after }
    }

    pub(super) fn holding(&self, at: usize, hand: Hand) -> World {
        let mut after = self.clone();
        after.hands[at] = hand;
        after
    }

    fn make(&mut self) -> OrderNumber {
        let number = OrderNumber(8 + i64::try_from(self.made.len()).unwrap());
        self.made.insert(number);
        number
    }

    pub(super) fn is_claimed(&self, number: OrderNumber) -> bool {
        self.order.number() == Some(number) || self.order.strays.contains(&number)
    }

    fn there(&self, number: OrderNumber, with_tax: Money) -> There {
        let projects = [(PlanCode("project.2018".into()), "staging".to_owned())].into();
        let claimed = self.is_claimed(number).then_some(self.order.id);
        There { number, with_tax, projects: Some(projects), made: None, claimed }
    }
}
