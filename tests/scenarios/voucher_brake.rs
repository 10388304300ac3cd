//! Too many wrong voucher codes would lock the account, so people can try only a few within an hour.

use crate::stage::check;
use expect_test::expect;

#[test]
fn after_too_many_wrong_codes_nobody_tries_for_an_hour() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:alices
          only alice sees: 1 x Public Cloud project "alices". Send it with /cart submit
        bob: /cart add plan:project.2018 name:bobs
          only bob sees: 1 x Public Cloud project "bobs". Send it with /cart submit
        carol: /cart add plan:project.2018 name:carols
          only carol sees: 1 x Public Cloud project "carols". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-1
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-2
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-3
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        (ovh accepts the voucher WELCOME-2026 worth 10)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: Within an hour OVHcloud has refused 3 voucher codes that you tried. Too many wrong ones would lock the account, so you can try the next one <t:…:R>. To order without one, leave the field of /cart voucher empty
        (the bot is killed and starts again)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: Within an hour OVHcloud has refused 3 voucher codes that you tried. Too many wrong ones would lock the account, so you can try the next one <t:…:R>. To order without one, leave the field of /cart voucher empty
        bob: /cart voucher
          bob is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        bob: answers Voucher code (leave empty to remove it): WRONG-4
          only bob sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        carol: /cart voucher
          carol is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        carol: answers Voucher code (leave empty to remove it): WELCOME-2026
          only carol sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "carols", voucher ••••••. Send it with /cart submit
        carol: /cart voucher
          carol is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        carol: answers Voucher code (leave empty to remove it): WRONG-5
          only carol sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        bob: /cart voucher
          bob is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        bob: answers Voucher code (leave empty to remove it): WELCOME-2026
          only bob sees: Within an hour OVHcloud has refused 5 voucher codes that people tried here. Too many wrong ones would lock the account, so the next one can be tried <t:…:R>. To order without one, leave the field of /cart voucher empty
        (the bot stops and starts again)
        bob: /cart voucher
          bob is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        bob: answers Voucher code (leave empty to remove it): WELCOME-2026
          only bob sees: Within an hour OVHcloud has refused 5 voucher codes that people tried here. Too many wrong ones would lock the account, so the next one can be tried <t:…:R>. To order without one, leave the field of /cart voucher empty
        (ovh saw 6 voucher checks)
        alice: /cart submit reason:without one
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (an hour passes for the vouchers)
        bob: /cart voucher
          bob is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        bob: answers Voucher code (leave empty to remove it): WELCOME-2026
          only bob sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "bobs", voucher ••••••. Send it with /cart submit
    "#]]);
}

#[test]
fn when_ovhcloud_has_locked_the_account_it_is_not_asked() {
    check(expect![[r#"
        (ovh locks vouchers after 2 wrong ones)
        (ovh accepts the voucher WELCOME-2026 worth 10)
        alice: /cart add plan:project.2018 name:alices
          only alice sees: 1 x Public Cloud project "alices". Send it with /cart submit
        bob: /cart add plan:project.2018 name:bobs
          only bob sees: 1 x Public Cloud project "bobs". Send it with /cart submit
        bob: /cart voucher
          bob is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        bob: answers Voucher code (leave empty to remove it): WELCOME-2026
          only bob sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "bobs", voucher ••••••. Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-1
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-2
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud says that too many voucher codes were tried with this account. Wait an hour, or order without a voucher (OVHcloud query ID `EU.ext-…`)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud says that too many voucher codes were tried with this account. It may take one again <t:…:R>. To order without one, leave the field of /cart voucher empty
        (ovh saw 4 voucher checks)
        (the bot is killed and starts again)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud says that too many voucher codes were tried with this account. It may take one again <t:…:R>. To order without one, leave the field of /cart voucher empty
        bob: /cart submit reason:mine
          only bob sees: OVHcloud says that too many voucher codes were tried with this account. It may take one again <t:…:R>. To order without one, leave the field of /cart voucher empty
        (ovh saw 4 voucher checks)
        (ovh's clock goes forward 1 hour)
        (an hour passes for the vouchers)
        bob: /cart submit reason:mine
          only bob sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by bob, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "alices", voucher ••••••. Send it with /cart submit
    "#]]);
}

#[test]
fn wrong_codes_that_only_the_dry_run_sees_count_too() {
    check(expect![[r#"
        (ovh no longer grants GET /cloud/eligibility)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-1
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:one
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart submit reason:two
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart submit reason:three
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart submit reason:four
          only alice sees: Within an hour OVHcloud has refused 3 voucher codes that you tried. Too many wrong ones would lock the account, so you can try the next one <t:…:R>. To order without one, leave the field of /cart voucher empty
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

/// Every code of the cart may have been the wrong one.
#[test]
fn two_wrong_codes_in_one_dry_run_count_twice() {
    check(expect![[r#"
        (ovh no longer grants GET /cloud/eligibility)
        alice: /cart add plan:project.2018 name:one
          only alice sees: 1 x Public Cloud project "one". Send it with /cart submit
        alice: /cart add plan:project.2018 name:two
          only alice sees: 1. 1 x Public Cloud project "one"
            2. 1 x Public Cloud project "two"
            Send it with /cart submit
        alice: /cart voucher line:1
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-1
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1. 1 x Public Cloud project "one", voucher ••••••
            2. 1 x Public Cloud project "two"
            Send it with /cart submit
        alice: /cart voucher line:2
          alice is asked: Voucher for line 2  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WRONG-2
          only alice sees: I keep the code, but could not check it: OVHcloud does not let me. Whoever runs me should see what the log says; OVHcloud judges the code when you send the cart
            1. 1 x Public Cloud project "one", voucher ••••••
            2. 1 x Public Cloud project "two", voucher ••••••
            Send it with /cart submit
        alice: /cart submit reason:one
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart submit reason:two
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart submit reason:three
          only alice sees: Within an hour OVHcloud has refused 3 voucher codes that you tried. Too many wrong ones would lock the account, so you can try the next one <t:…:R>. To order without one, leave the field of /cart voucher empty
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

/// A click on Try again sends the same code once more, so it asks the brake first.
#[test]
fn a_refused_code_is_not_sent_again_while_the_account_is_braked() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        carol: /cart add plan:project.2018 name:carols
          only carol sees: 1 x Public Cloud project "carols". Send it with /cart submit
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh refuses the voucher WELCOME-2026 as EXPIRED)
        carol: /cart voucher
          carol is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        carol: answers Voucher code (leave empty to remove it): WRONG-1
          only carol sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        carol: /cart voucher
          carol is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        carol: answers Voucher code (leave empty to remove it): WRONG-2
          only carol sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        carol: /cart voucher
          carol is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        carol: answers Voucher code (leave empty to remove it): WRONG-3
          only carol sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. This voucher has expired. Use another one, or order without it  [Try again] [Close] [Take back approval]
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. This voucher has expired. Use another one, or order without it  [Try again] [Close] [Take back approval]
        bob: clicks Try again on order 1
          only bob sees: Within an hour OVHcloud has refused 5 voucher codes that people tried here. Too many wrong ones would lock the account, so the next one can be tried <t:…:R>. To order without one, leave the field of /cart voucher empty
        alice: clicks Try again on order 1
          only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        (an hour passes for the vouchers)
        (ovh accepts the voucher WELCOME-2026 worth 10)
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
