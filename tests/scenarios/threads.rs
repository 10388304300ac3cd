//! A thread for talk under an order's message: where the bot may open one, and never more than one.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn an_order_has_one_thread_however_often_the_bot_starts() {
    check(expect![[r#"
        (the bot may also CREATE_PUBLIC_THREADS)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (the log says: noting where people talk about an order)
        (the bot is killed and starts again)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (discord has the threads: Order 1: staging)
    "#]]);
}

#[test]
fn without_the_rights_there_is_none() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001
          bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        (discord has no threads)
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}

#[test]
fn where_the_operator_wants_none_there_is_none() {
    check_with(
        &Setup::usual().with("discord.threads", "false"),
        expect![[r#"
            (the bot may also CREATE_PUBLIC_THREADS)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (discord has no threads)
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_thread_whose_answer_is_lost_is_not_opened_twice() {
    check_with(
        &Setup::usual().refused("POST /channels/{channel_id}/messages/{message_id}/threads 400"),
        expect![[r#"
            (the bot may also CREATE_PUBLIC_THREADS)
            (discord loses the answer to the next POST /channels/{channel_id}/messages/{message_id}/threads)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (discord has the threads: Order 1: staging)
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
