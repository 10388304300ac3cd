//! Every way that paying one order can go in so many steps: with answers lost, work done late, a bot that is killed at any
//! moment and another that takes over while the first still lives, and people who pay by the link.

use super::paying::placed;
use super::*;
use std::collections::HashSet;

/// What one process has in hand.
#[derive(Clone, Debug)]
enum Hand {
    Free,
    /// It has written the beginning down and not asked yet.
    Intent(Means),
    /// It has an answer that is not written down yet.
    Answer(Asking),
}

/// The order, who works on it, and what is so at OVHcloud.
#[derive(Clone, Debug)]
struct World {
    order: Order,
    hands: [Hand; 2],
    /// How many payments left for OVHcloud.
    posts: u32,
    /// Those whose work is not done yet.
    on_their_way: u32,
    /// How many times OVHcloud has taken money for it, whoever asked.
    charged: u32,
    /// How many of these times the bot had asked.
    by_bot: u32,
    /// Whether it was paid by the link although the bot had said that it may be paid.
    warned: bool,
}

impl World {
    fn begin(total: i64) -> World {
        let order = placed(total, Pays::Registered);
        World {
            order,
            hands: [Hand::Free, Hand::Free],
            posts: 0,
            on_their_way: 0,
            charged: 0,
            by_bot: 0,
            warned: false,
        }
    }

    fn status(&self) -> Status {
        if self.charged > 0 { Status::Checking } else { Status::NotPaid }
    }

    fn key(&self) -> String {
        format!("{self:?}")
    }

    /// With one event more; nothing if it may not be written.
    fn with(&self, event: impl Into<Event>) -> Option<World> {
        let order = self.order.clone().apply(&event.into()).ok()?;
        Some(World { order, ..self.clone() })
    }

    fn holding(mut self, process: usize, hand: Hand) -> World {
        self.hands[process] = hand;
        self
    }

    fn steps(&self) -> Vec<World> {
        let mut steps = Vec::new();
        for process in 0..self.hands.len() {
            match &self.hands[process] {
                Hand::Free => steps.extend(self.works(process)),
                Hand::Intent(means) => {
                    steps.extend(self.asks(process, *means));
                    steps.push(self.clone().holding(process, Hand::Free));
                }
                Hand::Answer(outcome) => {
                    steps.extend(self.writes(process, outcome));
                    steps.push(self.clone().holding(process, Hand::Free));
                }
            }
        }
        if self.on_their_way > 0 {
            let (on_their_way, charged, by_bot) = (self.on_their_way - 1, self.charged + 1, self.by_bot + 1);
            steps.push(World { on_their_way, charged, by_bot, ..self.clone() });
        }
        let seen = |status: Status| Seen {
            status,
            hurdle: None,
            paid: status.is_paid(),
            pay_until: Some(at(1000)),
            retract_until: None,
        };
        steps.extend(self.order.progress(&seen(self.status()), at(1)).and_then(|progressed| self.with(progressed)));
        steps.extend(self.order.remind_payer(at(999), Some(SignedDuration::from_secs(9))).and_then(|e| self.with(e)));
        // What was taken and does not show is handed over.
        steps.extend(self.order.payment_unseen(at(1), at(9999)).and_then(|answered| self.with(answered)));
        // People pay by the link as long as OVHcloud lets them.
        if self.order.payable_by_link().is_ok() && self.charged == 0 {
            let warned = self.order.link_state() == Some(LinkState::MayBePaid);
            steps.push(World { charged: 1, warned: self.warned || warned, ..self.clone() });
        }
        steps
    }

    /// What a process does that has nothing in hand. That it is at it alone is not relied on.
    fn works(&self, process: usize) -> Option<World> {
        match self.order.pay_step() {
            PayStep::Nothing => None,
            PayStep::GiveUpAnswer => {
                let outcome = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
                self.with(PayAnswered { outcome })
            }
            PayStep::Ask(means) => {
                let read = ReadFirst { status: self.status(), with_tax: self.order.quote.with_tax, begun: false };
                let Before::Ask(began) = self.order.before_paying(read) else { return None };
                Some(self.with(began)?.holding(process, Hand::Intent(means)))
            }
        }
    }

    /// One payment leaves, and whatever may come of it.
    fn asks(&self, process: usize, _means: Means) -> Vec<World> {
        let unknown = Asking::Unknown { silence: Silence::TimedOut, query_id: None };
        let refused = Asking::Refused { verdict: Verdict::PaymentRefused, query_id: None };
        let ends = |outcome: Asking, charged: u32, late: u32| {
            let mut world = self.clone().holding(process, Hand::Answer(outcome));
            world.posts += 1;
            world.charged += charged;
            world.by_bot += charged;
            world.on_their_way += late;
            world
        };
        vec![
            ends(Asking::Taken, 1, 0),
            // Taken up, and done a while later.
            ends(Asking::Taken, 0, 1),
            ends(unknown.clone(), 1, 0),
            ends(unknown.clone(), 0, 0),
            ends(unknown, 0, 1),
            ends(refused, 0, 0),
            ends(Asking::NotSent, 0, 0),
        ]
    }

    fn writes(&self, process: usize, outcome: &Asking) -> Vec<World> {
        let written = self.with(PayAnswered { outcome: outcome.clone() });
        vec![written.unwrap_or_else(|| self.clone()).holding(process, Hand::Free)]
    }
}

fn walk(total: i64, steps: usize, holds: impl Fn(&World)) -> usize {
    let mut known = HashSet::new();
    let mut newest = vec![World::begin(total)];
    for _ in 0..steps {
        let mut next = Vec::new();
        for world in newest {
            for after in world.steps() {
                holds(&after);
                if known.insert(after.key()) {
                    next.push(after);
                }
            }
        }
        newest = next;
    }
    known.len()
}

#[test]
fn no_money_is_taken_twice_unless_somebody_was_warned() {
    let states = walk(100, 12, |world| {
        assert!(world.posts <= 1, "{world:#?}");
        assert!(world.charged <= 1 || world.warned, "{world:#?}");
        // The link is open only where no payment of the bot's has worked or still can.
        if world.order.link_state() == Some(LinkState::Open) {
            assert_eq!((world.by_bot, world.on_their_way), (0, 0), "{world:#?}");
        }
    });
    assert!(states > 100, "only {states} states");
}

#[test]
fn an_order_of_0_is_confirmed_whatever_was_lost() {
    let states = walk(0, 9, |world| {
        assert_eq!(world.order.means(), Some(Means::FidelityAccount));
        // It is never left alone while it waits, unless OVHcloud has said no.
        let refused = matches!(&world.order.course.payment, Payment::Asked(_, Asking::Refused { .. }));
        if !world.order.course.paid && !refused {
            assert_ne!(world.order.pay_step(), PayStep::Nothing, "{world:#?}");
        }
        // Where it was refused, a person confirms it.
        if refused && !world.order.course.paid {
            assert!(world.order.payable_by_link().is_ok(), "{world:#?}");
        }
    });
    assert!(states > 100, "only {states} states");
}
