//! Whoever decides about an order reads who pays it and by what, and so does everybody who asks for the rules.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn the_message_says_who_pays() {
    check_with(
        &Setup::usual().with("payment.mode", "registered"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
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
                Who pays: I do: after approval it is paid by the account's default payment method
                Who may approve: @approver
                Reason: new staging area
                Good to know:
                This person has not ordered anything before
                The account has 0 projects
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [Approve] [Reject] [Withdraw order]
            alice: /policy show
              only alice sees: Who approves what
                - For every order
                - 1 approval, by one of: @approver
                - Whoever asks for it may not be one of them
                - Waits 3 days for a decision, with a reminder 12 hours before the end
                - Approvals hold for 3 days; if the order is not placed by then, they are asked for again
                Who pays: After approval, orders are paid by the account's default payment method. At total 0, I confirm an order at OVHcloud myself as soon as it is placed.
        "#]],
    );
}
