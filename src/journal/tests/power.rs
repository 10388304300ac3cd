//! A power cut at any moment leaves whole transactions: the last ones may be missing, none is there in part.

use super::{Room, time};
use crate::order::{OrderId, PersonKey};

/// Some work, each step of which is one transaction.
async fn work(room: &Room) {
    room.add_with_voucher("one", "FREE-1").await;
    let order = room.journal.submit(room.submission().await).await.unwrap();
    let approved = crate::order::Approved::plain(room.bob().await, order.seal.clone());
    let (order, _) = room.journal.append(&order, approved, time(20)).await.unwrap();
    let (order, _) = room.journal.append(&order, super::began(), time(30)).await.unwrap();
    room.journal.append(&order, super::answered(8), time(40)).await.unwrap();
}

#[tokio::test]
async fn a_copy_taken_between_any_two_calls_holds_everything_until_then() {
    let room = Room::new().await;
    let order = room.pending("one").await;
    assert_eq!(room.after_power_cut().await.everything().await, room.everything().await);
    let approved = crate::order::Approved::plain(room.bob().await, order.seal.clone());
    let (order, _) = room.journal.append(&order, approved, time(20)).await.unwrap();
    assert_eq!(room.after_power_cut().await.everything().await, room.everything().await);
    let (order, _) = room.journal.append(&order, super::began(), time(30)).await.unwrap();
    assert_eq!(room.after_power_cut().await.everything().await, room.everything().await);
    room.journal.append(&order, super::answered(8), time(40)).await.unwrap();
    assert_eq!(room.after_power_cut().await.everything().await, room.everything().await);
}

#[tokio::test]
async fn a_log_torn_anywhere_leaves_whole_transactions() {
    let room = Room::new().await;
    let alice = room.alice().await;
    let pool = room.journal.store.writer.as_ref().unwrap();
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(pool).await.unwrap();
    work(&room).await;
    let log = std::fs::read(room.path().with_extension("db-wal")).unwrap();
    // A frame is a page of 4096 bytes behind a header of 24; the odd step tears it at every kind of place.
    let mut lengths: Vec<usize> = (0..log.len()).step_by(1999).collect();
    lengths.push(log.len());
    let mut versions = std::collections::BTreeSet::new();
    for length in lengths {
        let copy = room.with_log_torn_at(length).await;
        versions.insert(whole_transactions(&copy, &alice).await);
    }
    assert_eq!(versions.into_iter().collect::<Vec<_>>(), [0, 1, 2, 3, 4], "every state on the way was met");
}

/// Checks that what belongs together is there together or not at all; gives the order's version.
async fn whole_transactions(room: &Room, alice: &PersonKey) -> i64 {
    let cart = room.cart(alice).await;
    let Some(order) = room.journal.order(OrderId(1)).await.unwrap() else {
        assert_eq!(room.journal.owed(9).await.unwrap(), []);
        assert_eq!(room.journal.order_vouchers(OrderId(1)).await.unwrap().len(), 0);
        let vouchers = cart.lines.iter().filter(|line| line.voucher).count();
        assert_eq!(room.journal.cart_vouchers(alice).await.unwrap().len(), vouchers);
        return 0;
    };
    let version = order.version.0;
    assert!(cart.lines.is_empty(), "the cart was emptied with the order");
    assert_eq!(room.journal.order_vouchers(order.id).await.unwrap().len(), 1);
    assert!(room.journal.card(order.id).await.unwrap().is_some());
    let owed = room.journal.owed(9).await.unwrap();
    let cards = owed.iter().filter(|debt| debt.kind == crate::order::Owed::Card).count();
    assert_eq!(i64::try_from(cards).unwrap(), version);
    assert_eq!(room.journal.claimed(&[crate::order::OrderNumber(8)]).await.unwrap().len(), usize::from(version == 4));
    let unsettled: i64 =
        sqlx::query_scalar("SELECT count(*) FROM unsettled").fetch_one(&room.journal.store.readers).await.unwrap();
    assert_eq!(unsettled, i64::from(order.unsettled()));
    version
}
