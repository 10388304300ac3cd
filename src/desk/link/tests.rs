//! What is read together with a link is not thrown away.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use crate::desk::room::Room;
use crate::order::{Pays, PersonId, Status};
use jiff::SignedDuration;

/// Without it nobody would be reminded while the order's own page cannot be read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_date_that_comes_with_a_link_is_written_down() {
    for is_seen in [false, true] {
        let room = Room::open().await;
        let mut order = room.placed(Pays::Link, SignedDuration::ZERO).await;
        if is_seen {
            order = room.seen(&order, Status::NotPaid).await;
        }
        assert_eq!(order.course.pay_until, None);
        let alice = room.desk.who(PersonId(1), vec![], "alice", "en-GB").await.unwrap();
        room.desk.link(&alice, order.id).await.unwrap();
        let order = room.now(&order).await;
        // Where it stands was never seen, and is not guessed: its first look reads the date as well.
        assert_eq!(order.course.pay_until.is_some(), is_seen);
        let later = room.desk.time_there().checked_add(SignedDuration::from_hours(21)).unwrap();
        let reminded = order.remind_payer(later, Some(SignedDuration::from_hours(4)));
        assert_eq!(reminded.is_some(), is_seen);
        assert_eq!(order.course.shown.iter().filter(|shown| shown.paid).count(), 0);
    }
}
