//! The order's message until OVHcloud has answered, and where the link may stand.

use super::facts::{approval, checking_out, contract, eur, line, option, order_of, person, sheet};
use super::screen::show;
use crate::desk::{Sheet, Step};
use crate::discord::view::{card, headline};
use crate::discord::words::Lang;
use crate::journal::PaymentLink;
use crate::order::{OrderNumber, Quantity, QueryId, Silence, Stage, Unproved, Version};
use expect_test::{Expect, expect};

pub(super) fn check(sheet: &Sheet, step: Option<Step>, expected: Expect) {
    expected.assert_eq(&show(&card(Lang::En, sheet, None, step)));
}

#[test]
fn pending() {
    check(
        &sheet(Stage::Pending),
        None,
        expect![[r#"
            Order 1 by alice, 0.00 EUR, waits for 1 approval
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Expires: <t:1800172800:f> / <t:1800172800:R>
            │ Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
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
fn pending_with_one_of_two_approvals_and_everything_an_order_can_have() {
    let mut first = line(0, "staging");
    first.quantity = Quantity(2);
    first.options = vec![option("certification.hds.2018"), option("certification.pci.2018")];
    let mut second = line(1, "*prod* <@1> https://example.com");
    second.voucher = true;
    let contracts = vec![
        contract("Terms (of) [service]", "https://www.ovh.com/terms_(1).pdf"),
        contract("Not a web address", "javascript:alert(1)"),
    ];
    let mut sheet = sheet(Stage::Pending);
    sheet.order = order_of(vec![first, second], contracts);
    sheet.order.quote.lines[0].total = eur(123_450);
    sheet.order.quote.without_tax = eur(123_450);
    sheet.order.quote.with_tax = eur(148_140);
    sheet.order.needs = 2;
    sheet.order.version = Version(2);
    sheet.order.approvals.push(approval("bob"));
    sheet.approvals.push(Some(person(11, "bob")));
    check(
        &sheet,
        None,
        expect![[r#"
            Order 1 by alice, 1,481.40 EUR, waits for 1 approval
            ┌
            │ 1. 2 x Public Cloud project `project.2018` "staging", with `certification.hds.2018`, `certification.pci.2018`: 1,234.50 EUR
            │ 2. 1 x Public Cloud project `project.2018` "\*prod\* \<@1> <https://example.com>", voucher ••••••: 0.00 EUR
            │ Price: 1,481.40 EUR with tax / 1,234.50 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Expires: <t:1800172800:f> / <t:1800172800:R>
            │ Approvals: 1 of 2
            │ Who pays: A person, by the private payment link
            │ Approved by: <@11>
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms (of) \[service\]](https://www.ovh.com/terms_%281%29.pdf) / Not a web address `javascript:alert(1)`
            └
            [Approve] cw1:approve:1:f90b9dff24…
            [Reject] cw1:reject:1
            [Take back approval] cw1:takeback:1
            [Withdraw order] cw1:withdraw:1
        "#]],
    );
}

#[test]
fn asked_again_after_the_price_moved() {
    let mut sheet = sheet(Stage::Pending);
    sheet.order.before = Some(Box::new(sheet.order.quote.clone()));
    sheet.order.quote.with_tax = eur(120);
    check(
        &sheet,
        None,
        expect![[r#"
            The price or the contracts of order 1 by alice have changed, so it is asked again: 1.20 EUR, waits for 1 approval
            ┌
            │ **Earlier approvals no longer count, because they were for another price or other contracts**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 1.20 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Expires: <t:1800172800:f> / <t:1800172800:R>
            │ Who pays: A person, by the private payment link
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ What has changed: With tax: 0.00 EUR → 1.20 EUR
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Approve] cw1:approve:1:1b91a30340…
            [Reject] cw1:reject:1
            [Withdraw order] cw1:withdraw:1
        "#]],
    );
}

#[test]
fn approved_and_its_progress() {
    check(
        &sheet(Stage::Approved),
        Some(Step::Configuration),
        expect![[r#"
            Order 1 approved by bob
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            │ Progress: ✅ cart  ✅ item  ⏳ configuration  ▫ price check  ▫ order
            └
        "#]],
    );
}

#[test]
fn the_headline_stays_while_the_order_is_placed() {
    let approved = headline(Lang::En, &sheet(Stage::Approved));
    assert_eq!(headline(Lang::En, &sheet(checking_out(None))), approved);
    let mut first = String::new();
    for step in [Step::Cart, Step::Item, Step::Configuration, Step::PriceCheck, Step::Order] {
        let message = card(Lang::En, &sheet(Stage::Approved), None, Some(step));
        assert_eq!(message["content"], approved);
        assert_ne!(message.to_string(), first, "each step shows");
        first = message.to_string();
    }
}

#[test]
fn the_checkout_is_under_way() {
    check(
        &sheet(checking_out(None)),
        None,
        expect![[r#"
            Order 1 approved by bob
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            │ Progress: ✅ cart  ✅ item  ✅ configuration  ✅ price check  ⏳ order
            └
        "#]],
    );
}

#[test]
fn unproved() {
    let unproved = Unproved { silence: Silence::TimedOut, query_id: Some(QueryId("EU.ext-1.abc".to_owned())) };
    check(
        &sheet(checking_out(Some(unproved))),
        None,
        expect![[r#"
            Order 1: OVHcloud did not answer. I am checking before doing anything else
            ┌
            │ **I do not order a second time. I look at OVHcloud's orders every minute and say here what I find. You can look yourself under Control panel > your name > My orders**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            │ OVHcloud query ID: `EU.ext-1.abc`
            └
        "#]],
    );
}

#[test]
fn a_link_reaches_the_channel_only_when_given_and_only_once_placed() {
    let link = PaymentLink::new("https://www.ovh.com/order/1?token=secret".to_owned());
    let shown = |stage: Stage| card(Lang::En, &sheet(stage), Some(&link), None).to_string();
    assert!(shown(Stage::Placed { number: OrderNumber(1) }).contains("secret"));
    for stage in [Stage::Pending, Stage::Approved, Stage::PlacedOtherwise { number: OrderNumber(1) }] {
        assert!(!shown(stage).contains("secret"));
    }
    let long = PaymentLink::new(format!("https://www.ovh.com/{}", "x".repeat(600)));
    let placed = sheet(Stage::Placed { number: OrderNumber(1) });
    let message = card(Lang::En, &placed, Some(&long), None);
    show(&message);
    assert!(message.to_string().contains(&format!("<{}>", long.expose())), "too long for a button, so in the text");
}
