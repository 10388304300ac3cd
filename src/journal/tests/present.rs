//! Nobody acts by a key that was erased: not in another process that still has it in memory, and not at the same moment.

use super::{On, Room, catalogue, cluster, each_store, time};
use crate::journal::{AppendError, Erasable, Erased, SaveError, SubmitError, consequences, present};
use crate::order::{Approved, Group, PersonId, Terms};

each_store![
    whoever_was_erased_neither_decides_nor_lends_their_right,
    whoever_was_erased_sends_nothing_and_fills_no_cart,
    nobody_is_asked_to_approve_who_was_erased_just_now
];

const BOB: PersonId = PersonId(2);

/// Another process has erased them; this one has not noticed yet.
async fn erased_elsewhere(room: &Room, id: &str) {
    let statement = match id {
        "alice" => "DELETE FROM people WHERE name = 'alice'",
        _ => "DELETE FROM people WHERE name = 'bob'",
    };
    room.tamper(statement).await.unwrap();
}

async fn whoever_was_erased_neither_decides_nor_lends_their_right(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("one").await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    erased_elsewhere(&room, "bob").await;
    let by_right_of_bob = Approved { stands_for: Some(bob.clone()), ..Approved::plain(alice, order.seal.clone()) };
    for act in [Approved::plain(bob.clone(), order.seal.clone()), by_right_of_bob] {
        let refused = room.journal.append(&order, act, time(20)).await;
        assert!(matches!(refused, Err(AppendError::Erased)), "{refused:?}");
        assert_eq!(room.journal.known(BOB), None);
    }
    assert_eq!(room.journal.order(order.id).await.unwrap().as_ref(), Some(&order));
    let again = room.bob().await;
    assert_ne!(again, bob);
    room.journal.append(&order, Approved::plain(again, order.seal.clone()), time(20)).await.unwrap();
}

async fn whoever_was_erased_sends_nothing_and_fills_no_cart(on: On) {
    let room = Room::on(on).await;
    let cart = room.add("one").await;
    let (alice, submission) = (room.alice().await, room.submission().await);
    erased_elsewhere(&room, "alice").await;
    let refused = room.journal.submit(submission).await;
    assert!(matches!(refused, Err(SubmitError::Erased)), "{refused:?}");
    let next = cart.add(&catalogue(), "project.2018", "two", 1, &[]).unwrap();
    let refused = room.journal.save_cart(&alice, cart.version, next, None).await;
    assert!(matches!(refused, Err(SaveError::Erased)), "{refused:?}");
    assert_eq!(room.journal.newest(9, None).await.unwrap(), []);
    assert!(room.journal.remembered_cart(&alice).lines.is_empty());
}

async fn nobody_is_asked_to_approve_who_was_erased_just_now(on: On) {
    let room = Room::on(on).await;
    room.add("one").await;
    let mut submission = room.submission().await;
    let approvers = Group { roles: vec![], people: vec![room.bob().await] };
    submission.event.terms = Box::new(Terms { approvers, ..Terms::default() });
    erased_elsewhere(&room, "bob").await;
    let refused = room.journal.submit(submission.clone()).await;
    assert!(matches!(refused, Err(SubmitError::Erased)), "{refused:?}");
    // The cart is still there, and with the new key it works.
    submission.event.terms.approvers.people = vec![room.bob().await];
    room.journal.submit(submission).await.unwrap();
}

/// Only a server lets two transactions be open at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_erasure_waits_for_what_the_person_is_just_doing() {
    const HELD_UP: &str = "SELECT count(*) FROM pg_stat_activity \
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'DELETE FROM people%'";
    let Some(cluster) = cluster() else { return };
    let room = Room::on(On::Postgres(cluster)).await;
    let order = room.pending("one").await;
    let bob = room.bob().await;
    let mut act = room.journal.store.begin().await.unwrap();
    assert!(present::one(&mut act, &room.journal.store.kind, &room.journal.memory, &bob).await.unwrap());
    consequences::concern(&mut act, &bob, order.id).await.unwrap();
    let erasure = room.journal.erase(BOB, &bob, time(20));
    let watched = async {
        loop {
            let mut conn = room.journal.store.read().await.unwrap();
            let held_up: i64 = sqlx::query_scalar(HELD_UP).fetch_one(&mut *conn).await.unwrap();
            if held_up == 1 {
                return;
            }
        }
    };
    tokio::pin!(erasure);
    tokio::select! {
        done = &mut erasure => panic!("it did not wait: {done:?}"),
        () = watched => {}
    }
    // Only now: from its commit on, the erasure may be over at any moment.
    act.commit().await.unwrap();
    assert_eq!(erasure.await.unwrap(), Erased::NotYet(Erasable::Open(vec![order.id])));
    assert!(room.journal.profile(&bob).await.unwrap().is_some());
}
