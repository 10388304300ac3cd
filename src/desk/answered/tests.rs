//! An answer that comes when its order was gone on with, or names what counts as another's.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use super::*;
use crate::desk::room::Room;
use crate::order::{Pays, Stage, Undecided, Vain};
use jiff::SignedDuration;
use std::time::Duration;

async fn lease(room: &Room, order: &Order) -> Held {
    let lease = room.desk.journal().take_lease(order.id, Duration::from_secs(60)).await.unwrap();
    Held::new(lease.unwrap())
}

/// A person has named it for another order where nothing shows what it is for. Nothing is lost of the answer.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_counts_as_anothers_is_put_to_a_person_at_once() {
    for is_over in [false, true] {
        let room = Room::open().await;
        let other = room.placed(Pays::Link, SignedDuration::ZERO).await;
        let number = other.number().unwrap();
        let order = room.asking(Pays::Link, clock::now()).await;
        let held = lease(&room, &order).await;
        if is_over {
            room.desk.journal().give_back(&held.lease).await.unwrap();
        }
        room.desk.note_answer(&order, Outcome::Placed { number }, None, &held).await.unwrap();
        let Stage::Undecided(Undecided::NotFound(lost)) = room.now(&order).await.stage else {
            unreachable!("it goes on")
        };
        assert_eq!(lost.vain, Vain::Claimed { number, by: other.id }, "the lease is over: {is_over}");
    }
}

/// Two answers for one order: it keeps the link of the one that it is, or none, and that is read when somebody asks.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_link_is_kept_only_with_the_answer_that_is_written_down() {
    let link = PaymentLink::new("https://www.ovh.invalid/order".to_owned());
    for first in [false, true] {
        let room = Room::open().await;
        let order = room.asking(Pays::Link, clock::now()).await;
        let held = lease(&room, &order).await;
        if !first {
            // Its lease ran out while it stood still, and another process has found an order.
            room.desk.journal().give_back(&held.lease).await.unwrap();
            let unknown = Outcome::Unknown { silence: Silence::Interrupted, query_id: None };
            room.desk.note(&order, CheckoutAnswered { outcome: unknown }).await.unwrap();
            room.desk.note(&room.now(&order).await, OrderFound { number: OrderNumber(7), proved: true }).await.unwrap();
        }
        let outcome = Outcome::Placed { number: OrderNumber(8) };
        room.desk.note_answer(&order, outcome, Some(&link), &held).await.unwrap();
        let kept = room.desk.journal().link(order.id).await.unwrap();
        assert_eq!(kept.is_some(), first);
        assert_eq!(room.now(&order).await.number(), Some(OrderNumber(if first { 8 } else { 7 })));
    }
}
