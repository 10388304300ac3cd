//! A desk on a journal and an OVHcloud of its own, for what shows only between two of its steps.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

use super::{Desk, Readers, Settings, clock};
use crate::journal::{Journal, Place, Submission};
use crate::order::{
    Approved, Catalogue, CheckoutAnswered, CheckoutBegan, Currency, Duration as Term, Facts, FollowPace, Money, Offer,
    Order, OrderNumber, Outcome, Pays, PersonId, PlanCode, Policy, PricingMode, Quote, RoleId, Seal, Seen, Status,
    Submitted, Terms, Who,
};
use crate::ovh::{Application, Credentials, Keys, Ovh};
use jiff::{SignedDuration, Timestamp};
use sandbox::{Ports, Sandbox};
use tempfile::TempDir;

/// What every order here costs, with tax.
const TOTAL: Money = Money { ucents: 1_500_000_000, currency: Currency::EUR };
const APPROVER: RoleId = RoleId(7);

pub(super) struct Room {
    pub(super) sandbox: Sandbox,
    pub(super) desk: Desk,
    _folder: TempDir,
}

impl Room {
    pub(super) async fn open() -> Room {
        let sandbox = Sandbox::start(Ports::default()).await.unwrap();
        sandbox.ovh.set(|settings| settings.delivery_s = 300_000);
        assert!(sandbox.ovh.set_price("project.2018", 1_250_000_000));
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("cartwright.db").display());
        let journal = Journal::open(&url, clock::now()).await.unwrap();
        let address = sandbox.ovh.address();
        let application = Application {
            key: address.application_key.as_str().into(),
            secret: address.application_secret.as_str().into(),
        };
        let keys = Keys { application, consumer_key: address.consumer_key.as_str().into() };
        let ovh = Ovh::new(address.endpoint.parse().unwrap(), Credentials::Keys(keys)).unwrap();
        Room { desk: Desk::new(journal, ovh, settings()), sandbox, _folder: folder }
    }

    pub(super) async fn bob(&self) -> Who {
        self.desk.who(PersonId(2), vec![APPROVER], "bob", "en-GB").await.unwrap()
    }

    /// An order of a private individual's that bob has approved, whose checkout began so long ago, and which OVHcloud has.
    pub(super) async fn placed(&self, pays: Pays, ago: SignedDuration) -> Order {
        let number = OrderNumber(self.sandbox.ovh.order_in_panel("project.2018", "staging").unwrap());
        let then = clock::now().checked_sub(ago).unwrap();
        let order = self.asking(pays, then).await;
        let answered = CheckoutAnswered { outcome: Outcome::Placed { number } };
        self.desk.journal().append(&order, answered, then).await.unwrap().0
    }

    /// An order that bob has approved, whose checkout began then and is not answered.
    pub(super) async fn asking(&self, pays: Pays, then: Timestamp) -> Order {
        let journal = self.desk.journal();
        let order = journal.submit(self.submission(pays).await).await.unwrap();
        let approved = Approved::plain(self.bob().await.key, order.seal.clone());
        let (order, _) = journal.append(&order, approved, clock::now()).await.unwrap();
        let attempt = journal.new_attempt(order.id, clock::now()).await.unwrap();
        let began = CheckoutBegan { attempt, since: then, seen: vec![] };
        journal.append(&order, began, then).await.unwrap().0
    }

    /// It is seen so.
    pub(super) async fn seen(&self, order: &Order, status: Status) -> Order {
        let seen = Seen { status, hurdle: None, paid: status.is_paid(), pay_until: None, retract_until: None };
        let progressed = order.progress(&seen, clock::now()).unwrap();
        self.desk.journal().append(order, progressed, clock::now()).await.unwrap().0
    }

    /// The order as it is now.
    pub(super) async fn now(&self, order: &Order) -> Order {
        self.desk.journal().order(order.id).await.unwrap().unwrap()
    }

    /// How many calls OVHcloud saw on a route that ends so.
    pub(super) fn posts(&self, end: &str) -> usize {
        self.sandbox.ovh.calls().iter().filter(|call| call.method == "POST" && call.route.ends_with(end)).count()
    }

    async fn submission(&self, pays: Pays) -> Submission {
        let journal = self.desk.journal();
        let alice = journal.person(PersonId(1), "alice", "en-GB").await.unwrap();
        let offers = Catalogue { offers: vec![offer()] };
        let cart = journal.cart(&alice).await.unwrap();
        let next = cart.add(&offers, "project.2018", "staging", 1, &[]).unwrap();
        let cart = journal.save_cart(&alice, cart.version, next, None).await.unwrap();
        let content = cart.content(&offers).unwrap();
        let quote = Quote {
            account: "cu12345-ovh".to_owned(),
            subsidiary: "FR".to_owned(),
            individual: true,
            lines: vec![],
            without_tax: TOTAL,
            tax: Money::new(0, Currency::EUR),
            with_tax: TOTAL,
            contracts: vec![],
        };
        let mut terms = Terms { pays: Some(pays), ..Terms::default() };
        terms.approvers.roles = vec![APPROVER];
        let at = clock::now();
        let event = Submitted {
            requester: alice,
            seal: Seal::of(&content, &quote),
            content,
            quote,
            needs: 1,
            expires: at.checked_add(SignedDuration::from_hours(24)).unwrap(),
            terms: Box::new(terms),
            facts: Facts::default(),
        };
        let place = Place { channel: "77".to_owned(), locale: "en-GB".to_owned() };
        Submission { cart: cart.version, event, at, place, reason: "staging".to_owned(), cost_centre: None }
    }
}

fn offer() -> Offer {
    Offer {
        plan: PlanCode("project.2018".to_owned()),
        product: "Public Cloud project".to_owned(),
        duration: Term("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        price: Money::new(0, Currency::EUR),
        minimum: 1,
        maximum: None,
        options: vec![],
    }
}

fn settings() -> Settings {
    let span = SignedDuration::from_millis(200);
    Settings {
        policy: Policy { rules: vec![], caps: vec![] },
        quiet: SignedDuration::from_mins(20),
        link_hosts: vec![],
        readers: Readers { roles: vec![], people: vec![] },
        pays: Pays::Registered,
        remind_payer: None,
        follow: FollowPace {
            first: span,
            longest: span,
            overdue: SignedDuration::from_hours(2),
            give_up: SignedDuration::from_hours(720),
        },
    }
}
