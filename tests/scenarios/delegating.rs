//! A right to approve is handed on, used, and taken back.

use crate::stage::{Setup, check, check_with, freely};
use cartwright::order::Stage;
use expect_test::expect;
use sandbox::discord::Change;
use std::time::Duration;

const TWO_APPROVALS: &str = "[[rule]]\nname = \"every order\"\napprovals = 2\n";

#[test]
fn a_deputy_uses_the_right_and_whoever_handed_it_on_has_used_it_too() {
    check_with(
        &Setup::usual().file(TWO_APPROVALS),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            dave: clicks Approve on order 1
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: /policy delegate to:dave until:3d
              only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
              dave gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
            dave: clicks Approve on order 1
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            bob: clicks Approve on order 1
              only bob sees: @dave has approved this order in your stead already. It waits for somebody else
            dave: clicks Approve on order 1
              only dave sees: You have approved this order already. It waits for somebody else
            carol: clicks Approve on order 1
              bot: Order 1 approved by dave and carol
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn no_second_door_to_ones_own_order_and_nothing_after_it_is_taken_back() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: /policy delegate to:dave until:12h
          only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
          dave gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
        bob: /policy delegate to:alice until:12h
          only bob sees: @alice may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
          alice gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
          dave gets a direct message: bob has taken their right to approve orders back. You now approve only by a right of your own
        alice: clicks Approve on order 1
          only alice sees: Nobody approves their own order here. Ask another approver
        dave: clicks Approve on order 1
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        bob: /policy delegate to:dave until:2w
          only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
          alice gets a direct message: bob has taken their right to approve orders back. You now approve only by a right of your own
          dave gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
        bob: /policy reclaim
          only bob sees: @dave can no longer approve in your stead. What they approved until now stays approved. I have told them in a direct message
          dave gets a direct message: bob has taken their right to approve orders back. You now approve only by a right of your own
        dave: clicks Approve on order 1
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        bob: /policy reclaim
          only bob sees: Nobody approves in your stead, so there is nothing to take back. Hand your right on with /policy delegate
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn what_cannot_be_handed_on() {
    check(expect![[r#"
        alice: /policy delegate to:dave until:1d
          only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        bob: /policy delegate to:bob until:1d
          only bob sees: You have this right already. Name somebody else in the option to
        bob: /policy delegate to:bot until:1d
          only bob sees: A bot cannot approve orders. Name a person in the option to
        bob: /policy delegate to:dave until:soon
          only bob sees: I cannot read until when. Write a number of hours, days or weeks, as in `12h`, `3d` or `2w`, or the last day, as in `2026-12-31`
        bob: /policy delegate to:dave until:2020-01-01
          only bob sees: That time is over already. Name one that lies ahead
        bob: /policy delegate to:dave until:31d
          only bob sees: A right can be handed on for at most 30 days. Name a shorter time; you can do it again later
        bob: forces /policy delegate to:dave until:1d
          only bob sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        bob: /policy delegate to:dave until:1d
          only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
          dave gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
        dave: /policy delegate to:alice until:1d
          only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
    "#]]);
}

#[test]
fn a_deputy_who_takes_no_direct_messages() {
    let setup = Setup::usual()
        .refused("POST /channels/{channel_id}/messages 403")
        .refused("POST /channels/{channel_id}/messages 403");
    check_with(
        &setup,
        expect![[r#"
            (dave takes no direct messages)
            bob: /policy delegate to:dave until:1d
              only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. They take no direct messages from me, so tell them yourself
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            dave: clicks Approve on order 1
              bot: Order 1 approved by dave
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            bob: /policy reclaim
              only bob sees: @dave can no longer approve in your stead. What they approved until now stays approved. They take no direct messages from me, so tell them yourself
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn nobody_acts_for_somebody_who_may_no_longer_approve() {
    let orders = freely(&Setup::usual(), async |sandbox| {
        let discord = &sandbox.discord;
        for (name, text) in [
            ("alice", "/cart add plan:project.2018 name:staging"),
            ("alice", "/cart submit reason:new staging area"),
            ("bob", "/policy delegate to:dave until:3d"),
        ] {
            let person = discord.person(name).map_err(|refused| refused.to_string())?;
            let deed = person.types(text).map_err(|refused| refused.to_string())?;
            discord.settled(deed, Duration::from_secs(30)).await.map_err(|late| late.to_string())?;
        }
        let none = Change { roles: Some(Vec::new()), ..Change::default() };
        discord.change_person("bob", &none).map_err(|refused| refused.to_string())?;
        let dave = discord.person("dave").map_err(|refused| refused.to_string())?;
        let click = discord.wait_until(Duration::from_secs(30), |_| dave.clicks("Approve").ok()).await;
        let click = click.map_err(|_| "the order's message did not come")?;
        discord.settled(click, Duration::from_secs(30)).await.map_err(|late| late.to_string())?;
        Ok(())
    });
    let [order] = orders.as_slice() else { panic!("{} orders", orders.len()) };
    assert_eq!((&order.stage, order.approvals.len()), (&Stage::Pending, 0));
}

/// Whoever asked lends no right for their own order, and a right that is used up lends nothing either.
#[test]
fn only_deputies_whose_right_is_of_use_are_named() {
    check_with(
        &Setup::usual().file(TWO_APPROVALS),
        expect![[r#"
            bob: /cart add plan:project.2018 name:bobs
              only bob sees: 1 x Public Cloud project "bobs". Send it with /cart submit
            bob: /cart submit reason:new staging area
              only bob sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by bob, 0.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            alice: /cart add plan:project.2018 name:alices
              only alice sees: 1 x Public Cloud project "alices". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 0.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            bob: /policy delegate to:dave until:3d
              only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
              dave gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
            alice: /policy explain order:1
              only alice sees: Order 1 by bob, 0.00 EUR, waits for 2 approvals
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 2 are missing
                Who may still approve:
                @approver
                Not @bob, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                You: Only approvers may do this. /help says who they are
            alice: /policy explain order:2
              only alice sees: Order 2 by alice, 0.00 EUR, waits for 2 approvals
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 2 are missing
                Who may still approve:
                @approver
                @dave for @bob, until <t:…:f>
                Not @alice, who asked for it
                Expires: <t:…:f> (<t:…:R>)
                You: Only approvers may do this. /help says who they are
            bob: clicks Approve on order 2
              bot: Order 2 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            dave: clicks Approve on order 2
              only dave sees: @bob has already used the right that you would approve by. It waits for somebody else
            dave: /policy explain order:2
              only dave sees: Order 2 by alice, 0.00 EUR, waits for 1 approval
                It was sent under the rule "every order", and that holds for it whatever the rules are now
                It needs 2 approvals, and 1 is missing
                Approved by: @bob
                Who may still approve:
                @approver
                Not @alice, who asked for it
                Not those who have approved it already
                Expires: <t:…:f> (<t:…:R>)
                You: The right that you would approve by is used already. It waits for somebody else
                What you last tried with it was refused: <t:…:f>: The right that you would approve by is used already. It waits for somebody else
        "#]],
    );
}

/// Nobody acts by a right that may be gone, and nobody is told "you may not" who perhaps may.
#[test]
fn where_discord_does_not_say_whose_right_it_is_the_click_does_not_count() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: /policy delegate to:dave until:3d
          only bob sees: @dave may approve and reject orders in your stead until <t:…:f>, but not those that either of you asked for. You keep your right; each order counts it once. End it sooner with /policy reclaim. I have told them in a direct message
          dave gets a direct message: bob has handed you their right to approve orders until <t:…:f>. Your clicks on Approve and Reject in the server then count by that right, but not on orders that either of you asked for
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        dave: clicks Approve on order 1
          only dave sees: Discord does not tell me now whether whoever handed you their right may still approve, so nothing is changed. Try again in a minute, or ask somebody else who may approve
        (ovh has 0 orders and saw 0 checkouts)
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        (discord answers 500 to the next GET /guilds/{guild_id}/members/{user_id})
        dave: /policy explain order:1
          only dave sees: Order 1 by alice, 0.00 EUR, waits for 1 approval
            The rules hold for it as they were when it was sent
            It needs 1 approval, and 1 is missing
            Who may still approve:
            @approver
            @dave for @bob, until <t:…:f>
            Not @alice, who asked for it
            Expires: <t:…:f> (<t:…:R>)
            You: Discord does not tell me now whether whoever handed you their right may still approve, so nothing is changed. Try again in a minute, or ask somebody else who may approve
            What you last tried with it was refused: <t:…:f>: Discord does not tell me now whether whoever handed you their right may still approve, so nothing is changed. Try again in a minute, or ask somebody else who may approve
        dave: clicks Approve on order 1
          bot: Order 1 approved by dave
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
