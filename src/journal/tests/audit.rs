//! The audit: what stands in it, and what of it can be changed unseen, which is nothing.

use super::{On, Room, began, each_store, time};
use crate::journal::{AppendError, AuditKey, CartId, Checked, Format, Journal, PaymentLink};
use crate::order::{Attempt, Closed, OrderId, PersonKey};
use jiff::Timestamp;
use secrecy::SecretString;

each_store![
    everything_that_happens_has_its_line,
    every_change_is_found_at_its_place,
    an_order_cannot_vanish_with_its_audit,
    another_key_signs_nothing_of_it,
    an_event_without_its_line_is_not_written,
    two_at_once_never_fork_a_chain,
    no_secret_is_in_it
];

pub(super) fn key(of: &str) -> AuditKey {
    AuditKey::new(&SecretString::from(of.repeat(32))).unwrap()
}

pub(super) async fn check(room: &Room, key: Option<AuditKey>) -> Checked {
    Journal::check_with(&room.url, key.as_ref()).await.unwrap()
}

pub(super) async fn defects(room: &Room, key: Option<AuditKey>) -> Vec<String> {
    check(room, key).await.defects.iter().map(ToString::to_string).collect()
}

impl Room {
    /// A journal that is signed from its first line.
    pub(super) async fn signed(on: On) -> Room {
        let mut room = Room::on(on).await;
        assert!(room.journal.sign(key("a"), time(0)).await.unwrap());
        room
    }

    async fn refuse(&self, order: OrderId, who: &PersonKey) {
        self.journal
            .note_refusal(Some(order), who, "approve", serde_json::json!({ "why": "NotApprover" }), time(15))
            .await
            .unwrap();
    }

    async fn kinds(&self) -> Vec<String> {
        let lines = self.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap();
        let told = |order: Option<OrderId>| order.map_or("-".to_owned(), |order| order.to_string());
        lines.iter().map(|line| format!("{} {} {} {}", told(line.order), line.place, line.kind, line.what)).collect()
    }
}

async fn everything_that_happens_has_its_line(on: On) {
    let room = Room::signed(on).await;
    let order = room.pending("one").await;
    let bob = room.bob().await;
    room.refuse(order.id, &bob).await;
    room.refuse(OrderId(77), &bob).await;
    let detail = serde_json::json!({ "outcome": "done" });
    room.journal.note_vendor(Some(order.id), "cart_made", Some(&order.seal), detail, time(16)).await.unwrap();
    room.journal.append(&order, crate::order::Rejected { by: bob.clone() }, time(20)).await.unwrap();
    let told = [
        "- 1 order opened",
        "1 1 event submitted",
        "- 2 refused approve",
        "1 2 refused approve",
        "1 3 vendor cart_made",
        "1 4 event rejected",
    ];
    assert_eq!(room.kinds().await, told);
    let lines = room.journal.audit(time(20), time(21)).await.unwrap();
    let [rejected] = lines.as_slice() else { unreachable!("{lines:?}") };
    assert_eq!((rejected.who.as_ref(), rejected.name.as_deref()), (Some(&bob), Some("bob")));
    assert_eq!((rejected.seal.as_deref(), rejected.signed), (Some(order.seal.as_str()), true));
    assert_eq!(rejected.detail, format!(r#"{{"event":"rejected","by":"{}"}}"#, bob.0));
    let checked = check(&room, Some(key("a"))).await;
    assert_eq!((checked.defects, checked.audit.lines, checked.audit.unchecked), (vec![], 6, 0));
    assert_eq!(check(&room, None).await.audit.unchecked, 6);
}

/// Order 1 has four lines: submitted, a refusal, approved, begun.
async fn four_lines(on: On) -> Room {
    let room = Room::signed(on).await;
    let order = room.pending("one").await;
    let bob = room.bob().await;
    room.refuse(order.id, &bob).await;
    let approved = crate::order::Approved::plain(bob, order.seal.clone());
    let (order, _) = room.journal.append(&order, approved, time(20)).await.unwrap();
    room.journal.new_attempt(order.id, time(25)).await.unwrap();
    room.journal.append(&order, began(), time(30)).await.unwrap();
    room
}

async fn every_change_is_found_at_its_place(on: On) {
    const CHANGED: &str = "it was changed, or what stands before it, or it is signed with another key";
    let end = "order 1: where its audit ends is not what was written down then".to_owned();
    let line = |place: i64, what: &str| format!("order 1, audit line {place}: {what}");
    for (statements, told) in [
        (vec!["UPDATE audit SET what = 'reject' WHERE order_id = 1 AND place = 2"], vec![line(2, CHANGED)]),
        (vec!["UPDATE audit SET who = NULL WHERE order_id = 1 AND place = 3"], vec![line(3, CHANGED)]),
        (vec!["UPDATE audit SET at_us = at_us + 1 WHERE order_id = 1 AND place = 2"], vec![line(2, CHANGED)]),
        (vec!["UPDATE audit SET detail = '{}' WHERE order_id = 1 AND place = 2"], vec![line(2, CHANGED)]),
        (vec!["DELETE FROM audit WHERE order_id = 1 AND place = 2"], vec![line(2, "it is missing")]),
        (vec!["DELETE FROM audit WHERE order_id = 1 AND place = 1"], vec![line(1, "it is missing")]),
        (
            vec!["DELETE FROM audit WHERE order_id = 1 AND place = 4"],
            vec![line(4, "it is missing: the audit of this goes on to line 4")],
        ),
        // Cut off, with the row that says where it ends made to fit as well as it can be without the key.
        (
            vec![
                "DELETE FROM audit WHERE order_id = 1 AND place = 4",
                "UPDATE audit_heads SET place = 3, mac = (SELECT mac FROM audit WHERE order_id = 1 AND place = 3) \
                 WHERE order_id = 1",
            ],
            vec![end.clone()],
        ),
        // Two lines change places, and keep or change their macs.
        (
            vec![
                "UPDATE audit SET place = 9 WHERE order_id = 1 AND place = 2",
                "UPDATE audit SET place = 2 WHERE order_id = 1 AND place = 3",
                "UPDATE audit SET place = 3 WHERE order_id = 1 AND place = 9",
            ],
            vec![line(2, CHANGED), line(3, CHANGED), line(4, CHANGED)],
        ),
        (
            vec!["DELETE FROM audit_heads WHERE order_id = 1"],
            vec!["order 1: it is not written down where its audit ends, or it has none".to_owned()],
        ),
        // An event changed so that it can be replayed all the same.
        (
            vec!["UPDATE events SET at_us = at_us + 1 WHERE order_id = 1 AND version = 2"],
            vec!["order 1, event 2: it is not the one that line 3 of its audit tells of".to_owned()],
        ),
        // The newest event taken back with everything that follows from it.
        (
            vec![
                "DELETE FROM events WHERE order_id = 1 AND version = 3",
                "UPDATE orders SET version = 2, stage = 'approved' WHERE id = 1",
                "DELETE FROM unsettled",
                "DELETE FROM owed WHERE version = 3",
            ],
            vec![line(4, "the event it tells of is gone")],
        ),
    ] {
        let room = four_lines(on).await;
        assert_eq!(defects(&room, Some(key("a"))).await, [""; 0]);
        for statement in &statements {
            room.tamper(statement).await.unwrap();
        }
        assert_eq!(defects(&room, Some(key("a"))).await, told, "{statements:?}");
    }
}

async fn an_order_cannot_vanish_with_its_audit(on: On) {
    let room = four_lines(on).await;
    room.pending("two").await;
    for statement in [
        "DELETE FROM owed WHERE order_id = 2",
        "DELETE FROM cards WHERE order_id = 2",
        "DELETE FROM texts WHERE order_id = 2",
        "DELETE FROM concerned WHERE order_id = 2",
        "DELETE FROM events WHERE order_id = 2",
        "DELETE FROM orders WHERE id = 2",
        "DELETE FROM audit WHERE order_id = 2",
        "DELETE FROM audit_heads WHERE order_id = 2",
    ] {
        room.tamper(statement).await.unwrap();
    }
    assert_eq!(defects(&room, Some(key("a"))).await, ["order 2: it was submitted, and is gone"]);
}

async fn another_key_signs_nothing_of_it(on: On) {
    let room = four_lines(on).await;
    let told = defects(&room, Some(key("b"))).await;
    let lines = told.iter().filter(|defect| defect.contains("it is signed with another key"));
    assert_eq!(lines.count(), 5, "{told:?}");
    // Who goes on without the key, or with another, cannot pass that off.
    for pen in [None, Some(key("b"))] {
        let room = four_lines(on).await;
        room.journal.head_of_day(time(40)).await.unwrap();
        let mut room = room.restart().await;
        if let Some(key) = pen.clone() {
            assert!(!room.journal.sign(key, time(50)).await.unwrap());
        }
        let alice = room.alice().await;
        room.refuse(OrderId(1), &alice).await;
        let told = defects(&room, Some(key("a"))).await;
        let place = |defect: &String| defect.starts_with("order 1, audit line 5: it ");
        assert!(told.iter().any(place), "{pen:?}: {told:?}");
    }
}

/// The line is part of the event's transaction: without it there is no event, and nothing is half done.
async fn an_event_without_its_line_is_not_written(on: On) {
    let room = Room::signed(on).await;
    let order = room.approved("one").await;
    room.tamper("ALTER TABLE audit RENAME TO elsewhere").await.unwrap();
    let refused = room.journal.append(&order, began(), time(30)).await.unwrap_err();
    assert!(matches!(refused, AppendError::Journal(_)), "{refused}");
    let cart = room.add("two").await;
    room.journal.submit(room.submission().await).await.unwrap_err();
    assert_eq!(room.cart(&room.alice().await).await, cart, "the cart is as before");
    room.tamper("ALTER TABLE elsewhere RENAME TO audit").await.unwrap();
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order.clone()));
    room.journal.new_attempt(order.id, time(30)).await.unwrap();
    room.journal.append(&order, began(), time(31)).await.unwrap();
    assert_eq!(defects(&room, Some(key("a"))).await, [""; 0]);
}

async fn two_at_once_never_fork_a_chain(on: On) {
    let room = std::sync::Arc::new(Room::signed(on).await);
    let order = room.pending("one").await;
    let other = match on {
        On::Sqlite => std::sync::Arc::clone(&room),
        On::Postgres(_) => {
            let mut beside = room.beside().await;
            beside.journal.sign(key("a"), time(0)).await.unwrap();
            std::sync::Arc::new(beside)
        }
    };
    let bob = room.bob().await;
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..20 {
        let (room, bob) = (if number % 2 == 0 { room.clone() } else { other.clone() }, bob.clone());
        tasks.spawn(async move { room.refuse(OrderId(1), &bob).await });
    }
    let approved = crate::order::Approved::plain(bob, order.seal.clone());
    room.journal.append(&order, approved, time(20)).await.unwrap();
    tasks.join_all().await;
    let checked = check(&room, Some(key("a"))).await;
    let lines = room.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap();
    let of_order = lines.iter().filter(|line| line.order == Some(order.id)).count();
    assert_eq!((checked.defects, of_order), (vec![], 22));
}

async fn no_secret_is_in_it(on: On) {
    let room = Room::signed(on).await;
    room.add_with_voucher("one", "hush-code").await;
    let order = room.journal.submit(room.submission().await).await.unwrap();
    let cart = CartId::new("hush-cart".to_owned());
    room.journal.note_cart("d", Some(order.id), Some(Attempt(1)), &cart, time(11)).await.unwrap();
    room.journal.keep_link(order.id, &PaymentLink::new("https://hush.invalid".to_owned()), time(12)).await.unwrap();
    let held = order.restore(time(10)).unwrap();
    let (order, _) = room.journal.append(&order, held, time(13)).await.unwrap();
    room.journal.append(&order, Closed { by: room.bob().await }, time(14)).await.unwrap();
    let lines = room.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap();
    assert_eq!(lines.len(), 4);
    for format in [Format::Csv, Format::JsonLines] {
        let text = String::from_utf8(format.write(&lines).unwrap()).unwrap();
        assert!(text.contains(",bob,") || text.contains("\"bob\""), "{text}");
        for secret in ["hush", "spring campaign", "4711"] {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
    }
}
