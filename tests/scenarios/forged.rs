//! Interactions that no client of Discord's sends.

use crate::stage::check;
use expect_test::expect;

#[test]
fn custom_ids() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks custom id cw1:approve:1:0000000000000000000000000000000000000000000000000000000000000000
          only bob sees: The price or the content has changed since this button was made. Look at the order again and use the new button
        bob: clicks custom id cw1:approve:9:0000000000000000000000000000000000000000000000000000000000000000
          only bob sees: There is no order 9. See /order list
        bob: clicks custom id cw1:approve:one
          only bob sees: This button is not one of mine, or from another version of me. Open the order with /order show
        bob: clicks custom id cw9:approve:1
          only bob sees: This button is not one of mine, or from another version of me. Open the order with /order show
        bob: clicks custom id other:bot
          only bob sees: This button is not one of mine, or from another version of me. Open the order with /order show
        bob: clicks custom id cw1:close:1
          only bob sees: This order is not on hold, so there is nothing to try again or to close. Its message shows where it stands
        bob: clicks custom id cw1:again:1
          only bob sees: This button is not one of mine, or from another version of me. Open the order with /order show
        bob: clicks custom id cw1:again:1:1
          only bob sees: This order is not on hold, so there is nothing to try again or to close. Its message shows where it stands
        bob: clicks custom id cw1:link:1
          only bob sees: OVHcloud does not have this order yet, so there is no link. The order's message changes when it does
        bob: clicks custom id cw1:f-reject:1
          only bob sees: This button is not one of mine, or from another version of me. Open the order with /order show
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn unknown_interactions() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: sends {"type": 9}
          only bob sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        bob: sends {"data": null}
          only bob sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        bob: sends {"member": {"user": null}}
          only bob sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        bob: sends {"data": {"component_type": 77}}
          only bob sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn another_guild() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice, in another guild: /cart show
          only alice sees: I work for another server only. Use my commands there
        bob, in another guild: clicks Approve on order 1
          only bob sees: I work for another server only. Use my commands there
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}

#[test]
fn unknown_commands() {
    check(expect![[r#"
        alice: forces /cart steal line:1
          only alice sees: I could not read this. Update your Discord app and try again; if it stays, tell whoever runs me
    "#]]);
}
