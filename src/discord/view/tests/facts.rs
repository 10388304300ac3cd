//! The facts that the tests show: one order, one catalogue, a few people.

use crate::desk::{Given, Sheet};
use crate::journal::{Profile, Texts};
use crate::order::{
    Approval, Asked, Attempt, Catalogue, Content, Contract, Currency, Duration, Facts, Fits, Group, HeldFor, Line,
    LineId, LineOption, Lost, Money, Offer, OptionOffer, Order, OrderId, OrderNumber, PersonId, PersonKey, PlanCode,
    Policy, PricingMode, ProjectName, Quantity, QueryId, Quote, QuotedLine, RoleId, Rule, Seal, Silence, Stage,
    Submitted, Terms, Unproved, Vain,
};
use jiff::{SignedDuration, Timestamp};

pub(super) fn eur(cents: i64) -> Money {
    Money::new(cents * 1_000_000, Currency::EUR)
}

pub(super) fn person(id: u64, name: &str) -> Profile {
    Profile { id: PersonId(id), name: name.to_owned(), locale: "en-US".to_owned() }
}

pub(super) fn approvers() -> Group<PersonId> {
    Group { roles: vec![RoleId(900)], people: vec![PersonId(11)] }
}

pub(super) fn policy() -> Policy {
    let rule = Rule {
        name: "every order".to_owned(),
        fits: Fits::default(),
        approvals: 1,
        approvers: approvers(),
        own_orders: false,
        payers: Group::default(),
        expires: SignedDuration::from_hours(72),
        valid: SignedDuration::from_hours(72),
        remind: None,
        escalate: None,
        typed: false,
        alone: Group::default(),
    };
    Policy { rules: vec![rule], caps: vec![] }
}

pub(super) fn catalogue() -> Catalogue {
    let option = |plan: &str, product: &str, mandatory| OptionOffer {
        plan: PlanCode(plan.to_owned()),
        product: product.to_owned(),
        family: "certification".to_owned(),
        mandatory,
        exclusive: true,
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        price: eur(1_000),
    };
    let offer = |plan: &str, product: &str, options| Offer {
        plan: PlanCode(plan.to_owned()),
        product: product.to_owned(),
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        price: eur(0),
        minimum: 1,
        maximum: Some(5),
        options,
    };
    let hds = option("certification.hds.2018", "HDS certification", false);
    let pci = option("certification.pci.2018", "PCI DSS certification", true);
    Catalogue {
        offers: vec![
            offer("project.2018", "Public Cloud project", vec![hds, pci]),
            offer("project.odd", "A *bold* @everyone project", vec![]),
        ],
    }
}

pub(super) fn line(id: u32, name: &str) -> Line {
    Line {
        id: LineId(id),
        plan: PlanCode("project.2018".to_owned()),
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        quantity: Quantity(1),
        name: ProjectName::new(name).unwrap(),
        options: vec![],
        voucher: false,
    }
}

pub(super) fn option(plan: &str) -> LineOption {
    LineOption {
        plan: PlanCode(plan.to_owned()),
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
    }
}

pub(super) fn contract(name: &str, url: &str) -> Contract {
    Contract { name: name.to_owned(), url: url.to_owned(), sha256: "0".repeat(64) }
}

/// Order 1 by alice over 0.00 EUR.
pub(super) fn order() -> Order {
    let lines = vec![line(0, "staging")];
    order_of(lines, vec![contract("Terms of service", "https://www.ovh.com/terms.pdf")])
}

pub(super) fn order_of(lines: Vec<Line>, contracts: Vec<Contract>) -> Order {
    let quote = Quote {
        account: "ab12345-ovh".to_owned(),
        subsidiary: "FR".to_owned(),
        individual: false,
        lines: lines.iter().map(|line| QuotedLine { line: line.id, total: eur(0) }).collect(),
        without_tax: eur(0),
        tax: eur(0),
        with_tax: eur(0),
        contracts,
    };
    let content = Content { lines };
    let seal = Seal::of(&content, &quote);
    let expires = Timestamp::from_second(1_800_172_800).unwrap();
    let requester = PersonKey("alice".to_owned());
    Order::open(
        OrderId(1),
        &Submitted {
            requester,
            content,
            quote,
            seal,
            needs: 1,
            expires,
            terms: Box::new(Terms { pays: Some(crate::order::Pays::Link), ..Terms::default() }),
            facts: Facts::default(),
        },
    )
}

/// The order in a stage, approved by bob where it was approved.
pub(super) fn approval(by: &str) -> Approval {
    Approval { by: PersonKey(by.to_owned()), stands_for: None, waives: false, alone: false, until: None }
}

/// An approval by the right of somebody, or by one's own.
pub(super) fn given(stands_for: Option<Profile>) -> Given {
    Given { stands_for, at: Some(Timestamp::from_second(1_800_000_050).unwrap()) }
}

pub(super) fn sheet(stage: Stage) -> Sheet {
    let mut order = order();
    let (asked, decided_by) = match stage {
        Stage::Pending => (true, None),
        Stage::Closed(_) => (true, Some(person(11, "bob"))),
        Stage::Held(HeldFor::SaidNotOrdered { .. }) => (false, Some(person(11, "bob"))),
        Stage::Approved
        | Stage::CheckingOut { .. }
        | Stage::Held(_)
        | Stage::Undecided(_)
        | Stage::Placed { .. }
        | Stage::PlacedOtherwise { .. } => (false, None),
    };
    if !asked {
        order.version = order.version.next();
        order.approvals.push(approval("bob"));
    }
    order.stage = stage;
    Sheet {
        approvals: order.approvals.iter().map(|_| Some(person(11, "bob"))).collect(),
        approved: order.approvals.iter().map(|_| given(None)).collect(),
        caps: Vec::new(),
        order,
        submitted_at: Timestamp::from_second(1_800_000_000).unwrap(),
        asked_at: Some(Timestamp::from_second(1_800_000_100).unwrap()),
        requester: Some(person(10, "alice")),
        decided_by,
        approvers: approvers(),
        texts: Texts {
            reason: Some("load *test*".to_owned()),
            cost_centre: Some("R&D 7".to_owned()),
            rejection: None,
            alone: None,
        },
        link_hosts: vec![],
    }
}

pub(super) fn checking_out(unproved: Option<Unproved>) -> Stage {
    Stage::CheckingOut { asked: asked(), unproved, ordered: false, fenced: false }
}

/// An order that was looked for in vain.
pub(super) fn lost(vain: Vain, ordered: bool) -> Lost {
    let query_id = Some(QueryId("EU.ext-1.abc".to_owned()));
    let unproved = Unproved { silence: Silence::Status(502), query_id };
    Lost { asked: asked(), unproved, ordered, vain, unclaimed: vec![OrderNumber(7), OrderNumber(8)] }
}

fn asked() -> Asked {
    Asked { attempt: Attempt(1), since: Timestamp::UNIX_EPOCH, seen: vec![] }
}
