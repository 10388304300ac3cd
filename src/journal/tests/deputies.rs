//! Rights that are handed on: one deputy for each person, until the time is over.

use super::{On, Room, each_store, hours, time};
use crate::journal::Deputation;
use crate::order::{Deputed, PersonId, PersonKey, RoleId};

each_store![
    a_right_is_handed_on_until_its_time_is_over,
    a_new_deputy_takes_the_place_of_the_old,
    one_person_stands_in_for_several,
    a_right_is_taken_back_once,
    what_is_over_is_purged_and_nothing_else,
    it_survives_a_restart
];

impl Room {
    async fn carol(&self) -> PersonKey {
        self.journal.person(PersonId(3), "carol", "en-US").await.unwrap()
    }

    async fn depute(&self, from: PersonKey, to: &PersonKey, until: i64) -> Deputation {
        let from = Deputed { key: from, roles: vec![RoleId(u64::MAX), RoleId(7)] };
        let deputation = Deputation { from, to: to.clone(), until: time(until) };
        self.journal.depute(&deputation, time(0)).await.unwrap();
        deputation
    }
}

async fn a_right_is_handed_on_until_its_time_is_over(on: On) {
    let room = Room::on(on).await;
    let (alice, carol) = (room.alice().await, room.carol().await);
    let deputation = room.depute(alice.clone(), &carol, 100).await;
    assert_eq!(room.journal.deputed_to(&carol, time(99)).await.unwrap(), std::slice::from_ref(&deputation));
    assert_eq!(room.journal.deputations(time(99)).await.unwrap(), [deputation]);
    assert_eq!(room.journal.deputed_to(&alice, time(0)).await.unwrap(), [], "not the other way round");
    assert_eq!(room.journal.deputed_to(&carol, time(100)).await.unwrap(), []);
    assert_eq!(room.journal.deputations(time(100)).await.unwrap(), []);
}

async fn a_new_deputy_takes_the_place_of_the_old(on: On) {
    let room = Room::on(on).await;
    let (alice, bob, carol) = (room.alice().await, room.bob().await, room.carol().await);
    room.depute(alice.clone(), &bob, 100).await;
    let second = room.depute(alice, &carol, 50).await;
    assert_eq!(room.journal.deputed_to(&bob, time(0)).await.unwrap(), []);
    assert_eq!(room.journal.deputations(time(0)).await.unwrap(), [second]);
}

async fn one_person_stands_in_for_several(on: On) {
    let room = Room::on(on).await;
    let (alice, bob, carol) = (room.alice().await, room.bob().await, room.carol().await);
    let mut both = vec![room.depute(alice, &carol, 100).await, room.depute(bob, &carol, 200).await];
    both.sort_by(|one, other| one.from.key.0.cmp(&other.from.key.0));
    assert_eq!(room.journal.deputed_to(&carol, time(0)).await.unwrap(), both);
    assert_eq!(room.journal.deputed_to(&carol, time(100)).await.unwrap().len(), 1);
}

async fn a_right_is_taken_back_once(on: On) {
    let room = Room::on(on).await;
    let (alice, bob, carol) = (room.alice().await, room.bob().await, room.carol().await);
    let deputation = room.depute(alice.clone(), &carol, 100).await;
    let others = room.depute(bob.clone(), &carol, 100).await;
    assert_eq!(room.journal.end_deputation(&alice, time(1)).await.unwrap(), Some(deputation));
    assert_eq!(room.journal.end_deputation(&alice, time(1)).await.unwrap(), None);
    assert_eq!(room.journal.deputed_to(&carol, time(1)).await.unwrap(), [others]);
    assert_eq!(room.journal.end_deputation(&bob, time(100)).await.unwrap(), None, "it was over by itself");
}

async fn what_is_over_is_purged_and_nothing_else(on: On) {
    let room = Room::on(on).await;
    let (alice, bob, carol) = (room.alice().await, room.bob().await, room.carol().await);
    room.depute(alice, &carol, 3600).await;
    let longer = room.depute(bob, &carol, 2 * 3600).await;
    room.journal.purge(hours(1)).await.unwrap();
    // Asked as of a time before it ended: only the purge can have removed it.
    assert_eq!(room.journal.deputations(time(0)).await.unwrap(), [longer]);
}

async fn it_survives_a_restart(on: On) {
    let room = Room::on(on).await;
    let (alice, carol) = (room.alice().await, room.carol().await);
    let deputation = room.depute(alice, &carol, 100).await;
    let room = room.restart().await;
    assert_eq!(room.journal.deputations(time(0)).await.unwrap(), [deputation]);
}
