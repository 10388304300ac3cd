//! What is looked at before the bot pays: whether the default payment method works, and for how long an order that cannot be
//! read is still the bot's to pay.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// A payment by it would be refused in words that prove nothing.
#[test]
fn the_default_payment_method_does_not_work() {
    check_with(
        &Setup::usual().following().with("payment.mode", "registered"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh's default payment method is EXPIRED)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. The OVHcloud account has no valid default payment method. One can be set in OVHcloud's control panel  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. The OVHcloud account has no valid default payment method. One can be set in OVHcloud's control panel. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

/// The bot was down for hours, and the first reading after that meets one bad moment.
#[test]
fn one_bad_moment_hands_nothing_over() {
    check_with(
        &Setup::usual().with("payment.mode", "registered"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh answers 404 {"message":"The requested object does not exist"} to the next GET /me/order/{orderId})
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (the log says: an order could not be read)
            (the bot stops)
            (two hours pass for the orders)
            (ovh answers 404 {"message":"The requested object does not exist"} to the next GET /me/order/{orderId})
            (the bot starts)
            (the log says: an order could not be read)
            (the bot stops and starts again)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 1 payment and took 1 payment)
            (the orders' times are as before)
        "#]],
    );
}
