//! The month's caps, and amounts that cannot be held against them.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn the_last_approval_that_passes_a_cap_is_refused() {
    let rules = "[[cap]]\nper = \"everybody\"\nmonth = \"20.00 EUR\"\n[[cap]]\nper = \"person\"\nmonth = \"15.00 EUR\"\n\
        [[rule]]\nname = \"every order\"\napprovals = 2\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            dave: /cart add plan:project.2018 name:second
              only dave sees: 1 x Public Cloud project "second". Send it with /cart submit
            dave: /cart submit reason:another
              only dave sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by dave, 15.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            bob: clicks Approve on order 2
              bot: Order 2 by dave, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            carol: clicks Approve on order 1
              bot: Order 1 approved by bob and carol
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            carol: clicks Approve on order 2
              only carol sees: This would go over what may be ordered here in a month: 15.00 EUR of 20.00 EUR are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
            carol: /policy explain order:2
              only carol sees: Order 2 by dave, 15.00 EUR, waits for 1 approval
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 1 is missing
                Approved by: @bob
                Who may still approve:
                @approver
                Not @dave, who asked for it
                Not those who have approved it already
                Expires: <t:…:f> (<t:…:R>)
                Monthly caps:
                All orders: 15.00 EUR of 20.00 EUR this month
                Orders of @dave: 0.00 EUR of 15.00 EUR this month
                You: This would go over what may be ordered here in a month: 15.00 EUR of 20.00 EUR are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
                What you last tried with it was refused: <t:…:f>: This would go over what may be ordered here in a month: 15.00 EUR of 20.00 EUR are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
            alice: /policy explain order:1
              only alice sees: Order 1 is placed: OVHcloud order 100000001
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It has all it needs: 2 approvals
                Approved by:
                @bob
                @carol
                Monthly caps:
                All orders: 15.00 EUR of 20.00 EUR this month
                Orders of @alice: 15.00 EUR of 15.00 EUR this month
                You: Only approvers may do this. /help says who they are
            alice: /policy show
              only alice sees: Who approves what
                **every order**
                - For every order
                - 2 approvals, each by another one of: @approver
                - Whoever asks for it may not be one of them
                - Waits 3 days for a decision, with a reminder 12 hours before the end
                - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
                Monthly caps:
                All orders: 15.00 EUR of 20.00 EUR this month
                Your orders: 15.00 EUR of 15.00 EUR this month
                Who pays: Orders are paid by a person, by the private payment link. At total 0, I confirm an order at OVHcloud myself as soon as it is placed.
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_cap_stops_an_automatic_order_before_it_is_sent() {
    let rules = "[[cap]]\nper = \"person\"\nmonth = \"20.00 EUR\"\n[[rule]]\nname = \"cheap\"\nup_to = \"50.00 EUR\"\n\
        automatic = true\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 is approved by the rules, nobody has to decide
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            alice: /cart add plan:project.2018 name:second
              only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
            alice: /cart submit reason:another
              only alice sees: This would go over what one person may order in a month: 15.00 EUR of 20.00 EUR are used. Wait for the next month, send a smaller order, or ask the operator to raise the cap
            alice: /cart show
              only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn an_account_in_another_currency_that_was_not_heard_of_at_the_start() {
    let rules = "[[rule]]\nname = \"small orders\"\nup_to = \"50.00 EUR\"\n[[rule]]\nname = \"the rest\"\n";
    check_with(
        &Setup::usual().file(rules),
        expect![[r#"
            (the bot stops)
            (ovh is the American one)
            (ovh answers 500 to the next 2 carts)
            (the bot starts)
            (the log says: OVHcloud's offers could not be read)
            (the log says: OVHcloud's offers could not be read)
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:free of charge
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (project costs 12.50 from now on)
            alice: /cart add plan:project name:second
              only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
            alice: /cart submit reason:not free
              only alice sees: The approval rules count in EUR, but the account pays in another currency. Ask the operator to mend the rules
            alice: /cart show
              only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}
