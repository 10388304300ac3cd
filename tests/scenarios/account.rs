//! `/account`, and what OVHcloud wants done before anybody is asked to approve an order.

use crate::stage::check;
use expect_test::expect;

#[test]
fn the_account_as_it_is_now() {
    check(expect![[r#"
        alice: /account
          only alice sees: The OVHcloud account
            OVHcloud asks for nothing: projects can be ordered
            Subsidiary: `FR`
            Currency: EUR
            Customer: A company or association, which has no right of withdrawal
            Default payment method: Card
            0 projects: None yet
        (ovh finds eligibility issues: askIncreaseProjectsQuota, addPaymentMethod)
        alice: /account
          only alice sees: The OVHcloud account
            OVHcloud wants this done first, by somebody who can open the account in its control panel:
            - Add a payment method: billing section, payment methods
            - Ask for more projects: the account has as many as it may have. OVHcloud's support raises the limit; a support ticket says how many are needed and why
            Subsidiary: `FR`
            Currency: EUR
            Customer: A company or association, which has no right of withdrawal
            Default payment method: Card
            0 projects: None yet
        (ovh's default payment method is EXPIRED)
        alice: /account
          only alice sees: The OVHcloud account
            OVHcloud wants this done first, by somebody who can open the account in its control panel:
            - Add a payment method: billing section, payment methods
            - Ask for more projects: the account has as many as it may have. OVHcloud's support raises the limit; a support ticket says how many are needed and why
            Subsidiary: `FR`
            Currency: EUR
            Customer: A company or association, which has no right of withdrawal
            Default payment method: Card. OVHcloud does not take it now (`EXPIRED`): renew it in OVHcloud's control panel, in the billing section under payment methods, or make another one the default
            0 projects: None yet
        (ovh no longer grants GET /cloud/eligibility)
        (ovh no longer grants GET /me/payment/method)
        alice: /account
          only alice sees: The OVHcloud account
            OVHcloud does not say whether the account may order now. An order is tried all the same
            Subsidiary: `FR`
            Currency: EUR
            Customer: A company or association, which has no right of withdrawal
            Default payment method: OVHcloud does not say, or the bot's credentials may not ask
            0 projects: None yet
    "#]]);
}

#[test]
fn nobody_is_asked_to_approve_what_ovhcloud_would_refuse() {
    check(expect![[r#"
        (ovh finds eligibility issues: challengePaymentMethod, verifyPaypal, addPaymentMethod, somethingNew)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: OVHcloud would refuse this order, so nobody was asked to approve it. Your cart is as it was. OVHcloud wants this done first, by somebody who can open the account in its control panel:
            - Add a payment method: billing section, payment methods
            - Confirm the payment method: this order has to be made once in the control panel (Public Cloud, new project), where OVHcloud asks for it. By the API the account may order again once it has three projects and has made one of them in the last three months
            - Verify the PayPal account: billing section, payment methods
            - Something that this version of the bot does not know. The control panel says what, when a new project is begun there
            Then send the cart again with /cart submit
        (ovh finds no eligibility issues)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh has 0 orders)
    "#]]);
}
