//! A check finds what differs from the events, everywhere, and finds nothing in a sound journal.

use super::{On, Room, each_store, time};
use crate::journal::{CartId, Checked, Journal, PaymentLink, Where};
use crate::order::{OrderFound, OrderId, OrderNumber, TriedAgain, Version};

each_store![
    a_sound_journal_has_no_defects,
    every_defect_is_told_with_its_place,
    all_defects_are_told,
    it_is_checked_while_a_bot_works
];

async fn check(room: &Room) -> Checked {
    Journal::check(&room.url).await.unwrap()
}

/// Orders in most stages, with everything that can stand beside them.
async fn busy(on: On) -> Room {
    let room = Room::on(on).await;
    let one = room.placed("one", 7).await;
    room.cancelled(&one, time(45)).await;
    let journal = &room.journal;
    let two = room.approved("two").await;
    let attempt = journal.new_attempt(two.id, time(25)).await.unwrap();
    let cart = CartId::new("cart-of-two".to_owned());
    journal.note_cart("cartwright/x/2/1", Some(two.id), Some(attempt), &cart, time(26)).await.unwrap();
    let (two, _) = journal.append(&two, super::began(), time(30)).await.unwrap();
    journal.keep_link(OrderId(1), &PaymentLink::new("https://pay.invalid/1".to_owned()), time(40)).await.unwrap();
    room.add_with_voucher("three", "CODE-3").await;
    let three = journal.submit(room.submission().await).await.unwrap();
    let (three, _) = journal.append(&three, three.restore(time(10)).unwrap(), time(50)).await.unwrap();
    let again = TriedAgain { by: room.bob().await, expires: None };
    journal.append(&three, again, time(51)).await.unwrap();
    room.pending("four").await;
    journal.append(&two, OrderFound { number: OrderNumber(8), proved: true }, time(60)).await.unwrap();
    room.checking_out("five").await;
    journal.new_attempt(OrderId(1), time(70)).await.unwrap();
    journal.new_attempt(OrderId(5), time(70)).await.unwrap();
    room
}

async fn a_sound_journal_has_no_defects(on: On) {
    let room = busy(on).await;
    let checked = check(&room).await;
    assert_eq!((checked.orders, checked.events, checked.defects), (5, 16, Vec::new()));
    room.journal.purge(super::hours(24 * 800)).await.unwrap();
    assert_eq!(check(&room).await.defects, []);
}

async fn every_defect_is_told_with_its_place(on: On) {
    for (statement, place) in [
        (
            "UPDATE orders SET stage = 'held' WHERE id = 1",
            "order 1: its row says another stage than its events, which say `placed`",
        ),
        ("UPDATE orders SET ended_us = NULL WHERE id = 1", "order 1: its row says another end than its events"),
        ("UPDATE orders SET requester = 'x' WHERE id = 1", "order 1: its row names another requester than its events"),
        ("UPDATE orders SET version = 3 WHERE id = 4", "order 4, event 2: it is missing"),
        ("DELETE FROM events WHERE order_id = 2 AND version = 2", "order 2, event 2: it is missing"),
        (
            "UPDATE events SET body = '{}' WHERE order_id = 1 AND version = 3",
            "order 1, event 3: its JSON cannot be read (line 1, column 2)",
        ),
        (
            "UPDATE events SET body = replace(body, '\"ucents\":0', '\"ucents\":5') WHERE order_id = 4",
            "order 4, event 1: its seal is not the one of its content and price",
        ),
        ("DELETE FROM ovh_orders WHERE number = 8", "order 2: OVHcloud order 8 of its events is not claimed for it"),
        (
            "INSERT INTO ovh_orders (number, order_id) VALUES (99, 4)",
            "order 4: OVHcloud order 99 is claimed for it, and no event names it",
        ),
        ("DELETE FROM unsettled", "order 5: it is unsettled, and others may order its projects meanwhile"),
        (
            "INSERT INTO unsettled (plan, name, order_id) VALUES ('p', 'n', 1)",
            "order 1: it is settled, and still keeps others from ordering its projects",
        ),
        ("DELETE FROM attempts WHERE order_id = 5", "order 5, event 3: its attempt 1 was never reserved"),
        (
            "UPDATE attempts SET attempt = 3 WHERE order_id = 4",
            "order 4: its attempts are not numbered from 1 without gaps",
        ),
        (
            "UPDATE secrets SET asked = 0 WHERE kind = 'cart'",
            "order 2: the cart of attempt 1 may be ordered and is not marked so: it could be deleted",
        ),
        (
            "UPDATE secrets SET attempt = 2 WHERE kind = 'cart'",
            "order 2: one of its carts at OVHcloud is of no attempt",
        ),
        (
            "UPDATE owed SET version = 9 WHERE order_id = 4",
            "order 4: a message is owed for event 9, which does not owe it",
        ),
        (
            "INSERT INTO owed (order_id, version, kind, at_us) VALUES (4, 1, 'card', 0)",
            "order 4: a message of event 1 is owed twice",
        ),
        (
            "INSERT INTO owed (order_id, version, kind, at_us) VALUES (4, 1, 'payment_notice', 0)",
            "order 4: a message is owed for event 1, which does not owe it",
        ),
        ("UPDATE owed SET kind = 'x' WHERE order_id = 4", "table owed: its kind is unknown"),
        ("DELETE FROM cards WHERE order_id = 4", "order 4: it is not written down where its message goes"),
        ("DELETE FROM concerned WHERE order_id = 4", "order 4: a person of its events is not among those it concerns"),
        ("UPDATE secrets SET line = 7 WHERE kind = 'voucher'", "order 3: a voucher is kept for a line that has none"),
        ("UPDATE carts SET version = 40", "table carts: its version and its content differ"),
        ("UPDATE people SET id = 'x' WHERE name = 'bob'", "table people: its id is no number"),
        ("UPDATE journal SET id = 'x'", "table journal: the journal's id is missing or not one"),
    ] {
        let room = busy(on).await;
        room.journal.new_attempt(OrderId(4), time(70)).await.unwrap();
        room.tamper(statement).await.unwrap();
        let defects: Vec<String> = check(&room).await.defects.iter().map(ToString::to_string).collect();
        assert_eq!(defects, [place], "{statement}");
    }
}

async fn all_defects_are_told(on: On) {
    let room = busy(on).await;
    for statement in [
        "UPDATE carts SET body = '{'",
        "DELETE FROM events WHERE order_id = 2 AND version = 2",
        "UPDATE orders SET stage = 'held', ended_us = NULL WHERE id = 1",
    ] {
        room.tamper(statement).await.unwrap();
    }
    let places: Vec<Where> = check(&room).await.defects.iter().map(|defect| defect.place).collect();
    let one = Where::Order(OrderId(1));
    assert_eq!(places, [Where::Table("carts"), one, one, Where::Event(OrderId(2), Version(2))]);
}

async fn it_is_checked_while_a_bot_works(on: On) {
    let room = busy(on).await;
    let url = room.url.clone();
    let checks = tokio::spawn(async move {
        for _ in 0..10 {
            assert_eq!(Journal::check(&url).await.unwrap().defects, []);
        }
    });
    for number in 0..30 {
        room.approved(&format!("more {number}")).await;
    }
    checks.await.unwrap();
    assert_eq!(check(&room).await.orders, 35);
}

#[tokio::test]
async fn rows_without_an_order_are_told() {
    let room = busy(On::Sqlite).await;
    room.tamper("PRAGMA foreign_keys = OFF").await.unwrap();
    room.tamper("DELETE FROM orders WHERE id = 4").await.unwrap();
    let defects: Vec<String> = check(&room).await.defects.iter().map(ToString::to_string).collect();
    assert_eq!(defects.len(), 6, "{defects:?}");
    assert!(defects.contains(&"database: rows of `events` belong to no row of `orders`".to_owned()), "{defects:?}");
}

#[tokio::test]
async fn no_page_of_a_file_is_damaged_unseen() {
    const PAGE: usize = 4096;
    let room = busy(On::Sqlite).await;
    room.journal.close().await;
    let whole = std::fs::read(room.path()).unwrap();
    let (mut told, mut refused) = (0, 0);
    for start in (0..whole.len()).step_by(PAGE) {
        let mut damaged = whole.clone();
        damaged[start..start + PAGE].fill(0xa5);
        std::fs::write(room.path(), damaged).unwrap();
        match Journal::check(&room.url).await {
            Ok(checked) => {
                assert_ne!(checked.defects, [], "page {}", start / PAGE);
                told += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(told > 10 && refused > 0, "{told} told, {refused} refused");
}
