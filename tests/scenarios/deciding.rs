//! Approving and rejecting.

use crate::stage::check;
use expect_test::expect;

#[test]
fn rejected_with_a_reason() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Reject on order 1
          bob is asked: Reject order 1  [Why? The whole channel can read it]
        bob: answers Why? The whole channel can read it: too *early*, @everyone
          only bob sees: Order 1 is rejected
          bot: Order 1 was rejected by bob: too \*early\*, \@everyone
        alice: /order show order:1
          only alice sees: Order 1 was rejected by bob: too \*early\*, \@everyone
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Reason: new staging area
            Why it was rejected: too \*early\*, \@everyone
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        bob: clicks Approve on the old order 1
          only bob sees: You have decided about this order already. Its message shows how it goes on
        bob: clicks Reject on the old order 1
          bob is asked: Reject order 1  [Why? The whole channel can read it]
        bob: answers Why? The whole channel can read it: again
          only bob sees: You have decided about this order already. Its message shows how it goes on
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn two_approvers_at_once() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob and carol: click Approve on order 1
          only carol sees: Somebody has decided about this order already. Its message shows who
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn approve_and_reject_cross() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Reject on order 1
          bob is asked: Reject order 1  [Why? The whole channel can read it]
        carol: clicks Approve on order 1
          bot: Order 1 approved by carol
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        bob: answers Why? The whole channel can read it: too late
          only bob sees: Somebody has decided about this order already. Its message shows who
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_click_on_a_finished_order() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        bob: clicks Approve on the old order 1
          only bob sees: You have decided about this order already. Its message shows how it goes on
        carol: clicks Approve on the old order 1
          only carol sees: Somebody has decided about this order already. Its message shows who
        bob: clicks Reject on the old order 1
          bob is asked: Reject order 1  [Why? The whole channel can read it]
        bob: answers Why? The whole channel can read it: hm
          only bob sees: You have decided about this order already. Its message shows how it goes on
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
