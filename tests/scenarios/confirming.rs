//! An order of 0 is confirmed by the bot as soon as it is placed, whoever else pays.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn it_is_confirmed_at_once() {
    check_with(
        &Setup::usual(),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
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
fn in_either_mode() {
    check_with(
        &registered(),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
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
fn the_answer_is_lost_and_it_is_done() {
    check_with(
        &Setup::usual(),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh loses the answer to the next confirmation)
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
fn it_is_not_done_and_asked_for_again() {
    check_with(
        &quick(),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh drops the next confirmation)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (the log says: the payment is answered)
        (the log says: the payment is answered)
        (ovh saw 2 payments and took 1 payment)
    "#]],
    );
}

#[test]
fn it_answers_500_twice() {
    check_with(
        &quick(),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 500 to the next 2 confirmations)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (the log says: the payment is answered)
        (the log says: the payment is answered)
        (the log says: the payment is answered)
        (ovh saw 3 payments and took 1 payment)
    "#]],
    );
}

#[test]
fn the_bot_is_killed_while_it_asks() {
    check_with(
        &quick(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next confirmation)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (the bot is killed and starts again)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: the payment is answered)
            (ovh saw 2 payments and took 1 payment)
        "#]],
    );
}

/// A person can still confirm it.
#[test]
fn it_is_refused() {
    check_with(
        &Setup::usual(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh no longer grants POST /me/order/*)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I could not confirm it. My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: an order is seen otherwise)
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

#[test]
fn its_total_is_not_0_any_more() {
    check_with(
        &Setup::usual(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next GET /me/order/{orderId})
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (order 100000001 costs 20.00 in the panel)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001. Its total there is not the approved one, so I pay nothing
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Its total there is not the approved one, so I pay nothing and give out no link. Look at it under Control panel > your name > My orders; an order that nobody pays is cancelled 24 hours after it was placed
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

/// The bot pays; it makes no difference at 0.
fn registered() -> Setup {
    Setup::usual().with("payment.mode", "registered")
}

/// What is asked for again is asked for soon.
fn quick() -> Setup {
    Setup::usual().with("settle.quiet", "1s")
}
