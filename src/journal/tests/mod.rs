//! The journal's promises, each over a real file and a real PostgreSQL database. People, plans and times are the same in
//! every test.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails where it stands")]

mod again;
mod append;
mod attempts;
mod audit;
mod audit_days;
mod back_up;
mod carts;
mod check;
mod claims;
mod damage;
mod database;
mod deputies;
mod doubtful;
mod erase;
mod facts;
mod file;
mod leases;
mod outbox;
mod outdated;
mod payments;
mod people;
mod power;
mod present;
mod purge;
mod restart;
mod server;
mod settle;
mod side_by_side;
mod spend;
mod standing;
mod submit;
mod trouble;
mod unfollowed;
mod voucher_tries;

use super::{Debt, Journal, Place, Sent, Submission, Voucher};
use crate::order::{
    Approved, Attempt, Cart, Catalogue, CheckoutAnswered, CheckoutBegan, Currency, Duration, Facts, Money, Offer,
    Order, OrderNumber, Outcome, PersonId, PersonKey, PlanCode, PricingMode, Quote, QuotedLine, Seal, Submitted, Terms,
};
use database::Database;
use jiff::{SignedDuration, Timestamp};
use sandbox::postgres::Cluster;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

/// Makes of each function two tests: one on an SQLite file and one on a PostgreSQL database.
macro_rules! each_store {
    ($($test:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                super::$test(super::super::On::Sqlite).await;
            })*
        }

        mod on_postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $test() {
                if let Some(cluster) = super::super::cluster() {
                    super::$test(super::super::On::Postgres(cluster)).await;
                }
            })*
        }
    };
}
use each_store;

/// The server of all these tests; nothing on a machine without one.
fn cluster() -> Option<&'static Cluster> {
    Cluster::shared("the journal's tests ran on SQLite only")
}

/// Where a journal is kept.
#[derive(Clone, Copy, Debug)]
enum On {
    Sqlite,
    Postgres(&'static Cluster),
}

/// A journal in a folder or a database of its own.
struct Room {
    on: On,
    url: String,
    folder: TempDir,
    journal: Journal,
    /// Given back when the last bot on it is gone.
    database: Option<Arc<Database>>,
}

impl Room {
    async fn new() -> Room {
        Room::on(On::Sqlite).await
    }

    async fn on(on: On) -> Room {
        let folder = tempfile::tempdir().unwrap();
        let (url, database) = match on {
            On::Sqlite => (url(folder.path().join("cartwright.db")), None),
            On::Postgres(cluster) => {
                let database = Database::on(cluster);
                (database.url.clone(), Some(database))
            }
        };
        let journal = Journal::open(&url, time(0)).await.unwrap();
        Room { on, url, folder, journal, database }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("cartwright.db")
    }

    /// The bot ends and starts again.
    async fn restart(self) -> Room {
        self.journal.close().await;
        let journal = Journal::open(&self.url, time(0)).await.unwrap();
        Room { journal, ..self }
    }

    /// Another process on the same PostgreSQL database.
    async fn beside(&self) -> Room {
        let journal = Journal::open(&self.url, time(0)).await.unwrap();
        Room {
            on: self.on,
            url: self.url.clone(),
            folder: tempfile::tempdir().unwrap(),
            journal,
            database: self.database.clone(),
        }
    }

    /// A bot on what is on disk right now. For PostgreSQL, on what is committed.
    async fn after_power_cut(&self) -> Room {
        match self.on {
            On::Sqlite => self.with_log_torn_at(usize::MAX).await,
            On::Postgres(_) => self.beside().await,
        }
    }

    /// A bot on a copy of the files as they are, with only so many bytes of the write-ahead log. SQLite only.
    async fn with_log_torn_at(&self, length: usize) -> Room {
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| std::fs::read(self.folder.path().join(name)).unwrap();
        let log = read("cartwright.db-wal");
        std::fs::write(folder.path().join("cartwright.db"), read("cartwright.db")).unwrap();
        std::fs::write(folder.path().join("cartwright.db-wal"), &log[..length.min(log.len())]).unwrap();
        let url = url(folder.path().join("cartwright.db"));
        let journal = Journal::open(&url, time(0)).await.unwrap();
        Room { on: self.on, url, folder, journal, database: None }
    }

    /// Runs a statement no program of ours has.
    async fn tamper(&self, statement: &'static str) -> Result<(), sqlx::Error> {
        sqlx::query(statement).execute(self.journal.store.writer.as_ref().unwrap()).await.map(drop)
    }

    async fn cart(&self, person: &PersonKey) -> Cart {
        self.journal.cart(person).await.unwrap()
    }

    async fn alice(&self) -> PersonKey {
        self.journal.person(PersonId(1), "alice", "en-GB").await.unwrap()
    }

    async fn bob(&self) -> PersonKey {
        self.journal.person(PersonId(2), "bob", "fr").await.unwrap()
    }

    /// Alice's cart gets a line more.
    async fn add(&self, name: &str) -> Cart {
        let alice = self.alice().await;
        let cart = self.cart(&alice).await;
        let next = cart.add(&catalogue(), "project.2018", name, 1, &[]).unwrap();
        self.journal.save_cart(&alice, cart.version, next, None).await.unwrap()
    }

    /// Alice's cart gets a line with a voucher.
    async fn add_with_voucher(&self, name: &str, code: &str) -> Cart {
        let alice = self.alice().await;
        let cart = self.add(name).await;
        let place = i64::try_from(cart.lines.len()).unwrap();
        let (next, line) = cart.voucher(place, true).unwrap();
        let voucher = Some((line, Some(Voucher::new(code.to_owned()))));
        self.journal.save_cart(&alice, cart.version, next, voucher).await.unwrap()
    }

    /// Alice's cart as it is now, ready to be sent.
    async fn submission(&self) -> Submission {
        let alice = self.alice().await;
        let cart = self.cart(&alice).await;
        Submission {
            cart: cart.version,
            event: submitted(alice, &cart),
            at: time(10),
            place: Place { channel: "77".to_owned(), locale: "pl".to_owned() },
            reason: "the spring campaign".to_owned(),
            cost_centre: Some("4711".to_owned()),
        }
    }

    /// Alice orders one project of this name.
    async fn pending(&self, name: &str) -> Order {
        self.add(name).await;
        self.journal.submit(self.submission().await).await.unwrap()
    }

    /// Bob has approved it too.
    async fn approved(&self, name: &str) -> Order {
        let order = self.pending(name).await;
        let event = Approved::plain(self.bob().await, order.seal.clone());
        self.journal.append(&order, event, time(20)).await.unwrap().0
    }

    /// Its checkout has begun too.
    async fn checking_out(&self, name: &str) -> Order {
        let order = self.approved(name).await;
        self.journal.append(&order, began(), time(30)).await.unwrap().0
    }

    /// OVHcloud has answered with this number too.
    async fn placed(&self, name: &str, number: i64) -> Order {
        let order = self.checking_out(name).await;
        self.journal.append(&order, answered(number), time(40)).await.unwrap().0
    }

    /// Sends this debt; its message has this id.
    async fn pay(&self, debt: &Debt, message: Option<&str>) {
        let turn = self.journal.may_send(debt).await.unwrap().unwrap().0;
        self.journal.paid_off(debt.id, &turn, message, Sent::Surely).await.unwrap();
    }
}

fn url(path: PathBuf) -> String {
    format!("sqlite:{}", path.to_str().unwrap())
}

fn time(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
}

fn hours(hours: i64) -> Timestamp {
    time(0).checked_add(SignedDuration::from_hours(hours)).unwrap()
}

fn catalogue() -> Catalogue {
    let offer = Offer {
        plan: PlanCode("project.2018".to_owned()),
        product: "Public Cloud project".to_owned(),
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        price: Money::new(0, Currency::EUR),
        minimum: 1,
        maximum: None,
        options: Vec::new(),
    };
    Catalogue { offers: vec![offer] }
}

fn submitted(requester: PersonKey, cart: &Cart) -> Submitted {
    let content = cart.content(&catalogue()).unwrap();
    let zero = Money::new(0, Currency::EUR);
    let quote = Quote {
        account: "xx1111-ovh".to_owned(),
        subsidiary: "FR".to_owned(),
        individual: false,
        lines: content.lines.iter().map(|line| QuotedLine { line: line.id, total: zero }).collect(),
        without_tax: zero,
        tax: zero,
        with_tax: zero,
        contracts: Vec::new(),
    };
    let seal = Seal::of(&content, &quote);
    Submitted {
        requester,
        content,
        quote,
        seal,
        needs: 1,
        expires: hours(24),
        terms: Box::new(Terms { pays: Some(crate::order::Pays::Link), ..Terms::default() }),
        facts: Facts::default(),
    }
}

fn began() -> CheckoutBegan {
    CheckoutBegan { attempt: Attempt(1), since: time(30), seen: vec![OrderNumber(5)] }
}

fn answered(number: i64) -> CheckoutAnswered {
    CheckoutAnswered { outcome: Outcome::Placed { number: OrderNumber(number) } }
}
