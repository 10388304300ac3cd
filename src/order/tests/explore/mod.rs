//! Every state that one order can reach in so many steps, with two processes that work on it at once and an OVHcloud
//! that loses answers and works late. States are told apart by what they are, not by how they were reached.

mod past;
mod promises;
mod world;

use super::*;
use std::collections::{BTreeSet, HashSet};
use world::World;

#[test]
fn the_promises_hold_in_every_state() {
    let walked = walk(World::begin(), 14);
    assert!(walked.states > 10_000, "only {} states", walked.states);
    assert_eq!(walked.stages.len(), 11, "{:?}", walked.stages);
    assert_eq!(walked.events.len(), EVENTS - 1, "all but `submitted`: {:?}", walked.events);
    assert_eq!(walked.vains.len(), 5, "{:?}", walked.vains);
}

#[test]
fn they_hold_when_a_backup_is_taken_and_restored_at_any_time() {
    let mut world = World::begin();
    world.past.backups = 1;
    let walked = walk(world, 11);
    assert!(walked.states > 10_000, "only {} states", walked.states);
    assert_eq!(walked.stages.len(), 11, "{:?}", walked.stages);
}

/// What was met on the way.
struct Walked {
    states: usize,
    stages: BTreeSet<&'static str>,
    events: BTreeSet<&'static str>,
    /// Why people were asked.
    vains: BTreeSet<String>,
}

/// Takes every step from here, so many times.
fn walk(from: World, steps: usize) -> Walked {
    let mut known = HashSet::new();
    let mut newest = vec![from];
    let (mut stages, mut events, mut vains) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for _ in 0..steps {
        let mut next = Vec::new();
        for world in newest {
            for step in world.steps() {
                promises::hold_between(&world, &step);
                promises::hold_in(&step.after);
                if known.insert(step.after.key()) {
                    stages.insert(stage_name(&step.after.order.stage));
                    events.extend(step.event.as_ref().map(Event::name));
                    if let Some(Event::LookedInVain(looked)) = &step.event {
                        vains.insert(format!("{:?}", looked.vain));
                    }
                    next.push(step.after);
                }
            }
        }
        newest = next;
    }
    Walked { states: known.len(), stages, events, vains }
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
