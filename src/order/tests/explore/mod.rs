//! Every state that one order can reach in so many steps, with two processes that work on it at once and an OVHcloud
//! that loses answers and works late. States are told apart by what they are, not by how they were reached.

mod promises;
mod world;

use super::*;
use std::collections::{BTreeSet, HashSet};
use world::World;

/// How many steps are taken from the submitted order.
const STEPS: usize = 14;

#[test]
fn the_promises_hold_in_every_state() {
    let mut known = HashSet::new();
    let mut newest = vec![World::begin()];
    let (mut stages, mut events) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..STEPS {
        let mut next = Vec::new();
        for world in newest {
            for step in world.steps() {
                promises::hold_between(&world, &step);
                promises::hold_in(&step.after);
                if known.insert(step.after.key()) {
                    stages.insert(stage_name(&step.after.order.stage));
                    events.extend(step.event.as_ref().map(Event::name));
                    next.push(step.after);
                }
            }
        }
        newest = next;
    }
    assert!(known.len() > 10_000, "only {} states", known.len());
    assert_eq!(stages.len(), 11, "{stages:?}");
    assert_eq!(events.len(), EVENTS - 1, "all but `submitted`: {events:?}");
}

/// How many kinds of events there are.
const EVENTS: usize = 19;

fn stage_name(stage: &Stage) -> &'static str {
    match stage {
        Stage::Pending => "pending",
        Stage::Approved => "approved",
        Stage::CheckingOut { unproved: None, .. } => "asked",
        Stage::CheckingOut { unproved: Some(_), ordered: false, fenced: false, .. } => "unproved",
        Stage::CheckingOut { unproved: Some(_), ordered: true, .. } => "ordered",
        Stage::CheckingOut { unproved: Some(_), ordered: false, fenced: true, .. } => "fenced",
        Stage::Held(_) => "held",
        Stage::Undecided(_) => "undecided",
        Stage::Placed { .. } => "placed",
        Stage::PlacedOtherwise { .. } => "placed otherwise",
        Stage::Closed(_) => "closed",
    }
}
