//! `/account`, and what OVHcloud wants done before anybody is asked to approve an order.

use crate::stage::check;
use expect_test::expect;

#[test]
fn the_account_as_it_is_now() {
    check(expect![[r#"
        alice: /account
        (ovh finds eligibility issues: askIncreaseProjectsQuota, addPaymentMethod)
        alice: /account
        (ovh no longer grants GET /cloud/eligibility)
        (ovh no longer grants GET /me/payment/method)
        alice: /account
    "#]]);
}

#[test]
fn nobody_is_asked_to_approve_what_ovhcloud_would_refuse() {
    check(expect![[r#"
        (ovh finds eligibility issues: challengePaymentMethod, verifyPaypal, addPaymentMethod, somethingNew)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (ovh finds no eligibility issues)
        alice: /cart submit reason:new staging area
        (ovh has 0 orders)
    "#]]);
}
