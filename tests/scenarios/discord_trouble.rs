//! Discord is slow, repeats itself, loses answers, or does not let the bot speak.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

const CALLBACK_400: &str = "POST /interactions/{interaction_id}/{interaction_token}/callback 400";
const CALLBACK_404: &str = "POST /interactions/{interaction_id}/{interaction_token}/callback 404";

#[test]
fn an_interaction_delivered_twice() {
    let setup = Setup::usual().refused(CALLBACK_400).refused(CALLBACK_400);
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (discord delivers the next interaction twice)
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (discord delivers the next interaction twice)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn an_interaction_that_comes_too_late() {
    let setup = Setup::usual().refused(CALLBACK_404);
    check_with(
        &setup,
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (discord delivers the next interaction too late)
        bob: clicks Approve on order 1
          bob is told: The application did not respond
        (ovh has 0 orders and saw 0 checkouts)
    "#]],
    );
}

#[test]
fn an_acknowledgement_is_refused() {
    let setup = Setup::usual().refused(CALLBACK_404);
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (discord does not know the interaction of the next POST /interactions/{interaction_id}/{interaction_token}/callback)
            bob: clicks Approve on order 1
              bob is told: The application did not respond
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}

#[test]
fn permissions_are_missing() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the bot lacks EMBED_LINKS, READ_MESSAGE_HISTORY)
        alice: /cart submit reason:new staging area
          only alice sees: I cannot post in this channel. Ask an administrator to give me: Embed Links (`EMBED_LINKS`), Read Message History (`READ_MESSAGE_HISTORY`)
        (the bot lacks SEND_MESSAGES)
        alice: /cart submit reason:new staging area
          only alice sees: I cannot post in this channel. Ask an administrator to give me: Send Messages (`SEND_MESSAGES`), Embed Links (`EMBED_LINKS`)
        (the bot lacks VIEW_CHANNEL)
        alice: /cart submit reason:new staging area
          only alice sees: I cannot post in this channel. Ask an administrator to give me: View Channel (`VIEW_CHANNEL`), Send Messages (`SEND_MESSAGES`), Embed Links (`EMBED_LINKS`), Read Message History (`READ_MESSAGE_HISTORY`)
        (the bot lacks nothing)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn the_answer_to_a_post_is_lost() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (discord loses the answer to the next POST /channels/{channel_id}/messages)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn discord_answers_500_and_429() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (discord answers 500 to the next POST /channels/{channel_id}/messages)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (discord answers 429 to the next PATCH /channels/{channel_id}/messages/{message_id})
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn the_gateway_drops() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (discord drops the gateway)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (discord asks to reconnect)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        (discord ends the session)
        (the bot is there again)
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
