//! Preparations are numbered once, and every cart at OVHcloud is accounted for.

use super::{On, Room, began, each_store, hours, time};
use crate::journal::CartId;
use crate::order::{Attempt, CheckoutAnswered, HeldFor, OrderFound, OrderNumber, Outcome, PrepareFailed, Silence};

each_store![
    attempts_only_rise_even_when_asked_for_at_once_and_after_a_restart,
    a_noted_cart_is_known_by_its_description_and_attempt_until_it_is_forgotten,
    a_cart_that_is_being_prepared_is_not_spare_but_an_older_one_is,
    a_cart_that_only_priced_something_is_spare_in_time,
    a_cart_whose_checkout_may_have_worked_is_never_spare,
    a_cart_whose_checkout_was_certainly_not_done_is_spare
];

fn cart(id: &str) -> CartId {
    CartId::new(id.to_owned())
}

async fn spare(room: &Room) -> Vec<String> {
    let carts = room.journal.spare_carts(hours(1), hours(1)).await.unwrap();
    carts.into_iter().map(|(_, cart)| cart.expose().to_owned()).collect()
}

async fn attempts_only_rise_even_when_asked_for_at_once_and_after_a_restart(on: On) {
    let room = Room::on(on).await;
    let (one, two) = (room.approved("one").await.id, room.approved("two").await.id);
    let (a, b) = tokio::join!(room.journal.new_attempt(one, time(1)), room.journal.new_attempt(one, time(1)));
    let mut got = [a.unwrap(), b.unwrap()];
    got.sort();
    assert_eq!(got, [Attempt(1), Attempt(2)]);
    assert_eq!(room.journal.new_attempt(two, time(1)).await.unwrap(), Attempt(1));
    let room = room.restart().await;
    assert_eq!(room.journal.new_attempt(one, time(1)).await.unwrap(), Attempt(3));
}

async fn a_noted_cart_is_known_by_its_description_and_attempt_until_it_is_forgotten(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await.id;
    let attempt = room.journal.new_attempt(order, time(1)).await.unwrap();
    assert_eq!(room.journal.attempt_cart(order, attempt).await.unwrap(), None);
    for _ in 0..2 {
        room.journal.note_cart("cartwright/j/1/1", Some(order), Some(attempt), &cart("c1"), time(2)).await.unwrap();
    }
    assert_eq!(room.journal.attempt_cart(order, attempt).await.unwrap(), Some(cart("c1")));
    assert_eq!(room.journal.carts_known("cartwright/j/1/1").await.unwrap(), [cart("c1")]);
    assert_eq!(room.journal.carts_known("cartwright/j/1/2").await.unwrap(), []);

    room.journal.forget_cart(&cart("c1")).await.unwrap();
    assert_eq!(room.journal.carts_known("cartwright/j/1/1").await.unwrap(), []);
    assert_eq!(room.journal.new_attempt(order, time(3)).await.unwrap(), Attempt(2), "its number is not used again");
}

async fn a_cart_that_is_being_prepared_is_not_spare_but_an_older_one_is(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await.id;
    for id in ["c1", "c2"] {
        let attempt = room.journal.new_attempt(order, time(1)).await.unwrap();
        room.journal.note_cart("d", Some(order), Some(attempt), &cart(id), time(2)).await.unwrap();
    }
    assert_eq!(spare(&room).await, ["c1"]);
}

async fn a_cart_that_only_priced_something_is_spare_in_time(on: On) {
    let room = Room::on(on).await;
    room.journal.note_cart("d", None, None, &cart("c1"), time(2)).await.unwrap();
    let spare = async |now, passing| room.journal.spare_carts(time(now), time(passing)).await.unwrap();
    assert_eq!(spare(2, 2).await, []);
    assert_eq!(spare(3, 3).await, [("d".to_owned(), cart("c1"))]);
    // Another process may use it, where there can be one.
    assert_eq!(spare(100, 2).await.len(), usize::from(!room.journal.store.kind.is_shared()));
    // That of an order that is over needs nobody's patience.
    let order = room.approved("one").await;
    let attempt = room.journal.new_attempt(order.id, time(1)).await.unwrap();
    room.journal.note_cart("e", Some(order.id), Some(attempt), &cart("c2"), time(4)).await.unwrap();
    room.journal.append(&order, PrepareFailed { held: HeldFor::NotSent }, time(5)).await.unwrap();
    assert!(spare(100, 2).await.contains(&("e".to_owned(), cart("c2"))));
}

async fn a_cart_whose_checkout_may_have_worked_is_never_spare(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await;
    let attempt = room.journal.new_attempt(order.id, time(1)).await.unwrap();
    room.journal.note_cart("d", Some(order.id), Some(attempt), &cart("c1"), time(2)).await.unwrap();
    let (order, _) = room.journal.append(&order, began(), time(3)).await.unwrap();
    assert_eq!(spare(&room).await, [""; 0]);
    let silence = Outcome::Unknown { silence: Silence::Broken, query_id: None };
    let (order, _) = room.journal.append(&order, CheckoutAnswered { outcome: silence }, time(4)).await.unwrap();
    assert_eq!(spare(&room).await, [""; 0]);
    room.journal.append(&order, OrderFound { number: OrderNumber(8), proved: true }, time(5)).await.unwrap();
    assert_eq!(spare(&room).await, [""; 0]);
}

async fn a_cart_whose_checkout_was_certainly_not_done_is_spare(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("one").await;
    let attempt = room.journal.new_attempt(order.id, time(1)).await.unwrap();
    room.journal.note_cart("d", Some(order.id), Some(attempt), &cart("c1"), time(2)).await.unwrap();
    let (order, _) = room.journal.append(&order, began(), time(3)).await.unwrap();
    room.journal.append(&order, CheckoutAnswered { outcome: Outcome::NotSent }, time(4)).await.unwrap();
    assert_eq!(spare(&room).await, ["c1"]);
}
