//! Messages are owed from the moment of their event until they are paid off.

use super::{On, Room, each_store, time};
use crate::journal::Sent;
use crate::order::{
    Asking, Means, Order, OrderId, OrderNumber, Owed, PayAnswered, PayBegan, Rejected, Verdict, Version,
};

each_store![
    the_first_thread_stays,
    events_owe_messages_in_turn_and_paying_removes_them,
    paying_twice_is_harmless_even_after_new_debts,
    a_payment_notice_does_not_change_where_the_card_is,
    whoever_waits_is_told_of_new_debts_and_not_of_refusals
];

impl Room {
    /// A placed order that the bot could not pay.
    async fn to_be_paid(&self, name: &str, number: i64) -> Order {
        let order = self.placed(name, number).await;
        let began = PayBegan { number: OrderNumber(number), means: Means::FidelityAccount };
        let (order, _) = self.journal.append(&order, began, time(41)).await.unwrap();
        let outcome = Asking::Refused { verdict: Verdict::BadRequest, query_id: None };
        self.journal.append(&order, PayAnswered { outcome }, time(42)).await.unwrap().0
    }
}

async fn events_owe_messages_in_turn_and_paying_removes_them(on: On) {
    let room = Room::on(on).await;
    room.to_be_paid("staging", 8).await;
    let owed = room.journal.owed(99).await.unwrap();
    let kinds: Vec<_> = owed.iter().map(|debt| (debt.version.0, debt.kind)).collect();
    // The beginning of a payment changes nothing that people read.
    let cards = [1, 2, 3, 4, 6].into_iter().map(|version| (version, Owed::Card));
    let expected: Vec<_> = cards.chain([(6, Owed::PaymentNotice)]).collect();
    assert_eq!(kinds, expected);
    assert_eq!(owed.last().unwrap().at, time(42));
    assert_eq!(room.journal.owed(2).await.unwrap(), owed[..2]);

    room.pay(&owed[0], Some("991")).await;
    assert_eq!(room.journal.owed(99).await.unwrap(), owed[1..]);
    assert_eq!(room.journal.card(OrderId(1)).await.unwrap().unwrap().message.as_deref(), Some("991"));
}

async fn paying_twice_is_harmless_even_after_new_debts(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let first = room.journal.owed(9).await.unwrap()[0].clone();
    let turn = room.journal.may_send(&first).await.unwrap().unwrap().0;
    room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap();
    for message in ["991", "992"] {
        room.journal.paid_off(first.id, &turn, Some(message), Sent::Surely).await.unwrap();
    }
    let owed = room.journal.owed(9).await.unwrap();
    assert_eq!(owed.iter().map(|debt| debt.version).collect::<Vec<_>>(), [Version(2)]);
    assert_eq!(room.journal.card(order.id).await.unwrap().unwrap().message.as_deref(), Some("991"));
}

async fn a_payment_notice_does_not_change_where_the_card_is(on: On) {
    let room = Room::on(on).await;
    let order = room.to_be_paid("staging", 8).await;
    for debt in room.journal.owed(99).await.unwrap() {
        let message = if debt.kind == Owed::Card { "991" } else { "5" };
        room.pay(&debt, Some(message)).await;
    }
    assert_eq!(room.journal.card(order.id).await.unwrap().unwrap().message.as_deref(), Some("991"));
    assert_eq!(room.journal.owed(99).await.unwrap(), []);
}

async fn whoever_waits_is_told_of_new_debts_and_not_of_refusals(on: On) {
    let room = Room::on(on).await;
    let mut debts = room.journal.debts();
    let order = room.pending("staging").await;
    assert!(debts.has_changed().unwrap());
    debts.mark_unchanged();
    let (_, _) = room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap();
    assert!(debts.has_changed().unwrap());
    debts.mark_unchanged();
    room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap_err();
    assert!(!debts.has_changed().unwrap());
}

async fn the_first_thread_stays(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("one").await;
    assert_eq!(room.journal.thread(order.id).await.unwrap(), None);
    room.journal.note_thread(order.id, "7").await.unwrap();
    room.journal.note_thread(order.id, "8").await.unwrap();
    let room = room.restart().await;
    assert_eq!(room.journal.thread(order.id).await.unwrap(), Some("7".to_owned()));
}
