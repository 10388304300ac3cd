//! Whoever pays is told what is so, once: while the bot goes on, when a payment was declined, and when it cannot be the bot's.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// The button stays while the bot tries on, and nobody is told the same twice.
#[test]
fn an_order_of_0_that_the_key_may_not_confirm_until_it_may() {
    check_with(
        &Setup::usual().with("settle.quiet", "1s"),
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
            (the log says: the payment is answered)
            (the log says: the payment is answered)
            (the log says: the payment is answered)
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh shows payments after 1 hour)
            (ovh grants everything again)
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh shows payments after 0 seconds)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        "#]],
    );
}

/// The paying path may see the cancellation first, and knows why.
#[test]
fn a_refusal_of_the_fraud_check_that_a_stopped_bot_finds() {
    check_with(
        &Setup::usual().with("payment.mode", "registered"),
        expect![[r#"
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
            (the bot is killed)
            (ovh's order 100000001 is held up: refused)
            (ovh's clock goes forward 2 minutes)
            (the bot starts)
              bot: Order 1 is cancelled: OVHcloud's fraud check has refused OVHcloud order 100000001
              alice gets a direct message: Order 1 is cancelled: OVHcloud's fraud check has refused OVHcloud order 100000001
                Nothing will be delivered. Ask OVHcloud's support why, and name order 100000001
                [To its message -> https://discord.com/...]
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

#[test]
fn a_payment_that_is_declined() {
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
            (ovh declines payments)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered
              bot: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered  [Payment link]
              alice gets a direct message: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered
                Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            alice: clicks Payment link in the direct message
              only alice sees: Order 1 is OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Open at OVHcloud -> https://www.ovh.invalid/...]
            bob: looks at order 1
              bob reads: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered
                **I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice**
                **Ask OVHcloud's support, and name order 100000001**
                1 x Public Cloud project `project.2018` "staging": 12.50 EUR
                Price:
                15.00 EUR with tax
                12.50 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> a step failed
                To be paid until:
                <t:…:f>
                <t:…:R>
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [Payment link]
            (order 100000001 is paid in the panel)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn a_payment_that_is_declined_and_nothing_shows_it() {
    check_with(
        &registered(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh declines payments without a word)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (the log says: an order is seen otherwise)
            (ovh's clock goes forward 61 minutes)
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            alice: clicks Payment link in the direct message
              only alice sees: Order 1 is OVHcloud order 100000001. I asked OVHcloud to pay it by the account's default payment method and do not know whether that worked. I do not ask again, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

/// The account's payment methods have nothing to do with that.
#[test]
fn an_account_that_cannot_confirm_orders_of_0() {
    check_with(
        &Setup::usual(),
        expect![[r#"
            (ovh is the American one)
            (ovh has no fidelity account)
            (the bot stops and starts again)
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I could not confirm it. OVHcloud does not let me confirm orders of 0 with this account; a person can, by the link  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. OVHcloud does not let me confirm orders of 0 with this account; a person can, by the link. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

#[test]
fn the_link_comes_with_its_date_once_that_is_known() {
    check_with(
        &Setup::usual().following(),
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
            (the log says: event="progressed")
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        "#]],
    );
}

fn registered() -> Setup {
    Setup::usual().following().with("payment.mode", "registered")
}
