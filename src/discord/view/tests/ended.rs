//! The order's message once OVHcloud or a person has decided, and the buttons of every stage.

use super::card::check;
use super::facts::{lost, sheet};
use super::limits::stages;
use super::screen::{list, text};
use crate::discord::view::card;
use crate::discord::words::Lang;
use crate::order::{Doubt, Ending, HeldFor, OrderNumber, PersonKey, Stage, Undecided, Vain};
use expect_test::expect;

#[test]
fn undecided() {
    check(
        &sheet(Stage::Undecided(Undecided::Doubted(Doubt::ForgottenCart))),
        None,
        expect![[r#"
            Order 1 needs a person to look, I do nothing more by myself. OVHcloud has a cart of this order that is not in my records, as after a restored backup, so the order may exist already. Look under Control panel > your name > My orders
            ┌
            │ **Look under Control panel > your name > My orders for an order of exactly what stands below, then press the button that is true**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [It was ordered] cw1:ordered:1
            [It was not ordered] cw1:notordered:1:2
        "#]],
    );
}

#[test]
fn looked_for_in_vain() {
    check(
        &sheet(Stage::Undecided(Undecided::NotFound(Box::new(lost(Vain::Nothing, false))))),
        None,
        expect![[r#"
            Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.
            ┌
            │ **Look under Control panel > your name > My orders for an order of exactly what stands below, then press the button that is true**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Sent to OVHcloud: <t:1800000100:f> / OVHcloud gave no clear answer (502).
            │ Newer orders to look at: 7, 8
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            │ OVHcloud query ID: `EU.ext-1.abc`
            └
            [It was ordered] cw1:ordered:1
            [It was not ordered] cw1:notordered:1:2
        "#]],
    );
}

#[test]
fn said_not_ordered_and_strays() {
    let by = PersonKey("bob".to_owned());
    check(
        &sheet(Stage::Held(HeldFor::SaidNotOrdered { by })),
        None,
        expect![[r#"
            Order 1 is on hold: bob says that it was not ordered. Try again orders it once more
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Try again] cw1:again:1:2
            [Close] cw1:close:1
            [Take back approval] cw1:takeback:1
        "#]],
    );
    let mut strays = sheet(Stage::Held(HeldFor::Strays));
    strays.order.strays = vec![OrderNumber(9)];
    check(
        &strays,
        None,
        expect![[r#"
            Order 1 is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again
            ┌
            │ **OVHcloud also has order 9, which looks like this one. Look under Control panel > your name > My orders and confirm only one**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Who may approve: <@&900>, <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Try again] cw1:again:1:2
            [Close] cw1:close:1
            [Take back approval] cw1:takeback:1
        "#]],
    );
}

#[test]
fn placed() {
    check(
        &sheet(Stage::Placed { number: OrderNumber(123_456) }),
        None,
        expect![[r#"
            Order 1 is placed: OVHcloud order 123456
            ┌
            │ **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Payment link] cw1:link:1
        "#]],
    );
}

#[test]
fn placed_with_strays() {
    let mut sheet = sheet(Stage::Placed { number: OrderNumber(123_456) });
    sheet.order.strays = vec![OrderNumber(123_457), OrderNumber(123_458)];
    check(
        &sheet,
        None,
        expect![[r#"
            Order 1 is placed: OVHcloud order 123456. OVHcloud also has orders 123457, 123458, which nobody claims
            ┌
            │ **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
            │
            │ **OVHcloud also has orders 123457, 123458, which look like this one. Look under Control panel > your name > My orders and confirm only one**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
            [Payment link] cw1:link:1
        "#]],
    );
}

#[test]
fn placed_otherwise() {
    check(
        &sheet(Stage::PlacedOtherwise { number: OrderNumber(123_456) }),
        None,
        expect![[r#"
            Order 1: OVHcloud made order 123456, but it is not what was approved. I give out no link and pay nothing
            ┌
            │ **Look at order 123456 under Control panel > your name > My orders. Do not confirm it unless you want it as it is there: an order that nobody confirms is cancelled 24 hours after it was placed**
            │
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Approved by: <@11>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
        "#]],
    );
}

#[test]
fn rejected() {
    let mut sheet = sheet(Stage::Closed(Ending::Rejected { by: PersonKey("bob".to_owned()) }));
    sheet.texts.rejection = Some("too\n# early".to_owned());
    check(
        &sheet,
        None,
        expect![[r#"
            Order 1 was rejected by bob: too # early
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Why it was rejected: too # early
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
        "#]],
    );
}

#[test]
fn expired_and_given_up() {
    let mut erased = sheet(Stage::Closed(Ending::Expired));
    erased.requester = None;
    erased.texts = Default::default();
    check(
        &erased,
        None,
        expect![[r#"
            Order 1 by a removed person has expired: nobody decided in time
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: a removed person / <t:1800000000:f>
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
        "#]],
    );
    check(
        &sheet(Stage::Closed(Ending::GivenUp { by: PersonKey("bob".to_owned()) })),
        None,
        expect![[r#"
            Order 1 was closed by bob, nothing was ordered
            ┌
            │ 1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            │ Price: 0.00 EUR with tax / 0.00 EUR without tax
            │ Asked by: <@10> / <t:1800000000:f>
            │ Reason: load \*test\*
            │ Cost centre: R&D 7
            │ Contracts you enter into by ordering: [Terms of service](https://www.ovh.com/terms.pdf)
            └
        "#]],
    );
}

#[test]
fn every_stage_has_its_buttons() {
    for stage in stages() {
        let expected: &[&str] = match &stage {
            Stage::Pending => &["Approve", "Reject", "Withdraw order"],
            Stage::Held(_) => &["Try again", "Close", "Take back approval"],
            Stage::Undecided(_) => &["It was ordered", "It was not ordered"],
            Stage::Placed { .. } => &["Payment link"],
            Stage::Approved | Stage::CheckingOut { .. } | Stage::PlacedOtherwise { .. } | Stage::Closed(_) => &[],
        };
        let message = card(Lang::En, &sheet(stage.clone()), None, None);
        let rows = list(&message["components"]).iter();
        let labels: Vec<&str> =
            rows.flat_map(|row| list(&row["components"])).map(|button| text(&button["label"])).collect();
        assert_eq!(labels, expected, "{stage:?}");
    }
}
