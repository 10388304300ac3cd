//! Several processes on one PostgreSQL database: what one does, the others know, and nothing is done twice.

use super::{Room, answered, began, catalogue, cluster, hours, time};
use crate::journal::{AppendError, SaveError, SubmitError};
use crate::order::{Approved, Attempt, OrderFound, OrderNumber, PersonId, Rejected};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// Two processes on one database; nothing on a machine without PostgreSQL.
async fn two() -> Option<(Room, Room)> {
    let one = Room::on(super::On::Postgres(cluster()?)).await;
    let other = one.beside().await;
    Some((one, other))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_that_start_at_once_make_one_journal() {
    let Some(cluster) = cluster() else { return };
    let url = cluster.database().unwrap();
    let (one, other) = tokio::join!(super::Journal::open(&url, time(0)), super::Journal::open(&url, time(0)));
    assert_eq!(one.unwrap().id(), other.unwrap().id());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_clicks_one_counts() {
    let Some((one, other)) = two().await else { return };
    let bob = one.bob().await;
    assert_eq!(other.bob().await, bob, "a person has one key everywhere");
    for number in 0..20 {
        let order = one.pending(&format!("p{number}")).await;
        let approved = Approved::plain(bob.clone(), order.seal.clone());
        let (a, b) = tokio::join!(
            one.journal.append(&order, approved, time(20)),
            other.journal.append(&order, Rejected { by: bob.clone() }, time(20))
        );
        assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
        let lost = a.err().or(b.err());
        assert!(matches!(lost, Some(AppendError::Stale)), "{lost:?}");
        assert_eq!(one.journal.history(order.id).await.unwrap().len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_found_order_is_written_however_the_others_hurry() {
    let Some((one, other)) = two().await else { return };
    for number in 0..20 {
        let order = one.checking_out(&format!("p{number}")).await;
        let found = OrderFound { number: OrderNumber(100 + number), proved: true };
        let (a, b) = tokio::join!(
            one.journal.append(&order, found.clone(), time(40)),
            other.journal.append(&order, answered(100 + number), time(40))
        );
        a.unwrap();
        assert!(matches!(b, Ok(_) | Err(AppendError::Stale)), "{b:?}");
        assert_eq!(other.journal.order(order.id).await.unwrap().unwrap().number(), Some(found.number));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_twins_one_begins_and_neither_waits_for_the_other() {
    let Some((one, other)) = two().await else { return };
    for number in 0..20 {
        let name = format!("p{number}");
        let (a, b) = (one.approved(&name).await, one.approved(&name).await);
        let (a, b) =
            tokio::join!(one.journal.append(&a, began(), time(30)), other.journal.append(&b, began(), time(30)));
        assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
        let lost = a.err().or(b.err());
        assert!(matches!(lost, Some(AppendError::Twin { .. })), "{lost:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_orders_with_the_same_projects_in_another_order_do_not_wait_for_each_other() {
    let Some((one, other)) = two().await else { return };
    for number in 0..20 {
        let (first, second) = (format!("a{number}"), format!("b{number}"));
        let mut approved = Vec::new();
        for names in [[&first, &second], [&second, &first]] {
            one.add(names[0]).await;
            approved.push(one.approved(names[1]).await);
        }
        let (a, b) = tokio::join!(
            one.journal.append(&approved[0], began(), time(30)),
            other.journal.append(&approved[1], began(), time(30))
        );
        assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
        let lost = a.err().or(b.err());
        assert!(matches!(lost, Some(AppendError::Twin { .. })), "{lost:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cart_is_the_same_everywhere_and_is_submitted_once() {
    let Some((one, other)) = two().await else { return };
    let alice = one.alice().await;
    let cart = one.add("staging").await;
    assert_eq!(other.cart(&alice).await, cart);
    let submission = one.submission().await;
    let (a, b) = tokio::join!(one.journal.submit(submission.clone()), other.journal.submit(submission));
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    let lost = a.err().or(b.err());
    assert!(matches!(lost, Some(SubmitError::CartChanged)), "{lost:?}");

    let emptied = one.cart(&alice).await;
    assert_eq!((emptied.lines.len(), &emptied), (0, &other.cart(&alice).await));
    let next = emptied.add(&catalogue(), "project", "next", 1, &[]).unwrap();
    let (a, b) = tokio::join!(
        one.journal.save_cart(&alice, emptied.version, next.clone(), None),
        other.journal.save_cart(&alice, emptied.version, next.clone(), None)
    );
    assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
    assert!(matches!(a.err().or(b.err()), Some(SaveError::Changed)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_another_process_changed_is_in_memory_soon() {
    let Some((one, other)) = two().await else { return };
    let carol = one.journal.person(PersonId(3), "carol", "en-GB").await.unwrap();
    let empty = one.cart(&carol).await;
    let cart = empty.add(&catalogue(), "project", "staging", 1, &[]).unwrap();
    // The same look that owes a tick takes the cart over before it.
    let mut debts = other.journal.debts();
    one.journal.save_cart(&carol, empty.version, cart.clone(), None).await.unwrap();
    one.pending("one").await;
    debts.changed().await.unwrap();
    assert_eq!(other.journal.known(PersonId(3)), Some(carol.clone()));
    assert_eq!(other.journal.remembered_cart(&carol), cart);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn preparations_are_numbered_once() {
    let Some((one, other)) = two().await else { return };
    let order = one.approved("one").await.id;
    for round in 0..10 {
        let (a, b) = tokio::join!(one.journal.new_attempt(order, time(1)), other.journal.new_attempt(order, time(1)));
        let mut got = [a.unwrap(), b.unwrap()];
        got.sort();
        assert_eq!(got, [Attempt(2 * round + 1), Attempt(2 * round + 2)]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lease_ends_with_its_time_and_not_with_its_process() {
    let Some((one, other)) = two().await else { return };
    let order = one.pending("one").await.id;
    let lease = one.journal.take_lease(order, MINUTE).await.unwrap().unwrap();
    assert_eq!(other.journal.take_lease(order, MINUTE).await.unwrap(), None);
    let one = one.restart().await;
    assert_eq!(one.journal.take_lease(order, MINUTE).await.unwrap(), None, "nobody knows whether a call still runs");
    one.tamper("UPDATE leases SET until_us = 0").await.unwrap();
    assert!(other.journal.take_lease(order, MINUTE).await.unwrap().is_some());
    assert!(!one.journal.still_mine(&lease, Duration::ZERO).await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_comes_back_under_a_key_that_was_removed() {
    let Some((one, other)) = two().await else { return };
    let year = 366 * 24;
    let old = other.alice().await;
    one.journal.purge(hours(0)).await.unwrap();
    other.journal.purge(hours(0)).await.unwrap();
    one.journal.purge(hours(year)).await.unwrap();
    let (here, there) = (one.alice().await, other.alice().await);
    assert_eq!(here, there);
    assert_ne!(here, old);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_that_stands_still_in_the_middle_does_not_stop_the_others() {
    let Some((one, other)) = two().await else { return };
    let order = one.approved("one").await;
    // As a process stopped by the system: its transaction stays open and holds the order's row.
    let mut still = one.journal.store.begin().await.unwrap();
    super::super::orders::lock(&mut still, order.id).await.unwrap();
    let pid: i64 = sqlx::query_scalar("SELECT pg_backend_pid()::bigint").fetch_one(&mut *still).await.unwrap();
    let limit: String = sqlx::query_scalar("SELECT current_setting('idle_in_transaction_session_timeout')")
        .fetch_one(&mut *still)
        .await
        .unwrap();
    assert_eq!(limit, "10s", "then the server ends it");
    let ends = sqlx::query("SELECT pg_terminate_backend($1::int)").bind(pid);
    let (appended, ended) = tokio::join!(
        other.journal.append(&order, began(), time(30)),
        ends.fetch_optional(other.journal.store.writer.as_ref().unwrap())
    );
    ended.unwrap();
    appended.unwrap();
    still.commit().await.unwrap_err();
    assert!(one.journal.order(order.id).await.unwrap().is_some(), "and that process goes on with a new connection");
}
