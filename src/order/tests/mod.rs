//! The rules, asked: facts given, event or refusal expected.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests stop at the first surprise")]

mod answers;
mod brake;
mod calling;
mod cart;
mod claimed;
mod course;
mod decisions;
mod delegating;
mod explore;
mod facts;
mod finding;
mod following;
mod money;
mod names;
mod paying;
mod paying_walk;
mod paying_withdrawn;
mod policy;
mod projects;
mod proving;
mod remark;
mod reminding;
mod restored;
mod retracting;
mod rights;
mod seal;
mod seeing;
mod settling;
mod spend;
mod table;
mod undated;
mod undecided;
mod unfollowing;
mod unread;
mod unseen;
mod voting;
mod waiting;

use super::*;
use jiff::{SignedDuration, Timestamp};

/// A catalogue like OVHcloud's European one.
pub(super) fn catalogue() -> Catalogue {
    let option = |plan: &str, family: &str, exclusive| OptionOffer {
        plan: PlanCode(plan.into()),
        product: plan.into(),
        family: family.into(),
        mandatory: false,
        exclusive,
        duration: Duration("P1M".into()),
        pricing_mode: PricingMode("default".into()),
        price: eur(0),
    };
    let offer = |plan: &str, options| Offer {
        plan: PlanCode(plan.into()),
        product: "Public Cloud project".into(),
        duration: Duration("P1M".into()),
        pricing_mode: PricingMode("default".into()),
        price: eur(0),
        minimum: 1,
        maximum: Some(5),
        options,
    };
    Catalogue {
        offers: vec![
            offer("project.legacy", vec![]),
            offer("project.2016", vec![]),
            offer(
                "project.2018",
                vec![
                    option("certification.hds.2018", "certification", true),
                    option("certification.pci", "certification", false),
                ],
            ),
        ],
    }
}

pub(super) fn eur(ucents: i64) -> Money {
    Money::new(ucents, Currency::EUR)
}

pub(super) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

pub(super) fn person(name: &str) -> PersonKey {
    PersonKey(name.into())
}

/// A person with an id made of their name; approvers hold role 7.
pub(super) fn who(name: &str, roles: &[u64]) -> Who {
    Who {
        key: person(name),
        id: PersonId(u64::from(name.as_bytes()[0])),
        roles: roles.iter().copied().map(RoleId).collect(),
        deputy_for: vec![],
    }
}

pub(super) fn policy() -> Policy {
    Policy { rules: vec![rule()], caps: vec![] }
}

/// One approval by role 7; role 9 pays; a thousand seconds to decide.
pub(super) fn rule() -> Rule {
    Rule {
        name: "every order".into(),
        fits: Fits::default(),
        approvals: 1,
        approvers: Group { roles: vec![RoleId(7)], people: vec![] },
        own_orders: false,
        payers: Group { roles: vec![RoleId(9)], people: vec![] },
        expires: SignedDuration::from_secs(1000),
        valid: SignedDuration::from_secs(5000),
        remind: None,
        escalate: None,
        typed: false,
        alone: Group::default(),
    }
}

/// The terms of a rule for an order of alice's. A key is the name; the id is made of it.
pub(super) fn terms(rule: &Rule) -> Terms {
    let name =
        |id: PersonId| ["alice", "bob", "carol", "dave", "erin"].into_iter().find(|name| who(name, &[]).id == id);
    Terms::of(rule, &[], Pays::Link, &who("alice", &[]), |id| name(id).map(person))
}

pub(super) fn quote(ucents: i64) -> Quote {
    Quote {
        account: "ab12345-ovh".into(),
        subsidiary: "FR".into(),
        individual: false,
        lines: vec![],
        without_tax: eur(ucents),
        tax: eur(0),
        with_tax: eur(ucents),
        contracts: vec![Contract {
            name: "Terms".into(),
            url: "https://example.com/terms".into(),
            sha256: "00".into(),
        }],
    }
}

/// Order 1 by alice: one project "staging", which needs so many approvals and expires at second 1000.
pub(super) fn order(needs: u8) -> Order {
    order_under(needs, &rule())
}

/// The same, sent under another rule.
pub(super) fn order_under(needs: u8, rule: &Rule) -> Order {
    let content =
        Cart::default().add(&catalogue(), "project", "staging", 1, &[]).unwrap().content(&catalogue()).unwrap();
    let quote = quote(0);
    let seal = Seal::of(&content, &quote);
    let (terms, facts) = (Box::new(terms(rule)), Facts::default());
    let submitted =
        Submitted { requester: person("alice"), content, quote, seal, needs, expires: at(1000), terms, facts };
    Order::open(OrderId(1), &submitted)
}

/// The order after these events, each of which must be possible.
pub(super) fn after(order: Order, events: &[Event]) -> Order {
    events.iter().fold(order, |order, event| order.apply(event).unwrap())
}

pub(super) fn approved(by: &str, order: &Order) -> Event {
    Approved::plain(person(by), order.seal.clone()).into()
}

pub(super) fn began() -> Event {
    CheckoutBegan { attempt: Attempt(1), since: at(10), seen: vec![OrderNumber(5)] }.into()
}

pub(super) fn answered(outcome: Outcome) -> Event {
    CheckoutAnswered { outcome }.into()
}

pub(super) fn unknown() -> Event {
    answered(Outcome::Unknown { silence: Silence::TimedOut, query_id: None })
}
