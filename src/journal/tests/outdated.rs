//! A newer program has brought the journal up to date while this one runs: nothing that buys is begun any more.

use super::{On, Room, answered, began, each_store, time};
use crate::journal::{AppendError, Fault};
use crate::order::{Means, OrderNumber, Owed, PayBegan, Reason, RetractBegan};
use futures_util::FutureExt as _;

each_store![nothing_that_buys_is_begun_and_it_is_told, an_answer_that_was_asked_for_is_still_written_down];

impl Room {
    /// As a newer program leaves it: it has had a migration that this one does not know.
    async fn outdate(&self) {
        self.tamper(
            "INSERT INTO journal_migrations (version, description, success, checksum, execution_time) \
             SELECT 99, 'later', success, checksum, 0 FROM journal_migrations WHERE version = 1",
        )
        .await
        .unwrap();
    }
}

fn is_newer<T: std::fmt::Debug>(done: Result<T, AppendError>) -> bool {
    let error = done.unwrap_err();
    matches!(error, AppendError::Journal(ref error) if matches!(error.fault, Fault::SchemaNewer { found: 99, .. }))
}

async fn nothing_that_buys_is_begun_and_it_is_told(on: On) {
    let room = Room::on(on).await;
    let (approved, placed) = (room.approved("one").await, room.placed("two", 8).await);
    room.journal.prove_writable().await.unwrap();
    assert!(room.journal.outdated().now_or_never().is_none(), "nothing is newer yet");
    room.outdate().await;
    let owed = room.journal.owed(99).await.unwrap();
    assert!(is_newer(room.journal.append(&approved, began(), time(50)).await));
    let pays = PayBegan { number: OrderNumber(8), means: Means::FidelityAccount };
    assert!(is_newer(room.journal.append(&placed, pays, time(50)).await));
    let retracts = RetractBegan { by: room.bob().await, reason: Reason::Other, at: time(50) };
    assert!(is_newer(room.journal.append(&placed, retracts, time(50)).await));
    assert_eq!(room.journal.order(approved.id).await.unwrap(), Some(approved), "nothing has changed");
    assert_eq!(room.journal.owed(99).await.unwrap(), owed);
    let told = room.journal.outdated().await.to_string();
    assert!(told.contains("has written it (schema 99, known") && told.ends_with("run that version"), "{told}");
}

async fn an_answer_that_was_asked_for_is_still_written_down(on: On) {
    let room = Room::on(on).await;
    let order = room.checking_out("one").await;
    room.outdate().await;
    let (order, _) = room.journal.append(&order, answered(8), time(50)).await.unwrap();
    assert_eq!(order.number(), Some(OrderNumber(8)));
    assert!(room.journal.owed(99).await.unwrap().iter().any(|debt| debt.kind == Owed::Card));
    assert!(room.journal.outdated().now_or_never().is_none(), "it has not looked yet");
    room.journal.prove_writable().await.unwrap_err();
    room.journal.outdated().await;
}
