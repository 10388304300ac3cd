//! A restart is invisible.

use super::{Room, time};
use crate::journal::{CartId, PaymentLink};
use crate::order::{Attempt, Cart, Rejected};

/// A journal with something of everything.
async fn busy() -> Room {
    let room = Room::new().await;
    let placed = room.placed("one", 8).await;
    room.journal.keep_link(placed.id, &PaymentLink::new("https://x.invalid/8".to_owned()), time(41)).await.unwrap();
    let debt = room.journal.owed(1).await.unwrap()[0].id;
    room.journal.paid_off(debt, Some("991")).await.unwrap();
    let rejected = room.pending("two").await;
    room.journal.append_saying(&rejected, Rejected { by: room.bob().await }, "no", time(50)).await.unwrap();
    let open = room.checking_out("three").await;
    let cart = CartId::new("c3".to_owned());
    room.journal.note_cart("d3", Some(open.id), Some(Attempt(1)), &cart, time(51)).await.unwrap();
    room.add_with_voucher("four", "FREE-4").await;
    room
}

#[tokio::test]
async fn a_restart_loses_nothing() {
    let room = busy().await;
    let before = room.everything().await;
    let open = room.journal.open_orders().await.unwrap();
    let room = room.restart().await;
    assert_eq!(room.everything().await, before);
    assert_eq!(room.journal.open_orders().await.unwrap(), open);
    assert_eq!(room.journal.carts_known("d3").await.unwrap().len(), 1);
    for word in ["991", "FREE-4", "x.invalid", "three", "alice"] {
        assert!(before.contains(word), "the comparison must cover {word}");
    }
}

#[tokio::test]
async fn a_bot_that_vanished_leaves_everything() {
    let room = busy().await;
    let before = room.everything().await;
    assert_eq!(room.after_power_cut().await.everything().await, before);
}

#[tokio::test]
async fn claims_and_waiting_twins_outlive_a_restart() {
    let room = busy().await.restart().await;
    let twin = room.approved("three").await;
    room.journal.append(&twin, super::began(), time(60)).await.unwrap_err();
    let other = room.checking_out("five").await;
    room.journal.append(&other, super::answered(8), time(61)).await.unwrap_err();
}

#[tokio::test]
async fn the_id_is_made_once_and_is_eight_hex_digits() {
    let room = Room::new().await;
    let id = room.journal.id().clone();
    assert!(id.as_str().len() == 8 && id.as_str().bytes().all(|byte| b"0123456789abcdef".contains(&byte)), "{id}");
    assert_eq!(room.restart().await.journal.id(), &id);
    assert_ne!(Room::new().await.journal.id(), &id);
}

#[tokio::test]
async fn an_emptied_cart_goes_on_with_its_version() {
    let room = Room::new().await;
    room.pending("one").await;
    let alice = room.alice().await;
    let emptied = room.journal.cart(&alice);
    let room = room.restart().await;
    assert_eq!(room.journal.cart(&alice), emptied);
    assert_ne!(emptied, Cart::default());
    room.pending("two").await;
}
