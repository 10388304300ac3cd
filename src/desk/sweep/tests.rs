//! Whom a stray is told to.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use super::*;
use crate::desk::room::Room;
use crate::order::{
    CheckoutAnswered, FenceBegan, LookedInVain, OrderFound, OrderNumber, Outcome, Pays, SaidNotOrdered, Silence, Vain,
};
use jiff::SignedDuration;

/// Nothing looks any more on behalf of an order that was said not to be ordered days ago; it could still be tried again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_is_held_for_long_hears_of_what_would_stop_it() {
    let room = Room::open().await;
    let unknown = || CheckoutAnswered { outcome: Outcome::Unknown { silence: Silence::Interrupted, query_id: None } };
    let began = clock::now().checked_sub(SignedDuration::from_hours(100)).unwrap();
    let held = room.asking(Pays::Link, began).await;
    room.desk.note(&held, unknown()).await.unwrap();
    room.desk.note(&room.now(&held).await, FenceBegan {}).await.unwrap();
    let in_vain = LookedInVain { vain: Vain::Nothing, unclaimed: vec![] };
    room.desk.note(&room.now(&held).await, in_vain).await.unwrap();
    let denied = SaidNotOrdered { by: room.bob().await.key };
    room.desk.note(&room.now(&held).await, denied).await.unwrap();

    let placed = room.asking(Pays::Link, clock::now()).await;
    room.desk.note(&placed, unknown()).await.unwrap();
    let number = OrderNumber(room.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap());
    room.desk.note(&room.now(&placed).await, OrderFound { number, proved: true }).await.unwrap();
    let stray = OrderNumber(room.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap());

    let placed = room.now(&placed).await;
    assert!(matches!(room.desk.find_strays(&placed).await.unwrap(), Strays::None));
    assert_eq!(room.now(&held).await.strays, [stray]);
    assert_eq!(room.now(&placed).await.strays, []);
}
