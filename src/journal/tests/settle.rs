//! OVHcloud's numbers belong to one order each, and unsettled projects keep their twins waiting.

use super::{On, Room, answered, began, each_store, time};
use crate::journal::AppendError;
use crate::order::{CheckoutAnswered, Doubt, OrderFound, OrderNumber, Outcome, Silence, Stage};

each_store![
    a_number_belongs_to_one_order,
    of_two_orders_that_find_one_number_at_once_one_has_it,
    a_stray_is_claimed_too,
    an_order_otherwise_than_approved_is_claimed_too,
    a_twin_waits_until_the_first_is_settled,
    a_refused_checkout_lets_the_twin_go_on,
    a_doubt_keeps_twins_waiting_too,
    of_two_twins_that_begin_at_once_one_begins
];

async fn a_number_belongs_to_one_order(on: On) {
    let room = Room::on(on).await;
    let first = room.placed("one", 8).await;
    let second = room.checking_out("two").await;
    let refused = room.journal.append(&second, answered(8), time(40)).await;
    assert!(
        matches!(refused, Err(AppendError::NumberClaimed { number: OrderNumber(8), by }) if by == first.id),
        "{refused:?}"
    );
    let refused = room.journal.append(&second, OrderFound { number: OrderNumber(8), proved: true }, time(40)).await;
    assert!(matches!(refused, Err(AppendError::NumberClaimed { .. })), "{refused:?}");
    assert_eq!(room.journal.order(second.id).await.unwrap(), Some(second));
}

async fn of_two_orders_that_find_one_number_at_once_one_has_it(on: On) {
    let room = Room::on(on).await;
    let (one, two) = (room.checking_out("one").await, room.checking_out("two").await);
    let found = OrderFound { number: OrderNumber(8), proved: true };
    let (a, b) =
        tokio::join!(room.journal.append(&one, found.clone(), time(40)), room.journal.append(&two, found, time(40)));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
}

async fn a_stray_is_claimed_too(on: On) {
    let room = Room::on(on).await;
    let order = room.placed("one", 8).await;
    let (order, _) =
        room.journal.append(&order, OrderFound { number: OrderNumber(9), proved: true }, time(50)).await.unwrap();
    assert_eq!(order.strays, [OrderNumber(9)]);
    let asked = [7, 8, 9, 10].map(OrderNumber);
    let claimed: Vec<_> = room.journal.claimed(&asked).await.unwrap().into_iter().collect();
    assert_eq!(claimed, [OrderNumber(8), OrderNumber(9)]);
    // Those that lie between were not asked for.
    assert!(room.journal.claimed(&[7, 10].map(OrderNumber)).await.unwrap().is_empty());
    assert!(room.journal.claimed(&[]).await.unwrap().is_empty());
}

async fn an_order_otherwise_than_approved_is_claimed_too(on: On) {
    let room = Room::on(on).await;
    let order = room.checking_out("one").await;
    let otherwise = CheckoutAnswered { outcome: Outcome::PlacedOtherwise { number: OrderNumber(8) } };
    room.journal.append(&order, otherwise, time(40)).await.unwrap();
    assert_eq!(room.journal.claimed(&[OrderNumber(8)]).await.unwrap().len(), 1);
}

async fn a_twin_waits_until_the_first_is_settled(on: On) {
    let room = Room::on(on).await;
    let first = room.checking_out("same").await;
    let twin = room.approved("same").await;
    let refused = room.journal.append(&twin, began(), time(40)).await;
    assert!(matches!(refused, Err(AppendError::Twin { order }) if order == first.id), "{refused:?}");
    assert_eq!(room.journal.order(twin.id).await.unwrap().unwrap().stage, Stage::Approved);

    let silence = Outcome::Unknown { silence: Silence::TimedOut, query_id: None };
    let (first, _) = room.journal.append(&first, CheckoutAnswered { outcome: silence }, time(41)).await.unwrap();
    let refused = room.journal.append(&twin, began(), time(42)).await;
    assert!(matches!(refused, Err(AppendError::Twin { .. })), "not answered is not settled: {refused:?}");

    room.journal.append(&first, OrderFound { number: OrderNumber(8), proved: true }, time(43)).await.unwrap();
    room.journal.append(&twin, began(), time(44)).await.unwrap();
}

async fn a_refused_checkout_lets_the_twin_go_on(on: On) {
    let room = Room::on(on).await;
    let first = room.checking_out("same").await;
    let twin = room.approved("same").await;
    let not_sent = CheckoutAnswered { outcome: Outcome::NotSent };
    room.journal.append(&first, not_sent, time(41)).await.unwrap();
    room.journal.append(&twin, began(), time(42)).await.unwrap();
}

async fn a_doubt_keeps_twins_waiting_too(on: On) {
    let room = Room::on(on).await;
    let first = room.approved("same").await;
    let twin = room.approved("same").await;
    let other = room.approved("other").await;
    room.journal.append(&first, first.doubt(Doubt::ForgottenCart, time(10)), time(40)).await.unwrap();
    let refused = room.journal.append(&twin, began(), time(41)).await;
    assert!(matches!(refused, Err(AppendError::Twin { order }) if order == first.id), "{refused:?}");
    room.journal.append(&other, began(), time(42)).await.unwrap();
}

async fn of_two_twins_that_begin_at_once_one_begins(on: On) {
    let room = Room::on(on).await;
    let (one, two) = (room.approved("same").await, room.approved("same").await);
    let (a, b) =
        tokio::join!(room.journal.append(&one, began(), time(40)), room.journal.append(&two, began(), time(40)));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
}
