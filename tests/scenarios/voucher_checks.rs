//! Voucher codes are checked before they are used, never more often than is safe, and people read why one is not taken.

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
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject]
        (ovh saw 1 voucher check)
    "#]]);
}

#[test]
fn every_reason_has_its_sentence() {
    check(expect![[r#"
        (ovh locks vouchers after 100 wrong ones)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh refuses the voucher CODE-INVALID as INVALID)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-INVALID
          only alice sees: OVHcloud does not know this voucher code. Compare it letter by letter with the one you were given, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-TOO_MANY_ATTEMPT as TOO_MANY_ATTEMPT)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-TOO_MANY_ATTEMPT
          only alice sees: OVHcloud says that too many voucher codes were tried with this account. Wait an hour, or order without a voucher (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NO_LONGER_VALID as NO_LONGER_VALID)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NO_LONGER_VALID
          only alice sees: This voucher is no longer valid. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-ALREADY_USED as ALREADY_USED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-ALREADY_USED
          only alice sees: This voucher has been used already. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-ALREADY_USED_2 as ALREADY_USED_2)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-ALREADY_USED_2
          only alice sees: This account has already used another voucher that rules this one out. Order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-EXPIRED as EXPIRED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-EXPIRED
          only alice sees: This voucher has expired. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-COUNTRY as COUNTRY)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-COUNTRY
          only alice sees: This voucher is for accounts of another country. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-PAYMENT_MEAN as PAYMENT_MEAN)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-PAYMENT_MEAN
          only alice sees: This voucher needs a payment method in the OVHcloud account. Add one in OVHcloud's control panel and try again, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-TOO_MANY_USED as TOO_MANY_USED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-TOO_MANY_USED
          only alice sees: This voucher has been used as often as it may be. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NICHANDLE as NICHANDLE)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NICHANDLE
          only alice sees: This voucher is for another OVHcloud account. Use one of this account's, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-SCORED as SCORED)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-SCORED
          only alice sees: This OVHcloud account cannot use vouchers. OVHcloud's support can say why; until then order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NEW_CUSTOMER as NEW_CUSTOMER)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NEW_CUSTOMER
          only alice sees: This voucher is for new customers only. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-NEW_PROJECT as NEW_PROJECT)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-NEW_PROJECT
          only alice sees: This voucher is for an account's first project only, and this account has one. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        (ovh refuses the voucher CODE-SOMETHING_NEW as SOMETHING_NEW)
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): CODE-SOMETHING_NEW
          only alice sees: OVHcloud does not take the voucher, for no reason that I know. Check the code, or order without it (OVHcloud query ID `EU.ext-…`)
        (an hour passes for the vouchers)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
    "#]]);
}

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
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject]
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
          bot: Order 1 by bob, 0.00 EUR, waits for 1 approval  [Approve] [Reject]
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "alices", voucher ••••••. Send it with /cart submit
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
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
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
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh has 1 order and saw 1 checkout)
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
          bot: Order 1 by alice, 3.00 EUR, waits for 1 approval  [Approve] [Reject]
        (ovh refuses the voucher WELCOME-2026 as EXPIRED)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. This voucher has expired. Use another one, or order without it  [Try again] [Close]
        bob: clicks Close on order 1
          bot: Order 1 was closed by bob, nothing was ordered
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}
