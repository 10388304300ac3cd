//! The rules in words, and what they say about an order.

use super::facts::{approval, eur, person, policy, sheet};
use super::screen::{check_limits, show};
use crate::desk::{Explained, Handed, Right, Yes};
use crate::discord::view::{explain, policy as shown};
use crate::discord::words::Lang;
use crate::order::{
    Counted, Escalate, Fits, Group, OrderNumber, Pays, PersonId, PersonKey, PlanCode, Policy, Refusal, RoleId, Rule,
    Stage, Tally,
};
use expect_test::{Expect, expect};
use jiff::{SignedDuration, Timestamp};

fn people(ids: &[u64]) -> Group<PersonId> {
    Group { roles: vec![], people: ids.iter().copied().map(PersonId).collect() }
}

/// A rule that says everything, one that is automatic, and the plain one.
fn rules() -> Policy {
    let plain = policy().rules[0].clone();
    let full = Rule {
        name: "*small* orders".to_owned(),
        fits: Fits {
            up_to: Some(eur(5_000)),
            plans: vec![PlanCode("project.2018".to_owned()), PlanCode("project".to_owned())],
            requesters: vec![RoleId(901)],
        },
        approvals: 2,
        own_orders: true,
        payers: people(&[12]),
        expires: SignedDuration::from_mins(36 * 60 + 5),
        valid: SignedDuration::from_secs(90),
        remind: Some(SignedDuration::from_hours(1)),
        escalate: Some(Escalate { after: SignedDuration::from_hours(24), to: people(&[13]) }),
        typed: true,
        alone: people(&[14]),
        ..plain.clone()
    };
    let free = Rule {
        name: "free".to_owned(),
        approvals: 0,
        fits: Fits { up_to: Some(eur(0)), ..Fits::default() },
        ..plain.clone()
    };
    Policy { rules: vec![full, free, plain], caps: vec![] }
}

fn caps() -> Vec<(Counted, crate::order::Money)> {
    let cap = |tally, month| Counted { tally, month: eur(month) };
    vec![
        (cap(Tally::Person(PersonKey("alice".to_owned())), 50_000), eur(12_000)),
        (cap(Tally::Role(RoleId(901)), 200_000), eur(0)),
        (cap(Tally::Everybody, 100_000_000), eur(150_000)),
    ]
}

fn explained(stage: Stage, you: Result<(), Refusal>) -> Explained {
    let mut sheet = sheet(stage);
    sheet.order.terms.rule = "*small* orders".to_owned();
    sheet.order.needs = 3;
    let by = |id, name| Some(person(id, name));
    let mut approvals = vec![];
    if sheet.order.stage == Stage::Pending {
        sheet.order.approvals = vec![approval("bob"), approval("carol")];
        sheet.order.terms.typed = true;
        approvals = vec![
            Yes { by: by(11, "bob"), right: Right::Own },
            Yes { by: by(12, "carol"), right: Right::Of(by(13, "dave")) },
            Yes { by: None, right: Right::Alone },
        ];
    }
    let until = Timestamp::from_second(1_800_000_500).unwrap();
    Explained {
        sheet,
        approvals,
        second: Some((until, people(&[13]))),
        handed: vec![Handed { from: by(11, "bob"), to: by(15, "erin"), until }],
        alone: people(&[14]),
        caps: caps(),
        you,
        you_alone: false,
        last: None,
    }
}

pub(super) fn check(lang: Lang, expected: Expect) {
    let alone = Explained { you_alone: true, ..explained(Stage::Pending, Err(Refusal::NotApprover)) };
    let messages = [
        shown(lang, &rules(), Pays::Registered, &caps()),
        shown(lang, &policy(), Pays::Link, &[]),
        explain(lang, &explained(Stage::Pending, Ok(()))),
        explain(lang, &alone),
    ];
    expected.assert_eq(&messages.iter().map(show).collect::<Vec<_>>().join("\n"));
}

#[test]
fn english() {
    check(
        Lang::En,
        expect![[r#"

            ┌ Who approves what
            │ The first rule that fits an order holds, and the order keeps it as it was when it was sent.
            │
            │ **1. \*small\* orders**
            │ - For orders up to 50.00 EUR with tax, of `project.2018`, `project` only, asked for by <@&901>
            │ - 2 approvals, each by another one of: <@&900>, <@11>
            │ - Whoever asks for it may be one of them
            │ - Approving takes a second step: typing the order's number
            │ - Waits 1 day 12 hours 5 minutes for a decision, with a reminder 1 hour before the end
            │ - After 1 day without a decision these may approve, too: <@13>
            │ - Approvals hold for 1 minute 30 seconds; if the order is not placed by then, they are asked for again
            │ - In an emergency one of these approves alone, with a reason that everybody reads: <@14>
            │ - The payment link is also for <@12>
            │
            │ **2. free**
            │ - For orders up to 0.00 EUR with tax
            │ - Approved as it is sent. If its price changes, one of these approves it: <@&900>, <@11>
            │ - Whoever asks for it may not be one of them
            │ - Waits 3 days for a decision
            │ - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
            │
            │ **3. every order**
            │ - For every order
            │ - 1 approval, by one of: <@&900>, <@11>
            │ - Whoever asks for it may not be one of them
            │ - Waits 3 days for a decision
            │ - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
            │ Monthly caps: Your orders: 120.00 EUR of 500.00 EUR this month / Orders of <@&901>: 0.00 EUR of 2,000.00 EUR this month / All orders: 1,500.00 EUR of 1,000,000.00 EUR this month
            └


            ┌ Who approves what
            │ **every order**
            │ - For every order
            │ - 1 approval, by one of: <@&900>, <@11>
            │ - Whoever asks for it may not be one of them
            │ - Waits 3 days for a decision
            │ - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
            └

            Order 1 by alice, 0.00 EUR, waits for 1 approval
            ┌
            │ It was sent under the rule "\*small\* orders", and that holds for it whatever the rules are now
            │ It needs 3 approvals, and 1 is missing
            │ Approved by: <@11> / <@12> for <@13> / a removed person, alone in an emergency
            │ Who may still approve: <@&900>, <@11> / <@15> for <@11>, until <t:1800000500:f> / Not <@10>, who asked for it / Not those who have approved it already / Approving takes a second step: typing the order's number
            │ Expires: <t:1800172800:f> (<t:1800172800:R>)
            │ Who may approve later: From <t:1800000500:f> on, if nobody has decided: <@13>
            │ Who may approve alone in an emergency: <@14>
            │ Monthly caps: Orders of <@10>: 120.00 EUR of 500.00 EUR this month / Orders of <@&901>: 0.00 EUR of 2,000.00 EUR this month / All orders: 1,500.00 EUR of 1,000,000.00 EUR this month
            │ You: You may approve it
            └

            Order 1 by alice, 0.00 EUR, waits for 1 approval
            ┌
            │ It was sent under the rule "\*small\* orders", and that holds for it whatever the rules are now
            │ It needs 3 approvals, and 1 is missing
            │ Approved by: <@11> / <@12> for <@13> / a removed person, alone in an emergency
            │ Who may still approve: <@&900>, <@11> / <@15> for <@11>, until <t:1800000500:f> / Not <@10>, who asked for it / Not those who have approved it already / Approving takes a second step: typing the order's number
            │ Expires: <t:1800172800:f> (<t:1800172800:R>)
            │ Who may approve later: From <t:1800000500:f> on, if nobody has decided: <@13>
            │ Who may approve alone in an emergency: <@14>
            │ Monthly caps: Orders of <@10>: 120.00 EUR of 500.00 EUR this month / Orders of <@&901>: 0.00 EUR of 2,000.00 EUR this month / All orders: 1,500.00 EUR of 1,000,000.00 EUR this month
            │ You: Only approvers may do this. /help says who they are / You may approve it alone in an emergency
            └
        "#]],
    );
}

#[test]
fn an_order_that_waits_no_longer_is_explained_without_who_may_still() {
    let mut placed = explained(Stage::Placed { number: OrderNumber(7) }, Err(Refusal::AlreadyDecided { by: None }));
    placed.sheet.order.needs = 1;
    expect![[r#"
        Order 1 is placed: OVHcloud order 7
        ┌
        │ It was sent under the rule "\*small\* orders", and that holds for it whatever the rules are now
        │ It has all it needs: 1 approval
        │ Monthly caps: Orders of <@10>: 120.00 EUR of 500.00 EUR this month / Orders of <@&901>: 0.00 EUR of 2,000.00 EUR this month / All orders: 1,500.00 EUR of 1,000,000.00 EUR this month
        │ You: Somebody has decided about this order already. Its message shows who
        └
    "#]].assert_eq(&show(&explain(Lang::En, &placed)));
    placed.sheet.order.needs = 0;
    placed.sheet.order.terms.rule = String::new();
    let automatic = show(&explain(Lang::En, &placed));
    assert!(automatic.contains("It needs no approval") && automatic.contains("when it was sent"), "{automatic}");
}

#[test]
fn the_longest_rules_fit_and_what_is_left_out_is_counted() {
    let many = Group {
        roles: (0..60).map(|role| RoleId(u64::MAX - role)).collect(),
        people: (0..60).map(|person| PersonId(u64::MAX - person)).collect(),
    };
    let mut long = rules();
    let rule = &mut long.rules[0];
    rule.name = "*".repeat(60);
    rule.fits.plans = vec![PlanCode("project.2018.with.a.long.name".to_owned()); 60];
    rule.fits.requesters = many.roles.clone();
    rule.approvers = many.clone();
    rule.alone = many.clone();
    rule.payers = many.clone();
    rule.escalate = Some(Escalate { after: SignedDuration::from_secs(8760 * 3600 - 1), to: many.clone() });
    long.rules = vec![long.rules[0].clone(); 30];
    let caps: Vec<_> = caps().into_iter().cycle().take(90).collect();
    for lang in Lang::ALL {
        let message = shown(lang, &long, Pays::Registered, &caps);
        check_limits(&message);
        let text = message.to_string();
        assert!(text.contains("\\\\*") && text.contains("1. ") && text.contains("29"), "{text}");
        let mut explained = explained(Stage::Pending, Err(Refusal::NotApprover));
        explained.sheet.approvers = many.clone();
        explained.alone = many.clone();
        explained.handed = vec![explained.handed[0].clone(); 60];
        explained.approvals = vec![explained.approvals[1].clone(); 60];
        explained.caps = caps.clone();
        check_limits(&explain(lang, &explained));
    }
}
