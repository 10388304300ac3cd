//! Looking things up.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn what_can_be_bought() {
    check(expect![[r#"
        alice: /catalog
          only alice sees: What OVHcloud offers
            **publiccloud-project** `project.discovery`: 0.00 EUR for 1 month, 1 to 20 per line
            **Public Cloud project** `project.2018`: 0.00 EUR for 1 month, 1 to 20 per line
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
            4. I place the order with OVHcloud, once. Its message says who pays it; at total 0, I confirm it myself.
            5. Where a person pays: open the payment link and confirm within 24 hours, or OVHcloud cancels the order.
            While an order waits, whoever asked for it can withdraw it, and whoever approved it can take that back. Where the rules want it, Approve asks for the order's number, and a few may approve alone, with a reason that everybody reads.
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
            `/order again` Put what an order buys into your cart once more, without vouchers
            `/order cancel` Take back an order that is not placed yet
            `/order retract` Use the right of withdrawal for a placed order, where there is one
            `/policy show` See the rules in words, and how much of the caps is used
            `/policy explain` See who may still approve an order, what is missing, and why you may not
            `/policy delegate` Hand your right to approve to somebody for a time
            `/policy reclaim` Take your right to approve back
            `/catalog` See what OVHcloud offers and what it costs
            `/account` See whether the OVHcloud account is ready, its projects, and how it pays
            `/spend` See what this team spends, by person, project and status. Everybody may; only you see it
            `/help` How ordering works, and every command
            `/audit export` Get the audit of some days as a file, if you may
            `/privacy` What I keep about you, for how long, and how to have it erased
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
                4. I place the order with OVHcloud, once. Its message says who pays it; at total 0, I confirm it myself.
                5. Where a person pays: open the payment link and confirm within 24 hours, or OVHcloud cancels the order.
                While an order waits, whoever asked for it can withdraw it, and whoever approved it can take that back. Where the rules want it, Approve asks for the order's number, and a few may approve alone, with a reason that everybody reads.
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
                `/order again` Put what an order buys into your cart once more, without vouchers
                `/order cancel` Take back an order that is not placed yet
                `/order retract` Use the right of withdrawal for a placed order, where there is one
                `/policy show` See the rules in words, and how much of the caps is used
                `/policy explain` See who may still approve an order, what is missing, and why you may not
                `/policy delegate` Hand your right to approve to somebody for a time
                `/policy reclaim` Take your right to approve back
                `/catalog` See what OVHcloud offers and what it costs
                `/account` See whether the OVHcloud account is ready, its projects, and how it pays
                `/spend` See what this team spends, by person, project and status. Everybody may; only you see it
                `/help` How ordering works, and every command
                `/audit export` Get the audit of some days as a file, if you may
                `/privacy` What I keep about you, for how long, and how to have it erased
                Who may approve:
                @approver
                Approvers may approve their own orders here
        "#]],
    );
}

#[test]
fn orders_are_listed_and_shown() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /order list
          only alice sees: There are no orders yet. Begin with /cart add
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        alice: /cart add plan:project.2018 name:second
          only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
        alice: /cart submit reason:more
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /order list
          only alice sees: Orders
            - Order 2 by alice, 15.00 EUR, waits for 1 approval (<t:…:R>)
            - Order 1 is placed: OVHcloud order 100000001 (<t:…:R>)
        bob: /order list
          only bob sees: Orders
            - Order 2 by alice, 15.00 EUR, waits for 1 approval (<t:…:R>)
            - Order 1 is placed: OVHcloud order 100000001 (<t:…:R>)
        dave: /order list
          only dave sees: Orders
            - Order 2 by alice, 15.00 EUR, waits for 1 approval (<t:…:R>)
            - Order 1 is placed: OVHcloud order 100000001 (<t:…:R>)
        alice: /order show order:1
          only alice sees: Order 1 is placed: OVHcloud order 100000001
            **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
            1 x Public Cloud project `project.2018` "staging": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Payment link]
        dave: /order show order:2
          only dave sees: Order 2 by alice, 15.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "second": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: A person, by the private payment link
            Who may approve: @approver
            Reason: more
            Good to know: The account has 0 projects
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        alice: /order show order:3
          only alice sees: There is no order 3. See /order list
    "#]]);
}

#[test]
fn a_shown_order_has_its_buttons() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: /order show order:1
          only bob sees: Order 1 by alice, 15.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: A person, by the private payment link
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        bob: clicks Approve in the last answer
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        carol: /order show order:1
          only carol sees: Order 1 is placed: OVHcloud order 100000001
            **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
            1 x Public Cloud project `project.2018` "staging": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Payment link]
        carol: clicks Payment link in the last answer
          only carol sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
