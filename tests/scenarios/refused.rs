//! OVHcloud refuses the checkout: nothing was ordered, the order is held, and a person tries again or closes it.

use crate::stage::check;
use expect_test::expect;

#[test]
fn eligibility_at_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 400 {"class":"Client::BadRequest","message":"Found eligibility issues: challengePaymentMethod"} to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        alice: clicks Close on order 1
          bot: Order 1 was closed by alice, nothing was ordered
        bob: clicks Try again on the old order 1
          only bob sees: This order is over. If it is still wanted, put it into your cart with /order again and send it with /cart submit
        alice: clicks Close on the old order 1
          only alice sees: This order is over. If it is still wanted, put it into your cart with /order again and send it with /cart submit
        (ovh has 0 orders and saw 1 checkout and has 0 open carts)
    "#]]);
}

#[test]
fn a_configuration_is_missing_at_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 400 {"class":"Client::BadRequest","message":"Custom field infrastructure is mandatory for product project.2018"} to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud asks for a setting that I do not know. Tell whoever runs me; a newer version may know it  [Try again] [Close] [Take back approval]
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 2 checkouts)
    "#]]);
}

#[test]
fn a_configuration_is_there_twice() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 400 {"class":"Client::BadRequest","message":"Custom field description is duplicated for product project.2018"} to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud got a setting twice. Try again; if it stays, tell whoever runs me  [Try again] [Close] [Take back approval]
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 2 checkouts)
    "#]]);
}

#[test]
fn not_allowed() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh forbids the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account is not allowed to order this. OVHcloud's support can say why  [Try again] [Close] [Take back approval]
        bob: looks at order 1
          bob reads: Order 1 is on hold, nothing was ordered. The OVHcloud account is not allowed to order this. OVHcloud's support can say why
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
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh has 1 order and saw 2 checkouts)
    "#]]);
}

#[test]
fn the_fraud_check() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 403 {"class":"Client::Forbidden","message":"Your order has been refused (error 906)"} to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud's fraud check refused the order. OVHcloud's support can release it  [Try again] [Close] [Take back approval]
    "#]]);
}

#[test]
fn the_credentials_have_expired() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh answers 403 {"errorCode":"INVALID_CREDENTIAL","httpCode":"403 Forbidden","message":"This credential is not valid"} to the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. OVHcloud does not accept my credentials, they may have expired. Whoever runs me should renew them  [Try again] [Close] [Take back approval]
    "#]]);
}
