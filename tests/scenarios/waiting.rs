//! What happens to an order by itself while it waits for people: each thing when it is due, and told once.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn those_who_can_act_are_reminded() {
    // A second after it was sent.
    let setup = Setup::usual().with("approval.expires", "1h").with("approval.remind", "3599s");
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 1 by alice, 0.00 EUR, still waits for 1 approval and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            dave: clicks Show order on order 1
              only dave sees: Order 1 by alice, 0.00 EUR, waits for 1 approval
                1 x Public Cloud project `project.2018` "staging": 0.00 EUR
                Price:
                0.00 EUR with tax
                0.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                Expires:
                <t:…:f>
                <t:…:R>
                Who pays: Nobody: at total 0, I confirm the order at OVHcloud after its approval
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
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn an_order_that_nobody_decides_about_ends_on_time() {
    check_with(
        &Setup::usual().with("approval.expires", "1s"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot: Order 1 by alice has expired: nobody decided in time
            bob: clicks Approve on the old order 1
              only bob sees: This order has expired. If it is still wanted, put it into your cart with /order again and send it with /cart submit
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}

/// The approvers decide, and after this long dave may as well.
fn escalating(after: &str) -> Setup {
    let rule = format!(
        "[[rule]]\nname = \"every order\"\nremind = \"never\"\nescalate_after = \"{after}\"\nescalate_people = [\"{{dave}}\"]\n"
    );
    Setup::usual().file(&rule)
}

#[test]
fn a_second_group_is_called_and_may_approve_then() {
    check_with(
        &escalating("1s"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings dave): Order 1 by alice, 0.00 EUR, was sent <t:…:R> and nobody has decided, so you may approve or reject it as well. It waits for 1 approval and expires <t:…:R>. @dave  [Show order] [To its message -> https://discord.com/...]
            dave: clicks Approve on order 1
              bot: Order 1 approved by dave
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn before_that_they_may_not() {
    check_with(
        &escalating("24h"),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            dave: clicks Approve on order 1
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}

/// Orders of approvers are reminded of after five seconds; of all others, an approval holds for four. So whoever has
/// seen that reminder knows that an earlier approval is too old.
const SHORT_LIVED: &str = r#"
[[rule]]
name = "orders of approvers"
requesters = ["{approver}"]
expires = "1h"
remind = "3595s"

[[rule]]
name = "all others"
remind = "never"
valid = "4s"
"#;

#[test]
fn an_approval_that_was_too_old_when_the_order_went_on_is_asked_for_again() {
    check_with(
        &Setup::usual().file(SHORT_LIVED),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh finds eligibility issues: challengePaymentMethod)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
            (ovh finds no eligibility issues)
            bob: /cart add plan:project.2018 name:another
              only bob sees: 1 x Public Cloud project "another". Send it with /cart submit
            bob: /cart submit reason:time passes
              only bob sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by bob, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 2 by bob, 0.00 EUR, still waits for 1 approval and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            (discord loses the answer to the next POST /channels/{channel_id}/messages)
            carol: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: The approvals of order 1 by alice were too old when it was to be placed, so it is asked again: 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 1 by alice, 0.00 EUR, has not been ordered: its approvals had become too old by the time it was to be placed. It waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
