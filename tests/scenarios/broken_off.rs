//! A bug breaks off what somebody asked for: they read so, with the request ID, nothing is done again by itself, and what was
//! written down counts. A bug breaks off what listens to Discord: the bot is not ready, finishes what runs, and ends.

use crate::stage::{Setup, be_the_bot, check_with};
use expect_test::expect;

const CALLBACK_400: &str = "POST /interactions/{interaction_id}/{interaction_token}/callback 400";

/// The process that is the bot in these scenarios. Anywhere else there is nothing to do.
#[test]
fn the_bot_with_a_bug() {
    be_the_bot();
}

#[test]
fn a_command_that_has_had_its_effect() {
    check_with(
        &Setup::with_a_bug(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (the bot breaks off at the next: asking Discord doing=FillIn)
            alice: /cart submit reason:new staging area
              only alice sees: A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /order list and /cart show before you do it again, and tell whoever runs me (request ID `…`)
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (the log says: an interaction is over verb="cart_submit" outcome="broken_off")
            (the log names the request of alice)
            (the metrics say: cartwright_interactions_total{verb="cart_submit",outcome="broken_off"} 1)
            alice: /cart show
              only alice sees: Your cart is empty. Put a project into it with /cart add
            alice: /order list
              only alice sees: Orders
                - Order 1 by alice, 15.00 EUR, waits for 1 approval (<t:…:R>)
            (the bot is ready)
        "#]],
    );
}

#[test]
fn a_click_that_is_written_down() {
    check_with(
        &Setup::with_a_bug(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (every message is sent)
            (the bot breaks off at the next: the journal has done it doing="writing down what happened to an order")
            bob: clicks Approve on order 1
              only bob sees: A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /order list and /cart show before you do it again, and tell whoever runs me (request ID `…`)
              bot: Order 1 approved by bob
            (the log says: an interaction is over verb="approve" outcome="broken_off")
            (the bot stops and starts again)
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn before_it_was_acknowledged() {
    check_with(
        &Setup::with_a_bug(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (the bot breaks off at the next: asking Discord doing=Acknowledge)
            alice: /cart clear
              only alice sees: A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /order list and /cart show before you do it again, and tell whoever runs me (request ID `…`)
            (the log says: an interaction is over verb="cart_clear" outcome="broken_off")
            alice: /cart show
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        "#]],
    );
}

/// Discord has the acknowledgement, and the bot does not know.
#[test]
fn while_it_was_acknowledged() {
    let setup = Setup::with_a_bug().refused(CALLBACK_400).refused(CALLBACK_400);
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (the bot breaks off at the next: Discord has answered doing=Acknowledge)
            alice: /cart clear
              only alice sees: A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /order list and /cart show before you do it again, and tell whoever runs me (request ID `…`)
            (the log says: an interaction is over verb="cart_clear" outcome="broken_off")
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (the bot breaks off at the next: Discord has answered doing=Acknowledge)
            bob: clicks Approve on order 1
              only bob sees: A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /order list and /cart show before you do it again, and tell whoever runs me (request ID `…`)
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}

#[test]
fn choices_are_none() {
    check_with(
        &Setup::with_a_bug(),
        expect![[r#"
            (the bot breaks off at the next: asking Discord doing=Acknowledge)
            alice: types /cart add plan:
              alice is offered: nothing
            alice: types /cart add plan:
              alice is offered: publiccloud-project (project.discovery), 0.00 EUR | Public Cloud project (project.2018), 0.00 EUR
        "#]],
    );
}

/// The process does not end before the person has read it.
#[test]
fn stopping_waits_for_what_is_told() {
    check_with(
        &Setup::with_a_bug(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (discord delays the next POST /webhooks/{application_id}/{interaction_token})
            (the bot breaks off at the next: asking Discord doing=FollowUp)
            alice: clicks Approve on order 1
            (discord is waited for)
            (the bot is told to stop)
            (discord goes on)
              only alice sees: A bug in me broke this off, and I do nothing more about it. What I had already done of it counts, so look at /order list and /cart show before you do it again, and tell whoever runs me (request ID `…`)
        "#]],
    );
}

/// serenity's list goes on saying that the shard is connected.
#[test]
fn what_listens_to_discord() {
    check_with(
        &Setup::with_a_bug(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (the bot breaks off at the next: loop iteration started)
            (the log says: the connection to Discord is lost for good)
            (the bot is not ready: the connection to Discord is lost for good: what runs is finished, then the bot ends)
            (the bot is alive)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the bot ends by itself with 1)
            (the bot starts)
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (the log has 1 line with: lost for good)
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
