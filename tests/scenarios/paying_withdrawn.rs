//! Somebody withdraws from an order that the bot is about to pay or to confirm: then it does neither.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Where it stands cannot be read in time, so nobody knows yet that it is not paid.
#[test]
fn an_order_that_the_bot_is_about_to_pay() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
            (ovh hangs on the next GET /me/order/{orderId}/status)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (ovh loses the answer to the next POST retraction)
            bob: /order retract order:1 why:unused
              only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
                The right of withdrawal lasts until <t:…:f>
                OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
                Reason for OVHcloud: Not used
                [Withdraw from order]
            bob: clicks Withdraw from order in the last answer
              bob is asked: Withdraw from order 1  [Type 1 to withdraw]
            bob: answers Type 1 to withdraw: 1
              only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
            (the log says: the withdrawal is answered)
            (ovh goes on)
            (the bot stops and starts again)
            bob: looks at order 1
              bob reads: Order 1 is placed: OVHcloud order 100000001
                **@bob wanted to withdraw from the order, and OVHcloud's answer is not known. It may have been done: look at the order in the control panel before asking again there**
                1 x Public Cloud project `project.2018` "staging": 12.50 EUR
                Price:
                15.00 EUR with tax
                12.50 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> perhaps withdrawn from
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

#[test]
fn an_order_of_0_that_the_bot_is_about_to_confirm() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (ovh delivers after 30 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
            (ovh hangs on the next GET /me/order/{orderId}/status)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (ovh loses the answer to the next POST retraction)
            bob: /order retract order:1 why:unused
              only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
                The right of withdrawal lasts until <t:…:f>
                OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
                Reason for OVHcloud: Not used
                [Withdraw from order]
            bob: clicks Withdraw from order in the last answer
              bob is asked: Withdraw from order 1  [Type 1 to withdraw]
            bob: answers Type 1 to withdraw: 1
              only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
            (the log says: the withdrawal is answered)
            (ovh goes on)
            (the bot stops and starts again)
            bob: looks at order 1
              bob reads: Order 1 is placed: OVHcloud order 100000001
                **@bob wanted to withdraw from the order, and OVHcloud's answer is not known. It may have been done: look at the order in the control panel before asking again there**
                1 x Public Cloud project `project.2018` "staging": 0.00 EUR
                Price:
                0.00 EUR with tax
                0.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> perhaps withdrawn from
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

fn registered() -> Setup {
    Setup::usual().with("payment.mode", "registered")
}
