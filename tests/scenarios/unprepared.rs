//! OVHcloud refuses, or does not answer, before the checkout: while the cart is priced or prepared.

use crate::stage::check;
use expect_test::expect;

#[test]
fn eligibility_at_the_dry_run() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh finds eligibility issues: challengePaymentMethod, addCreditCard)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod, addCreditCard). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        bob: looks at order 1
          bob reads: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod, addCreditCard). Settle this in OVHcloud's control panel, then try again
            1 x Public Cloud project `project.2018` "staging": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Who may approve: @approver
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            OVHcloud query ID: `EU.ext-…`
            [Try again] [Close] [Take back approval]
        dave: clicks Try again on order 1
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        carol: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod, addCreditCard). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        (ovh finds no eligibility issues)
        carol: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_configuration_is_missing() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh requires infrastructure)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud asks for a setting that I do not know. Tell whoever runs me; a newer version may know it  [Try again] [Close] [Take back approval]
        bob: looks at order 1
          bob reads: Order 1 is on hold, nothing was ordered. OVHcloud asks for a setting that I do not know. Tell whoever runs me; a newer version may know it
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Who may approve: @approver
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            OVHcloud query ID: `EU.ext-…`
            [Try again] [Close] [Take back approval]
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn a_plan_that_is_not_sold() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh no longer sells project.2018)
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud does not accept this as it stands. Compare plan and options with /catalog (OVHcloud query ID `EU.ext-…`)
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn refused_when_it_is_priced() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh finds eligibility issues: challengePaymentMethod)
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud would refuse this order, so nobody was asked to approve it. Your cart is as it was. OVHcloud wants this done first, by somebody who can open the account in its control panel:
            - Confirm the payment method: this order has to be made once in the control panel (Public Cloud, new project), where OVHcloud asks for it. By the API the account may order again once it has three projects and has made one of them in the last three months
            Then send the cart again with /cart submit
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh finds no eligibility issues)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 0.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
    "#]]);
}

#[test]
fn no_answer_while_it_is_priced() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (ovh answers 500 to the next cart)
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud gave no usable answer. Try again in a few minutes (OVHcloud query ID `EU.ext-…`, request ID `…`)
        (ovh answers HTML to the next 9 dry runs)
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud gave no usable answer. Try again in a few minutes (OVHcloud query ID `EU.ext-…`, request ID `…`)
    "#]]);
}

#[test]
fn no_answer_while_it_is_prepared() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh drops the next 9 carts)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud gave no usable answer while I prepared the order. Try again in a few minutes  [Try again] [Close] [Take back approval]
        bob: clicks Close on order 1
          bot: Order 1 was closed by bob, nothing was ordered
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn a_plan_withdrawn_before_the_approval() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh no longer sells project.2018)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud does not accept this as it stands. Compare plan and options with /catalog  [Try again] [Close] [Take back approval]
        bob: clicks Close on order 1
          bot: Order 1 was closed by bob, nothing was ordered
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}
