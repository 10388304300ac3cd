//! How the journal stands, in numbers, and what is counted of its appends.

use super::{On, Room, each_store, time};
use crate::journal::AppendError;
use crate::order::Rejected;
use prometheus_client::encoding::prometheus_text;
use prometheus_client::registry::Registry;

each_store![every_stage_is_counted_and_what_is_owed, an_append_is_counted_with_what_became_of_it];

async fn every_stage_is_counted_and_what_is_owed(on: On) {
    let room = Room::on(on).await;
    let empty = room.journal.standing().await.unwrap();
    assert!(empty.orders.iter().all(|(_, orders)| *orders == 0) && empty.owed == 0, "{empty:?}");
    room.pending("one").await;
    room.pending("two").await;
    room.placed("three", 8).await;
    let standing = room.journal.standing().await.unwrap();
    let some: Vec<_> = standing.orders.iter().filter(|(_, orders)| *orders > 0).collect();
    assert_eq!(some, [&("pending", 2), &("placed", 1)]);
    assert_eq!(standing.orders.len(), 9);
    assert_eq!(standing.owed, i64::try_from(room.journal.owed(99).await.unwrap().len()).unwrap());
}

async fn an_append_is_counted_with_what_became_of_it(on: On) {
    let room = Room::on(on).await;
    let mut registry = Registry::default();
    room.journal.register(&mut registry);
    let order = room.pending("one").await;
    let no = Rejected { by: room.bob().await };
    room.journal.append(&order, no.clone(), time(20)).await.unwrap();
    assert!(matches!(room.journal.append(&order, no, time(21)).await, Err(AppendError::Stale)));
    let mut text = String::new();
    prometheus_text::encode(&mut text, &registry).unwrap();
    for (outcome, count) in [("written", 2), ("refused", 1)] {
        let line = format!("journal_append_seconds_count{{outcome=\"{outcome}\"}} {count}\n");
        assert!(text.contains(&line), "{text}");
    }
}
