//! The daily heads of the audit, and where it begins: on an older journal, and with a key.

use super::audit::{check, defects, key};
use super::{On, Room, each_store, hours, time};
use jiff::Timestamp;

each_store![
    a_head_is_written_once_a_day_over_what_has_grown,
    a_head_that_is_changed_or_dropped_is_found,
    a_chain_put_back_to_an_older_day_is_found,
    a_key_that_comes_later_covers_what_stands_unsigned,
    an_older_journals_orders_are_taken_over
];

async fn heads(room: &Room) -> Vec<(i64, String)> {
    let mut conn = room.journal.store.read().await.unwrap();
    let days = crate::journal::audit::Day::all(&mut conn).await.unwrap();
    days.into_iter().map(|day| (day.number, day.day)).collect()
}

async fn a_head_is_written_once_a_day_over_what_has_grown(on: On) {
    let room = Room::signed(on).await;
    assert_eq!(room.journal.head_of_day(time(0)).await.unwrap(), None, "there is nothing to cover");
    room.pending("one").await;
    let (day, first) = room.journal.head_of_day(time(20)).await.unwrap().unwrap();
    assert_eq!(room.journal.head_of_day(time(30)).await.unwrap(), None);
    room.pending("two").await;
    let (_, second) = room.journal.head_of_day(hours(24)).await.unwrap().unwrap();
    assert_ne!(first, second);
    assert_eq!(heads(&room).await, [(1, day), (2, "2026-09-22".to_owned())]);
    let checked = check(&room, Some(key("a"))).await;
    assert_eq!((checked.defects, checked.audit.newest_head), (vec![], Some(("2026-09-22".to_owned(), second))));
}

async fn a_head_that_is_changed_or_dropped_is_found(on: On) {
    for (statements, place) in [
        (vec!["UPDATE audit_days SET day = '2026-09-01' WHERE number = 1"], "audit, head 1: it was changed"),
        (vec!["UPDATE audit_covered SET place = 9 WHERE number = 2"], "audit, head 2: it was changed"),
        (
            vec!["DELETE FROM audit_covered WHERE number = 2", "DELETE FROM audit_days WHERE number = 2"],
            "audit, head 2: it is not the one that was written, or is gone",
        ),
        (
            vec!["DELETE FROM audit_covered WHERE number = 1", "DELETE FROM audit_days WHERE number = 1"],
            "audit, head 1: it is missing",
        ),
        (vec!["UPDATE audit_days SET signed = 0 WHERE number = 2"], "audit, head 2: it is not signed, although"),
    ] {
        let room = Room::signed(on).await;
        room.pending("one").await;
        room.journal.head_of_day(time(20)).await.unwrap().unwrap();
        room.pending("two").await;
        room.journal.head_of_day(hours(24)).await.unwrap().unwrap();
        for statement in &statements {
            room.tamper(statement).await.unwrap();
        }
        let told = defects(&room, Some(key("a"))).await;
        assert!(told.iter().any(|defect| defect.starts_with(place)), "{statements:?}: {told:?}");
    }
}

/// Somebody who copied a chain with its end may put both back: a daily head between tells.
async fn a_chain_put_back_to_an_older_day_is_found(on: On) {
    let room = Room::signed(on).await;
    let order = room.pending("one").await;
    room.tamper("CREATE TABLE old_end AS SELECT * FROM audit_heads WHERE order_id = 1").await.unwrap();
    let bob = room.bob().await;
    room.journal
        .note_refusal(Some(order.id), &bob, "approve", serde_json::json!({ "why": "NotApprover" }), time(15))
        .await
        .unwrap();
    let put_back = [
        "DELETE FROM audit WHERE order_id = 1 AND place = 2",
        "DELETE FROM audit_heads WHERE order_id = 1",
        "INSERT INTO audit_heads SELECT * FROM old_end",
    ];
    room.journal.head_of_day(time(20)).await.unwrap().unwrap();
    for statement in put_back {
        room.tamper(statement).await.unwrap();
    }
    let told = defects(&room, Some(key("a"))).await;
    assert_eq!(told, ["order 1, audit line 2: head 1 covers it, and it is gone"]);
}

async fn a_key_that_comes_later_covers_what_stands_unsigned(on: On) {
    let mut room = Room::on(on).await;
    room.pending("one").await;
    assert_eq!(defects(&room, None).await, [""; 0]);
    let told = defects(&room, Some(key("a"))).await;
    assert!(told.len() == 1 && told[0].starts_with("table audit_days: there is a key"), "{told:?}");
    assert!(!room.journal.was_signed().await.unwrap());
    assert!(room.journal.sign(key("a"), time(20)).await.unwrap());
    assert!(room.journal.was_signed().await.unwrap());
    room.pending("two").await;
    let checked = check(&room, Some(key("a"))).await;
    assert_eq!((checked.defects, checked.audit.unchecked), (vec![], 0));
    assert!(check(&room, None).await.audit.unchecked > 0);
    // What stands unsigned is not free to be changed: the head was signed over it.
    room.tamper("UPDATE audit SET what = 'x' WHERE order_id = 1 AND place = 1").await.unwrap();
    let told = defects(&room, Some(key("a"))).await;
    assert!(
        told.contains(
            &"order 1, audit line 1: it was changed, or what stands before it, or it is signed with another key"
                .to_owned()
        ),
        "{told:?}"
    );
    // The same key again changes nothing.
    let before = heads(&room).await;
    let mut room = room.restart().await;
    assert!(room.journal.sign(key("a"), time(30)).await.unwrap());
    assert_eq!(heads(&room).await, before);
}

async fn an_older_journals_orders_are_taken_over(on: On) {
    let room = Room::on(on).await;
    room.placed("one", 7).await;
    room.journal.new_attempt(crate::order::OrderId(1), time(50)).await.unwrap();
    // As a program before the audit left it.
    for table in ["DELETE FROM audit", "DELETE FROM audit_heads"] {
        room.tamper(table).await.unwrap();
    }
    let told = defects(&room, None).await;
    assert_eq!(told, ["order 1: it is not written down where its audit ends, or it has none"]);
    let room = room.restart().await;
    assert_eq!(defects(&room, None).await, [""; 0]);
    let lines = room.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap();
    let told: Vec<_> = lines.iter().map(|line| (line.kind.as_str(), line.what.as_str())).collect();
    assert_eq!(told, [("order", "opened"), ("audit", "began")]);
    let room = room.restart().await;
    assert_eq!(room.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap().len(), 2, "only once");
    room.tamper("UPDATE events SET at_us = at_us - 1 WHERE version = 2").await.unwrap();
    assert_eq!(defects(&room, None).await, ["order 1: its events are not those that the audit began with"]);
}
