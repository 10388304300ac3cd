//! Approving in other ways than by one click: with the order's number, alone, and taking back.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

fn rule(text: &str) -> Setup {
    Setup::usual().file(&format!("[[rule]]\nname = \"every order\"\n{text}\n"))
}

#[test]
fn the_number_is_typed() {
    check_with(
        &rule("typed = true"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bob is asked: Approve order 1  [Type 1 to approve]
            bob: answers Type 1 to approve: 2
              only bob sees: Nothing is changed. To confirm, press the button again and type 1 into the form
            dave: clicks Approve on order 1
              dave is asked: Approve order 1  [Type 1 to approve]
            dave: answers Type 1 to approve: 1
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: clicks Approve on order 1
              bob is asked: Approve order 1  [Type 1 to approve]
            bob: answers Type 1 to approve: #1
              only bob sees: Your approval of order 1 counts. Its message shows how it goes
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn two_approvals_of_which_one_is_taken_back() {
    check_with(
        &rule("approvals = 2"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            bob: looks at order 1
              bob reads: Order 1 by alice, 15.00 EUR, waits for 1 approval
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
                Approvals: 1 of 2
                Rule: every order
                Who pays: A person, by the private payment link
                Approved by: @bob
                Who may approve: @approver
                Reason: new staging area
                Good to know:
                This person has not ordered anything before
                The account has 0 projects
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [Approve] [Reject] [Take back approval] [Withdraw order]
            bob: clicks Approve on order 1
              only bob sees: You have approved this order already. It waits for somebody else
            carol: clicks Take back approval on order 1
              only carol sees: There is no approval of yours to take back, or the order has gone on. Its message shows where it stands
            bob: clicks Take back approval on order 1
              bot: Order 1 by alice, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            carol: clicks Approve on order 1
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            (ovh has 0 orders and saw 0 checkouts)
            bob: clicks Approve on order 1
              bot: Order 1 approved by carol and bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn an_order_is_withdrawn() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Withdraw order on order 1
          only bob sees: Only whoever asked for an order can withdraw it. An approver can reject it
        alice: clicks Withdraw order on order 1
          bot: Order 1 was withdrawn by alice, nothing was ordered
        bob: clicks Approve on the old order 1
          only bob sees: Somebody has decided about this order already. Its message shows who
        alice: clicks Withdraw order on the old order 1
          only alice sees: You have decided about this order already. Its message shows how it goes on
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn somebody_approves_alone() {
    check_with(
        &rule("approvals = 2\nalone_people = [\"{dave}\"]"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:the site is down
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Approve alone] [Withdraw order]
            bob: clicks Approve alone on order 1
              bob is asked: Approve order 1 alone  [Why? Everybody in the channel is told]
            bob: answers Why? Everybody in the channel is told: me too
              only bob sees: You may not approve this order alone. Ask the approvers; its message says who they are
            dave: clicks Approve alone on order 1
              dave is asked: Approve order 1 alone  [Why? Everybody in the channel is told]
            dave: answers Why? Everybody in the channel is told: the others sleep
              only dave sees: You have approved order 1 alone. The channel is told, with your reason
              bot: Order 1 approved by dave alone, without the other approvals
              bot (pings approver): Order 1 by alice, 15.00 EUR, was approved in an emergency by dave alone, without the approvals it needs. Their reason: the others sleep. Look at it, and talk to them if it was not right. @approver  [Show order] [To its message -> https://discord.com/...]
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            dave: looks at order 1
              dave reads: Order 1 by alice, 15.00 EUR, was approved in an emergency by dave alone, without the approvals it needs. Their reason: the others sleep. Look at it, and talk to them if it was not right. @approver  [Show order] [To its message -> https://discord.com/...]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn what_is_worth_knowing_about_an_order() {
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
        (project.2018 costs 10 from now on)
        alice: /cart add plan:project.2018 name:second
          only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
        alice: /cart submit reason:another
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 2
          bob reads: Order 2 by alice, 12.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "second": 10.00 EUR
            Price:
            12.00 EUR with tax
            10.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: A person, by the private payment link
            Who may approve: @approver
            Reason: another
            Good to know:
            The account has 0 projects
            The last order of the same plans cost 0.00 EUR
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        (ovh forbids the next GET /cloud/eligibility)
        (ovh forbids the next GET /cloud/project)
        dave: /cart add plan:project.2018 name:third
          only dave sees: 1 x Public Cloud project "third". Send it with /cart submit
        dave: /cart submit reason:nothing is known of the account
          only dave sees: Order 3 is sent. Its message in the channel shows how it goes
          bot: Order 3 by dave, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 3
          bob reads: Order 3 by dave, 12.00 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "third": 10.00 EUR
            Price:
            12.00 EUR with tax
            10.00 EUR without tax
            Asked by:
            @dave
            <t:…:f>
            Expires:
            <t:…:f>
            <t:…:R>
            Who pays: A person, by the private payment link
            Who may approve: @approver
            Reason: nothing is known of the account
            Good to know:
            This person has not ordered anything before
            The last order of the same plans cost 0.00 EUR
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
