//! An answer of OVHcloud's that comes after another process has written down that nobody knows it: it counts.

use crate::following_calls::{World, submitted};
use cartwright::journal::{AppendError, Journal};
use cartwright::order::{
    ANSWERED_WITHIN, Approved, Asking, CheckoutAnswered, CheckoutBegan, Currency, Event, LinkState, Means, Money,
    Order, OrderFound, OrderId, OrderNumber, Outcome, Owed, PayAnswered, Payment, Pays, PersonId, Reason, RoleId, Seen,
    Silence, Status, Who,
};
use jiff::Timestamp;
use sandbox::ovh::Trouble;

/// What the order costs, with tax, when the plan costs 12.50.
const TOTAL: Money = Money { ucents: 1_500_000_000, currency: Currency::EUR };
const APPROVER: RoleId = RoleId(7);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_withdrawal() {
    for refused in [false, true] {
        let world = world().await;
        let number = world.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap();
        let desk = world.desk(true).await;
        let journal = desk.journal();
        let order = sent(journal, Pays::Link).await;
        let (order, _) =
            journal.append(&order, OrderFound { number: OrderNumber(number), proved: true }, now()).await.unwrap();
        assert!(world.sandbox.ovh.pay(number));
        let status = Status::Checking;
        let seen = Seen { status, hurdle: None, paid: true, pay_until: None, retract_until: None };
        journal.append(&order, order.progress(&seen, now()).unwrap(), now()).await.unwrap();

        assert!(world.sandbox.ovh.arm("POST retraction", Trouble::Hang));
        let bob = bob(journal).await;
        desk.retract(&bob, order.id, Reason::Unused, &order.id.to_string()).await.unwrap();
        world.sandbox.ovh.until_held(1).await;
        let lost = |order: &Order| order.retraction_lost(now() + ANSWERED_WITHIN * 2, ANSWERED_WITHIN).unwrap().into();
        insist(journal, order.id, lost).await;
        if refused {
            world.sandbox.ovh.revoke_keys(true);
        }
        world.sandbox.ovh.release();
        desk.drain().await;

        let order = journal.order(order.id).await.unwrap().unwrap();
        let outcome = order.course.retraction.as_ref().unwrap().outcome.clone().unwrap();
        assert_eq!(matches!(outcome, Asking::Taken), !refused, "{outcome:?}");
        assert_eq!(matches!(outcome, Asking::Refused { .. }), refused, "{outcome:?}");
        assert_eq!(owed(journal, &order).await, [Owed::Card], "the order's message says so");
        is_whole(&world, journal).await;
    }
}

/// The bot sees the order otherwise while OVHcloud is still asked until when it can be withdrawn from. What is asked then is
/// asked once, however the answer comes and however often the bot starts.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_withdrawal_whose_order_changes_meanwhile() {
    for lost in [false, true] {
        let world = world().await;
        let number = world.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap();
        let desk = world.desk(true).await;
        let journal = desk.journal();
        let order = sent(journal, Pays::Link).await;
        let (order, _) =
            journal.append(&order, OrderFound { number: OrderNumber(number), proved: true }, now()).await.unwrap();
        assert!(world.sandbox.ovh.pay(number));
        let seen = |order: &Order, status| {
            let seen = Seen { status, hurdle: None, paid: true, pay_until: None, retract_until: None };
            Event::from(order.progress(&seen, now()).unwrap())
        };
        insist(journal, order.id, |order| seen(order, Status::Checking)).await;

        assert!(world.sandbox.ovh.arm("GET /me/order/{orderId}", Trouble::Hang));
        if lost {
            assert!(world.sandbox.ovh.arm("POST retraction", Trouble::LoseAnswer));
        }
        let (bob, typed) = (bob(journal).await, order.id.to_string());
        let meanwhile = async {
            world.sandbox.ovh.until_held(1).await;
            insist(journal, order.id, |order| seen(order, Status::Delivering)).await;
            world.sandbox.ovh.release();
        };
        let (asked, ()) = tokio::join!(desk.retract(&bob, order.id, Reason::Unused, &typed), meanwhile);
        asked.unwrap();
        desk.drain().await;
        journal.close().await;

        let desk = world.desk(true).await;
        desk.open().await;
        desk.drain().await;
        let order = desk.journal().order(order.id).await.unwrap().unwrap();
        let outcome = order.course.retraction.as_ref().unwrap().outcome.clone().unwrap();
        assert_eq!(matches!(outcome, Asking::Taken), !lost, "{outcome:?}");
        assert_eq!(matches!(outcome, Asking::Unknown { .. }), lost, "{outcome:?}");
        let posts = world.sandbox.ovh.calls().iter().filter(|call| call.route.ends_with("/retraction")).count();
        assert_eq!(posts, 1);
        is_whole(&world, desk.journal()).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_a_payment() {
    for refused in [false, true] {
        let world = world().await;
        let number = world.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap();
        let desk = world.desk(true).await;
        let journal = desk.journal();
        let order = sent(journal, Pays::Registered).await;
        let approved = Approved::plain(bob(journal).await.key, order.seal.clone());
        let (order, _) = journal.append(&order, approved, now()).await.unwrap();
        let attempt = journal.new_attempt(order.id, now()).await.unwrap();
        let began = CheckoutBegan { attempt, since: now(), seen: vec![] };
        let (order, _) = journal.append(&order, began, now()).await.unwrap();
        let outcome = Outcome::Placed { number: OrderNumber(number) };
        let (order, _) = journal.append(&order, CheckoutAnswered { outcome }, now()).await.unwrap();

        assert!(world.sandbox.ovh.arm("POST pay", Trouble::Hang));
        desk.open().await;
        world.sandbox.ovh.until_held(1).await;
        let outcome = Asking::Unknown { silence: Silence::Interrupted, query_id: None };
        insist(journal, order.id, |_| PayAnswered { outcome: outcome.clone() }.into()).await;
        let given_up = journal.order(order.id).await.unwrap().unwrap();
        assert_eq!(given_up.link_state(), Some(LinkState::MayBePaid));
        if refused {
            world.sandbox.ovh.set(|settings| settings.default_payment_type = "BANK_ACCOUNT".to_owned());
        }
        world.sandbox.ovh.release();
        desk.drain().await;

        let order = journal.order(order.id).await.unwrap().unwrap();
        let Payment::Asked(Means::DefaultMethod, outcome) = &order.course.payment else { panic!("{order:#?}") };
        assert_eq!(matches!(outcome, Asking::Taken), !refused, "{outcome:?}");
        assert_eq!(matches!(outcome, Asking::Refused { .. }), refused, "{outcome:?}");
        // Refused for certain: whoever was warned may pay it now.
        assert_eq!(order.link_state() == Some(LinkState::Open), refused);
        let posts = world.sandbox.ovh.calls().iter().filter(|call| call.route.ends_with("/pay")).count();
        assert_eq!(posts, 1);
        is_whole(&world, journal).await;
    }
}

/// A private individual's account where a project costs something.
async fn world() -> World {
    let world = World::open().await;
    world.sandbox.ovh.set(|settings| settings.legalform = "individual".to_owned());
    assert!(world.sandbox.ovh.set_price("project.2018", 1_250_000_000));
    world
}

/// An order of alice's that bob may approve.
async fn sent(journal: &Journal, pays: Pays) -> Order {
    let alice = journal.person(PersonId(1), "alice", "en-GB").await.unwrap();
    let sent = submitted(journal, &alice, |event| {
        event.quote.individual = true;
        event.quote.with_tax = TOTAL;
        event.terms.approvers.roles = vec![APPROVER];
        event.terms.pays = Some(pays);
    });
    sent.await
}

async fn bob(journal: &Journal) -> Who {
    let id = PersonId(2);
    let key = journal.person(id, "bob", "en-GB").await.unwrap();
    Who { key, id, roles: vec![APPROVER], deputy_for: vec![] }
}

/// Writes an event as another process would, however often the order changes meanwhile.
async fn insist(journal: &Journal, id: OrderId, event: impl Fn(&Order) -> Event) {
    loop {
        let order = journal.order(id).await.unwrap().unwrap();
        match journal.append(&order, event(&order), now()).await {
            Err(AppendError::Stale) => {}
            written => return drop(written.unwrap()),
        }
    }
}

/// What the order's newest event owes.
async fn owed(journal: &Journal, order: &Order) -> Vec<Owed> {
    let owed = journal.owed(100).await.unwrap();
    owed.into_iter().filter(|debt| debt.version == order.version).map(|debt| debt.kind).collect()
}

/// The journal can be read again from its first event on.
async fn is_whole(world: &World, journal: &Journal) {
    journal.close().await;
    let checked = Journal::check(&world.url("busy.db")).await.unwrap();
    assert!(checked.defects.is_empty(), "{:?}", checked.defects);
}

fn now() -> Timestamp {
    Timestamp::now()
}
