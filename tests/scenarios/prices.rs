//! What was approved is what is bought: the price moves.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn a_price_that_moved_is_asked_again() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (project.2018 costs 12.50 from now on)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
          bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 15.00 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
        bob: clicks Show order on order 1
          only bob sees: The price or the contracts of order 1 by alice have changed, so it is asked again: 15.00 EUR, waits for 1 approval
            **Earlier approvals no longer count, because they were for another price or other contracts**
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
            What has changed:
            With tax: 0.00 EUR → 15.00 EUR
            Without tax: 0.00 EUR → 12.50 EUR
            Good to know:
            This person has not ordered anything before
            The account has 0 projects
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            [Approve] [Reject] [Withdraw order]
        carol: clicks Approve on the old order 1
          only carol sees: The price or the content has changed since this button was made. Look at the order again and use the new button
        (ovh has 0 orders and saw 0 checkouts)
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
fn a_price_that_moves_with_the_checkout() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (project.2018 costs 12.50 from the next checkout on)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: OVHcloud made order 100000001, but it is not what was approved. I give out no link and pay nothing
        bob: looks at order 1
          bob reads: Order 1: OVHcloud made order 100000001, but it is not what was approved. I give out no link and pay nothing
            **Look at order 100000001 under Control panel > your name > My orders. Do not confirm it unless you want it as it is there: an order that nobody confirms is cancelled 24 hours after it was placed**
            1 x Public Cloud project `project.2018` "staging": 0.00 EUR
            Price:
            0.00 EUR with tax
            0.00 EUR without tax
            Asked by:
            @alice
            <t:…:f>
            Approved by: @bob
            Reason: new staging area
            Contracts you enter into by ordering:
            [General Terms of Service](https://contract.ovh.invalid/...)
            [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        alice: clicks custom id cw1:link:1
          only alice sees: What OVHcloud has is not what was approved, so I do not give out the link. Look under Control panel > your name > My orders
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_project_that_costs_something() {
    check(expect![[r#"
        (project.2018 costs 1234.5 from now on)
        (the bot stops and starts again)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 1,481.40 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: looks at order 1
          bob reads: Order 1 by alice, 1,481.40 EUR, waits for 1 approval
            1 x Public Cloud project `project.2018` "staging": 1,234.50 EUR
            Price:
            1,481.40 EUR with tax
            1,234.50 EUR without tax
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
fn the_price_moves_twice() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (project.2018 costs 1 from now on)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 1.20 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
          bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 1.20 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
        (project.2018 costs 2 from now on)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 2.40 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
          bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 2.40 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

/// Nobody has approved it, and now somebody must: they are called, because nothing else in the channel pings.
#[test]
fn an_automatic_order_whose_price_moved_asks_people() {
    let rules = "[[rule]]\nname = \"small\"\nup_to = \"20.00 EUR\"\nautomatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (project.2018 costs 12.50 from the second dry run on)
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 is approved by the rules, nobody has to decide
              bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 15.00 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

/// The rule that approved it is not for such a price, and the right people are those of another rule.
#[test]
fn an_automatic_order_that_became_dearer_than_its_rule_is_not_approved() {
    let rules = "[[rule]]\nname = \"free\"\nup_to = \"0.00 EUR\"\nautomatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (project.2018 costs 12.50 from the second dry run on)
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 is approved by the rules, nobody has to decide
              bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 15.00 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            bob: clicks Approve on order 1
              only bob sees: This order has become dearer than the rule it was sent under is for (0.00 EUR at most). Reject or withdraw it, and send it again, so that the right people decide
            bob: /policy explain order:1
              only bob sees: The price or the contracts of order 1 by alice have changed, so it is asked again: 15.00 EUR, waits for 1 approval
                It was sent under the rule "free", and that holds for it whatever the rules are now
                It needs 1 approval, and 1 is missing
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                You: This order has become dearer than the rule it was sent under is for (0.00 EUR at most). Reject or withdraw it, and send it again, so that the right people decide
                What you last tried with it was refused: <t:…:f>: This order has become dearer than the rule it was sent under is for (0.00 EUR at most). Reject or withdraw it, and send it again, so that the right people decide
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}
