//! OVHcloud takes its time over the checkout: people are answered meanwhile, and stopping or dying does no harm.

use crate::stage::check;
use expect_test::expect;

#[test]
fn it_is_done_but_hangs_and_the_bot_is_killed() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh carries out but hangs on the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
        (ovh is waited for)
        (the bot is killed and starts again)
          bot: Order 1: I was stopped while ordering. I am checking before doing anything else
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn it_is_slow_and_nobody_waits_for_it() {
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
        carol: clicks Approve on the old order 1
          only carol sees: Somebody has decided about this order already. Its message shows who
        alice: /cart add plan:project.2018 name:other
          only alice sees: 1 x Public Cloud project "other". Send it with /cart submit
        alice: /cart show
          only alice sees: 1 x Public Cloud project "other". Send it with /cart submit
        dave: /order list
          only dave sees: Orders
            - Order 1 approved by bob (<t:…:R>)
        (ovh goes on)
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn it_is_told_to_stop_while_it_orders() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh hangs on the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
        (ovh is waited for)
        (the bot is told to stop)
        (ovh goes on)
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (the bot stops and starts again)
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

/// What OVHcloud does not say is not shown, and a cart is sent all the same. It never answers these two.
/// That line of the log ends what the start asks, which would take the trouble upon itself.
#[test]
fn facts_that_never_come_hold_up_no_order() {
    check(expect![[r#"
        (the log says: the OVHcloud key may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*)
        (ovh hangs on the next GET /cloud/eligibility)
        (ovh hangs on the next GET /cloud/project)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 0.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
            Who may approve: @approver
            Reason: new staging area
            Good to know: This person has not ordered anything before
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

/// One of them is known, and one is not.
#[test]
fn a_fact_that_comes_is_shown_without_the_other() {
    check(expect![[r#"
        (the log says: the OVHcloud key may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*)
        (ovh hangs on the next GET /cloud/eligibility)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 0.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

/// What the start looks at comes before anybody is served, and yet nobody waits long for it. The first bot has said the same
/// line, so it is heard before: the last one is the second bot's.
#[test]
fn a_look_at_the_start_that_hangs_holds_up_nobody() {
    check(expect![[r#"
        (the log says: the OVHcloud key may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*)
        (ovh hangs on the next GET /auth/currentCredential)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh goes on)
        (the log says: the OVHcloud key may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*)
    "#]]);
}

/// A start waits a moment for OVHcloud's offers, then people are served. What has begun goes on: the question is still open.
#[test]
fn offers_that_hang_at_the_start_hold_up_nobody() {
    check(expect![[r#"
        (ovh hangs on the next GET /order/cart/{cartId}/cloud)
        (the bot stops and starts again)
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
        (ovh is waited for)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh goes on)
    "#]]);
}
