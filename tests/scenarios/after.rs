//! `/order again`, `/order cancel` and `/order retract`.

use crate::stage::check;
use expect_test::expect;

#[test]
fn what_is_not_placed_yet_is_taken_back() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        dave: /order cancel order:1
          only dave sees: Only whoever asked for an order can withdraw it. An approver can reject it
        alice: /order cancel order:1
          only alice sees: Order 1 is taken back. Nothing was ordered
          bot: Order 1 was withdrawn by alice, nothing was ordered
        alice: /order cancel order:1
          only alice sees: This order is over. Send a new one with /cart submit
        alice: /order cancel order:9
          only alice sees: There is no order 9. See /order list
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 400 {"class":"Client::BadRequest","message":"Found eligibility issues: challengePaymentMethod"} to the next checkout)
        bob: clicks Approve on order 2
          bot: Order 2 approved by bob
          bot: Order 2 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        alice: /order cancel order:2
          only alice sees: Order 2 is taken back. Nothing was ordered
          bot: Order 2 was closed by alice, nothing was ordered
        (ovh has 0 orders)
    "#]]);
}

#[test]
fn an_order_is_put_into_the_cart_once_more() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging quantity:2 options:certification.hds.2018
          only alice sees: 2 x Public Cloud project "staging", with `certification.hds.2018`. Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        carol: /order again order:1
          only carol sees: 2 x Public Cloud project "staging", with `certification.hds.2018`. Send it with /cart submit
        carol: /order again order:1
          only carol sees: Another line of your cart has this plan and the name "staging". Choose another name, or change the quantity with /cart edit
        carol: /order again order:9
          only carol sees: There is no order 9. See /order list
    "#]]);
}
