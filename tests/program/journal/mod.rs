//! `cartwright journal …`, run as an operator runs it, on journals that the library has made.

mod audit;
mod backup;
mod check;
mod hold;
mod show;

use crate::cartwright_in;
use cartwright::journal::{CartId, Journal, PaymentLink, Place, Submission, Voucher};
use cartwright::order::{
    Approved, Cart, Catalogue, CheckoutAnswered, CheckoutBegan, Currency, Duration, Event, Facts, HeldFor, Money,
    Offer, Order, OrderNumber, Outcome, PersonId, PersonKey, PlanCode, PrepareFailed, PricingMode, Quote, QuotedLine,
    Rejected, Seal, Silence, Submitted, Terms,
};
use expect_test::Expect;
use jiff::Timestamp;
use sandbox::postgres::Cluster;
use tempfile::TempDir;

const URL: &str = "CARTWRIGHT_JOURNAL__URL";
/// What no output may hold: they stand in the journal as secrets, in people's texts, or as their ids.
const HIDDEN: [&str; 6] = ["hush-cart", "hush-link", "hush-code", "hush-reason", "424242", "535353"];

/// A folder with a journal, and the library at work on it.
struct Desk {
    folder: TempDir,
    url: String,
    journal: Journal,
    alice: PersonKey,
    bob: PersonKey,
}

impl Desk {
    async fn on_sqlite() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("cartwright.db").display());
        Desk::at(folder, url).await
    }

    async fn on_postgres() -> Option<Desk> {
        let cluster = Cluster::shared("`cartwright journal` was tried on SQLite only")?;
        Some(Desk::at(tempfile::tempdir().unwrap(), cluster.database().unwrap()).await)
    }

    async fn at(folder: TempDir, url: String) -> Desk {
        let journal = Journal::open(&url, time(0)).await.unwrap();
        let alice = journal.person(PersonId(424_242), "alice", "en-GB").await.unwrap();
        let bob = journal.person(PersonId(535_353), "b\u{1b}[31mob", "fr").await.unwrap();
        Desk { folder, url, journal, alice, bob }
    }

    /// One order in each stage that there is before and after a restore, with secrets beside them.
    async fn busy(&self) {
        let placed = self.checking_out("placed").await;
        let answer = Outcome::Placed { number: OrderNumber(100_000_001) };
        self.journal.keep_link(placed.id, &PaymentLink::new("hush-link".to_owned()), time(40)).await.unwrap();
        self.append(&placed, CheckoutAnswered { outcome: answer }, 40).await;
        self.pending("pending").await;
        self.approved("approved").await;
        let held = self.approved("held").await;
        self.append(&held, PrepareFailed { held: HeldFor::NotSent }, 25).await;
        let sought = self.checking_out("sought").await;
        let outcome = Outcome::Unknown { silence: Silence::TimedOut, query_id: None };
        self.append(&sought, CheckoutAnswered { outcome }, 45).await;
        let over = self.pending("over").await;
        self.append(&over, Rejected { by: self.bob.clone() }, 15).await;
    }

    async fn pending(&self, name: &str) -> Order {
        let cart = self.journal.cart(&self.alice).await.unwrap();
        let next = cart.add(&catalogue(), "project.2018", name, 1, &[]).unwrap();
        let (next, line) = next.voucher(1, true).unwrap();
        let voucher = Some((line, Some(Voucher::new(format!("hush-code-{name}")))));
        let cart = self.journal.save_cart(&self.alice, cart.version, next, voucher).await.unwrap();
        let submission = Submission {
            cart: cart.version,
            event: submitted(self.alice.clone(), &cart),
            at: time(10),
            place: Place { channel: "77".to_owned(), locale: "en-GB".to_owned() },
            reason: "hush-reason".to_owned(),
            cost_centre: None,
        };
        self.journal.submit(submission).await.unwrap()
    }

    async fn approved(&self, name: &str) -> Order {
        let order = self.pending(name).await;
        self.append(&order, Approved::plain(self.bob.clone(), order.seal.clone()), 20).await
    }

    async fn checking_out(&self, name: &str) -> Order {
        let order = self.approved(name).await;
        let attempt = self.journal.new_attempt(order.id, time(25)).await.unwrap();
        let cart = CartId::new(format!("hush-cart-{name}"));
        self.journal.note_cart("cartwright/x", Some(order.id), Some(attempt), &cart, time(26)).await.unwrap();
        let began = CheckoutBegan { attempt, since: time(30), seen: vec![OrderNumber(5)] };
        self.append(&order, began, 30).await
    }

    async fn append(&self, order: &Order, event: impl Into<Event>, at: i64) -> Order {
        self.journal.append(order, event.into(), time(at)).await.unwrap().0
    }

    /// Runs the program; gives its exit code and what it printed. Nothing hidden is in that.
    fn run(&self, words: &[&str]) -> (Option<i32>, String) {
        run(&self.folder, &self.url, words)
    }

    /// The same, and what it must print. Random keys and the folder's name are covered.
    fn prints(&self, words: &[&str], code: i32, expected: &Expect) {
        let (ended, printed) = self.run(words);
        let mut printed = printed.replace(self.folder.path().to_str().unwrap(), "FOLDER");
        printed = printed.replace(self.journal.id().as_str(), "JOURNAL");
        for (key, name) in [(&self.alice, "KEY-OF-ALICE"), (&self.bob, "KEY-OF-BOB")] {
            printed = printed.replace(&key.0, name);
        }
        assert_eq!(ended, Some(code), "{printed}");
        expected.assert_eq(&printed);
    }
}

fn run(folder: &TempDir, url: &str, words: &[&str]) -> (Option<i32>, String) {
    let words: Vec<&str> = ["journal"].iter().chain(words).copied().collect();
    let output = cartwright_in(folder.path(), &words, &[(URL, url)]);
    let printed = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    for hidden in HIDDEN {
        assert!(!printed.contains(hidden), "{printed}");
    }
    (output.status.code(), printed)
}

fn time(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
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
        expires: time(86_400),
        terms: Box::new(Terms::default()),
        facts: Facts::default(),
    }
}
