//! Voucher codes are checked before they are used, once, and again where OVHcloud could not say.

use crate::stage::check;
use expect_test::expect;

#[test]
fn a_good_code_is_checked_once() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        (ovh saw 1 voucher check)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: 1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        (the bot is killed and starts again)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: 1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh saw 1 voucher check)
    "#]]);
}

#[test]
fn what_ovhcloud_could_not_say_is_asked_again_when_the_cart_is_sent() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh refuses the voucher OLD-2019 as EXPIRED)
        (ovh answers 500 to the next voucher check)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): OLD-2019
          only alice sees: I keep the code, but could not check it: OVHcloud gave no usable answer. I try again when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: This voucher has expired. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        (ovh accepts the voucher WELCOME-2026 worth 10)
        (ovh drops the next voucher check)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: I keep the code, but could not check it: OVHcloud gave no usable answer. I try again when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        (ovh answers 429 to the next voucher check)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh saw 4 voucher checks)
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn without_the_right_to_check_the_dry_run_decides() {
    check(expect![[r#"
        (ovh no longer grants GET /cloud/eligibility)
        (ovh accepts the voucher WELCOME-2026 worth 10)
        (ovh refuses the voucher OLD-2019 as EXPIRED)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): OLD-2019
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        (the log says: a voucher was not checked)
        alice: /cart submit reason:new staging area
          only alice sees: This voucher has expired. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_code_that_expires_while_the_order_waits() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        (project.2018 costs 12.50 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 3.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh refuses the voucher WELCOME-2026 as EXPIRED)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. This voucher has expired. Use another one, or order without it  [Try again] [Close] [Take back approval]
        bob: clicks Close on order 1
          bot: Order 1 was closed by bob, nothing was ordered
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

/// In whatever words a route is said to be missing, that is no word against a code, and counts for no brake.
#[test]
fn there_may_be_no_such_check() {
    check(expect![[r#"
        (ovh is the American one)
        (ovh has no check of eligibility)
        (ovh accepts the voucher WELCOME-2026 worth 10)
        (project costs 12.50 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2025
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2024
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2023
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 2.50 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
