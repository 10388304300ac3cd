//! Erasing a person who asks for it: when it may be, what goes, and what stays.

use super::{On, Room, each_store, hours, time};
use crate::journal::Deputation;
use crate::journal::{Erasable, Erased, Journal, Texts};
use crate::order::{
    Approved, Cap, CapOf, Currency, Deputed, Group, Money, OrderId, PersonId, Rejected, RoleId, Terms, Who,
};
use jiff::{SignedDuration, Timestamp};

each_store![
    an_open_order_and_a_kept_one_postpone_it,
    who_is_erased_is_nobody_and_what_happened_stays,
    another_process_forgets_them_too,
    whoever_an_open_order_needs_stays,
    a_months_cap_does_not_begin_anew_with_another_key,
    a_right_that_is_handed_on_stands_in_the_audit
];

const ALICE: PersonId = PersonId(1);

async fn an_open_order_and_a_kept_one_postpone_it(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("one").await;
    let alice = room.alice().await;
    let open = Erasable::Open(vec![OrderId(1)]);
    assert_eq!(room.journal.erasable(&alice, hours(9_000)).await.unwrap(), open);
    assert_eq!(room.journal.erase(ALICE, &alice, hours(9_000)).await.unwrap(), Erased::NotYet(open));
    room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap();
    let until = time(20).checked_add(SignedDuration::from_hours(8_760)).unwrap();
    assert_eq!(room.journal.erase(ALICE, &alice, time(30)).await.unwrap(), Erased::NotYet(Erasable::From(until)));
    // Nothing has gone by asking.
    assert_eq!(room.journal.profile(&alice).await.unwrap().unwrap().name, "alice");
    assert_ne!(room.journal.texts(order.id).await.unwrap(), Texts::default());
    assert_eq!(room.journal.known(ALICE), Some(alice.clone()));
    assert_eq!(room.journal.erasable(&alice, until).await.unwrap(), Erasable::Now);
}

async fn who_is_erased_is_nobody_and_what_happened_stays(on: On) {
    let mut room = Room::on(on).await;
    let order = room.pending("one").await;
    let order = room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap().0;
    room.add_with_voucher("two", "hush").await;
    let alice = room.alice().await;
    room.tamper("DELETE FROM owed").await.unwrap();
    room.journal = room.journal.keeping(SignedDuration::from_secs(10));
    assert_eq!(room.journal.erase(ALICE, &alice, time(40)).await.unwrap(), Erased::Done);

    assert_eq!(room.journal.known(ALICE), None);
    assert_eq!(room.journal.profile(&alice).await.unwrap(), None);
    assert_eq!(room.journal.texts(order.id).await.unwrap(), Texts::default());
    assert!(room.cart(&alice).await.lines.is_empty());
    assert!(room.journal.cart_vouchers(&alice).await.unwrap().is_empty());
    let owed = super::super::outbox::debts(&mut room.journal.store.read().await.unwrap(), "", false, 9).await.unwrap();
    assert_eq!(owed.iter().map(|debt| (debt.order, debt.version)).collect::<Vec<_>>(), [(order.id, order.version)]);
    // The order is as it was, and so is the audit, with one line more and no name.
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order));
    let lines = room.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap();
    let erased = lines.iter().find(|line| line.what == "erased").unwrap();
    assert_eq!((erased.who.as_ref(), erased.name.as_deref()), (Some(&alice), None));
    let submitted = lines.iter().find(|line| line.what == "submitted").unwrap();
    assert_eq!((submitted.who.as_ref(), submitted.name.as_deref()), (Some(&alice), None));
    assert_eq!(Journal::check(&room.url).await.unwrap().defects, []);
    // Who comes back is somebody new.
    assert_ne!(room.alice().await, alice);
}

async fn another_process_forgets_them_too(on: On) {
    let room = Room::on(on).await;
    let On::Postgres(_) = on else { return };
    room.add("one").await;
    let alice = room.alice().await;
    let other = room.beside().await;
    assert_eq!(other.journal.known(ALICE), Some(alice.clone()));
    assert_eq!(room.journal.erase(ALICE, &alice, time(40)).await.unwrap(), Erased::Done);
    let mut conn = other.journal.store.read().await.unwrap();
    // What its look-out does every few seconds.
    let place = super::super::erase::erased_elsewhere(&mut conn, &other.journal.memory, 0).await.unwrap();
    assert_eq!((other.journal.known(ALICE), place), (None, 1));
    assert!(other.journal.memory.carts.get(&alice).is_none());
}

/// Whose right an approval was, and whom the terms name: with a new key each could count once more, or nobody could decide.
async fn whoever_an_open_order_needs_stays(on: On) {
    let room = Room::on(on).await;
    let (bob, carol) = (room.bob().await, room.journal.person(PersonId(3), "carol", "en").await.unwrap());
    let dave = room.journal.person(PersonId(4), "dave", "en").await.unwrap();
    room.add("one").await;
    let mut submission = room.submission().await;
    submission.event.terms =
        Box::new(Terms { approvers: Group { roles: vec![], people: vec![dave.clone()] }, ..Terms::default() });
    submission.event.needs = 2;
    let order = room.journal.submit(submission).await.unwrap();
    assert_eq!(room.journal.erasable(&carol, time(20)).await.unwrap(), Erasable::Now);
    let by_right_of_carol = Approved { stands_for: Some(carol.clone()), ..Approved::plain(bob, order.seal.clone()) };
    room.journal.append(&order, by_right_of_carol, time(20)).await.unwrap();
    for needed in [&carol, &dave] {
        assert_eq!(room.journal.erasable(needed, time(30)).await.unwrap(), Erasable::Open(vec![order.id]));
    }
    assert_eq!(Journal::check(&room.url).await.unwrap().defects, []);
}

async fn a_months_cap_does_not_begin_anew_with_another_key(on: On) {
    let mut room = Room::on(on).await;
    room.journal = room.journal.keeping(SignedDuration::from_secs(10));
    let alice = room.alice().await;
    let who = Who { key: alice.clone(), id: ALICE, roles: vec![], deputy_for: vec![] };
    let cap = Cap { of: CapOf::Person, month: Money::new(500, Currency::EUR) };
    room.add("one").await;
    let mut submission = room.submission().await;
    submission.event.needs = 0;
    submission.event.terms = Box::new(Terms { caps: cap.counts(&who).into_iter().collect(), ..Terms::default() });
    let order = room.journal.submit(submission).await.unwrap();
    let found = crate::order::OrderFound { number: crate::order::OrderNumber(8), proved: true };
    let (order, _) = room.journal.append(&order, found, time(20)).await.unwrap();
    room.ready(&order, time(20)).await;
    let next = crate::order::Month::of(time(60)).after().begins();
    assert_eq!(room.journal.erasable(&alice, time(60)).await.unwrap(), Erasable::From(next));
    assert_eq!(room.journal.erasable(&alice, next).await.unwrap(), Erasable::Now);
}

async fn a_right_that_is_handed_on_stands_in_the_audit(on: On) {
    let room = Room::on(on).await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    let from = Deputed { key: alice.clone(), roles: vec![RoleId(7)] };
    room.journal.depute(&Deputation { from, to: bob, until: time(100) }, time(10)).await.unwrap();
    room.journal.end_deputation(&alice, time(20)).await.unwrap().unwrap();
    assert_eq!(room.journal.end_deputation(&alice, time(30)).await.unwrap(), None);
    let lines = room.journal.audit(Timestamp::MIN, Timestamp::MAX).await.unwrap();
    let rights: Vec<&str> = lines.iter().filter(|line| line.kind == "rights").map(|line| line.what.as_str()).collect();
    assert_eq!(rights, ["delegated", "reclaimed"]);
    assert_eq!(Journal::check(&room.url).await.unwrap().defects, []);
}
