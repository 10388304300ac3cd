//! What went wrong is told once, whatever happens between the look that sees it and the message that tells it.

use crate::following::following;
use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn cancelled_in_the_panel_and_the_bot_is_killed() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (discord delays the next POST /channels/{channel_id}/messages)
            (ovh's order 100000001 is cancelled in the panel)
              bot: Order 1 is being cancelled at OVHcloud: OVHcloud order 100000001
            (ovh's clock goes forward 2 minutes)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
            (discord is waited for)
            (the bot is killed)
            (discord goes on)
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            (the bot starts)
            (the log says: written down order=1 kind=News)
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

/// The first bot stands still while it tells it, and goes on after the other has told it.
#[test]
fn never_delivered_and_another_bot_takes_over() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup.following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's order 100000001 is held up: never)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            (discord delays the next POST /channels/{channel_id}/messages)
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
            (discord is waited for)
            (the bot stands still)
            (another bot starts)
            (all leases run out)
              alice gets a direct message: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
                OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
            (discord goes on)
            (the first bot goes on)
            (ovh's clock goes forward 30 hours)
            (the log says: written down order=1 kind=News)
        "#]],
    );
}

#[test]
fn its_project_is_hidden_and_its_requester_takes_no_direct_messages() {
    check_with(
        &following()
            .refused("POST /channels/{channel_id}/messages 403")
            .refused("POST /channels/{channel_id}/messages 403"),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            (alice takes no direct messages)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
            (every message is sent)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh no longer grants GET /cloud/project/*)
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
              bot (pings alice): @alice Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
            (every message is sent)
            (the bot is killed and starts again)
            (every message is sent)
        "#]],
    );
}

#[test]
fn the_payment_is_refused_and_the_bot_is_killed() {
    check_with(
        &Setup::usual().with("payment.mode", "registered"),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh's default payment method is a BANK_ACCOUNT)
            (discord delays the next POST /channels/{channel_id}/messages)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. OVHcloud does not take this payment method for the order. Another one can be made the default in OVHcloud's control panel  [Payment link]
            (discord is waited for)
            (the bot is killed)
            (discord goes on)
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. OVHcloud does not take this payment method for the order. Another one can be made the default in OVHcloud's control panel. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the bot starts)
            (the log says: written down order=1 kind=PaymentNotice)
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

/// They read it, and Discord does not take it any more when the bot that comes after would send it once more.
#[test]
fn it_came_directly_and_then_direct_messages_were_closed() {
    check_with(
        &following().refused("POST /channels/{channel_id}/messages 403"),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (discord delays the next POST /channels/{channel_id}/messages)
            (ovh's order 100000001 is cancelled in the panel)
              bot: Order 1 is being cancelled at OVHcloud: OVHcloud order 100000001
            (ovh's clock goes forward 2 minutes)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
            (discord is waited for)
            (the bot is killed)
            (discord goes on)
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            (alice takes no direct messages)
            (the bot starts)
            (the log says: written down order=1 kind=News)
        "#]],
    );
}

#[test]
fn cancelled_in_the_panel_while_the_bot_may_not_look() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh no longer grants GET /me/order/*/status)
            (ovh's order 100000001 is cancelled in the panel)
            (the log says: event="blinded")
            (ovh's clock goes forward 2 minutes)
            (every message is sent)
            (the bot stops and starts again)
            (ovh grants everything again)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            (every message is sent)
        "#]],
    );
}
