//! Discord is slow, repeats itself, loses answers, or does not let the bot speak.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn an_interaction_delivered_twice() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (discord delivers the next interaction twice)
        alice: /cart submit reason:new staging area
        (discord delivers the next interaction twice)
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn an_interaction_that_comes_too_late() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (discord delivers the next interaction too late)
        bob: clicks Approve on order 1
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn an_acknowledgement_is_refused() {
    let setup = Setup::usual().refused("POST /interactions/{interaction_id}/{interaction_token}/callback 404");
    check_with(
        &setup,
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        alice: /cart submit reason:new staging area
        (discord does not know the interaction of the next POST /interactions/{interaction_id}/{interaction_token}/callback)
        bob: clicks Approve on order 1
        (ovh has 0 orders and saw 0 checkouts)
    "#]],
    );
}

#[test]
fn permissions_are_missing() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (the bot lacks EMBED_LINKS, READ_MESSAGE_HISTORY)
        alice: /cart submit reason:new staging area
        (the bot lacks SEND_MESSAGES)
        alice: /cart submit reason:new staging area
        (the bot lacks VIEW_CHANNEL)
        alice: /cart submit reason:new staging area
        (the bot lacks nothing)
        alice: /cart submit reason:new staging area
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn the_answer_to_a_post_is_lost() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (discord loses the answer to the next POST /channels/{channel_id}/messages)
        alice: /cart submit reason:new staging area
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn discord_answers_500_and_429() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (discord answers 500 to the next POST /channels/{channel_id}/messages)
        alice: /cart submit reason:new staging area
        (discord answers 429 to the next PATCH /channels/{channel_id}/messages/{message_id})
        bob: clicks Approve on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn the_gateway_drops() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
        (discord drops the gateway)
        alice: /cart submit reason:new staging area
        (discord asks to reconnect)
        bob: clicks Approve on order 1
        (discord ends the session)
        alice: clicks Payment link on order 1
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
