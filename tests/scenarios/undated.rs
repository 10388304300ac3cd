//! OVHcloud does not say until when an order has to be paid: whoever pays is reminded all the same, without a date.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn whoever_pays_is_reminded_by_its_age() {
    check_with(
        &Setup::usual().following().with("settle.quiet", "4s"),
        expect![[r#"
            (ovh names no deadlines)
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            (ovh's clock goes forward 17 hours)
            (ovh's clock goes forward 2 hours)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 6 hours)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

/// Each once, in whatever process.
#[test]
fn so_is_whoever_pays_for_others() {
    check_with(
        &Setup::usual().following().with("settle.quiet", "4s").with("link.people", "{dave},{camille}"),
        expect![[r#"
            (ovh names no deadlines)
            (project.2018 costs 10 from now on)
            (ovh delivers after 30 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            (ovh's clock goes forward 17 hours)
            (ovh's clock goes forward 2 hours)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
              camille gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
              dave gets a direct message: Order 1 by alice waits for payment: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            dave: clicks Payment link in the direct message
              only dave sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (the bot is killed and starts again)
            (ovh's clock goes forward 1 hour)
            (every message is sent)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        "#]],
    );
}

/// The key lacks the right to that one call.
#[test]
fn ovhcloud_does_not_let_the_bot_read_the_date() {
    check_with(
        &Setup::usual().following().with("settle.quiet", "4s"),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 30 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh forbids the next 9999 GET /me/order/{orderId})
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            (ovh's clock goes forward 19 hours)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 6 hours)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
        "#]],
    );
}
