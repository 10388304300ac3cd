//! What earlier orders tell about a new one.

use super::{On, Room, each_store};
use crate::order::OrderId;

each_store![only_placed_orders_count];

async fn only_placed_orders_count(on: On) {
    let room = Room::on(on).await;
    let (alice, bob) = (room.alice().await, room.bob().await);
    room.checking_out("one").await;
    assert!(!room.journal.has_placed(&alice).await.unwrap(), "it may yet be refused");
    assert!(room.journal.newest_placed(5).await.unwrap().is_empty());
    let older = room.placed("two", 8).await;
    let newer = room.placed("three", 9).await;
    room.pending("four").await;
    assert!(room.journal.has_placed(&alice).await.unwrap());
    assert!(!room.journal.has_placed(&bob).await.unwrap(), "somebody else's");
    let ids = |most| async move {
        let orders = room.journal.newest_placed(most).await.unwrap();
        orders.iter().map(|order| order.id).collect::<Vec<OrderId>>()
    };
    assert_eq!(ids(5).await, [newer.id, older.id]);
}
