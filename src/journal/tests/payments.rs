//! A payment is begun once for one order at OVHcloud, whoever is at it, and comes back on replay.

use super::{On, Room, each_store, time};
use crate::journal::AppendError;
use crate::order::{
    Asking, Currency, Means, Money, Order, OrderNumber, PayAnswered, PayBegan, PayStep, Payment, PaymentReminded, Pays,
    Progressed, Silence, Status,
};
use std::time::Duration;

each_store![
    a_payment_begins_once,
    of_two_that_begin_at_once_one_begins,
    a_number_that_was_paid_is_never_paid_again,
    an_order_of_0_begins_as_often_as_it_takes,
    a_payment_needs_the_lease,
    a_payment_does_not_begin_after_the_leases_time,
    payments_come_back_on_replay,
    when_it_was_held_last_is_kept
];

const BEGAN: PayBegan = PayBegan { number: OrderNumber(8), means: Means::DefaultMethod };

impl Room {
    /// An order that the bot pays, placed as this number.
    async fn to_pay(&self, name: &str, number: i64, ucents: i64) -> Order {
        self.add(name).await;
        let mut submission = self.submission().await;
        submission.event.quote.with_tax = Money::new(ucents, Currency::EUR);
        submission.event.terms.pays = Some(Pays::Registered);
        let order = self.journal.submit(submission).await.unwrap();
        let yes = crate::order::Approved::plain(self.bob().await, order.seal.clone());
        let order = self.journal.append(&order, yes, time(20)).await.unwrap().0;
        let order = self.journal.append(&order, super::began(), time(30)).await.unwrap().0;
        self.journal.append(&order, super::answered(number), time(40)).await.unwrap().0
    }
}

async fn a_payment_begins_once(on: On) {
    let room = Room::on(on).await;
    let order = room.to_pay("one", 8, 100).await;
    let (began, _) = room.journal.append(&order, BEGAN, time(50)).await.unwrap();
    let again = room.journal.append(&began, BEGAN, time(51)).await;
    assert!(matches!(again, Err(AppendError::Illegal(_))), "{again:?}");
    let answered = PayAnswered { outcome: Asking::NotSent };
    let (answered, _) = room.journal.append(&began, answered, time(52)).await.unwrap();
    let again = room.journal.append(&answered, BEGAN, time(53)).await;
    assert!(matches!(again, Err(AppendError::Illegal(_))), "{again:?}");
}

async fn of_two_that_begin_at_once_one_begins(on: On) {
    let room = Room::on(on).await;
    let order = room.to_pay("one", 8, 100).await;
    let (a, b) =
        tokio::join!(room.journal.append(&order, BEGAN, time(50)), room.journal.append(&order, BEGAN, time(50)));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
}

/// Even where the events of the order do not show it.
async fn a_number_that_was_paid_is_never_paid_again(on: On) {
    let room = Room::on(on).await;
    let order = room.to_pay("one", 8, 100).await;
    room.tamper("INSERT INTO payments (number, order_id) VALUES (8, 1)").await.unwrap();
    let refused = room.journal.append(&order, BEGAN, time(50)).await;
    assert!(matches!(refused, Err(AppendError::Paid { number: OrderNumber(8) })), "{refused:?}");
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order));
}

async fn an_order_of_0_begins_as_often_as_it_takes(on: On) {
    let room = Room::on(on).await;
    let mut order = room.to_pay("one", 8, 0).await;
    for second in 0..3 {
        let began = PayBegan { number: OrderNumber(8), means: Means::FidelityAccount };
        order = room.journal.append(&order, began, time(50 + second)).await.unwrap().0;
        let outcome = Asking::Unknown { silence: Silence::Broken, query_id: None };
        order = room.journal.append(&order, PayAnswered { outcome }, time(50 + second)).await.unwrap().0;
    }
}

async fn a_payment_needs_the_lease(on: On) {
    let room = Room::on(on).await;
    let order = room.to_pay("one", 8, 100).await;
    let lease = room.journal.take_lease(order.id, Duration::from_secs(60)).await.unwrap().unwrap();
    let refused = room.journal.append(&order, BEGAN, time(50)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    let (order, _) = room.journal.append_holding(&lease, &order, BEGAN, time(50)).await.unwrap();
    // Whoever looks may write down what is seen meanwhile.
    let seen = Progressed {
        status: Status::NotPaid,
        hurdle: None,
        paid: false,
        pay_until: Some(time(90)),
        retract_until: None,
        at: time(51),
    };
    room.journal.append(&order, seen, time(51)).await.unwrap();
}

async fn a_payment_does_not_begin_after_the_leases_time(on: On) {
    let room = Room::on(on).await;
    let order = room.to_pay("one", 8, 100).await;
    let over = room.journal.take_lease(order.id, Duration::ZERO).await.unwrap().unwrap();
    let refused = room.journal.append_holding(&over, &order, BEGAN, time(50)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order.clone()));
    // Whoever takes over begins it.
    let next = room.journal.take_lease(order.id, Duration::from_secs(60)).await.unwrap().unwrap();
    let refused = room.journal.append_holding(&over, &order, BEGAN, time(51)).await;
    assert!(matches!(refused, Err(AppendError::Leased)), "{refused:?}");
    room.journal.append_holding(&next, &order, BEGAN, time(52)).await.unwrap();
}

async fn payments_come_back_on_replay(on: On) {
    let room = Room::on(on).await;
    let order = room.to_pay("one", 8, 100).await;
    let (order, _) = room.journal.append(&order, BEGAN, time(50)).await.unwrap();
    let seen = Progressed {
        status: Status::NotPaid,
        hurdle: None,
        paid: false,
        pay_until: Some(time(90)),
        retract_until: None,
        at: time(51),
    };
    let (order, _) = room.journal.append(&order, seen, time(51)).await.unwrap();
    let (order, _) = room.journal.append(&order, PaymentReminded {}, time(60)).await.unwrap();
    assert_eq!(order.course.payment, Payment::Began(Means::DefaultMethod));
    let room = room.restart().await;
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order.clone()));
    assert_eq!(order.pay_step(), PayStep::GiveUpAnswer);
}

async fn when_it_was_held_last_is_kept(on: On) {
    let room = Room::on(on).await;
    assert_eq!(room.journal.held().await.unwrap(), None);
    room.journal.hold_payments(time(50)).await.unwrap();
    room.journal.hold_payments(time(60)).await.unwrap();
    let room = room.restart().await;
    assert_eq!(room.journal.held().await.unwrap(), Some(time(60)));
}
