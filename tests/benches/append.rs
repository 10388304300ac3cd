//! What one append costs on each journal, beside a bare insert that is synced the same way: `cargo bench --bench append`.
//!
//! Both are done in turn on the same disk, so that its moods hit both. An append is an approval: it locks the order, applies
//! the rule, writes the event, moves the order's row, owes a message, and is on disk when it returns.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops at the first surprise and prints what it saw"
)]

use cartwright::journal::{Journal, Place, Submission};
use cartwright::order::{
    Approved, Catalogue, Currency, Duration as Term, Facts, Money, Offer, Order, PersonId, PersonKey, PlanCode,
    PricingMode, Quote, Seal, Submitted, Terms,
};
use jiff::Timestamp;
use sandbox::postgres::Cluster;
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use std::time::{Duration, Instant};

const APPENDS: usize = 1000;
/// The size of the event an approval writes.
const BODY: usize = 160;
const TABLE: &str = "CREATE TABLE bare (order_id BIGINT, version BIGINT, at_us BIGINT, name TEXT, body TEXT, \
     PRIMARY KEY (order_id, version))";
const INSERT: &str = "INSERT INTO bare VALUES ($1, 2, $2, 'approved', $3)";

#[tokio::main]
async fn main() {
    println!("{APPENDS} appends each, in turn with as many bare inserts (median and 95th percentile)\n");
    println!("{:<12}{:>20}{:>20}{:>8}", "journal", "append", "bare insert", "ratio");
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let url = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
    let mut bare = SqliteConnection::connect(&format!("{}?mode=rwc", url("bare.db"))).await.unwrap();
    for setting in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", TABLE] {
        sqlx::query(setting).execute(&mut bare).await.unwrap();
    }
    let insert = async |order: i64, body: &str| {
        sqlx::query(INSERT).bind(order).bind(order).bind(body).execute(&mut bare).await.unwrap();
    };
    measure("sqlite", &url("cartwright.db"), insert).await;

    let Some(cluster) = Cluster::shared("the append was measured on SQLite only") else { return };
    let mut bare = PgConnection::connect(&cluster.database().unwrap()).await.unwrap();
    sqlx::query(TABLE).execute(&mut bare).await.unwrap();
    let insert = async |order: i64, body: &str| {
        sqlx::query(INSERT).bind(order).bind(order).bind(body).execute(&mut bare).await.unwrap();
    };
    measure("postgres", &cluster.database().unwrap(), insert).await;
}

/// Measures both and prints a row.
async fn measure(name: &str, url: &str, mut insert: impl AsyncFnMut(i64, &str)) {
    let journal = Journal::open(url, Timestamp::now()).await.unwrap();
    let alice = journal.person(PersonId(1), "alice", "en-GB").await.unwrap();
    let bob = journal.person(PersonId(2), "bob", "fr").await.unwrap();
    let body = "x".repeat(BODY);
    let (mut appends, mut inserts) = (Vec::new(), Vec::new());
    for _ in 0..APPENDS {
        let order = pending(&journal, &alice).await;
        let event = Approved::plain(bob.clone(), order.seal.clone());
        let begun = Instant::now();
        let (order, _) = journal.append(&order, event, Timestamp::now()).await.unwrap();
        appends.push(begun.elapsed());
        let begun = Instant::now();
        insert(order.id.0, &body).await;
        inserts.push(begun.elapsed());
    }
    journal.close().await;
    let (append, append_95) = spread(appends);
    let (bare, bare_95) = spread(inserts);
    let cell = |median, most| format!("{:.2} / {:.2} ms", millis(median), millis(most));
    let ratio = millis(append) / millis(bare);
    println!("{name:<12}{:>20}{:>20}{ratio:>8.1}", cell(append, append_95), cell(bare, bare_95));
}

/// Median and 95th percentile.
fn spread(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    (at(50), at(95))
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// An order that waits for its approval.
async fn pending(journal: &Journal, requester: &PersonKey) -> Order {
    let zero = Money::new(0, Currency::EUR);
    let offer = Offer {
        plan: PlanCode("project.2018".to_owned()),
        product: "Public Cloud project".to_owned(),
        duration: Term("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        price: zero,
        minimum: 1,
        maximum: None,
        options: Vec::new(),
    };
    let offers = Catalogue { offers: vec![offer] };
    let cart = journal.cart(requester).await.unwrap();
    let next = cart.add(&offers, "project.2018", "staging", 1, &[]).unwrap();
    let cart = journal.save_cart(requester, cart.version, next, None).await.unwrap();
    let content = cart.content(&offers).unwrap();
    let quote = Quote {
        account: "xx1111-ovh".to_owned(),
        subsidiary: "FR".to_owned(),
        individual: false,
        lines: Vec::new(),
        without_tax: zero,
        tax: zero,
        with_tax: zero,
        contracts: Vec::new(),
    };
    let seal = Seal::of(&content, &quote);
    let (requester, at) = (requester.clone(), Timestamp::now());
    let submission = Submission {
        cart: cart.version,
        event: Submitted {
            requester,
            content,
            quote,
            seal,
            needs: 1,
            expires: at,
            terms: Box::new(Terms::default()),
            facts: Facts::default(),
        },
        at,
        place: Place { channel: "77".to_owned(), locale: "en-GB".to_owned() },
        reason: "the spring campaign".to_owned(),
        cost_centre: None,
    };
    journal.submit(submission).await.unwrap()
}
