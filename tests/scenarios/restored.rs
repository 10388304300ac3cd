//! The journal is restored from a backup that has forgotten a checkout: its order is found before another is sent.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn the_forgotten_order_is_found_at_the_start() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh finds eligibility issues: challengePaymentMethod)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        (every message is sent)
        (the journal is backed up)
        (ovh finds no eligibility issues)
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (the bot stops)
        (the backup is restored)
        (the bot starts)
          bot: Order 1 is on hold. My records were restored from a backup and may have forgotten that it was placed. Look under Control panel > your name > My orders: if it is there, close this order, otherwise try again  [Try again] [Close] [Take back approval]
          bot: Order 1 is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again  [Try again] [Close] [Take back approval]
        bob: clicks Close on order 1
          bot: Order 1 was closed by bob. OVHcloud also has order 100000001, which nobody claims
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn the_forgotten_order_is_found_before_another_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh finds eligibility issues: challengePaymentMethod)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        (every message is sent)
        (the journal is backed up)
        (ovh finds no eligibility issues)
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (the bot stops)
        (the backup is restored)
        (ovh answers 500 to the next 4 GET /me/orders)
        (the bot starts)
          bot: Order 1 is on hold. My records were restored from a backup and may have forgotten that it was placed. Look under Control panel > your name > My orders: if it is there, close this order, otherwise try again  [Try again] [Close] [Take back approval]
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 approved by bob. OVHcloud also has order 100000001, which nobody claims
          bot: Order 1 is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again  [Try again] [Close] [Take back approval]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

/// The backup has forgotten that the bot asked for the payment, and nothing at OVHcloud shows it.
#[test]
fn a_forgotten_payment_is_not_asked_for_again() {
    check_with(
        &Setup::usual().with("payment.mode", "registered"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh declines payments without a word)
            (ovh hangs on the next GET /me/order/{orderId}/followUp)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (the journal is backed up)
            (ovh goes on)
            (the log says: the payment is answered)
            (the bot stops)
            (ovh saw 1 payment)
            (the backup is restored)
            (the bot starts)
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. A payment of it may have been begun that I do not know of: in the control panel, or by me before my records were restored. I do not pay it, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            (ovh saw 1 payment)
        "#]],
    );
}

/// When the journal was held, nobody knew yet that it was placed. It is found after that, and may be paid already.
#[test]
fn a_payment_is_forgotten_together_with_the_order() {
    check_with(
        &Setup::usual().with("payment.mode", "registered"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh drops the next payment)
            (ovh carries out but hangs on the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (the log says: a message is sent and written down)
            (the log says: a message is sent and written down)
            (the log says: a message is sent and written down)
            (the journal is backed up)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            (the bot stops)
            (ovh saw 1 payment)
            (the backup is restored)
            (the bot starts)
              bot: Order 1: I was stopped while ordering. I am checking before doing anything else
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. A payment of it may have been begun that I do not know of: in the control panel, or by me before my records were restored. I do not pay it, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            (ovh saw 1 payment)
        "#]],
    );
}
