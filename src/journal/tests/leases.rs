//! A lease is held by one at a time, ends by the database's clock, and guards the events of its holder.

use super::{On, Room, answered, began, each_store, time};
use crate::journal::{AppendError, Lease};
use crate::order::{OrderFound, OrderId, OrderNumber, Stage};
use std::time::Duration;

each_store![
    a_lease_is_held_by_one_at_a_time_and_given_back,
    of_two_who_want_a_lease_at_once_one_gets_it,
    a_lease_whose_time_is_over_is_taken_over_and_the_old_holder_finds_out,
    only_the_holder_begins_a_checkout_and_writes_its_answer,
    a_checkout_does_not_begin_after_the_leases_time,
    a_late_answer_is_taken_unless_somebody_took_over,
    a_lease_is_of_one_order,
];

const MINUTE: Duration = Duration::from_secs(60);
/// Over as soon as it is taken.
const OVER: Duration = Duration::ZERO;

async fn lease(room: &Room, order: OrderId, time: Duration) -> Lease {
    room.journal.take_lease(order, time).await.unwrap().unwrap()
}

async fn a_lease_is_held_by_one_at_a_time_and_given_back(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("one").await.id;
    let mine = lease(&room, order, MINUTE).await;
    assert_eq!(room.journal.take_lease(order, MINUTE).await.unwrap(), None);
    assert!(room.journal.still_mine(&mine, Duration::from_secs(30)).await.unwrap());
    assert!(!room.journal.still_mine(&mine, 2 * MINUTE).await.unwrap(), "it is asked for as long as the call takes");
    assert!(room.journal.renew(&mine, 3 * MINUTE).await.unwrap());
    assert!(room.journal.still_mine(&mine, 2 * MINUTE).await.unwrap());
    room.journal.give_back(&mine).await.unwrap();
    let next = lease(&room, order, MINUTE).await;
    assert!(room.journal.still_mine(&next, OVER).await.unwrap());
}

async fn of_two_who_want_a_lease_at_once_one_gets_it(on: On) {
    let room = Room::on(on).await;
    for number in 0..20 {
        let order = room.pending(&format!("p{number}")).await.id;
        let (one, other) = tokio::join!(room.journal.take_lease(order, MINUTE), room.journal.take_lease(order, MINUTE));
        assert!(one.unwrap().is_some() != other.unwrap().is_some());
    }
}

async fn a_lease_whose_time_is_over_is_taken_over_and_the_old_holder_finds_out(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("one").await.id;
    let old = lease(&room, order, OVER).await;
    assert!(!room.journal.renew(&old, MINUTE).await.unwrap());
    let new = lease(&room, order, MINUTE).await;
    assert!(!room.journal.still_mine(&old, OVER).await.unwrap());
    assert!(!room.journal.renew(&old, MINUTE).await.unwrap());
    room.journal.give_back(&old).await.unwrap();
    assert!(room.journal.still_mine(&new, OVER).await.unwrap(), "it was not the old holder's to give back");
}

async fn only_the_holder_begins_a_checkout_and_writes_its_answer(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await;
    let mine = lease(&room, order.id, MINUTE).await;
    let refused = room.journal.append(&order, began(), time(30)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    let (order, _) = room.journal.append_holding(&mine, &order, began(), time(30)).await.unwrap();
    let refused = room.journal.append(&order, answered(8), time(31)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    let (order, _) = room.journal.append_holding(&mine, &order, answered(8), time(31)).await.unwrap();
    assert_eq!(order.stage, Stage::Placed { number: OrderNumber(8) });
}

async fn a_checkout_does_not_begin_after_the_leases_time(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await;
    let over = lease(&room, order.id, OVER).await;
    let refused = room.journal.append_holding(&over, &order, began(), time(30)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order));
}

async fn a_late_answer_is_taken_unless_somebody_took_over(on: On) {
    let room = Room::on(on).await;
    let order = room.checking_out("one").await;
    let over = lease(&room, order.id, OVER).await;
    room.journal.append_holding(&over, &order, answered(8), time(40)).await.unwrap();

    let order = room.checking_out("two").await;
    let over = lease(&room, order.id, OVER).await;
    let _next = lease(&room, order.id, MINUTE).await;
    let refused = room.journal.append_holding(&over, &order, answered(9), time(40)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    let found = OrderFound { number: OrderNumber(9), proved: true };
    room.journal.append(&order, found, time(41)).await.expect("a found order is a fact, whoever holds the lease");
}

async fn a_lease_is_of_one_order(on: On) {
    let room = Room::on(on).await;
    let (one, two) = (room.approved("one").await, room.approved("two").await);
    let of_one = lease(&room, one.id, MINUTE).await;
    assert_eq!(of_one.order(), one.id);
    let refused = room.journal.append_holding(&of_one, &two, began(), time(30)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    let (_, _) = room.journal.append(&two, began(), time(30)).await.unwrap();
}

#[tokio::test]
async fn who_opens_the_file_alone_takes_over_at_once() {
    let room = Room::new().await;
    let order = room.pending("one").await.id;
    let old = lease(&room, order, MINUTE).await;
    let room = room.restart().await;
    assert!(!room.journal.still_mine(&old, OVER).await.unwrap());
    lease(&room, order, MINUTE).await;
}
