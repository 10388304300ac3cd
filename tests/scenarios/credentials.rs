//! As whom the bot is known to OVHcloud: by a consumer key or as a service account, with the least rights, and what
//! people read when that ends in the middle of an order.

use crate::stage::{Known, Setup, check, check_with};
use expect_test::expect;

#[test]
fn a_key_with_the_least_rights_is_enough() {
    check_with(
        &Setup::usual().known(Known::LeastKey),
        expect![[r#"
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
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh has 1 order and saw 1 checkout and gave 0 tokens)
        "#]],
    );
}

/// A whole order. However many calls run side by side, one token is fetched.
#[test]
fn a_service_account_with_the_least_policy_is_enough() {
    check_with(
        &Setup::usual().known(Known::Service),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh loses the next answer)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh has 1 order and saw 1 checkout and gave 1 token)
        "#]],
    );
}

#[test]
fn a_token_ends_in_the_middle_of_an_order() {
    check_with(
        &Setup::usual().known(Known::Service),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh gave 1 token)
            (ovh's tokens end)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout and gave 2 tokens)
        "#]],
    );
}

/// A token that OVHcloud does not take at the checkout proves nothing, whatever it usually means: nothing is sent again
/// before it is known what became of it.
#[test]
fn a_token_is_refused_at_the_checkout() {
    check_with(
        &Setup::usual().known(Known::Service),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh answers 401 {"class":"Client::Unauthorized::InvalidAuthToken","message":"Invalid or expired token"} to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: OVHcloud gave no clear answer (401). I am checking before doing anything else
            (ovh has 0 orders and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_policy_loses_a_right_in_the_middle_of_an_order() {
    check_with(
        &Setup::usual().known(Known::Service),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh no longer grants POST /order/cart/*/checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is on hold, nothing was ordered. My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need  [Try again] [Close] [Take back approval]
            (ovh has 0 orders and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_service_account_is_revoked_in_the_middle_of_an_order() {
    check_with(
        &Setup::usual().known(Known::Service),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh no longer takes the credentials)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is on hold, nothing was ordered. OVHcloud does not accept my credentials, they may have expired. Whoever runs me should renew them  [Try again] [Close] [Take back approval]
            (ovh takes the credentials again)
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_key_is_revoked_in_the_middle_of_an_order() {
    check_with(
        &Setup::usual().known(Known::LeastKey),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh no longer takes the credentials)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is on hold, nothing was ordered. OVHcloud does not accept my credentials, they may have expired. Whoever runs me should renew them  [Try again] [Close] [Take back approval]
            (ovh takes the credentials again)
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

/// What somebody should know about the key is in the log of the start.
#[test]
fn a_key_that_may_do_too_much_is_told_at_the_start() {
    check(expect![[r#"
        (the log says: the OVHcloud key may do more than is needed: GET /*, POST /*, PUT /*, DELETE /*)
    "#]]);
}

/// So is what the account lacks, however the bot is known.
#[test]
fn what_the_account_lacks_is_told_at_the_start() {
    check(expect![[r#"
        (ovh's default payment method is EXPIRED)
        (ovh finds eligibility issues: askIncreaseProjectsQuota, verifyPaypal)
        (the bot is killed and starts again)
        (the log says: OVHcloud, payment: the default, CREDIT_CARD, is EXPIRED)
        (the log says: OVHcloud, eligibility: OVHcloud wants the PayPal account verified first (verifyPaypal))
        (the log says: OVHcloud, projects: OVHcloud wants to be asked before another project (askIncreaseProjectsQuota))
    "#]]);
    let service = Setup::usual().known(Known::Service);
    check_with(
        &service,
        expect![[r#"
        (ovh's default payment method is EXPIRED)
        (ovh finds eligibility issues: askIncreaseProjectsQuota, verifyPaypal)
        (the bot is killed and starts again)
        (the log says: OVHcloud, payment: the default, CREDIT_CARD, is EXPIRED)
        (the log says: OVHcloud, eligibility: OVHcloud wants the PayPal account verified first (verifyPaypal))
        (the log says: OVHcloud, projects: OVHcloud wants to be asked before another project (askIncreaseProjectsQuota))
    "#]],
    );
}

#[test]
fn a_key_that_works_no_longer_is_told_at_the_start() {
    check_with(
        &Setup::usual().known(Known::LeastKey),
        expect![[r#"
            (ovh no longer takes the credentials)
            (the bot is killed and starts again)
            (the log says: OVHcloud, credentials: OVHcloud does not accept the credentials)
        "#]],
    );
}
