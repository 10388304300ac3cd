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
          only alice sees: This order is over. If it is still wanted, put it into your cart with /order again and send it with /cart submit
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

#[test]
fn a_private_individual_withdraws_from_a_placed_order() {
    check(expect![[r#"
        (ovh's account is a private individual's)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
        bob: /order retract order:1 why:unused
          only bob sees: OVHcloud does not have this order, or not as it was approved. /order cancel takes back what is not placed
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        alice: /order retract order:1 why:unused
          only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        bob: /order retract order:1 why:unused
          only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
            The right of withdrawal lasts until <t:…:f>
            OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
            Reason for OVHcloud: Not used
            [Withdraw from order]
        bob: clicks Withdraw from order in the last answer
          bob is asked: Withdraw from order 1  [Type 1 to withdraw]
        bob: answers Type 1 to withdraw: 2
          only bob sees: Nothing is changed. To confirm, press the button again and type 1 into the form
        bob: clicks Withdraw from order in the last answer
          bob is asked: Withdraw from order 1  [Type 1 to withdraw]
        bob: answers Type 1 to withdraw: 1
          only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
        (the log says: the withdrawal is answered)
        (every message is sent)
        bob: looks at order 1
          bob reads: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            **@bob has withdrawn from the order, and OVHcloud has taken that up. It pays back what is due; the control panel shows how far it is**
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            What happened:
            <t:…:f> ordered
            <t:…:f> paid
            <t:…:f> being checked
            <t:…:f> withdrawn from
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        carol: /order retract order:1 why:other
          only carol sees: Somebody has withdrawn from this order already. Its message shows what came of it
    "#]]);
}

#[test]
fn a_company_has_nothing_to_withdraw_from() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        bob: /order retract order:1 why:expensive
          only bob sees: Only private individuals have a right of withdrawal, and the account is not one's. A project can be ended in OVHcloud's control panel
        alice: /order cancel order:1
          only alice sees: OVHcloud has order 1, so it cannot be taken back here. Left unpaid, it is cancelled by OVHcloud; a paid one of a private individual can be withdrawn from by /order retract
    "#]]);
}

#[test]
fn what_ovhcloud_refuses_or_does_not_answer_is_told() {
    check(expect![[r#"
        (ovh's account is a private individual's)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh forbids the next POST retraction)
        bob: /order retract order:1 why:unused
          only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
            The right of withdrawal lasts until <t:…:f>
            OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
            Reason for OVHcloud: Not used
            [Withdraw from order]
        bob: clicks Withdraw from order in the last answer
          bob is asked: Withdraw from order 1  [Type 1 to withdraw]
        bob: answers Type 1 to withdraw: 1
          only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
        (the log says: the withdrawal is answered)
        (every message is sent)
        bob: looks at order 1
          bob reads: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            **@bob wanted to withdraw from the order, and OVHcloud refused. Withdrawing in the control panel, or through OVHcloud's support, remains possible**
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            What happened:
            <t:…:f> ordered
            <t:…:f> paid
            <t:…:f> being checked
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        (ovh loses the answer to the next POST retraction)
        bob: /order retract order:1 why:unused
          only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
            The right of withdrawal lasts until <t:…:f>
            OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
            Reason for OVHcloud: Not used
            [Withdraw from order]
        bob: clicks Withdraw from order in the last answer
          bob is asked: Withdraw from order 1  [Type 1 to withdraw]
        bob: answers Type 1 to withdraw: 1
          only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
        (the log says: the withdrawal is answered)
        (every message is sent)
        bob: looks at order 1
          bob reads: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            **@bob wanted to withdraw from the order, and OVHcloud's answer is not known. It may have been done: look at the order in the control panel before asking again there**
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            What happened:
            <t:…:f> ordered
            <t:…:f> paid
            <t:…:f> being checked
            <t:…:f> perhaps withdrawn from
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        bob: /order retract order:1 why:unused
          only bob sees: Somebody has withdrawn from this order already. Its message shows what came of it
    "#]]);
}
