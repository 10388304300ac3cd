//! Filling a cart: adding, changing, taking out.

use crate::stage::check;
use expect_test::expect;

#[test]
fn an_empty_cart() {
    check(expect![[r#"
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
        alice: /cart submit reason:nothing
          only alice sees: Your cart is empty. Put a project into it with /cart add
        alice: /cart remove line:1
          only alice sees: Your cart is empty. Put a project into it with /cart add
        alice: /cart clear
          only alice sees: Your cart is empty. Put a project into it with /cart add
        alice: /cart voucher
          only alice sees: Your cart is empty. Put a project into it with /cart add
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn edit_and_remove() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart add plan:project.2018 name:production
          only alice sees: 1. 1 x Public Cloud project "staging"
            2. 1 x Public Cloud project "production"
            Send it with /cart submit
        alice: /cart edit line:1 name:test quantity:2
          only alice sees: 1. 2 x Public Cloud project "test"
            2. 1 x Public Cloud project "production"
            Send it with /cart submit
        alice: /cart edit line:1
          only alice sees: Say what to change: a new name, a new quantity, or both
        alice: /cart edit line:3 name:other
          only alice sees: There is no line 3. Your cart has 2 lines, see /cart show
        alice: /cart remove line:2
          only alice sees: 2 x Public Cloud project "test". Send it with /cart submit
        alice: /cart remove line:2
          only alice sees: There is no line 2. Your cart has 1 line, see /cart show
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
        bob: looks at order 1
          bob reads: Order 1 by alice, 15.00 EUR, waits for 1 approval
            2 x Public Cloud project `project.2018` "test": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
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
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn clear() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart clear
          only alice sees: Your cart is empty. Put a project into it with /cart add
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
    "#]]);
}

#[test]
fn a_cart_has_an_end() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:p1
          only alice sees: 1 x Public Cloud project "p1". Send it with /cart submit
        alice: /cart add plan:project.2018 name:p2
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p3
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p4
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p5
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            5. 1 x Public Cloud project "p5"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p6
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            5. 1 x Public Cloud project "p5"
            6. 1 x Public Cloud project "p6"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p7
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            5. 1 x Public Cloud project "p5"
            6. 1 x Public Cloud project "p6"
            7. 1 x Public Cloud project "p7"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p8
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            5. 1 x Public Cloud project "p5"
            6. 1 x Public Cloud project "p6"
            7. 1 x Public Cloud project "p7"
            8. 1 x Public Cloud project "p8"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p9
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            5. 1 x Public Cloud project "p5"
            6. 1 x Public Cloud project "p6"
            7. 1 x Public Cloud project "p7"
            8. 1 x Public Cloud project "p8"
            9. 1 x Public Cloud project "p9"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p10
          only alice sees: 1. 1 x Public Cloud project "p1"
            2. 1 x Public Cloud project "p2"
            3. 1 x Public Cloud project "p3"
            4. 1 x Public Cloud project "p4"
            5. 1 x Public Cloud project "p5"
            6. 1 x Public Cloud project "p6"
            7. 1 x Public Cloud project "p7"
            8. 1 x Public Cloud project "p8"
            9. 1 x Public Cloud project "p9"
            10. 1 x Public Cloud project "p10"
            Send it with /cart submit
        alice: /cart add plan:project.2018 name:p11
          only alice sees: A cart has at most 10 lines. Send this one with /cart submit, then go on with the next
    "#]]);
}

#[test]
fn a_plan_is_completed_while_typed() {
    check(expect![[r#"
        alice: types /cart add plan:
          alice is offered: publiccloud-project (project.discovery), 0.00 EUR | Public Cloud project (project.2018), 0.00 EUR
        alice: types /cart add plan:disc
          alice is offered: publiccloud-project (project.discovery), 0.00 EUR
        alice: types /cart add plan:nothing like it
          alice is offered: nothing
        alice: types /cart add plan:project.2018 options:
          alice is offered: publiccloud-certification (certification.hds.2018), 0.00 EUR
        alice: types /cart add plan:project.2018 options:hds
          alice is offered: publiccloud-certification (certification.hds.2018), 0.00 EUR
    "#]]);
}
