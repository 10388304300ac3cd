//! The brake on voucher codes holds over restarts and for every process, and keeps no code.

use super::{On, Room, each_store};
use crate::journal::{MayTry, Trying, Voucher};
use crate::order::{Brake, LineId, PersonKey, Tried};
use std::collections::BTreeSet;

each_store![
    three_wrong_codes_brake_their_person_and_a_restart_does_not_forget_them,
    a_code_that_was_taken_or_not_asked_about_never_counted,
    what_ovhcloud_has_not_answered_is_counted_too,
    wrong_codes_of_orders_count_for_everybody,
    a_lock_holds_for_everybody_for_an_hour_and_is_purged_then,
    codes_found_good_are_remembered_with_their_line
];

async fn trying(room: &Room, person: &PersonKey) -> Trying {
    let trying = match room.journal.try_voucher(person).await.unwrap() {
        MayTry::Now(trying) => Some(trying),
        MayTry::Busy | MayTry::Braked(_) => None,
    };
    trying.expect("a code may be tried")
}

async fn wrong(room: &Room, person: &PersonKey) {
    let trying = trying(room, person).await;
    room.journal.end_trying(trying, Some(Tried::NotTaken)).await.unwrap();
}

async fn three_wrong_codes_brake_their_person_and_a_restart_does_not_forget_them(on: On) {
    let room = Room::on(on).await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    for _ in 0..3 {
        wrong(&room, &alice).await;
    }
    let braked = room.journal.try_voucher(&alice).await.unwrap();
    assert!(matches!(braked, MayTry::Braked(Brake::Person { .. })), "{braked:?}");
    let room = room.restart().await;
    let braked = room.journal.try_voucher(&alice).await.unwrap();
    assert!(matches!(braked, MayTry::Braked(Brake::Person { .. })), "{braked:?}");
    wrong(&room, &bob).await;
}

async fn a_code_that_was_taken_or_not_asked_about_never_counted(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    for _ in 0..10 {
        let trying = trying(&room, &alice).await;
        room.journal.end_trying(trying, None).await.unwrap();
    }
}

async fn what_ovhcloud_has_not_answered_is_counted_too(on: On) {
    let room = Room::on(on).await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    let asked = [trying(&room, &alice).await, trying(&room, &alice).await, trying(&room, &alice).await];
    assert!(matches!(room.journal.try_voucher(&alice).await.unwrap(), MayTry::Busy));
    let _more = [trying(&room, &bob).await, trying(&room, &bob).await];
    let busy = match on {
        On::Sqlite => room.journal.try_voucher(&bob).await,
        // The count is every process's.
        On::Postgres(_) => room.beside().await.journal.try_voucher(&bob).await,
    };
    assert!(matches!(busy.unwrap(), MayTry::Busy));
    for trying in asked {
        room.journal.end_trying(trying, None).await.unwrap();
    }
    let _granted = trying(&room, &alice).await;
}

async fn wrong_codes_of_orders_count_for_everybody(on: On) {
    let room = Room::on(on).await;
    for codes in [1, 3] {
        room.journal.note_vouchers(None, Tried::NotTaken, codes).await.unwrap();
    }
    assert_eq!(room.journal.voucher_brake().await.unwrap(), None);
    room.journal.note_vouchers(None, Tried::NotTaken, 1).await.unwrap();
    let braked = room.journal.try_voucher(&room.alice().await).await.unwrap();
    assert!(matches!(braked, MayTry::Braked(Brake::Account { .. })), "{braked:?}");
    assert!(matches!(room.journal.voucher_brake().await.unwrap(), Some(Brake::Account { .. })));
    assert_eq!(room.journal.voucher_lock().await.unwrap(), None);
}

async fn a_lock_holds_for_everybody_for_an_hour_and_is_purged_then(on: On) {
    const AN_HOUR_AGO: &str = "UPDATE voucher_tries SET at_us = at_us - 3600000000";
    let room = Room::on(on).await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    let asked = trying(&room, &alice).await;
    room.journal.end_trying(asked, Some(Tried::LockedOut)).await.unwrap();
    let braked = room.journal.try_voucher(&bob).await.unwrap();
    assert!(matches!(braked, MayTry::Braked(Brake::LockedOut { .. })), "{braked:?}");
    assert!(room.journal.voucher_lock().await.unwrap().is_some());
    let kept = async || -> i64 {
        sqlx::query_scalar("SELECT count(*) FROM voucher_tries").fetch_one(&room.journal.store.readers).await.unwrap()
    };
    room.journal.purge(super::time(0)).await.unwrap();
    assert_eq!(kept().await, 1);
    room.tamper(AN_HOUR_AGO).await.unwrap();
    assert_eq!(room.journal.voucher_lock().await.unwrap(), None);
    room.journal.purge(super::time(0)).await.unwrap();
    assert_eq!(kept().await, 0);
}

async fn codes_found_good_are_remembered_with_their_line(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    room.add_with_voucher("staging", "FIRST").await;
    let cart = room.add_with_voucher("production", "SECOND").await;
    let code = |code: &str| Voucher::new(code.to_owned());
    let unchecked = async |room: &Room| room.journal.unchecked_vouchers(&alice).await.unwrap();
    assert_eq!(unchecked(&room).await, BTreeSet::from([LineId(0), LineId(1)]));

    room.journal.voucher_is_good(&alice, LineId(0), &code("FIRST")).await.unwrap();
    // Another code has taken its place meanwhile.
    room.journal.voucher_is_good(&alice, LineId(1), &code("OTHER")).await.unwrap();
    assert_eq!(unchecked(&room).await, BTreeSet::from([LineId(1)]));
    let room = room.restart().await;
    assert_eq!(unchecked(&room).await, BTreeSet::from([LineId(1)]));

    // A new code of a line is a new question.
    let (next, line) = cart.voucher(1, true).unwrap();
    room.journal.save_cart(&alice, cart.version, next, Some((line, Some(code("THIRD"))))).await.unwrap();
    assert_eq!(unchecked(&room).await, BTreeSet::from([LineId(0), LineId(1)]));
}
