//! Checkouts that proved nothing: found again, and what people say about them.

use super::{Room, began, time};
use crate::journal::{AppendError, CartId};
use crate::order::{
    Attempt, CheckoutAnswered, FenceBegan, LookedInVain, Order, OrderNumber, Outcome, SaidNotOrdered, SaidOrdered,
    Silence, StrayFound, Vain,
};

impl Room {
    /// Its checkout proved nothing.
    async fn unproved(&self, checking_out: Order) -> Order {
        let outcome = Outcome::Unknown { silence: Silence::TimedOut, query_id: None };
        self.journal.append(&checking_out, CheckoutAnswered { outcome }, time(40)).await.unwrap().0
    }

    /// It was looked for in vain too.
    async fn lost(&self, unproved: Order) -> Order {
        let (order, _) = self.journal.append(&unproved, FenceBegan {}, time(50)).await.unwrap();
        let in_vain = LookedInVain { vain: Vain::Nothing, unclaimed: vec![] };
        self.journal.append(&order, in_vain, time(60)).await.unwrap().0
    }

    /// All of that for one order.
    async fn lost_anew(&self, name: &str) -> Order {
        self.lost(self.unproved(self.checking_out(name).await).await).await
    }

    /// Bob says that it was not ordered.
    async fn denied(&self, order: &Order) -> Order {
        let denied = SaidNotOrdered { by: self.bob().await };
        self.journal.append(order, denied, time(70)).await.unwrap().0
    }
}

#[tokio::test]
async fn unproved_checkouts_are_found_for_as_long_as_asked() {
    let room = Room::new().await;
    room.placed("placed", 8).await;
    let asked = room.checking_out("asked").await;
    let held = room.lost_anew("held").await;
    room.denied(&held).await;
    let since = async |seconds| room.journal.doubtful_orders(time(seconds)).await.unwrap();
    assert_eq!(since(30).await, [held.id]);
    room.unproved(asked.clone()).await;
    assert_eq!(since(30).await, [asked.id, held.id]);
    assert_eq!(since(31).await, []);
    let restored = room.pending("restored").await;
    let event = restored.restore(time(10)).unwrap();
    room.journal.append(&restored, event, time(90)).await.unwrap();
    assert_eq!(since(90).await, [restored.id]);
    assert_eq!(since(91).await, []);
}

#[tokio::test]
async fn a_stray_belongs_to_one_order_and_is_written_once() {
    let room = Room::new().await;
    let order = room.lost_anew("one").await;
    let order = room.denied(&order).await;
    let stray = StrayFound { number: OrderNumber(9), answers: None };
    let (told, _) = room.journal.append(&order, stray.clone(), time(80)).await.unwrap();
    let (again, _) = room.journal.append(&order, stray.clone(), time(81)).await.unwrap();
    assert_eq!((&told.strays, &again), (&vec![OrderNumber(9)], &told));
    assert_eq!(room.journal.claimant(OrderNumber(9)).await.unwrap(), Some(order.id));
    let other = room.lost_anew("other").await;
    let said = SaidOrdered { by: room.bob().await, number: OrderNumber(9), otherwise: false };
    let refused = room.journal.append(&other, said, time(90)).await;
    assert!(matches!(refused, Err(AppendError::NumberClaimed { by, .. }) if by == order.id), "{refused:?}");
}

#[tokio::test]
async fn a_fence_is_nothing_to_tell_and_a_persons_word_is() {
    let room = Room::new().await;
    let order = room.unproved(room.checking_out("one").await).await;
    let owed = async || room.journal.owed(100).await.unwrap().len();
    let before = owed().await;
    let order = room.lost(order).await;
    assert_eq!(owed().await, before + 1, "only that a person must look");
    let said = SaidOrdered { by: room.bob().await, number: OrderNumber(8), otherwise: false };
    room.journal.append(&order, said, time(70)).await.unwrap();
    assert_eq!(owed().await, before + 3);
}

#[tokio::test]
async fn the_cart_of_a_denied_checkout_is_spare_and_its_twin_may_begin() {
    let room = Room::new().await;
    let order = room.approved("same").await;
    let twin = room.approved("same").await;
    let cart = CartId::new("cart-1".to_owned());
    let attempt = room.journal.new_attempt(order.id, time(25)).await.unwrap();
    room.journal.note_cart("cartwright/x/1/1", Some(order.id), Some(attempt), &cart, time(25)).await.unwrap();
    assert_eq!(attempt, Attempt(1));
    let (order, _) = room.journal.append(&order, began(), time(30)).await.unwrap();
    let order = room.lost(room.unproved(order).await).await;
    let spare = async || room.journal.spare_carts(time(100), time(100)).await.unwrap().len();
    assert_eq!(spare().await, 0);
    assert!(matches!(room.journal.append(&twin, began(), time(65)).await, Err(AppendError::Twin { .. })));
    room.denied(&order).await;
    assert_eq!(spare().await, 1);
    room.journal.append(&twin, began(), time(75)).await.unwrap();
}
