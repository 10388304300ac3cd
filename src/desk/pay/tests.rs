//! Right before the one call that pays: whoever may not ask any more does not, and for how long what cannot be read is waited for.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use super::*;
use crate::desk::room::Room;
use crate::order::Pays;
use crate::ovh::Error;
use jiff::SignedDuration;

const NOW: SignedDuration = SignedDuration::ZERO;

async fn lease(room: &Room, order: &Order) -> Held {
    let lease = room.desk.journal().take_lease(order.id, Duration::from_secs(60)).await.unwrap();
    Held::new(lease.unwrap())
}

fn began(order: &Order) -> PayBegan {
    PayBegan { number: order.number().unwrap(), means: Means::DefaultMethod }
}

/// The process slept between writing down that it pays and asking: another may have the order by then.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_asked_once_the_lease_has_run_out() {
    for is_over in [false, true] {
        let room = Room::open().await;
        let order = room.placed(Pays::Registered, NOW).await;
        let held = lease(&room, &order).await;
        let journal = room.desk.journal();
        let (order, intent) = journal.append_holding(&held.lease, &order, began(&order), clock::now()).await.unwrap();
        let by = room.desk.pays_by(Means::DefaultMethod).await.unwrap().unwrap();
        if is_over {
            journal.give_back(&held.lease).await.unwrap();
        }
        room.desk.pay_once(&order, intent, by, &held).await.unwrap();
        let outcome = if is_over { Asking::NotAsked } else { Asking::Taken };
        assert_eq!(room.now(&order).await.course.payment, Payment::Asked(Means::DefaultMethod, outcome));
        assert_eq!(room.posts("/pay"), usize::from(!is_over));
    }
}

/// However the two clocks differ: the hour is counted by the one that wrote down when it began.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_read_for_an_hour_is_for_a_person() {
    let silence = || Error { doing: "reading", fate: Fate::Unknown(Silence::TimedOut), query_id: None, changes: false };
    // An order placed long ago is read in vain from the first time on that this process does so.
    let cases =
        [(59, 59, 0, false), (61, 61, 0, true), (59, 59, 7200, false), (61, 61, -7200, true), (300, 0, 0, false)];
    for (minutes, in_vain, theirs, handed_over) in cases {
        let room = Room::open().await;
        room.sandbox.ovh.set_clock_offset(theirs);
        room.desk.0.ovh.refresh_clock().await.unwrap();
        let order = room.placed(Pays::Registered, SignedDuration::from_mins(minutes)).await;
        room.desk.reads_in_vain_since(order.id, clock::now() - SignedDuration::from_mins(in_vain));
        let held = lease(&room, &order).await;
        room.desk.cannot_read(&order, Means::DefaultMethod, silence(), &held).await.unwrap();
        let unread = Payment::Asked(Means::DefaultMethod, Asking::Unread);
        let payment = room.now(&order).await.course.payment;
        assert_eq!(
            payment == unread,
            handed_over,
            "{minutes} minutes, {in_vain} in vain, {theirs} seconds apart: {payment:?}"
        );
    }
}

/// `journal hold` sees only what is placed by then. An order whose checkout was settled after it may be paid already.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_checked_out_before_the_journal_was_held_is_not_paid() {
    for held_later in [false, true] {
        let room = Room::open().await;
        let journal = room.desk.journal();
        if !held_later {
            journal.hold_payments(clock::now()).await.unwrap();
        }
        let order = room.placed(Pays::Registered, NOW).await;
        if held_later {
            journal.hold_payments(clock::now()).await.unwrap();
        }
        let held = lease(&room, &order).await;
        room.desk.pay(order.id, &held).await.unwrap();
        let order = room.now(&order).await;
        let outcome = if held_later { Asking::BegunElsewhere } else { Asking::Taken };
        assert_eq!(order.course.payment, Payment::Asked(Means::DefaultMethod, outcome));
        assert_eq!(room.posts("/pay"), usize::from(!held_later));
    }
}
