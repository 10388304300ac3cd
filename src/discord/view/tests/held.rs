//! The order's message while it is on hold.

use super::card::check;
use super::facts::sheet;
use crate::order::{HeldFor, Stage, Verdict};
use expect_test::expect;

#[test]
fn held() {
    let issues = vec!["challengePaymentMethod".to_owned()];
    let refused = HeldFor::Refused { verdict: Verdict::Eligibility { issues }, query_id: None };
    check(
        &sheet(Stage::Held(refused)),
        None,
        expect![[r#"
            Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again
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
}

#[test]
fn held_after_a_restore() {
    check(
        &sheet(Stage::Held(HeldFor::Restored)),
        None,
        expect![[r#"
            Order 1 is on hold. My records were restored from a backup and may have forgotten that it was placed. Look under Control panel > your name > My orders: if it is there, close this order, otherwise try again
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
}

#[test]
fn held_up_before_the_checkout() {
    check(
        &sheet(Stage::Held(HeldFor::NotAsked)),
        None,
        expect![[r#"
            Order 1 is on hold, nothing was ordered. I was held up right before sending the order to OVHcloud, so I did not send it. Try again
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
}
