//! The journal cannot be written for a while: nothing is done without a record, and work goes on by itself afterwards.

use crate::stage::check;
use expect_test::expect;

#[test]
fn the_disk_fails() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /cart add plan:project.2018 name:other
          only alice sees: 1 x Public Cloud project "other". Send it with /cart submit
        (the disk fails)
        bob: clicks Approve on order 1
          only bob sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
        alice: /cart add plan:project.2018 name:third
          only alice sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
        alice: /cart submit reason:another one
          only alice sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
        dave: /order list
          only dave sees: Orders
            - Order 1 by alice, 0.00 EUR, waits for 1 approval (<t:…:R>)
        (ovh has 0 orders and saw 0 checkouts)
        (the disk works again)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        alice: /cart submit reason:another one
          only alice sees: Order 2 is sent. Its message in the channel shows how it goes
          bot: Order 2 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn another_program_locks_the_file() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (another program locks the journal)
        bob: clicks Approve on order 1
          only bob sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
        dave: /order list
          only dave sees: Orders
            - Order 1 by alice, 0.00 EUR, waits for 1 approval (<t:…:R>)
        (ovh has 0 orders and saw 0 checkouts)
        (the other program ends)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn a_cart_that_cannot_be_noted_is_not_kept() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the journal takes no carts)
        alice: /cart submit reason:new staging area
          only alice sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
        (ovh has 0 open carts)
        (the journal is as before)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
    "#]]);
}

#[test]
fn what_was_sent_and_not_written_down_is_not_sent_twice() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the journal cannot note what is sent)
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (the log says: a message was sent but that could not be written down)
        (the log says: a message was sent but that could not be written down)
        (the journal is as before)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn its_health_says_so() {
    check(expect![[r#"
        (the log says: the sign of life beside the journal well=true)
        (the bot is well)
        (the disk fails)
        (the log says: the journal cannot be written)
        (the log says: the sign of life beside the journal well=false)
        (the bot is ill)
        (the disk works again)
        (the log says: the journal can be written again)
        (the log says: the sign of life beside the journal well=true)
        (the bot is well)
    "#]]);
}
