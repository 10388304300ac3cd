//! What was spent is read with the times that count, and nothing that was over long before.

use super::{On, Room, answered, each_store, hours, time};
use crate::order::{
    CheckoutAnswered, Currency, HeldFor, Money, Month, OrderFound, OrderNumber, Outcome, PrepareFailed, Rejected,
    Silence, Spent, Standing, StrayFound,
};

each_store![
    an_order_counts_in_the_month_it_was_placed,
    one_that_was_found_later_counts_when_it_was_found,
    what_happens_after_it_was_placed_changes_nothing,
    what_waits_and_what_is_over_counts_in_the_month_it_was_sent,
    what_had_ended_before_is_not_read,
    every_order_is_read_with_its_own_events,
    a_damaged_order_is_not_skipped
];

const TWO_MONTHS: i64 = 24 * 62;

fn facts(spent: &[Spent]) -> Vec<(String, Standing, Month)> {
    let fact = |spent: &Spent| (spent.projects[0].0.as_str().to_owned(), spent.standing, spent.month);
    spent.iter().map(fact).collect()
}

async fn an_order_counts_in_the_month_it_was_placed(on: On) {
    let room = Room::on(on).await;
    let order = room.checking_out("staging").await;
    room.journal.append(&order, answered(7), hours(TWO_MONTHS)).await.unwrap();
    let spent = room.journal.spent(time(0)).await.unwrap();
    let month = Month::of(hours(TWO_MONTHS));
    assert_ne!(month, Month::of(time(10)));
    assert_eq!(facts(&spent), [("staging".to_owned(), Standing::Placed, month)]);
    assert_eq!((&spent[0].requester, spent[0].with_tax), (&room.alice().await, Money::new(0, Currency::EUR)));
}

async fn one_that_was_found_later_counts_when_it_was_found(on: On) {
    let room = Room::on(on).await;
    let order = room.checking_out("staging").await;
    let unknown = Outcome::Unknown { silence: Silence::TimedOut, query_id: None };
    let unknown = CheckoutAnswered { outcome: unknown };
    let (order, _) = room.journal.append(&order, unknown, time(40)).await.unwrap();
    let found = OrderFound { number: OrderNumber(7), proved: true };
    room.journal.append(&order, found, hours(TWO_MONTHS)).await.unwrap();
    let spent = room.journal.spent(time(0)).await.unwrap();
    assert_eq!(facts(&spent), [("staging".to_owned(), Standing::Placed, Month::of(hours(TWO_MONTHS)))]);
}

async fn what_happens_after_it_was_placed_changes_nothing(on: On) {
    let room = Room::on(on).await;
    let order = room.placed("staging", 7).await;
    let stray = StrayFound { number: OrderNumber(8), answers: None };
    room.journal.append(&order, stray, hours(TWO_MONTHS)).await.unwrap();
    let spent = room.journal.spent(time(0)).await.unwrap();
    assert_eq!(facts(&spent), [("staging".to_owned(), Standing::Placed, Month::of(time(40)))]);
}

async fn what_waits_and_what_is_over_counts_in_the_month_it_was_sent(on: On) {
    let room = Room::on(on).await;
    let bob = room.bob().await;
    let order = room.pending("rejected").await;
    room.journal.append(&order, Rejected { by: bob }, hours(TWO_MONTHS)).await.unwrap();
    let order = room.approved("held").await;
    room.journal.append(&order, PrepareFailed { held: HeldFor::NotSent }, hours(TWO_MONTHS)).await.unwrap();
    room.pending("pending").await;
    let sent = Month::of(time(10));
    let expected = [("rejected", Standing::Closed), ("held", Standing::Waiting), ("pending", Standing::Waiting)];
    let expected = expected.map(|(name, standing)| (name.to_owned(), standing, sent));
    assert_eq!(facts(&room.journal.spent(time(0)).await.unwrap()), expected);
}

async fn what_had_ended_before_is_not_read(on: On) {
    let room = Room::on(on).await;
    let placed = room.placed("staging", 7).await;
    room.cancelled(&placed, time(40)).await;
    assert_eq!(room.journal.spent(time(40)).await.unwrap().len(), 1, "over at 40");
    assert_eq!(room.journal.spent(time(41)).await.unwrap(), []);
    room.pending("prod").await;
    assert_eq!(room.journal.spent(time(41)).await.unwrap().len(), 1, "it waits");
}

async fn every_order_is_read_with_its_own_events(on: On) {
    let room = Room::on(on).await;
    for number in 1..=9 {
        room.placed(&format!("p{number}"), number).await;
        room.pending(&format!("w{number}")).await;
    }
    let spent = room.journal.spent(time(0)).await.unwrap();
    let month = Month::of(time(0));
    let one = |name: String, standing| (name, standing, month);
    let expected: Vec<_> = (1..=9)
        .flat_map(|n| [one(format!("p{n}"), Standing::Placed), one(format!("w{n}"), Standing::Waiting)])
        .collect();
    assert_eq!(facts(&spent), expected);
}

async fn a_damaged_order_is_not_skipped(on: On) {
    let room = Room::on(on).await;
    room.placed("staging", 7).await;
    assert_eq!(room.journal.spent(time(0)).await.unwrap().len(), 1);
    room.tamper("DELETE FROM events WHERE version = 2").await.unwrap();
    assert!(room.journal.spent(time(0)).await.is_err());
}
