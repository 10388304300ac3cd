//! The messages of an order are given to one process at a time, and to another when that one is gone.

use super::{Room, cluster, time};
use crate::journal::Debt;
use crate::order::{OrderId, Rejected};

async fn two() -> Option<(Room, Room)> {
    let one = Room::on(super::On::Postgres(cluster()?)).await;
    let other = one.beside().await;
    Some((one, other))
}

async fn owed(room: &Room) -> Vec<Debt> {
    room.journal.owed(99).await.unwrap()
}

async fn orders(room: &Room) -> Vec<OrderId> {
    owed(room).await.iter().map(|debt| debt.order).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_processes_one_may_send_a_debt() {
    let Some((one, other)) = two().await else { return };
    for number in 0..20 {
        let order = one.pending(&format!("p{number}")).await.id;
        let debt = owed(&other).await.into_iter().find(|debt| debt.order == order).unwrap();
        let (a, b) = tokio::join!(one.journal.may_send(&debt), other.journal.may_send(&debt));
        let (a, b) = (a.unwrap().is_some(), b.unwrap().is_some());
        assert!(a != b, "{a} {b}");
        assert_eq!((orders(&one).await.contains(&order), orders(&other).await.contains(&order)), (a, b));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_is_claimed_by_nobody() {
    let Some((one, other)) = two().await else { return };
    one.pending("one").await;
    assert_eq!((orders(&one).await, orders(&other).await), (vec![OrderId(1)], vec![OrderId(1)]));
    let debt = owed(&one).await[0].clone();
    drop(one);
    assert!(other.journal.may_send(&debt).await.unwrap().is_some());
    assert_eq!(other.journal.again_in().await.unwrap(), None, "who had not begun leaves nothing behind");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_messages_of_an_order_go_the_same_way_until_they_are_sent() {
    let Some((one, other)) = two().await else { return };
    let order = one.pending("one").await;
    let first = owed(&one).await;
    one.journal.may_send(&first[0]).await.unwrap().unwrap();
    other.journal.append(&order, Rejected { by: other.bob().await }, time(20)).await.unwrap();
    assert_eq!(owed(&other).await, []);
    let both = owed(&one).await;
    assert_eq!((both.len(), both[0].clone()), (2, first[0].clone()));
    assert!(one.journal.may_send(&both[0]).await.unwrap().is_some());
    assert!(other.journal.may_send(&both[0]).await.unwrap().is_none());

    one.pay(&both[0], Some("991")).await;
    assert!(one.journal.may_send(&both[0]).await.unwrap().is_none(), "it is sent");
    assert_eq!(owed(&other).await, []);
    one.pay(&both[1], Some("991")).await;
    other.pending("two").await;
    assert_eq!(orders(&other).await, [OrderId(2)], "the next one is for whoever is quickest");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_process_did_not_send_is_sent_by_another_when_its_claim_is_over() {
    let Some((one, other)) = two().await else { return };
    one.pending("one").await;
    let debt = owed(&one).await[0].clone();
    one.journal.may_send(&debt).await.unwrap().unwrap();
    let mut told = other.journal.debts();
    assert_eq!(owed(&other).await, []);
    // Killed: it lets go of nothing.
    drop(one);
    told.changed().await.unwrap();
    assert_eq!(owed(&other).await, std::slice::from_ref(&debt));
    assert!(other.journal.may_send(&debt).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_process_that_ends_did_not_send_is_sent_by_another_at_once() {
    let Some((one, other)) = two().await else { return };
    one.pending("one").await;
    let debt = owed(&one).await[0].clone();
    one.journal.may_send(&debt).await.unwrap().unwrap();
    assert_eq!(owed(&other).await, []);
    one.journal.close().await;
    assert_eq!(owed(&other).await, [debt]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_overslept_its_claim_does_not_send() {
    let Some((one, other)) = two().await else { return };
    one.pending("one").await;
    let debt = owed(&one).await[0].clone();
    one.journal.may_send(&debt).await.unwrap().unwrap();
    other.tamper("UPDATE leases SET until_us = 0").await.unwrap();
    assert!(other.journal.may_send(&debt).await.unwrap().is_some());
    assert!(one.journal.may_send(&debt).await.unwrap().is_none());
    assert_eq!(owed(&one).await, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_oldest_are_given_first_and_no_more_than_asked_for() {
    let Some((one, _)) = two().await else { return };
    for name in ["one", "two", "three"] {
        one.approved(name).await;
    }
    let some = one.journal.owed(3).await.unwrap();
    let all = owed(&one).await;
    assert_eq!((all.len(), &all[..3]), (6, &some[..]));
}
