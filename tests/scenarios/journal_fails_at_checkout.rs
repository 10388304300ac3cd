//! The journal fails around the one checkout: it is sent at most once, and its answer is not forgotten.

use crate::stage::check;
use expect_test::expect;

#[test]
fn while_ovhcloud_works() {
    check(expect![[r#"
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
        (the disk fails)
        (ovh goes on)
        (the log says: an order waits until the journal works again)
        (the disk works again)
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn while_ovhcloud_works_and_the_bot_is_killed() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh hangs on the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
        (ovh is waited for)
        (the disk fails)
        (ovh goes on)
        (the log says: an order waits until the journal works again)
        (the bot is killed and starts again)
          bot: Order 1: I was stopped while ordering. I am checking before doing anything else
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn right_before_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (the journal will fail at the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
        (the log says: an order waits until the journal works again)
        (the journal is as before)
        (ovh has 0 orders and saw 0 checkouts)
          bot: Order 1 is on hold, nothing was ordered. I was held up right before sending the order to OVHcloud, so I did not send it. Try again  [Try again] [Close] [Take back approval]
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
        (ovh has 0 open carts)
    "#]]);
}

#[test]
fn the_bot_sleeps_right_before_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (the bot will oversleep the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. I was held up right before sending the order to OVHcloud, so I did not send it. Try again  [Try again] [Close] [Take back approval]
        (ovh has 0 orders and saw 0 checkouts)
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
        (ovh has 0 open carts)
    "#]]);
}

#[test]
fn another_process_is_at_the_order() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (another process is at work)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
        (the log says: another process is at an order that waits)
        (ovh has 0 orders and saw 0 checkouts)
        (the other process has ended)
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
