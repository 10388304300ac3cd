//! Vouchers: given in a form, masked ever after, sent once, read by nobody.

use crate::stage::check;
use expect_test::expect;

#[test]
fn a_voucher() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        (project.2018 costs 12.50 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart voucher
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
        alice: /cart show
        (the bot is killed and starts again)
        alice: /cart submit reason:new staging area
        bob: looks at order 1
        bob: clicks Approve on order 1
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_voucher_taken_back() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart voucher line:1
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
        alice: /cart voucher line:1
        alice: answers Voucher code (leave empty to remove it):
        alice: /cart show
    "#]]);
}

#[test]
fn a_voucher_that_ovhcloud_refuses() {
    check(expect![[r#"
        (ovh refuses the voucher OLD-2019 as EXPIRED)
        alice: /cart add plan:project.2018 name:staging
        alice: /cart voucher
        alice: answers Voucher code (leave empty to remove it): OLD-2019
        alice: /cart submit reason:new staging area
        alice: /cart show
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn what_cannot_be_a_voucher() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart voucher
        alice: answers Voucher code (leave empty to remove it): no code at all
        alice: /cart add plan:project.2018 name:second
        alice: /cart voucher
        alice: /cart voucher line:7
    "#]]);
}
