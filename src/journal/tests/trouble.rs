//! A disk that is full, locked or gone: a clear error, nothing half done, and work goes on when the cause is gone.

use super::{On, Room, began, each_store, time};
use crate::journal::{AppendError, Fault, JournalError};
use crate::order::LineId;
use std::task::Poll;

each_store![
    an_append_dropped_at_any_point_is_whole_or_not_there_and_blocks_nobody,
    a_closed_journal_says_so,
    secrets_do_not_print_themselves
];

fn fault<T: std::fmt::Debug>(result: Result<T, AppendError>) -> Fault {
    match result {
        Err(AppendError::Journal(JournalError { fault, .. })) => fault,
        other => unreachable!("{other:?}"),
    }
}

#[tokio::test]
async fn a_full_disk_refuses_and_lets_go_on() {
    let room = Room::new().await;
    let order = room.approved("staging").await;
    let pool = room.journal.store.writer.as_ref().unwrap();
    sqlx::query("PRAGMA max_page_count = 1").execute(pool).await.unwrap();
    let mut large = began();
    large.seen = (0..100_000).map(crate::order::OrderNumber).collect();
    let full = fault(room.journal.append(&order, large.clone(), time(30)).await);
    assert!(matches!(full, Fault::DiskFull), "{full}");
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order.clone()));

    sqlx::query("PRAGMA max_page_count = 1000000").execute(pool).await.unwrap();
    let (after, _) = room.journal.append(&order, large, time(31)).await.unwrap();
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(after));
}

#[tokio::test]
async fn a_file_locked_by_another_program_is_said_so_and_lets_go_on() {
    let room = Room::new().await;
    let order = room.approved("staging").await;
    let pool = room.journal.store.writer.as_ref().unwrap();
    sqlx::query("PRAGMA busy_timeout = 0").execute(pool).await.unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(room.path());
    let other = sqlx::SqlitePool::connect_with(options).await.unwrap();
    let held = other.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let busy = fault(room.journal.append(&order, began(), time(30)).await);
    assert!(matches!(busy, Fault::Busy), "{busy}");
    held.rollback().await.unwrap();
    room.journal.append(&order, began(), time(31)).await.unwrap();
}

async fn an_append_dropped_at_any_point_is_whole_or_not_there_and_blocks_nobody(on: On) {
    let room = Room::on(on).await;
    for polls in 1..=24 {
        let order = room.approved(&format!("staging {polls}")).await;
        let done = polled(room.journal.append(&order, began(), time(30)), polls).await;
        // This waits behind whatever the dropped append still does.
        room.journal.new_attempt(order.id, time(31)).await.unwrap();
        let now = room.journal.order(order.id).await.unwrap().unwrap();
        let owed = room.journal.owed(u32::MAX).await.unwrap();
        assert!(owed.iter().any(|debt| debt.order == order.id && debt.version == now.version));
        if now.version == order.version {
            room.journal.append(&now, began(), time(32)).await.unwrap();
        }
        if let Some(result) = done {
            assert_eq!(result.unwrap().0, now);
        }
    }
}

/// What the future gives within so many polls; it is dropped then.
async fn polled<F: Future>(future: F, polls: u32) -> Option<F::Output> {
    let mut future = std::pin::pin!(future);
    let mut left = polls;
    std::future::poll_fn(move |context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending if left <= 1 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

async fn a_closed_journal_says_so(on: On) {
    let room = Room::on(on).await;
    let order = room.approved("staging").await;
    room.journal.close().await;
    let closed = fault(room.journal.append(&order, began(), time(30)).await);
    assert!(matches!(closed, Fault::Closed), "{closed}");
    room.journal.order(order.id).await.unwrap_err();
}

async fn secrets_do_not_print_themselves(on: On) {
    let room = Room::on(on).await;
    room.add_with_voucher("staging", "FREE-1").await;
    let order = room.journal.submit(room.submission().await).await.unwrap();
    let codes = room.journal.order_vouchers(order.id).await.unwrap();
    assert_eq!(format!("{codes:?}"), format!("{{{:?}: Voucher}}", LineId(0)));
    assert!(!format!("{:?}", room.journal).contains("FREE-1"));
}
