//! A restart is invisible.

use super::{On, Room, each_store, time};
use crate::journal::{CartId, PaymentLink, Voucher};
use crate::order::{Attempt, Cart, Rejected};

each_store![
    a_restart_loses_nothing,
    a_bot_that_vanished_leaves_everything,
    claims_and_waiting_twins_outlive_a_restart,
    the_id_is_made_once_and_is_eight_hex_digits,
    an_emptied_cart_goes_on_with_its_version
];

/// A journal with something of everything.
async fn busy(on: On) -> Room {
    let room = Room::on(on).await;
    let placed = room.placed("one", 8).await;
    room.journal.keep_link(placed.id, &PaymentLink::new("https://x.invalid/8".to_owned()), time(41)).await.unwrap();
    let debt = room.journal.owed(1).await.unwrap()[0].clone();
    room.pay(&debt, Some("991")).await;
    let rejected = room.pending("two").await;
    room.journal.append_saying(&rejected, Rejected { by: room.bob().await }, "no", time(50)).await.unwrap();
    let open = room.checking_out("three").await;
    let cart = CartId::new("c3".to_owned());
    room.journal.note_cart("d3", Some(open.id), Some(Attempt(1)), &cart, time(51)).await.unwrap();
    room.add_with_voucher("four", "FREE-4").await;
    room
}

async fn a_restart_loses_nothing(on: On) {
    let room = busy(on).await;
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

async fn a_bot_that_vanished_leaves_everything(on: On) {
    let room = busy(on).await;
    let before = room.everything().await;
    assert_eq!(room.after_power_cut().await.everything().await, before);
}

async fn claims_and_waiting_twins_outlive_a_restart(on: On) {
    let room = busy(on).await.restart().await;
    let twin = room.approved("three").await;
    room.journal.append(&twin, super::began(), time(60)).await.unwrap_err();
    let other = room.checking_out("five").await;
    room.journal.append(&other, super::answered(8), time(61)).await.unwrap_err();
}

async fn the_id_is_made_once_and_is_eight_hex_digits(on: On) {
    let room = Room::on(on).await;
    let id = room.journal.id().clone();
    assert!(id.as_str().len() == 8 && id.as_str().bytes().all(|byte| b"0123456789abcdef".contains(&byte)), "{id}");
    assert_eq!(room.restart().await.journal.id(), &id);
    assert_ne!(Room::on(on).await.journal.id(), &id);
}

async fn an_emptied_cart_goes_on_with_its_version(on: On) {
    let room = Room::on(on).await;
    room.pending("one").await;
    let alice = room.alice().await;
    let emptied = room.cart(&alice).await;
    let room = room.restart().await;
    assert_eq!(room.cart(&alice).await, emptied);
    assert_ne!(emptied, Cart::default());
    room.pending("two").await;
}

impl Room {
    /// Everything a restart must not change, as text.
    pub(super) async fn everything(&self) -> String {
        let alice = self.alice().await;
        let mut all = format!("{:?} {:#?}", self.journal.id(), self.cart(&alice).await);
        let vouchers = self.journal.cart_vouchers(&alice).await.unwrap();
        let codes: Vec<_> = vouchers.values().map(Voucher::expose).collect();
        all += &format!(
            "{codes:?} {:#?}",
            super::super::outbox::debts(&mut self.journal.store.read().await.unwrap(), "", false, 100).await.unwrap()
        );
        for order in self.journal.newest(100, None).await.unwrap() {
            let card = self.journal.card(order.id).await.unwrap();
            let texts = self.journal.texts(order.id).await.unwrap();
            let history = self.journal.history(order.id).await.unwrap();
            let link = self.journal.link(order.id).await.unwrap();
            let link = link.as_ref().map(|link| link.expose());
            let who = self.journal.profile(&order.requester).await.unwrap();
            all += &format!("{order:#?} {card:#?} {texts:#?} {history:#?} {link:?} {who:#?}");
        }
        all
    }
}
