//! Looking things up.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn what_can_be_bought() {
    check(expect![[r#"
        alice: /catalog
          only alice sees: What OVHcloud offers
            **publiccloud-project** `project.discovery`: 0.00 EUR for 1 month, 1 to 20 per line
            **publiccloud-project** `project.2018`: 0.00 EUR for 1 month, 1 to 20 per line
            - publiccloud-certification `certification.hds.2018`: 0.00 EUR for 1 month
            Prices are without tax. /cart add puts a plan into your cart
    "#]]);
}

#[test]
fn how_it_works() {
    check(expect![[r#"
        alice: /help
          only alice sees: How to order
            1. Put projects into your cart with /cart add; only you see it.
            2. Send it with /cart submit. I ask OVHcloud for the price and post the order in the channel.
            3. Approvers press Approve or Reject. An approval holds for exactly this content at this price.
            4. I place the order with OVHcloud, once, and give the payment link to those who may have it.
            5. Open the link and confirm within 24 hours, also at total 0, or OVHcloud cancels the order.
            **Commands**
            `/cart add` Put a Public Cloud project into your cart
            `/cart voucher` Give a voucher code for a line of your cart, in a private form
            `/cart show` See what is in your cart
            `/cart edit` Change the name or the quantity of a line
            `/cart remove` Take a line out of your cart
            `/cart clear` Empty your cart
            `/cart submit` Send your cart for approval
            `/order list` See the open and the newest orders
            `/order show` See one order with everything about it
            `/catalog` See what OVHcloud offers and what it costs
            `/help` How ordering works, and every command
            Who may approve:
            @approver
            Nobody approves their own order
    "#]]);
}

#[test]
fn help_for_a_team_of_one() {
    let setup = Setup::usual().with("approval.own_orders", "true");
    check_with(
        &setup,
        expect![[r#"
            bob: /help
              only bob sees: How to order
                1. Put projects into your cart with /cart add; only you see it.
                2. Send it with /cart submit. I ask OVHcloud for the price and post the order in the channel.
                3. Approvers press Approve or Reject. An approval holds for exactly this content at this price.
                4. I place the order with OVHcloud, once, and give the payment link to those who may have it.
                5. Open the link and confirm within 24 hours, also at total 0, or OVHcloud cancels the order.
                **Commands**
                `/cart add` Put a Public Cloud project into your cart
                `/cart voucher` Give a voucher code for a line of your cart, in a private form
                `/cart show` See what is in your cart
                `/cart edit` Change the name or the quantity of a line
                `/cart remove` Take a line out of your cart
                `/cart clear` Empty your cart
                `/cart submit` Send your cart for approval
                `/order list` See the open and the newest orders
                `/order show` See one order with everything about it
                `/catalog` See what OVHcloud offers and what it costs
                `/help` How ordering works, and every command
                Who may approve:
                @approver
                Approvers may approve their own orders here
        "#]],
    );
}

#[test]
fn orders_are_listed_and_shown() {
    check(expect![[r#"
        alice: /order list
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        alice: /cart add plan:project.2018 name:second
        alice: /cart submit reason:more
        alice: /order list
        dave: /order list
        alice: /order show order:1
        dave: /order show order:2
        alice: /order show order:3
            "#]]);
}
