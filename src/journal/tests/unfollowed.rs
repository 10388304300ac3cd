//! An order that is followed no longer is over, as if it were done.

use super::{On, Room, each_store, hours, time};
use crate::journal::{Erasable, Followed, Journal, PaymentLink};
use crate::order::{
    Asking, OrderFound, OrderNumber, Owed, Progressed, Ready, Reason, RetractAnswered, RetractBegan, Status,
    TOLD_WITHIN, Unfollowed,
};
use jiff::{SignedDuration, Timestamp};

const SECOND: SignedDuration = SignedDuration::from_secs(1);

each_store![
    since_when_it_is_placed_is_known_whatever_comes_after,
    it_is_over_and_lets_secrets_and_people_go,
    a_withdrawal_takes_it_up_again,
    a_finished_one_that_was_withdrawn_from_is_there_until_it_is_told
];

async fn since_when_it_is_placed_is_known_whatever_comes_after(on: On) {
    let room = Room::on(on).await;
    let placed = room.placed("one", 8).await;
    let (status, hurdle, paid, pay_until, retract_until) = (Status::Checking, None, true, None, None);
    let progressed = Progressed { status, hurdle, paid, pay_until, retract_until, at: time(50) };
    let (order, _) = room.journal.append(&placed, progressed, time(50)).await.unwrap();
    let (order, _) =
        room.journal.append(&order, OrderFound { number: OrderNumber(9), proved: true }, time(60)).await.unwrap();
    let followed = room.journal.followed_orders(time(0)).await.unwrap();
    assert_eq!(followed, [Followed { order, placed: time(40) }]);
}

async fn it_is_over_and_lets_secrets_and_people_go(on: On) {
    let room = Room::on(on).await;
    let order = room.placed("one", 8).await;
    room.journal.new_attempt(order.id, time(25)).await.unwrap();
    room.journal.keep_link(order.id, &PaymentLink::new("https://x.invalid/1".to_owned()), time(41)).await.unwrap();
    let alice = room.alice().await;
    assert_eq!(room.journal.erasable(&alice, hours(720)).await.unwrap(), Erasable::Open(vec![order.id]));
    let (order, _) = room.journal.append(&order, Unfollowed { at: hours(720) }, hours(720)).await.unwrap();

    assert_eq!(room.journal.followed_orders(Timestamp::MIN).await.unwrap(), []);
    let owed: Vec<Owed> = room.journal.owed(99).await.unwrap().iter().map(|debt| debt.kind).collect();
    assert!(owed.contains(&Owed::News), "{owed:?}");
    let standing = room.journal.standing().await.unwrap();
    let some: Vec<_> = standing.orders.iter().filter(|(_, orders)| *orders > 0).collect();
    assert_eq!(some, [&("unfollowed", 1)], "it is counted by itself");
    room.journal.purge(hours(767)).await.unwrap();
    assert!(room.journal.link(order.id).await.unwrap().is_some());
    room.journal.purge(hours(768)).await.unwrap();
    assert_eq!(room.journal.link(order.id).await.unwrap(), None);
    let until = hours(720).checked_add(SignedDuration::from_hours(8760)).unwrap();
    assert_eq!(room.journal.erasable(&alice, hours(768)).await.unwrap(), Erasable::From(until));
    assert_eq!(room.journal.erasable(&alice, until).await.unwrap(), Erasable::Now);

    assert_eq!(Journal::check(&room.url).await.unwrap().defects, []);
    let room = room.restart().await;
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order));
}

async fn a_withdrawal_takes_it_up_again(on: On) {
    let room = Room::on(on).await;
    let order = room.placed("one", 8).await;
    room.journal.new_attempt(order.id, time(25)).await.unwrap();
    let (order, _) = room.journal.append(&order, Unfollowed { at: hours(720) }, hours(720)).await.unwrap();
    let began = RetractBegan { by: room.bob().await, reason: Reason::Other, at: hours(721) };
    let (order, _) = room.journal.append(&order, began, hours(721)).await.unwrap();
    let followed = async |since| room.journal.followed_orders(since).await.unwrap().len();
    assert_eq!((order.ended(), followed(hours(721)).await), (false, 1));
    let standing = room.journal.standing().await.unwrap();
    assert!(standing.orders.contains(&("unfollowed", 1)), "nobody sees it done: {standing:?}");
    let (order, _) = room.journal.append(&order, RetractAnswered { outcome: Asking::Taken }, hours(722)).await.unwrap();
    assert!(order.ended());
    assert_eq!((followed(hours(721)).await, followed(hours(722)).await), (1, 0));
    assert_eq!(Journal::check(&room.url).await.unwrap().defects, []);
}

async fn a_finished_one_that_was_withdrawn_from_is_there_until_it_is_told(on: On) {
    let room = Room::on(on).await;
    let order = room.placed("one", 8).await;
    room.journal.new_attempt(order.id, time(25)).await.unwrap();
    let (order, _) = room.journal.append(&order, Ready { projects: vec![], at: hours(1) }, hours(1)).await.unwrap();
    let followed = async |since| room.journal.followed_orders(since).await.unwrap().len();
    assert_eq!(followed(Timestamp::MIN).await, 0, "nobody has withdrawn");
    let began = RetractBegan { by: room.bob().await, reason: Reason::Other, at: hours(2) };
    let (order, _) = room.journal.append(&order, began, hours(2)).await.unwrap();
    let (order, _) = room.journal.append(&order, RetractAnswered { outcome: Asking::Taken }, hours(2)).await.unwrap();
    let last = hours(2) + TOLD_WITHIN;
    assert_eq!((followed(hours(3)).await, followed(last).await, followed(last + SECOND).await), (1, 1, 0));
    room.journal.append(&order, Unfollowed { at: hours(722) }, hours(722)).await.unwrap();
    assert_eq!(followed(hours(3)).await, 0, "it is told");
    assert_eq!(Journal::check(&room.url).await.unwrap().defects, []);
}
