//! What holds in every state, and over every step, each by its name.

use super::super::*;
use super::world::{Hand, Step, World};

pub(super) fn hold_in(world: &World) {
    no_checkout_beyond_what_was_refused_or_denied(world);
    no_order_is_lost(world);
    a_stray_is_never_the_order(world);
}

pub(super) fn hold_between(before: &World, step: &Step) {
    let Some(event) = &step.event else { return };
    let (old, new) = (&before.order, &step.after.order);
    assert_eq!(new.version, old.version.next(), "{event:?}");
    a_known_number_stays(old, new, event);
    no_checkout_without_approval_of_this_seal(old, event);
    only_held_orders_are_tried_again(old, event);
    what_is_not_proved_is_settled_by_a_find_or_by_a_person(old, new, event);
    nothing_is_given_up_before_the_second_lock(old, event);
    no_stray_is_linked(old, new, event);
    no_checkout_before_what_was_forgotten_is_found(before, event);
}

/// Promise 1: another checkout needs a certain refusal or a person's word about the one before, and each is sent once.
fn no_checkout_beyond_what_was_refused_or_denied(world: &World) {
    assert!(world.begun <= 1 + world.cleared, "{world:#?}");
    assert!(world.posts <= world.begun, "{world:#?}");
}

/// Promise 1: whatever OVHcloud has made is known, or in a process's hand, or will be found by the next look.
fn no_order_is_lost(world: &World) {
    let shows = |trail: Option<&Trail>, number| trail.is_some_and(|trail| !trail.seen.contains(&number));
    let sought = world.order.sought().map(Asked::trail);
    for number in world.made.iter().copied() {
        let in_hand = world.hands.iter().any(|hand| match hand {
            Hand::Answer(_, Outcome::Placed { number: held } | Outcome::PlacedOtherwise { number: held }) => {
                *held == number
            }
            Hand::Answer(
                _,
                Outcome::Refused { .. } | Outcome::NotSent | Outcome::NotAsked | Outcome::Unknown { .. },
            )
            | Hand::Free
            | Hand::Intent(_)
            | Hand::Looked
            | Hand::Fact(_) => false,
        });
        let will_show = shows(sought.as_ref(), number) || shows(world.order.doubtful.as_ref(), number);
        assert!(world.is_claimed(number) || in_hand || will_show, "{number} is lost: {world:#?}");
    }
}

/// Promise 1: an order that a restored journal has forgotten is found and told before another checkout begins.
fn no_checkout_before_what_was_forgotten_is_found(before: &World, event: &Event) {
    if matches!(event, Event::CheckoutBegan(_)) {
        assert!(before.past.forgotten.iter().all(|number| before.is_claimed(*number)), "{before:#?}");
    }
}

fn a_stray_is_never_the_order(world: &World) {
    assert!(world.order.number().is_none_or(|number| !world.order.strays.contains(&number)), "{world:#?}");
}

fn a_known_number_stays(old: &Order, new: &Order, event: &Event) {
    assert!(old.number().is_none() || old.stage == new.stage, "{event:?}: {old:#?}");
    assert!(old.strays.iter().all(|stray| new.strays.contains(stray) || new.number() == Some(*stray)), "{event:?}");
}

/// Promise 2: what begins was approved, by somebody else, at the seal that is in force.
fn no_checkout_without_approval_of_this_seal(old: &Order, event: &Event) {
    if matches!(event, Event::CheckoutBegan(_)) {
        assert_eq!(old.approvers(), [person("bob")], "{old:#?}");
        assert_eq!(old.lapse(at(0)), None, "{old:#?}");
    }
    if let Event::Approved(approved) = event {
        assert!(approved.seal == old.seal && approved.by != old.requester, "{old:#?}");
    }
}

fn only_held_orders_are_tried_again(old: &Order, event: &Event) {
    if matches!(event, Event::TriedAgain(_)) {
        assert!(matches!(old.stage, Stage::Held(_)), "{old:#?}");
    }
}

/// Promise 1: from an unproved checkout leads no way to `Held` but a person's word.
fn what_is_not_proved_is_settled_by_a_find_or_by_a_person(old: &Order, new: &Order, event: &Event) {
    let open = match &old.stage {
        Stage::CheckingOut { unproved, .. } => unproved.is_some(),
        Stage::Undecided(_) => true,
        Stage::Pending
        | Stage::Approved
        | Stage::Held(_)
        | Stage::Placed { .. }
        | Stage::PlacedOtherwise { .. }
        | Stage::Closed(_) => false,
    };
    if !open || new.unsettled() {
        return;
    }
    if matches!(event, Event::OrderFound(_) | Event::SaidOrdered(_)) {
        assert!(new.number().is_some(), "{old:#?}");
    } else if let Event::StrayFound(stray) = event {
        assert!(answers(old, stray), "{old:#?}");
        assert_eq!(new.stage, Stage::PlacedOtherwise { number: stray.number }, "{old:#?}");
    } else {
        assert!(matches!(event, Event::SaidNotOrdered(_)), "{event:?} settles {old:#?}");
        assert!(matches!(old.stage, Stage::Undecided(_)) && matches!(new.stage, Stage::Held(_)), "{old:#?}");
    }
}

/// Promise 1: that there is no order for it is said to people only when a checkout that is on its way was locked out, as
/// far as it can be, or has arrived.
fn nothing_is_given_up_before_the_second_lock(old: &Order, event: &Event) {
    let Event::LookedInVain(looked) = event else { return };
    let locked =
        matches!(old.stage, Stage::CheckingOut { ordered: true, .. } | Stage::CheckingOut { fenced: true, .. });
    assert!(locked || !matches!(looked.vain, Vain::Nothing | Vain::Otherwise), "{looked:?}: {old:#?}");
}

/// Whether a stray answers the checkout whose order is still looked for.
fn answers(order: &Order, stray: &StrayFound) -> bool {
    order.sought().is_some_and(|asked| stray.answers == Some(asked.attempt))
}

/// Promise 2: a stray changes nothing, unless it is the order of the very checkout that is looked for; that one is never
/// linked or paid either.
fn no_stray_is_linked(old: &Order, new: &Order, event: &Event) {
    if let Event::StrayFound(stray) = event {
        let settles = answers(old, stray) && new.stage == Stage::PlacedOtherwise { number: stray.number };
        assert!(old.stage == new.stage || settles, "{event:?}: {old:#?}");
        // What the bot would have paid is handed to people, with the link of the order itself.
        let handed_over = new.number() != Some(stray.number) && old.means().is_some() && new.means().is_none();
        match event.owes(new) {
            [Owed::Card, Owed::PaymentNotice] => assert!(handed_over, "{event:?}: {old:#?}"),
            owed => assert_eq!(owed, [Owed::Card]),
        }
    }
}
