//! Every verb, by every kind of person, in every stage. What is expected is said here a second time, in sets and apart
//! from the rules: who, where, and otherwise which "no".

use super::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Approve,
    ApproveAlone,
    Reject,
    TakeBack,
    Withdraw,
    TryAgain,
    Close,
    SayOrdered,
    SayNotOrdered,
    SeeLink,
    Cancel,
    Retract,
}

const VERBS: [Verb; 12] = [
    Verb::Approve,
    Verb::ApproveAlone,
    Verb::Reject,
    Verb::TakeBack,
    Verb::Withdraw,
    Verb::TryAgain,
    Verb::Close,
    Verb::SayOrdered,
    Verb::SayNotOrdered,
    Verb::SeeLink,
    Verb::Cancel,
    Verb::Retract,
];

/// Kinds of people, by name. Role 7 approves, 8 comes in when nobody does, 6 approves alone, 9 pays; role 5 approves only
/// by the rules of another day.
fn people() -> Vec<(&'static str, Who)> {
    let deputy = |name: &str, roles: &[u64], of: &str, with: &[u64]| {
        let roles_then = with.iter().copied().map(RoleId).collect();
        Who { deputy_for: vec![Deputed { key: person(of), roles: roles_then }], ..who(name, roles) }
    };
    vec![
        ("requester", who("alice", &[])),
        ("requester who approves", who("alice", &[7])),
        ("requester who approves alone", who("alice", &[6])),
        ("requester as a deputy", deputy("alice", &[], "bob", &[7])),
        ("approver", who("carol", &[7])),
        ("approver in a direct message", who("carol", &[])),
        ("approver who has approved", who("bob", &[7])),
        ("deputy", deputy("dave", &[], "carol", &[7])),
        ("deputy of one who has approved", deputy("dave", &[], "bob", &[7])),
        ("deputy of the requester", deputy("dave", &[], "alice", &[7])),
        ("deputy of a payer", deputy("dave", &[], "erin", &[9])),
        ("second group", who("erin", &[8])),
        ("alone", who("frank", &[6])),
        ("payer", who("erin", &[9])),
        ("approver of another day", who("grace", &[5])),
        ("stranger", who("heidi", &[1, 2])),
    ]
}

/// The stages, by name. Bob has approved where the name says so, and wherever the order went on.
fn stages() -> Vec<(&'static str, Order)> {
    let escalate =
        Escalate { after: SignedDuration::from_secs(10), to: Group { roles: vec![RoleId(8)], people: vec![] } };
    let alone = Group { roles: vec![RoleId(6)], people: vec![] };
    let rule = Rule { escalate: Some(escalate), alone, ..rule() };
    let (fresh, once) = (order_under(1, &rule), order_under(2, &rule));
    let by_bob = approved("bob", &fresh);
    let on = |events: &[Event]| after(fresh.clone(), &[std::slice::from_ref(&by_bob), events].concat());
    let lost = LookedInVain { vain: Vain::Several, unclaimed: vec![] };
    let doubted = Doubted { doubt: Doubt::ForgottenCart, since: at(0) };
    let held = PrepareFailed { held: HeldFor::CartDiffers };
    let number = OrderNumber(8);
    vec![
        ("pending", fresh.clone()),
        ("pending, approved once", after(once.clone(), &[approved("bob", &once)])),
        ("pending, escalated", after(fresh.clone(), &[Escalated {}.into()])),
        ("pending, too late", Order { expires: at(0), ..fresh.clone() }),
        ("approved", on(&[])),
        ("checking out", on(&[began()])),
        ("unproved", on(&[began(), unknown()])),
        ("held", on(&[held.into()])),
        ("restored", after(fresh.clone(), &[Restored { since: at(0) }.into()])),
        ("doubted", on(&[doubted.into()])),
        ("lost", on(&[began(), unknown(), lost.into()])),
        ("placed", on(&[began(), answered(Outcome::Placed { number })])),
        ("placed otherwise", on(&[began(), answered(Outcome::PlacedOtherwise { number })])),
        ("rejected", after(fresh.clone(), &[Rejected { by: person("carol") }.into()])),
        ("withdrawn", after(fresh.clone(), &[Withdrawn { by: person("alice") }.into()])),
        ("expired", after(fresh.clone(), &[Expired {}.into()])),
        ("given up", on(&[PrepareFailed { held: HeldFor::NotSent }.into(), Closed { by: person("alice") }.into()])),
    ]
}

fn ask(verb: Verb, who: &Who, order: &Order) -> Result<(), Refusal> {
    let today = Policy {
        rules: vec![Rule { approvers: Group { roles: vec![RoleId(5)], people: vec![] }, ..rule() }],
        caps: vec![],
    };
    let line = &order.content.lines[0];
    let projects = Some([(line.plan.clone(), line.name.as_str().to_owned())].into());
    let with_tax = order.quote.with_tax;
    let there = There { number: OrderNumber(9), with_tax, projects, made: None, claimed: None };
    match verb {
        Verb::Approve => order.approve(who, &order.seal, &Manner::default(), at(0)).map(drop),
        Verb::ApproveAlone => order.approve_alone(who, &order.seal, at(0)).map(drop),
        Verb::Reject => order.reject(who, at(0)).map(drop),
        Verb::TakeBack => order.take_back(who).map(drop),
        Verb::Withdraw => order.withdraw(who, at(0)).map(drop),
        Verb::TryAgain => order.try_again(who, order.version, &today, at(0)).map(drop),
        Verb::Close => order.close(who, &today).map(drop),
        Verb::SayOrdered => order.said_ordered(who, &today, &there).map(drop),
        Verb::SayNotOrdered => order.said_not_ordered(who, order.version, &today).map(drop),
        Verb::SeeLink => order.may_see_link(who),
        Verb::Cancel => order.cancel(who, &today, at(0)).map(drop),
        Verb::Retract => {
            // Only a private individual's order has that right, at any stage.
            let quote = Quote { individual: true, ..order.quote.clone() };
            let typed = order.id.to_string();
            let asked = Retracting { reason: Reason::Unused, typed: &typed, until: Some(at(1000)) };
            Order { quote, ..order.clone() }.retract(who, &today, &asked, at(0)).map(drop)
        }
    }
}

/// Whether this kind of person may do it anywhere.
fn may(verb: Verb, person: &str, stage: &str) -> bool {
    let approves = ["approver", "approver who has approved", "deputy", "deputy of one who has approved"];
    let escalated = stage == "pending, escalated" && person == "second group";
    let voted = stage == "pending, approved once";
    let used_up = ["approver who has approved", "deputy of one who has approved"];
    let settles = approves.contains(&person) || escalated || person == "approver of another day";
    match verb {
        Verb::Approve => (approves.contains(&person) && !(voted && used_up.contains(&person))) || escalated,
        Verb::Reject => approves.contains(&person) || escalated,
        Verb::ApproveAlone => person == "alone",
        Verb::TakeBack => person == "approver who has approved",
        Verb::Withdraw => person.starts_with("requester"),
        Verb::TryAgain | Verb::SayOrdered | Verb::SayNotOrdered | Verb::Retract => settles,
        // What is held is closed, also by those who settle it; what waits is withdrawn.
        Verb::Cancel if !["held", "restored"].contains(&stage) => person.starts_with("requester"),
        Verb::Close | Verb::Cancel => settles || person.starts_with("requester"),
        Verb::SeeLink => {
            let by_role = ["approver", "approver who has approved", "payer", "alone"];
            person.starts_with("requester") || by_role.contains(&person) || escalated
        }
    }
}

/// Whether it can be done in this stage by whoever may.
fn can(verb: Verb, stage: &str) -> bool {
    let waits = ["pending", "pending, approved once", "pending, escalated"].contains(&stage);
    match verb {
        Verb::Approve | Verb::ApproveAlone | Verb::Reject | Verb::Withdraw => waits,
        // Bob has approved in these.
        Verb::TakeBack => ["pending, approved once", "held"].contains(&stage),
        Verb::TryAgain | Verb::Close => ["held", "restored"].contains(&stage),
        Verb::SayOrdered | Verb::SayNotOrdered => ["doubted", "lost"].contains(&stage),
        Verb::Cancel => waits || ["held", "restored"].contains(&stage),
        Verb::Retract => stage == "placed",
        // Where there is a link is not a question of rights.
        Verb::SeeLink => true,
    }
}

#[test]
fn every_verb_by_every_person_in_every_stage() {
    let (people, stages) = (people(), stages());
    let mut cells = 0;
    for verb in VERBS {
        for (person, who) in &people {
            for (stage, order) in &stages {
                let answer = ask(verb, who, order);
                // Whoever approved it sees its link, even without the role.
                let expected = may(verb, person, stage) && can(verb, stage);
                assert_eq!(answer.is_ok(), expected, "{verb:?} by the {person}, {stage}: {answer:?}");
                cells += 1;
            }
        }
    }
    assert_eq!(cells, 12 * 16 * 17);
}

/// Why this person may not, where `own` says why not about one's own order.
fn no_right(person: &str, own: Refusal) -> Refusal {
    match person {
        "requester who approves" | "requester as a deputy" => own,
        "deputy of the requester" => Refusal::RequestersRight,
        _others => Refusal::NotApprover,
    }
}

#[test]
fn who_may_not_is_told_of_the_right_that_lacks_whatever_the_stage() {
    for (stage, order) in stages() {
        for (person, who) in people() {
            if may(Verb::Reject, person, stage) {
                continue;
            }
            let expected = no_right(person, Refusal::OwnRejection);
            assert_eq!(ask(Verb::Reject, &who, &order), Err(expected), "{person}, {stage}");
        }
    }
}

#[test]
fn why_it_is_too_late_to_cancel_is_told_to_everybody() {
    for (stage, order) in stages() {
        let expected = match stage {
            "approved" | "checking out" | "unproved" => Refusal::BeingPlaced,
            "doubted" | "lost" => Refusal::DecideFirst,
            "placed" | "placed otherwise" => Refusal::PlacedAlready { order: order.id },
            "expired" => Refusal::Expired,
            "rejected" | "withdrawn" | "given up" => Refusal::Over,
            _waits => continue,
        };
        for (person, who) in people() {
            assert_eq!(ask(Verb::Cancel, &who, &order), Err(expected.clone()), "{person}, {stage}");
        }
    }
}

#[test]
fn there_is_nothing_to_withdraw_from_before_it_is_placed_and_only_who_settles_it_learns_so() {
    for (stage, order) in stages() {
        for (person, who) in people() {
            let expected = match may(Verb::Retract, person, stage) {
                true if stage == "placed" => continue,
                true => Refusal::NoRetraction(NoRetraction::NotPlaced),
                false => no_right(person, Refusal::OwnSettling),
            };
            assert_eq!(ask(Verb::Retract, &who, &order), Err(expected), "{person}, {stage}");
        }
    }
}
