//! What people are told of what is kept about them, and how they have it erased.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn who_has_only_a_cart_is_erased_at_once() {
    check(expect![[r#"
        alice: /privacy
          only alice sees: I keep nothing about you. What happened to orders I keep under random keys, and none of them leads to you
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /privacy
          only alice sees: I keep your Discord id, your name and your language as I last saw them
            Your cart, with voucher codes if there are any: 1 line
            No order concerns you
            All of this goes by itself 365 days after the last order that concerns you has ended, or after I last saw you
            What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
            You can have it erased now
            [Erase what you keep about me]
        alice: clicks Erase what you keep about me in the last answer
          only alice sees: This cannot be undone. Your name disappears from the messages of old orders too, and your cart is gone  [Erase it now]
        alice: clicks Erase it now in the last answer
          only alice sees: You are erased. If you use me again, I meet you as somebody new
        alice: /privacy
          only alice sees: I keep nothing about you. What happened to orders I keep under random keys, and none of them leads to you
        alice: /cart show
          only alice sees: Your cart is empty. Put a project into it with /cart add
    "#]]);
}

#[test]
fn an_open_order_and_a_kept_one_postpone_it() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        alice: /privacy
          only alice sees: I keep your Discord id, your name and your language as I last saw them
            Your cart is empty
            1 order that you asked for or decided about, with what was written about it
            All of this goes by itself 365 days after the last order that concerns you has ended, or after I last saw you
            What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
            You cannot be erased yet: order 1 is still open. Ask again when that is over
        bob: clicks Reject on order 1
          bob is asked: Reject order 1  [Why? The whole channel can read it]
        bob: answers Why? The whole channel can read it: not now
          only bob sees: Order 1 is rejected
          bot: Order 1 was rejected by bob: not now
        alice: /privacy
          only alice sees: I keep your Discord id, your name and your language as I last saw them
            Your cart is empty
            1 order that you asked for or decided about, with what was written about it
            All of this goes by itself 365 days after the last order that concerns you has ended, or after I last saw you
            What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
            You can be erased from <t:…:f> on. Until then your last order has to be kept
        bob: /privacy
          only bob sees: I keep your Discord id, your name and your language as I last saw them
            Your cart is empty
            1 order that you asked for or decided about, with what was written about it
            All of this goes by itself 365 days after the last order that concerns you has ended, or after I last saw you
            What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
            You can be erased from <t:…:f> on. Until then your last order has to be kept
    "#]]);
}

/// As short as it can be kept, so that the order may go at once.
#[test]
fn old_messages_lose_the_name() {
    let setup = Setup::usual().following().with("privacy.keep_orders", "1ms");
    check_with(
        &setup,
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 25 hours)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
                If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            alice: /privacy
              only alice sees: I keep your Discord id, your name and your language as I last saw them
                Your cart is empty
                1 order that you asked for or decided about, with what was written about it
                All of this goes by itself 0 minutes after the last order that concerns you has ended, or after I last saw you
                What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
                You can have it erased now
                [Erase what you keep about me]
            alice: clicks Erase what you keep about me in the last answer
              only alice sees: This cannot be undone. Your name disappears from the messages of old orders too, and your cart is gone  [Erase it now]
            alice: clicks Erase it now in the last answer
              only alice sees: You are erased. If you use me again, I meet you as somebody new
            dave: /order show order:1
              only dave sees: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
                **If it is still wanted, put it into your cart with /order again and send it with /cart submit**
                1 x Public Cloud project `project.2018` "staging": 12.50 EUR
                Price:
                15.00 EUR with tax
                12.50 EUR without tax
                Asked by:
                a removed person
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> cancelled
                Approved by: @bob
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (the bot stops and starts again)
            alice: /privacy
              only alice sees: I keep nothing about you. What happened to orders I keep under random keys, and none of them leads to you
        "#]],
    );
}

/// Where somebody's name stands in an old message, it goes, and so does what they wrote.
#[test]
fn a_rejected_order_forgets_who_rejected_it_and_why() {
    let setup = Setup::usual().with("privacy.keep_orders", "1ms");
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Reject on order 1
              bob is asked: Reject order 1  [Why? The whole channel can read it]
            bob: answers Why? The whole channel can read it: not now
              only bob sees: Order 1 is rejected
              bot: Order 1 was rejected by bob: not now
            bob: /privacy
              only bob sees: I keep your Discord id, your name and your language as I last saw them
                Your cart is empty
                1 order that you asked for or decided about, with what was written about it
                All of this goes by itself 0 minutes after the last order that concerns you has ended, or after I last saw you
                What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
                You can have it erased now
                [Erase what you keep about me]
            bob: clicks Erase what you keep about me in the last answer
              only bob sees: This cannot be undone. Your name disappears from the messages of old orders too, and your cart is gone  [Erase it now]
            bob: clicks Erase it now in the last answer
              only bob sees: You are erased. If you use me again, I meet you as somebody new
              bot: Order 1 was rejected by a removed person
        "#]],
    );
}

/// With a second key they would be a second approver. What they do under the old one counts for the new.
#[test]
fn whoever_is_erased_elsewhere_does_not_approve_twice() {
    let setup = Setup::usual().file("[[rule]]\nname = \"every order\"\napprovals = 2\n");
    check_with(
        &setup,
        expect![[r#"
            carol: /cart show
              only carol sees: Your cart is empty. Put a project into it with /cart add
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 2 approvals  [Approve] [Reject] [Withdraw order]
            (carol is erased elsewhere)
            carol: clicks Approve on order 1
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Take back approval] [Withdraw order]
            carol: clicks Approve on order 1
              only carol sees: You have approved this order already. It waits for somebody else
            (the bot stops and starts again)
            carol: clicks Approve on order 1
              only carol sees: You have approved this order already. It waits for somebody else
            (ovh has 0 orders and saw 0 checkouts)
        "#]],
    );
}

#[test]
fn whoever_is_erased_elsewhere_begins_anew() {
    check(expect![[r#"
        carol: /cart add plan:project.2018 name:old
          only carol sees: 1 x Public Cloud project "old". Send it with /cart submit
        (carol is erased elsewhere)
        carol: /cart add plan:project.2018 name:new
          only carol sees: 1 x Public Cloud project "new". Send it with /cart submit
        (carol is erased elsewhere)
        carol: /cart submit reason:mine
          only carol sees: Your cart is empty. Put a project into it with /cart add
        (ovh has 0 orders and saw 0 checkouts)
    "#]]);
}
