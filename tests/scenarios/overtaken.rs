//! An older text of an order's message arrives after a newer one, most often of another bot. The last word is the newest.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn of_a_bot_that_was_killed() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (the log says: turning a cart into an order)
            (discord delays the next PATCH /channels/{channel_id}/messages/{message_id})
            bob: clicks Approve on order 1
            (discord is waited for)
            (the log says: writing down what happened to an order)
            (the log says: writing down what happened to an order)
            (the log says: writing down what happened to an order)
            (the bot is killed)
            (all leases run out)
            (the bot starts)
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (discord goes on)
              bot: Order 1 approved by bob
            (half a minute passes)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn of_a_bot_that_stood_still() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (the log says: turning a cart into an order)
            (ovh no longer sells project.2018)
            (discord delays the next PATCH /channels/{channel_id}/messages/{message_id})
            bob: clicks Approve on order 1
            (discord is waited for)
            (the log says: writing down what happened to an order)
            (the log says: writing down what happened to an order)
            (the bot stands still)
            (another bot starts)
            (all leases run out)
              bot: Order 1 approved by bob
              bot: Order 1 is on hold, nothing was ordered. OVHcloud does not accept this as it stands. Compare plan and options with /catalog  [Try again] [Close] [Take back approval]
            (discord goes on)
              bot: Order 1 approved by bob
            (the first bot goes on)
              bot: Order 1 is on hold, nothing was ordered. OVHcloud does not accept this as it stands. Compare plan and options with /catalog  [Try again] [Close] [Take back approval]
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}

#[test]
fn of_a_step_that_the_bot_gave_up_showing() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next item)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (discord delays the next PATCH /channels/{channel_id}/messages/{message_id})
            (ovh goes on)
            (discord is waited for)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (discord goes on)
              bot: Order 1 approved by bob
            (half a minute passes)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
