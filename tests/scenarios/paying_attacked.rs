//! What may come in between while the bot pays: nothing is paid twice or unseen, and people are told what is so.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn it_is_cancelled_in_the_panel_right_before() {
    check_with(
        &registered(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next GET status)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (order 100000001 is cancelled in the panel)
            (ovh goes on)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

/// What OVHcloud answers then proves nothing: the payment may have been first.
#[test]
fn it_is_cancelled_in_the_panel_while_the_payment_is_on_its_way() {
    check_with(
        &registered(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (order 100000001 is cancelled in the panel)
            (ovh goes on)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, or something was paid and does not come back, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            (the log says: the payment is answered)
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

#[test]
fn the_payment_method_has_expired_meanwhile() {
    check_with(
        &registered(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next GET status)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (ovh's default payment method is EXPIRED)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. The OVHcloud account has no valid default payment method. One can be set in OVHcloud's control panel  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. The OVHcloud account has no valid default payment method. One can be set in OVHcloud's control panel. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

/// Another takes over while the first stands still with its payment on the way: it looks and does not ask.
#[test]
fn another_bot_takes_over() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup.with("payment.mode", "registered"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (the bot stands still)
            (all leases run out)
            (another bot starts)
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            (ovh goes on)
            (the first bot goes on)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

fn registered() -> Setup {
    Setup::usual().following().with("payment.mode", "registered")
}
