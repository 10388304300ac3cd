//! Where more orders are due than one look asks for, what has changed comes first, and the others are not kept waiting.

use crate::following_calls::{CUSTOMER, LIST, World, submitted};
use cartwright::order::{OrderFound, OrderId, OrderNumber, Seen, Status};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// More than one look asks for, and more than two.
const OPEN: usize = 60;
const STATUS: &str = "GET /me/order/{orderId}/status";
/// Only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(60);

/// None of them has changed for hours, so that the pauses between looks are long, but for the youngest, which comes last.
#[test]
fn what_has_changed_comes_first_and_the_others_soon() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let world = World::open().await;
        let (youngest, number) = checked_for_hours(&world).await;
        assert!(world.sandbox.ovh.hold_order(number, Some(sandbox::ovh::Status::Delivered)));
        world.sandbox.ovh.forget_calls();
        let first = SignedDuration::from_millis(200);
        let desk = world.desk_that_looks(true, first, SignedDuration::from_hours(1)).await;
        desk.open().await;

        let asked = until(&world, |asked| count(asked, LIST) == 2).await;
        let second = asked.iter().rposition(|call| call == LIST).unwrap();
        assert_eq!(count(&asked[..second], STATUS), 25, "one look asks for no more: {asked:?}");
        let order = desk.journal().order(youngest).await.unwrap().unwrap();
        assert!(order.course.ready.is_some(), "the list showed that it had changed: {:?}", order.course);

        // Each is asked for once, and nothing waits for the long pause.
        let asked = until(&world, |asked| count(asked, STATUS) == OPEN).await;
        assert_eq!(count(&asked, LIST), OPEN.div_ceil(25), "one question about all of them at each look: {asked:?}");
        desk.drain().await;
        desk.journal().close().await;
    });
}

/// Makes the orders, all of them paid. Gives the youngest, and its number at OVHcloud.
async fn checked_for_hours(world: &World) -> (OrderId, i64) {
    let then = Timestamp::now() - SignedDuration::from_hours(10);
    let journal = world.journal("busy.db").await;
    let alice = journal.person(cartwright::order::PersonId(1), "alice", "en-GB").await.unwrap();
    let mut youngest = (OrderId(0), 0);
    for _ in 0..OPEN {
        let number = world.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap();
        assert!(world.sandbox.ovh.pay(number));
        let order = submitted(&journal, &alice, |_| {}).await;
        let (order, _) =
            journal.append(&order, OrderFound { number: OrderNumber(number), proved: true }, then).await.unwrap();
        let status = Status::Checking;
        let seen = Seen { status, hurdle: None, paid: true, pay_until: None, retract_until: None };
        journal.append(&order, order.progress(&seen, then).unwrap(), then).await.unwrap();
        youngest = (order.id, number);
    }
    journal.close().await;
    youngest
}

/// What was asked once that is so.
async fn until(world: &World, is_so: impl Fn(&[String]) -> bool) -> Vec<String> {
    let mut news = world.sandbox.ovh.news();
    let waited = tokio::time::timeout(PATIENCE, async {
        loop {
            let asked = world.asked(CUSTOMER);
            if is_so(&asked) {
                return asked;
            }
            news.changed().await.unwrap();
        }
    });
    waited.await.unwrap_or_else(|_| panic!("it did not come: {:?}", world.asked(CUSTOMER)))
}

fn count(asked: &[String], call: &str) -> usize {
    asked.iter().filter(|asked| *asked == call).count()
}
