//! Who may do what.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn nobody_approves_their_own_order() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        bob: /cart add plan:project.2018 name:staging
          only bob sees: 1 x Public Cloud project "staging". Send it with /cart submit
        bob: /cart submit reason:mine
          only bob sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by bob, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          only bob sees: Nobody approves their own order here. Ask another approver
        bob: clicks Reject on order 1
          bob is asked: Reject order 1  [Why? The whole channel can read it]
        bob: answers Why? The whole channel can read it: changed my mind
          only bob sees: You asked for this order yourself. Withdraw it instead: press Withdraw order on its message, or use /order cancel
        carol: clicks Approve on order 1
          bot: Order 1 approved by carol
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          bob gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        bob: clicks Payment link on order 1
          only bob sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_team_of_one() {
    let setup = Setup::usual().with("approval.own_orders", "true");
    check_with(
        &setup,
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            bob: /cart add plan:project.2018 name:staging
              only bob sees: 1 x Public Cloud project "staging". Send it with /cart submit
            bob: /cart submit reason:mine
              only bob sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by bob, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              bob gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            bob: clicks Payment link on order 1
              only bob sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_strangers_clicks() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        dave: clicks Approve on order 1
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        dave: clicks Reject on order 1
          dave is asked: Reject order 1  [Why? The whole channel can read it]
        dave: answers Why? The whole channel can read it: no
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        alice: clicks Approve on order 1
          only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        dave: clicks Payment link on order 1
          only dave sees: The payment link is for the requester, the approvers and the payers. Ask one of them
        carol: clicks Payment link on order 1
          only carol sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_role_counts_when_the_click_is_made() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (dave gets the role approver)
        (bob gets the role nobody)
        bob: clicks Approve on order 1
          only bob sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        dave: clicks Approve on order 1
          bot: Order 1 approved by dave
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_payer_sees_the_link_and_decides_nothing() {
    let setup = Setup::usual().with("link.people", "{dave}");
    check_with(
        &setup,
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            dave: clicks Approve on order 1
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            dave: clicks Payment link on order 1
              only dave sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            camille: clicks Payment link on order 1
              only camille sees: Le lien de paiement est réservé au demandeur, aux approbateurs et aux payeurs. Demandez à l’un d’eux
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn an_approver_by_id() {
    let setup = Setup::usual().with("approval.roles", "").with("approval.people", "{dave}, {carol}");
    check_with(
        &setup,
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              only bob sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
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
                @dave, @carol
                Nobody approves their own order
            dave: clicks Approve on order 1
              bot: Order 1 approved by dave
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
