//! The thread of an order is remembered once.

use super::{On, Room, each_store};

each_store![the_first_thread_stays];

async fn the_first_thread_stays(on: On) {
    let room = Room::on(on).await;
    let order = room.pending("one").await;
    assert_eq!(room.journal.thread(order.id).await.unwrap(), None);
    room.journal.note_thread(order.id, "7").await.unwrap();
    room.journal.note_thread(order.id, "8").await.unwrap();
    let room = room.restart().await;
    assert_eq!(room.journal.thread(order.id).await.unwrap(), Some("7".to_owned()));
}
