//! What is damaged is refused with its place, and nothing of it is repaired.

use super::{On, Room, each_store, time};
use crate::journal::{Fault, Journal};
use crate::order::{OrderFound, OrderId, OrderNumber, Version};

each_store![
    damaged_events_are_named,
    nothing_is_appended_to_a_damaged_order_by_a_found_one,
    a_damaged_cart_or_person_stops_the_start,
    the_database_itself_refuses_a_second_event_of_one_version_a_second_claim_and_a_second_twin
];

async fn place_of_damage(on: On, statement: &'static str) -> String {
    let room = Room::on(on).await;
    room.placed("one", 7).await;
    let order = room.checking_out("two").await;
    room.tamper(statement).await.unwrap();
    assert!(room.journal.order(OrderId(1)).await.unwrap().is_some(), "other orders can be read");
    let error = room.journal.order(order.id).await.unwrap_err();
    assert!(room.journal.open_orders().await.is_err(), "it is not skipped");
    assert!(matches!(error.fault, Fault::Event { order: OrderId(2), .. }), "{error}");
    let text = error.to_string();
    text.split_once(": ").unwrap().1.to_owned()
}

async fn damaged_events_are_named(on: On) {
    let end = "; restore a backup, nothing is repaired by guessing";
    for (statement, place) in [
        (
            "UPDATE events SET body = '{\"event\":\"approved\",' WHERE order_id = 2 AND version = 2",
            "event 2 of order 2 is damaged: its JSON cannot be read (line 1, column 20)",
        ),
        (
            "UPDATE events SET body = '{\"event\":\"fired\"}' WHERE order_id = 2 AND version = 3",
            "event 3 of order 2 is damaged: its JSON cannot be read (line 1, column 16)",
        ),
        (
            "UPDATE events SET name = 'rejected' WHERE order_id = 2 AND version = 2",
            "event 2 of order 2 is damaged: its name and its content differ",
        ),
        ("DELETE FROM events WHERE order_id = 2 AND version = 2", "event 2 of order 2 is damaged: it is missing"),
        ("DELETE FROM events WHERE order_id = 2 AND version = 3", "event 3 of order 2 is damaged: it is missing"),
        ("DELETE FROM events WHERE order_id = 2", "event 1 of order 2 is damaged: it is missing"),
        (
            "UPDATE events SET name = 'expired', body = '{\"event\":\"expired\"}' WHERE order_id = 2 AND version = 3",
            "event 3 of order 2 is damaged: `expired` cannot follow what stands before it",
        ),
        (
            "UPDATE events SET name = 'expired', body = '{\"event\":\"expired\"}' WHERE order_id = 2 AND version = 1",
            "event 1 of order 2 is damaged: an order begins by being submitted",
        ),
    ] {
        assert_eq!(place_of_damage(on, statement).await, format!("{place}{end}"), "{statement}");
    }
}

async fn nothing_is_appended_to_a_damaged_order_by_a_found_one(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await;
    room.journal.append(&order, super::began(), time(30)).await.unwrap();
    room.tamper("UPDATE events SET body = '{}' WHERE version = 2").await.unwrap();
    let stale = OrderFound { number: OrderNumber(8), proved: true };
    room.journal.append(&order, stale, time(40)).await.unwrap_err();
    assert_eq!(room.journal.claimed(&[OrderNumber(8)]).await.unwrap().len(), 0);
}

async fn a_damaged_cart_or_person_stops_the_start(on: On) {
    for (statement, table) in [
        ("UPDATE carts SET body = '{'", "carts"),
        ("UPDATE carts SET version = 40", "carts"),
        ("UPDATE people SET id = 'x'", "people"),
    ] {
        let room = Room::on(on).await;
        room.add("one").await;
        room.tamper(statement).await.unwrap();
        room.journal.close().await;
        let refused = Journal::open(&room.url, time(0)).await.unwrap_err();
        assert!(matches!(refused.fault, Fault::Row { table: named, .. } if named == table), "{refused}");
    }
}

async fn the_database_itself_refuses_a_second_event_of_one_version_a_second_claim_and_a_second_twin(on: On) {
    let room = Room::on(on).await;
    room.placed("one", 7).await;
    room.checking_out("two").await;
    for statement in [
        "INSERT INTO events SELECT order_id, version, at_us, name, body FROM events WHERE version = 1",
        "INSERT INTO ovh_orders (number, order_id) VALUES (7, 2)",
        "INSERT INTO unsettled SELECT plan, name, 1 FROM unsettled",
        "INSERT INTO events (order_id, version, at_us, name, body) VALUES (99, 1, 0, '', '')",
    ] {
        let refused = room.tamper(statement).await.unwrap_err();
        assert!(refused.to_string().contains("constraint"), "{refused}");
    }
    assert_eq!(room.journal.order(OrderId(2)).await.unwrap().unwrap().version, Version(3));
}
