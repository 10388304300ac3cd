//! What whoever decides reads: facts, caps, the rule, what has changed, and who has approved how.

use super::card::check;
use super::facts::{approval, contract, eur, given, person, sheet};
use super::screen::text;
use crate::desk::Sheet;
use crate::discord::view::{card, headline};
use crate::discord::words::Lang;
use crate::order::{Approval, Contract, Counted, Facts, Group, HeldFor, Money, PersonKey, RoleId, Stage, Tally};
use expect_test::expect;

fn two_wanted() -> Sheet {
    let mut sheet = sheet(Stage::Pending);
    sheet.order.needs = 2;
    sheet.order.terms.rule = "over *100*".to_owned();
    sheet
}

fn approved_by_two(first: Approval, stage: Stage) -> Sheet {
    let mut sheet = sheet(stage);
    sheet.order.approvals = vec![first, approval("carol")];
    sheet.approvals = vec![Some(person(11, "bob")), Some(person(12, "carol"))];
    sheet.approved = vec![given(Some(person(13, "dave"))), given(None)];
    sheet
}

#[test]
fn everything_that_may_be_worth_knowing() {
    let mut sheet = two_wanted();
    sheet.order.terms.typed = true;
    sheet.order.terms.alone = Group { roles: vec![RoleId(901)], people: vec![] };
    sheet.order.quote.individual = true;
    sheet.order.quote.with_tax = eur(1_200);
    sheet.order.facts = Facts { first: true, projects: Some(3), quota: true, last: Some(eur(1_000)) };
    let cap = |tally, month: Money| Counted { tally, month };
    sheet.caps = vec![
        (cap(Tally::Person(PersonKey("alice".to_owned())), eur(50_000)), eur(12_000)),
        (cap(Tally::Role(RoleId(900)), eur(1_200)), eur(0)),
        (cap(Tally::Everybody, eur(10_000)), eur(9_900)),
    ];
    sheet.order.approvals.push(approval("bob"));
    sheet.approvals.push(Some(person(11, "bob")));
    check(
        &sheet,
        None,
        expect![[r#"
            Order 1 by alice, 12.00 EUR, waits for 1 approval
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 12.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Expires: <t:1800172800:f> / <t:1800172800:R>
            │ Approvals: 1 of 2
            │ Rule: over \*100\*
            │ Who pays: A person, by the private payment link
            │ Approved by: <@11>
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Good to know: This person has not ordered anything before / The account has 3 projects / OVHcloud makes no further project until a higher quota is asked for in its control panel / The last order of the same plans cost 10.00 EUR / This person this month: 120.00 EUR of 500.00 EUR used / <@&900> this month: 0.00 EUR of 12.00 EUR used / and 1 more
            │ Right of withdrawal: Within 14 days of the order, the customer may withdraw from it and gets the money back, less the days of use. "Approve" keeps this right. "Approve and give up withdrawal" gives it up for this order, for good; it counts only if everybody who approves does so
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Approve] cw1:typed:1:1b91a30340b1…
            [Reject] cw1:reject:1
            [Approve and give up withdrawal] cw1:waive:1:1b91a30340b1…
            [Approve alone] cw1:alone:1:1b91a30340b1…
            [Take back approval] cw1:takeback:1
            [Withdraw order] cw1:withdraw:1
        "#]],
    );
}

#[test]
fn nothing_known_is_nothing_said() {
    let shown = card(Lang::En, &sheet(Stage::Pending), None, None).to_string();
    for silent in ["Good to know", "Rule", "Approvals\"", "withdrawal", "Take back", "alone"] {
        assert!(!shown.contains(silent), "{silent}: {shown}");
    }
}

#[test]
fn what_has_changed_stands_side_by_side() {
    let mut sheet = sheet(Stage::Pending);
    let old = |name: &str| contract(name, "https://www.ovh.com/old.pdf");
    sheet.order.quote.contracts = vec![
        old("Kept"),
        Contract { sha256: "1".repeat(64), ..old("Reworded") },
        contract("Brought in", "https://www.ovh.com/new.pdf"),
    ];
    let mut before = sheet.order.quote.clone();
    before.contracts = vec![old("Kept"), old("Reworded"), old("Dropped")];
    sheet.order.before = Some(Box::new(before));
    sheet.order.quote.with_tax = eur(1_200);
    sheet.order.quote.without_tax = eur(1_000);
    check(
        &sheet,
        None,
        expect![[r#"
            The price or the contracts of order 1 by alice have changed, so it is asked again: 12.00 EUR, waits for 1 approval
            ┌
            │ **Earlier approvals no longer count, because they were for another price or other contracts**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 12.00 EUR with tax / 10.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Expires: <t:1800172800:f> / <t:1800172800:R>
            │ Who pays: A person, by the private payment link
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ What has changed: With tax: 0.00 EUR → 12.00 EUR / Without tax: 0.00 EUR → 10.00 EUR / Contract with another text: [Reworded](https://www.ovh.com/old.pdf) / New contract: [Brought in](https://www.ovh.com/new.pdf) / Contract no longer concluded: [Dropped](https://www.ovh.com/old.pdf)
            │ Contracts you enter into by ordering: [Kept](https://www.ovh.com/old.pdf) / [Reworded](https://www.ovh.com/old.pdf) / [Brought in](https://www.ovh.com/new.pdf)
            └
            [Approve] cw1:approve:1:1b91a30340…
            [Reject] cw1:reject:1
            [Withdraw order] cw1:withdraw:1
        "#]],
    );
}

#[test]
fn approvals_that_were_too_old_are_no_change_of_price() {
    let mut sheet = sheet(Stage::Pending);
    sheet.order.before = Some(Box::new(sheet.order.quote.clone()));
    sheet.order.quote.with_tax = eur(120);
    sheet.order.lapsed = true;
    check(
        &sheet,
        None,
        expect![[r#"
            The approvals of order 1 by alice were too old when it was to be placed, so it is asked again: 1.20 EUR, waits for 1 approval
            ┌
            │ **Earlier approvals no longer count, because they were too old when the order was to be placed**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 1.20 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Expires: <t:1800172800:f> / <t:1800172800:R>
            │ Who pays: A person, by the private payment link
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Approve] cw1:approve:1:1b91a30340…
            [Reject] cw1:reject:1
            [Withdraw order] cw1:withdraw:1
        "#]],
    );
}

#[test]
fn by_whose_right_and_what_was_given_up() {
    let by_deputy = Approval { stands_for: Some(PersonKey("dave".to_owned())), waives: true, ..approval("bob") };
    check(
        &approved_by_two(by_deputy, Stage::Approved),
        None,
        expect![[r#"
            Order 1 approved by bob and carol
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11> for <@13>, gave up the right of withdrawal <t:1800000050:f> / <@12>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Right of withdrawal: Kept: not everybody who approved gave it up
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            │ Progress: ⏳ cart  ▫ item  ▫ configuration  ▫ price check  ▫ order
            └
        "#]],
    );
}

#[test]
fn an_approval_alone_is_loud_and_says_why() {
    let mut sheet = approved_by_two(Approval { alone: true, ..approval("bob") }, Stage::Approved);
    sheet.order.approvals.truncate(1);
    sheet.approvals.truncate(1);
    sheet.texts.alone = Some("the *site* is down".to_owned());
    check(
        &sheet,
        None,
        expect![[r#"
        Order 1 approved by bob alone, without the other approvals
        ┌
        │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
        │ Price: 0.00 EUR with tax / 0.00 EUR without tax
        │ Asked by: <@10> / <t:1800000000:f>
        │ Approved by: <@11>, alone
        │ Reason: load \*test\*
        │ Cost centre: R&D 7
        │ Why it was approved alone: the \*site\* is down
        │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
        │ Progress: ⏳ cart  ▫ item  ▫ configuration  ▫ price check  ▫ order
        └
    "#]],
    );
    sheet.order.approvals.clear();
    sheet.approvals.clear();
    sheet.order.stage = Stage::Pending;
    let asked_again = card(Lang::En, &sheet, None, None).to_string();
    assert!(!asked_again.contains("site"), "the reason was for the approval that is void: {asked_again}");
}

#[test]
fn approved_by_the_rules_alone() {
    let mut sheet = sheet(Stage::Approved);
    sheet.order.needs = 0;
    sheet.order.approvals.clear();
    sheet.approvals.clear();
    assert_eq!(headline(Lang::En, &sheet), "Order 1 is approved by the rules, nobody has to decide");
}

#[test]
fn a_held_order_that_somebody_approved_can_lose_that_approval() {
    let mut held = sheet(Stage::Held(HeldFor::NotSent));
    let labels = |sheet: &Sheet| -> Vec<String> {
        let message = card(Lang::En, sheet, None, None);
        let buttons = message["components"][0]["components"].as_array().unwrap().clone();
        buttons.iter().map(|button| text(&button["label"]).to_owned()).collect()
    };
    assert_eq!(labels(&held), ["Try again", "Close", "Take back approval"]);
    held.order.approvals.clear();
    held.approvals.clear();
    assert_eq!(labels(&held), ["Try again", "Close"]);
}
