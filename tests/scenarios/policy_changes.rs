//! The operator changes the rules while an order waits.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn rules_that_change_while_an_order_waits() {
    let now = "[[rule]]\nname = \"as it was\"\npeople = [\"{dave}\"]\n";
    let later = "[[rule]]\nname = \"as it is\"\napprovals = 2\n";
    check_with(
        &Setup::usual().file(now).later(later),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (the rules change)
            (the bot stops and starts again)
            bob: clicks Approve on order 1
              only bob sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: /policy explain order:1
              only bob sees: Order 1 by alice, 0.00 EUR, waits for 1 approval
                It was sent under the rule "as it was", and that holds for it whatever the rules are now
                It needs 1 approval, and 1 is missing
                Who may still approve:
                @dave
                Not @alice, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                You: Only approvers may do this. /help says who they are
                What you last tried with it was refused: <t:…:f>: Only approvers may do this. /help says who they are
            bob: /policy show
              only bob sees: Who approves what
                **as it is**
                - For every order
                - 2 approvals, each by another one of: @approver
                - Whoever asks for it may not be one of them
                - Waits 3 days for a decision, with a reminder 12 hours before the end
                - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
                Who pays: Orders are paid by a person, by the private payment link. At total 0, I confirm an order at OVHcloud myself as soon as it is placed.
            dave: clicks Approve on order 1
              bot: Order 1 approved by dave
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            alice: /cart add plan:project.2018 name:second
              only alice sees: 1 x Public Cloud project "second". Send it with /cart submit
            alice: /cart submit reason:under the new rules
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 0.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            dave: clicks Approve on order 2
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: clicks Approve on order 2
              bot: Order 2 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            carol: clicks Approve on order 2
              bot: Order 2 approved by bob and carol
              bot: Order 2 is placed: OVHcloud order 100000002
              bot: Order 2 is paid, and OVHcloud checks it: OVHcloud order 100000002
            (ovh has 2 orders and saw 2 checkouts)
        "#]],
    );
}
