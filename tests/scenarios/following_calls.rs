//! What following costs, as OVHcloud counts it: one question at each look, however many orders are open.
//! `cargo test --test scenarios -- following_calls --nocapture` prints the counts.
#![expect(clippy::print_stdout, reason = "it prints what it counted")]

use cartwright::desk::{Desk, Readers, Settings};
use cartwright::journal::{Journal, Place, Submission};
use cartwright::order::{
    Catalogue, Currency, Duration as Term, Facts, FollowPace, Money, Offer, Order, OrderFound, OrderNumber, Pays,
    PersonId, PersonKey, PlanCode, Policy, PricingMode, Quote, Seal, Seen, Status, Submitted, Terms,
};
use cartwright::ovh::{Application, Credentials, Keys, Ovh};
use jiff::{SignedDuration, Timestamp};
use sandbox::{Ports, Sandbox};
use std::collections::BTreeMap;

/// How many looks are counted.
const LOOKS: usize = 3;
pub(crate) const LIST: &str = "GET /cloud/order";
/// The account whose orders are followed, and one that has none.
pub(crate) const CUSTOMER: &str = "cu12345-ovh";
const STRANGER: &str = "st67890-ovh";

#[test]
fn one_question_at_each_look_however_many_orders_are_open() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let mut world = World::open().await;
        for open in [1, 100, 1000] {
            world.grow(open).await;
            let asked = world.looks().await;
            println!("{open:>6} open: {LOOKS} looks asked {asked:?}");
            assert_eq!(asked, BTreeMap::from([(LIST.to_owned(), LOOKS)]), "{open} open orders");
        }
        assert_eq!(world.asked(STRANGER), Vec::<String>::new(), "nothing is asked while nothing is open");
        // What has changed costs two more, once; its dates are known.
        assert!(world.sandbox.ovh.pay(world.numbers[7]));
        let asked = world.looks().await;
        println!("{:>6} open, 1 was paid: {LOOKS} looks asked {asked:?}", 1000);
        assert_eq!(asked[LIST], LOOKS);
        let status = asked["GET /me/order/{orderId}/status"];
        assert!((1..=LOOKS).contains(&status), "{asked:?}");
        assert_eq!(asked["GET /me/order/{orderId}/followUp"], status);
        assert_eq!(asked.len(), 3, "{asked:?}");
    });
}

/// A bot's desk on a journal of its own, and the OVHcloud it asks.
pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    numbers: Vec<i64>,
    folder: tempfile::TempDir,
}

impl World {
    pub(crate) async fn open() -> World {
        let sandbox = Sandbox::start(Ports::default()).await.unwrap();
        // So that whatever is paid stays in the works.
        sandbox.ovh.set(|settings| settings.delivery_s = 300_000);
        World { sandbox, numbers: Vec::new(), folder: tempfile::tempdir().unwrap() }
    }

    /// Where the journal of this name is.
    pub(crate) fn url(&self, name: &str) -> String {
        format!("sqlite:{}", self.folder.path().join(name).display())
    }

    pub(crate) async fn journal(&self, name: &str) -> Journal {
        Journal::open(&self.url(name), Timestamp::now()).await.unwrap()
    }

    /// Makes orders until there are so many, each placed and seen unpaid.
    async fn grow(&mut self, open: usize) {
        let journal = self.journal("busy.db").await;
        let alice = journal.person(PersonId(1), "alice", "en-GB").await.unwrap();
        while self.numbers.len() < open {
            let number = self.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap();
            let order = submitted(&journal, &alice, |_| {}).await;
            let found = OrderFound { number: OrderNumber(number), proved: true };
            let (order, _) = journal.append(&order, found, Timestamp::now()).await.unwrap();
            let status = Status::NotPaid;
            let seen = Seen { status, hurdle: None, paid: false, pay_until: None, retract_until: None };
            let progressed = order.progress(&seen, Timestamp::now()).unwrap();
            journal.append(&order, progressed, Timestamp::now()).await.unwrap();
            self.numbers.push(number);
        }
        journal.close().await;
    }

    /// A bot of the account, or one of another account and without any order.
    pub(crate) async fn desk(&self, is_busy: bool) -> Desk {
        let span = SignedDuration::from_millis(200);
        self.desk_that_looks(is_busy, span, span).await
    }

    /// The same, with other pauses between looks.
    pub(crate) async fn desk_that_looks(&self, is_busy: bool, first: SignedDuration, longest: SignedDuration) -> Desk {
        let address = self.sandbox.ovh.address();
        let consumer_key = if is_busy { &address.consumer_key } else { &address.stranger_consumer_key };
        let application = Application {
            key: address.application_key.as_str().into(),
            secret: address.application_secret.as_str().into(),
        };
        let credentials = Credentials::Keys(Keys { application, consumer_key: consumer_key.as_str().into() });
        let ovh = Ovh::new(address.endpoint.parse().unwrap(), credentials).unwrap();
        let settings = Settings {
            policy: Policy { rules: vec![], caps: vec![] },
            quiet: SignedDuration::from_mins(20),
            link_hosts: vec![],
            readers: Readers { roles: vec![], people: vec![] },
            pays: Pays::Link,
            remind_payer: None,
            follow: FollowPace {
                first,
                longest,
                overdue: SignedDuration::from_hours(2),
                give_up: SignedDuration::from_hours(720),
            },
        };
        let journal = self.journal(if is_busy { "busy.db" } else { "idle.db" }).await;
        Desk::new(journal, ovh, settings)
    }

    /// What a bot asks about orders and projects during so many looks.
    async fn looks(&self) -> BTreeMap<String, usize> {
        self.sandbox.ovh.forget_calls();
        let desks = [self.desk(false).await, self.desk(true).await];
        for desk in &desks {
            desk.open().await;
        }
        let mut news = self.sandbox.ovh.news();
        // Until one more look has begun: what the ones before it led to is asked by then. It is cut short itself,
        // so nothing of it is counted.
        let whole = loop {
            let asked = self.asked(CUSTOMER);
            if let Some((next, _)) = asked.iter().enumerate().filter(|(_, call)| *call == LIST).nth(LOOKS) {
                break counted(&asked[..next]);
            }
            news.changed().await.unwrap();
        };
        for desk in desks {
            desk.drain().await;
            desk.journal().close().await;
        }
        whole
    }

    /// An account's calls about orders and projects by route, oldest first.
    pub(crate) fn asked(&self, account: &str) -> Vec<String> {
        let about = ["/cloud/order", "/me/order/", "/cloud/project/"];
        let calls = self.sandbox.ovh.calls().into_iter();
        let ours = calls.filter(|call| {
            call.account.as_deref() == Some(account) && about.iter().any(|route| call.route.starts_with(route))
        });
        ours.map(|call| format!("{} {}", call.method, call.route)).collect()
    }
}

fn counted(calls: &[String]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for call in calls {
        *counts.entry(call.clone()).or_default() += 1;
    }
    counts
}

/// An order that waits for its approval, after a change to how it was sent.
pub(crate) async fn submitted(journal: &Journal, requester: &PersonKey, change: impl FnOnce(&mut Submitted)) -> Order {
    let zero = Money::new(0, Currency::EUR);
    let offer = Offer {
        plan: PlanCode("project.2018".to_owned()),
        product: "Public Cloud project".to_owned(),
        duration: Term("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        price: zero,
        minimum: 1,
        maximum: None,
        options: vec![],
    };
    let offers = Catalogue { offers: vec![offer] };
    let cart = journal.cart(requester).await.unwrap();
    let next = cart.add(&offers, "project.2018", "staging", 1, &[]).unwrap();
    let cart = journal.save_cart(requester, cart.version, next, None).await.unwrap();
    let content = cart.content(&offers).unwrap();
    let quote = Quote {
        account: "cu12345-ovh".to_owned(),
        subsidiary: "FR".to_owned(),
        individual: false,
        lines: vec![],
        without_tax: zero,
        tax: zero,
        with_tax: zero,
        contracts: vec![],
    };
    let seal = Seal::of(&content, &quote);
    let at = Timestamp::now();
    let mut event = Submitted {
        requester: requester.clone(),
        content,
        quote,
        seal,
        needs: 1,
        expires: at + SignedDuration::from_hours(24),
        terms: Box::new(Terms::default()),
        facts: Facts::default(),
    };
    change(&mut event);
    event.seal = Seal::of(&event.content, &event.quote);
    let place = Place { channel: "77".to_owned(), locale: "en-GB".to_owned() };
    let submission = Submission { cart: cart.version, event, at, place, reason: "calls".to_owned(), cost_centre: None };
    journal.submit(submission).await.unwrap()
}
