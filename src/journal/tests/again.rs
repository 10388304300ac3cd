//! An older text of an order's message may come last, or may still come: then it is written once more, as it is then.

use super::{On, Room, cluster, each_store, time};
use crate::journal::{Debt, Sent};
use crate::order::{Order, Owed, Rejected};

each_store![
    a_try_without_an_answer_has_the_card_written_once_more_as_it_is_then,
    one_time_is_enough_however_often_a_try_goes_unanswered,
    what_is_written_once_more_is_as_new_as_its_turn,
    what_the_process_before_was_writing_is_written_once_more,
    a_process_that_had_sent_everything_leaves_nothing_to_write_again,
];

/// Two processes on one PostgreSQL database; nothing on a machine without one.
async fn two() -> Option<(Room, Room)> {
    let one = Room::on(On::Postgres(cluster()?)).await;
    let other = one.beside().await;
    Some((one, other))
}

impl Room {
    async fn owed(&self) -> Vec<Debt> {
        self.journal.owed(99).await.unwrap()
    }

    /// Whether something is to be written once more later.
    async fn later(&self) -> bool {
        self.journal.again_in().await.unwrap().is_some()
    }

    /// As if the time had passed after which nothing older arrives.
    async fn time_passes(&self) {
        self.tamper("UPDATE owed SET due_us = 1 WHERE due_us > 0").await.unwrap();
    }

    /// As if every claim had run out.
    async fn claims_run_out(&self) {
        self.tamper("UPDATE leases SET until_us = 1 WHERE until_us > 0").await.unwrap();
    }

    async fn pays_all(&self) {
        for debt in self.owed().await {
            self.pay(&debt, Some("991")).await;
        }
    }

    async fn rejected(&self, order: &Order) -> Order {
        self.journal.append(order, Rejected { by: self.bob().await }, time(20)).await.unwrap().0
    }

    /// The card of the order as it is now is owed, and nothing else.
    async fn owes_newest(&self, order: &Order) -> bool {
        let newest = self.journal.order(order.id).await.unwrap().unwrap().version;
        let owed = self.owed().await;
        let owed: Vec<_> = owed.iter().map(|debt| (debt.order, debt.version, debt.kind)).collect();
        owed == [(order.id, newest, Owed::Card)]
    }
}

async fn a_try_without_an_answer_has_the_card_written_once_more_as_it_is_then(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let debt = room.owed().await[0].clone();
    let turn = room.journal.may_send(&debt).await.unwrap().unwrap().0;
    room.journal.paid_off(debt.id, &turn, Some("991"), Sent::MayArrive).await.unwrap();
    assert_eq!(room.owed().await, [], "not before it has arrived");
    assert!(room.later().await);
    let order = room.rejected(&order).await;
    room.pays_all().await;
    assert!(room.later().await);
    room.time_passes().await;
    assert!(room.owes_newest(&order).await);
    assert!(super::Journal::check(&room.url).await.unwrap().defects.is_empty(), "no event owes it, and that is right");
    room.pays_all().await;
    assert_eq!((room.owed().await, room.later().await), (vec![], false));
}

async fn one_time_is_enough_however_often_a_try_goes_unanswered(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let debt = room.owed().await[0].clone();
    for _ in 0..3 {
        let turn = room.journal.may_send(&debt).await.unwrap().unwrap().0;
        room.journal.wrote(&turn, Sent::MayArrive).await.unwrap();
        room.time_passes().await;
    }
    assert_eq!(room.owed().await[0], debt, "what failed is still owed, and first");
    room.pay(&debt, Some("991")).await;
    assert!(room.owes_newest(&order).await);
}

async fn what_is_written_once_more_is_as_new_as_its_turn(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let debt = room.owed().await[0].clone();
    let turn = room.journal.may_send(&debt).await.unwrap().unwrap().0;
    room.journal.paid_off(debt.id, &turn, Some("991"), Sent::MayArrive).await.unwrap();
    room.time_passes().await;
    let once_more = room.owed().await[0].clone();
    let order = room.rejected(&order).await;
    let (_, in_turn) = room.journal.may_send(&once_more).await.unwrap().unwrap();
    assert_eq!((once_more.id, in_turn.version), (in_turn.id, order.version));
}

async fn what_the_process_before_was_writing_is_written_once_more(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let debt = room.owed().await[0].clone();
    room.journal.may_send(&debt).await.unwrap().unwrap();
    let room = room.restart().await;
    assert_eq!(room.owed().await, [debt]);
    room.pays_all().await;
    assert!(room.later().await);
    room.time_passes().await;
    assert!(room.owes_newest(&order).await);
}

async fn a_process_that_had_sent_everything_leaves_nothing_to_write_again(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    room.pays_all().await;
    let room = room.restart().await;
    room.rejected(&order).await;
    room.pays_all().await;
    assert!(!room.later().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_was_overtaken_while_sending_has_the_card_written_once_more() {
    let Some((one, other)) = two().await else { return };
    let order = one.pending("one").await;
    let debt = one.owed().await[0].clone();
    let turn = one.journal.may_send(&debt).await.unwrap().unwrap().0;
    // It stands still; another takes over and writes what is newer.
    other.claims_run_out().await;
    let order = other.rejected(&order).await;
    other.pays_all().await;
    assert_eq!(other.owed().await, []);
    // Then its own text arrives.
    one.journal.paid_off(debt.id, &turn, Some("991"), Sent::Surely).await.unwrap();
    assert!(one.owes_newest(&order).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_was_overtaken_while_showing_a_step_has_the_card_written_once_more() {
    let Some((one, other)) = two().await else { return };
    let order = one.pending("one").await;
    one.pays_all().await;
    let turn = one.journal.may_show(order.id).await.unwrap().unwrap();
    other.claims_run_out().await;
    let order = other.rejected(&order).await;
    other.pays_all().await;
    assert_eq!(other.owed().await, []);
    one.journal.wrote(&turn, Sent::Surely).await.unwrap();
    assert!(other.owes_newest(&order).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_is_shown_in_a_turn_of_its_own() {
    let Some((one, other)) = two().await else { return };
    let order = one.pending("one").await;
    let debt = one.owed().await[0].clone();
    one.journal.may_send(&debt).await.unwrap().unwrap();
    assert!(other.journal.may_show(order.id).await.unwrap().is_none(), "another is writing about it");
    one.pay(&debt, Some("991")).await;
    let turn = other.journal.may_show(order.id).await.unwrap().unwrap();
    one.rejected(&order).await;
    assert_eq!(one.owed().await, [], "another is showing a step");
    other.journal.wrote(&turn, Sent::Surely).await.unwrap();
    assert_eq!(one.owed().await, [], "and sends what became owed meanwhile");
    other.pays_all().await;
    assert!(one.journal.may_show(order.id).await.unwrap().is_some());
    assert!(!one.later().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_takes_over_from_a_process_that_vanished_writes_the_card_once_more() {
    let Some((one, other)) = two().await else { return };
    let order = one.pending("one").await;
    one.pays_all().await;
    one.journal.may_show(order.id).await.unwrap().unwrap();
    let order = other.rejected(&order).await;
    // Killed over a step, which may still arrive.
    other.claims_run_out().await;
    drop(one);
    other.pays_all().await;
    assert!(other.later().await);
    other.time_passes().await;
    assert!(other.owes_newest(&order).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_claim_that_ran_out_and_nobody_took_is_still_the_same_turn() {
    let Some((one, _)) = two().await else { return };
    one.pending("one").await;
    let debt = one.owed().await[0].clone();
    let turn = one.journal.may_send(&debt).await.unwrap().unwrap().0;
    one.claims_run_out().await;
    assert_eq!(one.owed().await, std::slice::from_ref(&debt));
    one.journal.paid_off(debt.id, &turn, Some("991"), Sent::Surely).await.unwrap();
    assert_eq!((one.owed().await, one.later().await), (vec![], false));
}
