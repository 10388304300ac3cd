//! Secrets, texts and people go in time, and never before.

use super::{On, Room, began, each_store, hours, time};
use crate::journal::{CartId, PaymentLink, Purged, Texts};
use crate::order::{Attempt, CheckoutAnswered, OrderFound, OrderId, OrderNumber, Outcome, PersonId, Rejected, Silence};

each_store![
    a_closed_order_loses_its_secrets_at_once_but_a_cart_can_still_be_deleted_at_ovhcloud,
    an_order_that_is_over_keeps_its_secrets_for_two_days,
    a_stray_does_not_keep_secrets_longer_but_an_order_found_after_all_does,
    an_open_order_keeps_everything_however_old,
    the_cart_that_priced_something_is_forgotten_after_two_days,
    texts_and_people_go_a_year_after_the_last_order_ended,
    a_person_who_was_here_within_the_year_stays,
    a_person_who_comes_back_while_they_are_being_removed_stays,
    only_those_whom_no_order_concerns_go
];

const YEAR: i64 = 365 * 24;

impl Room {
    /// OVHcloud has cancelled a placed order: it is over.
    pub(super) async fn cancelled(&self, order: &crate::order::Order, at: jiff::Timestamp) -> crate::order::Order {
        let (hurdle, paid, pay_until, retract_until) = (None, false, None, None);
        let status = crate::order::Status::Cancelled;
        let progressed = crate::order::Progressed { status, hurdle, paid, pay_until, retract_until, at };
        self.journal.append(order, progressed, at).await.unwrap().0
    }

    /// The projects of a placed order can be used: it is over.
    pub(super) async fn ready(&self, order: &crate::order::Order, at: jiff::Timestamp) {
        self.journal.append(order, crate::order::Ready { projects: Vec::new(), at }, at).await.unwrap();
    }

    /// An approved order with a voucher, a cart at OVHcloud and a link.
    async fn with_secrets(&self) -> crate::order::Order {
        self.add_with_voucher("staging", "FREE-1").await;
        let order = self.journal.submit(self.submission().await).await.unwrap();
        let cart = CartId::new("cart-1".to_owned());
        self.journal.note_cart("d", Some(order.id), Some(Attempt(1)), &cart, time(11)).await.unwrap();
        self.journal.keep_link(order.id, &PaymentLink::new("https://x.invalid/1".to_owned()), time(12)).await.unwrap();
        order
    }

    /// Which of voucher, link and cart are still there.
    async fn secrets(&self, order: OrderId) -> (bool, bool, bool) {
        let voucher = !self.journal.order_vouchers(order).await.unwrap().is_empty();
        let link = self.journal.link(order).await.unwrap().is_some();
        (voucher, link, self.journal.attempt_cart(order, Attempt(1)).await.unwrap().is_some())
    }

    async fn approve_and_begin(&self, order: &crate::order::Order) -> crate::order::Order {
        let approved = crate::order::Approved::plain(self.bob().await, order.seal.clone());
        let (order, _) = self.journal.append(order, approved, time(20)).await.unwrap();
        self.journal.append(&order, began(), time(30)).await.unwrap().0
    }
}

async fn a_closed_order_loses_its_secrets_at_once_but_a_cart_can_still_be_deleted_at_ovhcloud(on: On) {
    let room = Room::on(on).await;
    let order = room.with_secrets().await;
    room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap();
    assert_eq!(room.journal.purge(time(21)).await.unwrap(), Purged { secrets: 2, texts: 0, people: 0 });
    assert_eq!(room.secrets(order.id).await, (false, false, true));
    room.journal.purge(hours(49)).await.unwrap();
    assert_eq!(room.secrets(order.id).await, (false, false, false));
}

async fn an_order_that_is_over_keeps_its_secrets_for_two_days(on: On) {
    let room = Room::on(on).await;
    let order = room.with_secrets().await;
    let order = room.approve_and_begin(&order).await;
    let (order, _) = room.journal.append(&order, super::answered(8), time(40)).await.unwrap();
    room.cancelled(&order, hours(0)).await;
    room.journal.purge(hours(48).checked_sub(jiff::SignedDuration::from_secs(1)).unwrap()).await.unwrap();
    assert_eq!(room.secrets(order.id).await, (true, true, true));
    assert_eq!(room.journal.purge(hours(48)).await.unwrap().secrets, 3);
    assert_eq!(room.secrets(order.id).await, (false, false, false));
}

async fn a_stray_does_not_keep_secrets_longer_but_an_order_found_after_all_does(on: On) {
    let room = Room::on(on).await;
    let placed = room.placed("one", 8).await;
    let placed = room.cancelled(&placed, time(41)).await;
    room.journal.purge(hours(0)).await.unwrap();
    room.journal.keep_link(placed.id, &PaymentLink::new("https://x.invalid/8".to_owned()), time(41)).await.unwrap();
    room.journal.append(&placed, OrderFound { number: OrderNumber(9), proved: true }, hours(40)).await.unwrap();
    room.journal.purge(hours(49)).await.unwrap();
    assert_eq!(room.journal.link(placed.id).await.unwrap(), None);

    let closed = room.pending("two").await;
    room.journal.append(&closed, Rejected { by: room.bob().await }, hours(0)).await.unwrap();
    room.journal.append(&closed, OrderFound { number: OrderNumber(10), proved: true }, hours(100)).await.unwrap();
    let link = PaymentLink::new("https://x.invalid/10".to_owned());
    room.journal.keep_link(closed.id, &PaymentLink::new("https://x.invalid/old".to_owned()), hours(100)).await.unwrap();
    room.journal.keep_link(closed.id, &link, hours(100)).await.unwrap();
    room.journal.purge(hours(101)).await.unwrap();
    assert_eq!(room.journal.link(closed.id).await.unwrap(), Some(link));
}

async fn an_open_order_keeps_everything_however_old(on: On) {
    let room = Room::on(on).await;
    let order = room.with_secrets().await;
    room.journal.purge(hours(2 * YEAR)).await.unwrap();
    assert_eq!(room.secrets(order.id).await, (true, true, true));

    let order = room.approve_and_begin(&order).await;
    let silence = Outcome::Unknown { silence: Silence::TimedOut, query_id: None };
    room.journal.append(&order, CheckoutAnswered { outcome: silence }, time(40)).await.unwrap();
    assert_eq!(room.journal.purge(hours(5 * YEAR)).await.unwrap(), Purged::default());
    assert_eq!(room.secrets(order.id).await, (true, true, true));
    assert_ne!(room.journal.texts(order.id).await.unwrap(), Texts::default());
    assert!(room.journal.profile(&order.requester).await.unwrap().is_some());
}

async fn the_cart_that_priced_something_is_forgotten_after_two_days(on: On) {
    let room = Room::on(on).await;
    room.journal.note_cart("d", None, None, &CartId::new("q".to_owned()), hours(0)).await.unwrap();
    room.journal.purge(hours(47)).await.unwrap();
    assert_eq!(room.journal.carts_known("d").await.unwrap().len(), 1);
    room.journal.purge(hours(48)).await.unwrap();
    assert_eq!(room.journal.carts_known("d").await.unwrap().len(), 0);
}

#[tokio::test]
async fn purged_secrets_are_no_longer_in_the_files() {
    let room = Room::new().await;
    let order = room.with_secrets().await;
    let read = || ["", "-wal"].map(|end| std::fs::read(format!("{}{end}", room.path().display())).unwrap()).concat();
    let holds = |word: &str| read().windows(word.len()).any(|window| window == word.as_bytes());
    assert!(holds("FREE-1") && holds("x.invalid") && holds("cart-1"));
    room.journal.append(&order, Rejected { by: room.bob().await }, time(20)).await.unwrap();
    room.journal.purge(hours(49)).await.unwrap();
    assert!(holds("\"rejected\""), "the log was not simply lost");
    assert!(!holds("FREE-1") && !holds("x.invalid") && !holds("cart-1"));
}

async fn texts_and_people_go_a_year_after_the_last_order_ended(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("staging").await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    room.journal.append(&order, Rejected { by: bob.clone() }, hours(0)).await.unwrap();
    room.add("left in the cart").await;
    room.journal.purge(hours(0)).await.unwrap();

    assert_eq!(room.journal.purge(hours(YEAR - 1)).await.unwrap(), Purged::default());
    assert_eq!(room.journal.purge(hours(YEAR)).await.unwrap(), Purged { secrets: 0, texts: 1, people: 2 });
    assert_eq!(room.journal.texts(order.id).await.unwrap(), Texts::default());
    assert_eq!(room.journal.profile(&alice).await.unwrap(), None);
    assert_eq!(room.journal.profile(&bob).await.unwrap(), None);
    assert_eq!(room.cart(&alice).await.lines.len(), 0);
    assert!(room.journal.order(order.id).await.unwrap().is_some(), "what happened stays");
    assert_ne!(room.alice().await, alice, "who comes back is somebody new");
}

async fn a_person_who_was_here_within_the_year_stays(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    room.add("left in the cart").await;
    room.journal.purge(hours(0)).await.unwrap();
    assert_eq!(room.alice().await, alice);
    room.journal.purge(hours(YEAR)).await.unwrap();
    room.journal.purge(hours(2 * YEAR - 1)).await.unwrap();
    assert!(room.journal.profile(&alice).await.unwrap().is_some());
    assert_eq!(room.cart(&alice).await.lines.len(), 1);
    room.journal.purge(hours(2 * YEAR)).await.unwrap();
    assert_eq!(room.journal.profile(&alice).await.unwrap(), None);
}

async fn a_person_who_comes_back_while_they_are_being_removed_stays(on: On) {
    let room = Room::on(on).await;
    let alice = room.alice().await;
    room.add("left in the cart").await;
    room.journal.purge(hours(0)).await.unwrap();
    let leaving = room.journal.leaving(hours(2 * YEAR)).await.unwrap();
    assert_eq!(leaving, std::slice::from_ref(&alice));
    assert_eq!(room.alice().await, alice);
    assert_eq!(room.journal.remove(leaving, hours(2 * YEAR)).await.unwrap(), Purged::default());
    assert_eq!(room.cart(&alice).await.lines.len(), 1);
}

async fn only_those_whom_no_order_concerns_go(on: On) {
    let room = Room::on(on).await;
    let carol = room.journal.person(PersonId(3), "carol", "en-US").await.unwrap();
    let order = room.approved("staging").await;
    room.journal.purge(hours(0)).await.unwrap();
    assert_eq!(room.journal.purge(hours(2 * YEAR)).await.unwrap(), Purged { secrets: 0, texts: 0, people: 1 });
    assert_eq!(room.journal.profile(&carol).await.unwrap(), None);
    for person in [&order.requester, &order.approvals[0].by] {
        assert!(room.journal.profile(person).await.unwrap().is_some());
    }
}
