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
