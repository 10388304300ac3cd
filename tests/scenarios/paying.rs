//! `payment.mode = "registered"`: the bot pays by the account's default payment method, once, and only what was approved.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn it_is_paid_once_it_is_placed() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: the payment is answered)
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn the_payment_method_is_refused() {
    check_with(
        &registered(),
        expect![[r#"
        (ovh delivers after 30 hours)
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh's default payment method is a BANK_ACCOUNT)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. OVHcloud does not take this payment method for the order. Another one can be made the default in OVHcloud's control panel  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. OVHcloud does not take this payment method for the order. Another one can be made the default in OVHcloud's control panel. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (the log says: an order is seen otherwise)
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh saw 1 payment and took 0 payments)
    "#]],
    );
}

#[test]
fn there_is_no_default_payment_method() {
    check_with(
        &registered(),
        expect![[r#"
        (ovh delivers after 30 hours)
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh's account has no default payment method)
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

#[test]
fn the_account_may_not_pay() {
    check_with(
        &registered(),
        expect![[r#"
        (ovh delivers after 30 hours)
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh forbids the next payment)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. OVHcloud does not allow it to this account  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. OVHcloud does not allow it to this account. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh saw 1 payment and took 0 payments)
    "#]],
    );
}

#[test]
fn the_key_may_not_pay() {
    check_with(
        &registered(),
        expect![[r#"
        (ovh delivers after 30 hours)
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh no longer grants POST /me/order/*)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh saw 1 payment and took 0 payments)
    "#]],
    );
}

/// Looking tells that it is, before anybody is told that nobody knows.
#[test]
fn the_answer_is_lost_and_it_is_paid() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh loses the answer to the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: the payment is answered)
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn it_answers_500_and_has_paid_it() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh answers 500 but carries out the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: the payment is answered)
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn the_answer_is_lost_and_it_is_not_paid() {
    check_with(
        &registered(),
        expect![[r#"
        (ovh delivers after 30 hours)
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh drops the next payment)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh saw 1 payment and took 0 payments)
    "#]],
    );
}

/// Nothing is asked a second time, and there is no link any more.
#[test]
fn it_is_paid_after_all() {
    check_with(
        &registered().with("settle.quiet", "4s"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh carries out far too late the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (the bot is killed and starts again)
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            (ovh goes on)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            alice: clicks Payment link in the direct message
              only alice sees: This order is paid, so there is nothing left to pay. Its message shows how it goes on
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn the_bot_is_killed_while_it_asks_and_it_is_not_paid() {
    check_with(
        &registered(),
        expect![[r#"
        (ovh delivers after 30 hours)
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
        (the bot is killed and starts again)
          bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
        (ovh saw 1 payment and took 0 payments)
    "#]],
    );
}

#[test]
fn the_bot_is_killed_while_it_asks_and_it_is_paid() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh carries out but hangs on the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (the bot is killed and starts again)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

fn registered() -> Setup {
    Setup::usual().following().with("payment.mode", "registered")
}
