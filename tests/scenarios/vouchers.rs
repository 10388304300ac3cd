//! Vouchers: given in a form, masked ever after, sent once, read by nobody.

use crate::stage::check;
use expect_test::expect;

#[test]
fn a_voucher() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        (project.2018 costs 12.50 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        (the bot is killed and starts again)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 3.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 3.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging", voucher ••••••: 2.50 EUR
            Price:
            3.00 EUR with tax
            2.50 EUR without tax
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
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_voucher_taken_back() {
    check(expect![[r#"
        (ovh accepts the voucher WELCOME-2026 worth 10)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher line:1
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): WELCOME-2026
          only alice sees: OVHcloud takes the voucher: 10.00 EUR of credit
            1 x Public Cloud project "staging", voucher ••••••. Send it with /cart submit
        alice: /cart voucher line:1
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it):
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart show
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
    "#]]);
}

#[test]
fn a_voucher_that_ovhcloud_refuses() {
    check(expect![[r#"
        (ovh refuses the voucher OLD-2019 as EXPIRED)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): OLD-2019
          only alice sees: This voucher has expired. Use another one, or order without it (OVHcloud query ID `EU.ext-…`)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn what_cannot_be_a_voucher() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart voucher
          alice is asked: Voucher for line 1  [Voucher code (leave empty to remove it)]
        alice: answers Voucher code (leave empty to remove it): no code at all
          only alice sees: This does not look like a voucher code. Copy it again, without spaces
        alice: /cart add plan:project.2018 name:second
          only alice sees: 1. 1 x Public Cloud project "staging"
            2. 1 x Public Cloud project "second"
            Send it with /cart submit
        alice: /cart voucher
          only alice sees: Your cart has 2 lines. Say which one with the option line
        alice: /cart voucher line:7
          only alice sees: There is no line 7. Your cart has 2 lines, see /cart show
    "#]]);
}
