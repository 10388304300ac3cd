//! The right of withdrawal of a private individual: kept, unless everybody who approves gives it up in so many words.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn the_right_of_withdrawal_is_kept_unless_somebody_gives_it_up() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        (ovh's account is a private individual's)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
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
            Who pays: A person, by the private payment link
            Who may approve: @approver
            Reason: new staging area
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            Right of withdrawal: Within 14 days of the order, the customer may withdraw from it and gets the money back, less the days of use. "Approve" keeps this right. "Approve and give up withdrawal" gives it up for this order, for good; it counts only if everybody who approves does so
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh has 1 order and has 0 waivers)
        alice: /cart add plan:project.2018 name:second
          only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
        alice: /cart submit reason:another
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
        bob: clicks Approve and give up withdrawal on order 2
          bob is asked: Give up withdrawal: order 2  [Type 2 to give it up]
        bob: answers Type 2 to give it up: yes
          only bob sees: Nothing is changed. To confirm, press the button again and type 2 into the form
        bob: clicks Approve and give up withdrawal on order 2
          bob is asked: Give up withdrawal: order 2  [Type 2 to give it up]
        bob: answers Type 2 to give it up: 2
          only bob sees: Your approval of order 2 counts, and you have given up the right of withdrawal. While the order waits, Take back approval undoes both
          bot: Order 2 approved by bob
          bot: Order 2 is placed: OVHcloud order 100000002  [Payment link]
          alice gets a direct message: Your order 2 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        bob: looks at order 2
          bob reads: Order 2 is placed: OVHcloud order 100000002
            **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
            1 x Public Cloud project `project.2018` "second": 12.50 EUR
            Price:
            15.00 EUR with tax
            12.50 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob, gave up the right of withdrawal <t:…:f>
            Reason: another
            Right of withdrawal: Given up for this order
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Payment link]
        (ovh has 2 orders and has 1 waiver)
    "#]]);
}

#[test]
fn only_what_all_give_up_is_given_up() {
    check_with(
        &Setup::usual().file("[[rule]]\nname = \"every order\"\napprovals = 2\n"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
            bob: clicks Approve and give up withdrawal on order 1
              bob is asked: Give up withdrawal: order 1  [Type 1 to give it up]
            bob: answers Type 1 to give it up: 1
              only bob sees: Your approval of order 1 counts, and you have given up the right of withdrawal. While the order waits, Take back approval undoes both
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Take back approval] [Withdraw order]
            carol: clicks Approve on order 1
              bot: Order 1 approved by bob and carol
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            carol: looks at order 1
              carol reads: Order 1 is placed: OVHcloud order 100000001
                **Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order**
                1 x Public Cloud project `project.2018` "staging": 12.50 EUR
                Price:
                15.00 EUR with tax
                12.50 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                Approved by:
                @bob, gave up the right of withdrawal <t:…:f>
                @carol
                Reason: new staging area
                Right of withdrawal: Kept: not everybody who approved gave it up
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [Payment link]
            (ovh has 1 order and has 0 waivers)
        "#]],
    );
}

#[test]
fn a_company_has_no_right_of_withdrawal_to_give_up() {
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
        (ovh has 1 order and has 0 waivers)
    "#]]);
}
