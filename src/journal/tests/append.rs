//! Events are appended in turn, are replayed to the same state, and are on disk when the call returns.

use super::{On, Room, began, each_store, hours, time};
use crate::journal::AppendError;
use crate::order::{
    Approved, Closed, Event, HeldFor, OrderFound, OrderId, OrderNumber, PersonId, PrepareFailed, PriceMoved, Rejected,
    Stage, TriedAgain, Version,
};

each_store![
    of_two_events_for_one_version_the_first_stands,
    what_the_rules_forbid_is_not_written,
    a_durable_event_is_the_one_that_was_written,
    a_found_order_is_written_whatever_happened_meanwhile,
    a_found_order_that_is_known_already_is_not_written_twice,
    replay_gives_what_live_work_gave,
    an_order_that_is_not_there_is_nothing,
    why_an_order_was_rejected_stands_beside_the_events,
    events_hold_no_id_name_or_text_of_a_person,
    open_orders_are_those_that_have_not_ended
];

async fn of_two_events_for_one_version_the_first_stands(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let bob = room.bob().await;
    let approved = Approved::plain(bob.clone(), order.seal.clone());
    let (one, other) = tokio::join!(
        room.journal.append(&order, approved.clone(), time(20)),
        room.journal.append(&order, Rejected { by: bob }, time(20))
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    let lost = one.err().or(other.err());
    assert!(matches!(lost, Some(AppendError::Stale)), "{lost:?}");
    assert_eq!(room.journal.history(order.id).await.unwrap().len(), 2);
}

async fn what_the_rules_forbid_is_not_written(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let refused = room.journal.append(&order, began(), time(20)).await;
    assert!(matches!(refused, Err(AppendError::Illegal(_))), "{refused:?}");
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order));
}

async fn a_durable_event_is_the_one_that_was_written(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("staging").await;
    let (after, durable) = room.journal.append(&order, began(), time(30)).await.unwrap();
    assert_eq!(durable.get(), &began());
    assert!(matches!(after.stage, Stage::CheckingOut { unproved: None, .. }));
    let copy = room.after_power_cut().await;
    assert_eq!(copy.journal.order(order.id).await.unwrap(), Some(after));
    assert_eq!(durable.spend(), began());
}

async fn a_found_order_is_written_whatever_happened_meanwhile(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let bob = room.bob().await;
    room.journal.append(&order, Rejected { by: bob }, time(20)).await.unwrap();
    let (found, _) =
        room.journal.append(&order, OrderFound { number: OrderNumber(8), proved: true }, time(30)).await.unwrap();
    assert_eq!((found.version, found.stage.clone()), (Version(3), Stage::Placed { number: OrderNumber(8) }));
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(found));
}

async fn a_found_order_that_is_known_already_is_not_written_twice(on: On) {
    let room = Room::on(on).await;
    let early = room.checking_out("staging").await;
    let (placed, _) = room.journal.append(&early, super::answered(8), time(40)).await.unwrap();
    let owed = room.journal.owed(99).await.unwrap();
    let (same, _) =
        room.journal.append(&early, OrderFound { number: OrderNumber(8), proved: true }, time(50)).await.unwrap();
    assert_eq!(same, placed);
    assert_eq!(room.journal.owed(99).await.unwrap(), owed);
}

async fn replay_gives_what_live_work_gave(on: On) {
    let room = Room::on(on).await;
    let bob = room.bob().await;
    let order = room.approved("staging").await;
    let moved = PriceMoved { quote: order.quote.clone(), seal: order.seal.clone(), expires: hours(30) };
    let (order, _) = room.journal.append(&order, moved, time(21)).await.unwrap();
    let approved = Approved::plain(bob.clone(), order.seal.clone());
    let (order, _) = room.journal.append(&order, approved, time(22)).await.unwrap();
    let (held, _) = room.journal.append(&order, PrepareFailed { held: HeldFor::NotSent }, time(23)).await.unwrap();
    let (order, _) = room.journal.append(&held, TriedAgain { by: bob.clone(), expires: None }, time(24)).await.unwrap();
    let (order, _) = room.journal.append(&order, began(), time(25)).await.unwrap();
    let (order, _) = room.journal.append(&order, super::answered(9), time(26)).await.unwrap();

    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order.clone()));
    assert_eq!(room.journal.order_at(order.id, Version(5)).await.unwrap(), Some(held));
    assert_eq!(room.journal.order_at(order.id, Version(9)).await.unwrap(), None);
    let names: Vec<_> = room.journal.history(order.id).await.unwrap().iter().map(|r| r.event.name()).collect();
    let expected =
        "submitted approved price_moved approved prepare_failed tried_again checkout_began checkout_answered";
    assert_eq!(names.join(" "), expected);
}

async fn an_order_that_is_not_there_is_nothing(on: On) {
    let room = Room::on(on).await;
    assert_eq!(room.journal.order(OrderId(9)).await.unwrap(), None);
    assert_eq!(room.journal.order_at(OrderId(9), Version(1)).await.unwrap(), None);
    assert_eq!(room.journal.history(OrderId(9)).await.unwrap(), []);
    assert_eq!(room.journal.card(OrderId(9)).await.unwrap(), None);
    let mut elsewhere = room.pending("staging").await;
    elsewhere.id = OrderId(9);
    let refused = room.journal.append(&elsewhere, OrderFound { number: OrderNumber(1), proved: true }, time(1)).await;
    assert!(matches!(refused, Err(AppendError::Stale)), "{refused:?}");
}

async fn why_an_order_was_rejected_stands_beside_the_events(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let rejected = Rejected { by: room.bob().await };
    room.journal.append_saying(&order, rejected, "too dear", time(20)).await.unwrap();
    let texts = room.journal.texts(order.id).await.unwrap();
    assert_eq!((texts.rejection.as_deref(), texts.reason.as_deref()), (Some("too dear"), Some("the spring campaign")));
}

async fn events_hold_no_id_name_or_text_of_a_person(on: On) {
    let room = Room::on(on).await;
    let bob = room.journal.person(PersonId(123_456_789_012_345_678), "Robert Szczególny", "pl").await.unwrap();
    let order = room.pending("staging").await;
    let event = Event::Rejected(Rejected { by: bob });
    room.journal.append_saying(&order, event, "too dear", time(20)).await.unwrap();
    let bodies: Vec<String> =
        sqlx::query_scalar("SELECT body FROM events").fetch_all(&room.journal.store.readers).await.unwrap();
    assert_eq!(bodies.len(), 2);
    for word in ["123456789012345678", "Robert", "too dear", "spring campaign", "\"4711", "\"77\""] {
        assert!(!bodies.iter().any(|body| body.contains(word)), "{word} in {bodies:?}");
    }
}

async fn open_orders_are_those_that_have_not_ended(on: On) {
    let room = Room::on(on).await;
    let closed = room.approved("one").await;
    let (held, _) = room.journal.append(&closed, PrepareFailed { held: HeldFor::NotSent }, time(21)).await.unwrap();
    let open = room.checking_out("two").await;
    let placed = room.placed("three", 3).await;
    assert_eq!(room.journal.open_orders().await.unwrap(), [held.clone(), open.clone(), placed.clone()]);
    room.cancelled(&placed, time(22)).await;
    assert_eq!(room.journal.open_orders().await.unwrap(), [held.clone(), open.clone()]);
    room.journal.append(&held, Closed { by: room.bob().await }, time(22)).await.unwrap();
    assert_eq!(room.journal.open_orders().await.unwrap(), [open]);
    let alices = room.journal.newest(2, Some(&room.alice().await)).await.unwrap();
    assert_eq!(alices.iter().map(|order| order.id.0).collect::<Vec<_>>(), [3, 2]);
    assert_eq!(room.journal.newest(9, Some(&room.bob().await)).await.unwrap(), []);
}
