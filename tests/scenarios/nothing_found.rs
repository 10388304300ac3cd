//! OVHcloud gives no verdict on the checkout and there is nothing to find: the order stays and says so.

use crate::stage::check;
use expect_test::expect;

#[test]
fn it_answers_500_and_has_not_done_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 500 to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: OVHcloud gave no clear answer (500). I am checking before doing anything else
        bob: looks at order 1
          bob reads: Order 1: OVHcloud gave no clear answer (500). I am checking before doing anything else
            **I do not order a second time. I look at OVHcloud's orders every minute and say here what I find. You can look yourself under Control panel > your name > My orders**
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            OVHcloud query ID: `EU.ext-…`
        bob: clicks Approve on the old order 1
          only bob sees: You have decided about this order already. Its message shows how it goes on
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:again
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 2
          bot: Order 2 approved by bob
          bot: Order 2 is on hold, nothing was ordered. Order 1 would create a project of the same plan and name, and I do not know yet whether it was placed. Wait until it is settled, then try again  [Try again] [Close] [Take back approval]
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn a_gateway_answers_html() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers HTML to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: OVHcloud gave no clear answer (502). I am checking before doing anything else
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn the_connection_breaks() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh drops the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn too_many_requests() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 429 to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: OVHcloud gave no clear answer (429). I am checking before doing anything else
        (the bot stops and starts again)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn it_hangs_and_the_bot_is_killed() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh hangs on the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
        (ovh is waited for)
        (the bot is killed and starts again)
          bot: Order 1: I was stopped while ordering. I am checking before doing anything else
        bob: looks at order 1
          bob reads: Order 1: I was stopped while ordering. I am checking before doing anything else
            **I do not order a second time. I look at OVHcloud's orders every minute and say here what I find. You can look yourself under Control panel > your name > My orders**
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}

#[test]
fn the_cart_is_gone_at_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh forgets the cart of the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: OVHcloud gave no clear answer (404). I am checking before doing anything else
        (ovh has 0 orders and saw 1 checkout)
    "#]]);
}
