//! A decision that somebody else's event came before is judged once more; what it is spent on happens once.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use super::*;
use crate::desk::room::Room;
use crate::order::{CourseEvent, Pays, Reason, Retracting, Status};
use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Tries to begin a withdrawal while the bot itself sees the order otherwise, so often, between reading it and writing.
async fn withdraws(room: &Room, order: &Order, races: usize) -> (Result<(), No>, usize) {
    let (bob, tries) = (room.bob().await, AtomicUsize::new(0));
    let typed = order.id.to_string();
    let asked = Retracting { reason: Reason::Unused, typed: &typed, until: Some(Timestamp::MAX) };
    let decided = room.desk.decide_to(order.id, |read| {
        let race = tries.fetch_add(1, Ordering::Relaxed);
        if race < races {
            let status = if race % 2 == 0 { Status::Delivering } else { Status::Checking };
            tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(room.seen(read, status)));
        }
        read.retract(&bob, room.desk.policy(), &asked, clock::now())
    });
    (decided.await.map(drop), tries.into_inner())
}

async fn begun(room: &Room, order: &Order) -> usize {
    let history = room.desk.journal().history(order.id).await.unwrap();
    let begins = |event: &Event| matches!(event, Event::Course(CourseEvent::RetractBegan(_)));
    history.iter().filter(|record| begins(&record.event)).count()
}

async fn checked(room: &Room) -> Order {
    let order = room.placed(Pays::Link, SignedDuration::ZERO).await;
    room.seen(&order, Status::Checking).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_bot_sees_meanwhile_does_not_stop_a_withdrawal() {
    let room = Room::open().await;
    let order = checked(&room).await;
    let (decided, tries) = withdraws(&room, &order, 3).await;
    decided.unwrap();
    assert_eq!((tries, begun(&room, &order).await), (4, 1));
    assert_eq!(room.now(&order).await.course.status(), Some(Status::Delivering), "what was seen stands, too");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_race_that_does_not_end_begins_nothing() {
    let room = Room::open().await;
    let order = checked(&room).await;
    let (decided, tries) = withdraws(&room, &order, usize::MAX).await;
    assert!(matches!(decided, Err(No::Trouble(Trouble::Journal))), "{decided:?}");
    assert_eq!((tries, begun(&room, &order).await), (MOST_RACES, 0));
}
