//! What is not as it has to be is not paid, what was found is, and who pays by the link is reminded.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn its_total_is_not_the_approved_one() {
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

/// It was asked for once, and then it costs something: that is told once, and the bot leaves it alone.
#[test]
fn an_order_of_0_costs_something_after_it_was_asked_for() {
    check_with(
        &Setup::usual().following().with("settle.quiet", "4s"),
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
            (order 100000001 costs 20.00 in the panel)
            (the bot is killed and starts again)
              bot: Order 1 is placed: OVHcloud order 100000001. Its total there is not the approved one, so I pay nothing
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Its total there is not the approved one, so I pay nothing and give out no link. Look at it under Control panel > your name > My orders; unless somebody pays it, it should be cancelled there from <t:…:f> on
            alice: clicks custom id cw1:link:1
              only alice sees: OVHcloud shows another total than was approved, so I do not give out the link. Look at the order under Control panel > your name > My orders
            (the bot stops and starts again)
            (ovh saw 1 payment and took 0 payments)
        "#]],
    );
}

#[test]
fn a_person_was_faster() {
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
            (ovh hangs on the next GET status)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (order 100000001 is paid in the panel)
            (ovh goes on)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 0 payments and took 1 payment)
        "#]],
    );
}

/// It does not show as paid yet, and is not paid a second time.
#[test]
fn a_person_has_begun_to_pay() {
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
            (ovh shows payments after 1 hour)
            (ovh hangs on the next GET followUp)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (order 100000001 is paid in the panel)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001. I do not know yet whether it is paid, I keep looking  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. A payment of it may have been begun that I do not know of: in the control panel, or by me before my records were restored. I do not pay it, I keep looking. Look under Control panel > your name > My orders before you pay it by the link: it could be paid twice  [Payment link]
            (ovh saw 0 payments and took 1 payment)
        "#]],
    );
}

#[test]
fn an_order_that_was_looked_for_is_paid_when_it_is_found() {
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
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: the payment is answered)
            (ovh has 1 order and saw 1 checkout)
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

/// While it does not, there is no link.
#[test]
fn a_payment_that_shows_later() {
    check_with(
        &quick(),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh shows payments after 2 hours)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (the log says: the payment is answered)
            alice: clicks custom id cw1:link:1
              only alice sees: I pay or confirm this order myself, so there is no link for now. Its message shows how that goes
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn whoever_pays_is_reminded_and_then_it_is_over() {
    check_with(
        &by_link(),
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
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 19 hours)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            (ovh's clock goes forward 6 hours)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
                If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            alice: clicks custom id cw1:link:1
              only alice sees: OVHcloud has cancelled this order, so there is nothing to pay. If it is still wanted, put it into your cart with /order again and send it with /cart submit
        "#]],
    );
}

#[test]
fn who_pays_in_time_is_not_reminded() {
    check_with(
        &by_link(),
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
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (order 100000001 is paid in the panel)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 19 hours)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            alice: clicks Payment link in the direct message
              only alice sees: This order is paid, so there is nothing left to pay. Its message shows how it goes on
        "#]],
    );
}

fn registered() -> Setup {
    Setup::usual().following().with("payment.mode", "registered")
}

/// The bot pays, and what waits for payment is looked at every second.
fn quick() -> Setup {
    registered().with("settle.quiet", "4s")
}

/// A person pays, and what waits for payment is looked at every second.
fn by_link() -> Setup {
    Setup::usual().following().with("settle.quiet", "4s")
}
