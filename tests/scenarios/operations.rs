//! What whoever looks after the bot can ask it: whether it is ready, its figures, and the lines of one request.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn the_figures_of_one_order_are_exact() {
    check(expect![[r#"
        (project.2018 costs 12.50 from now on)
        (the metrics say: cartwright_orders{stage="pending"} 0)
        (the metrics say: cartwright_owed_messages 0)
        (the metrics say nothing of cartwright_interactions_total{)
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the log says: an interaction is over verb="cart_add" outcome="done")
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (every message is sent)
        (the metrics say: cartwright_orders{stage="pending"} 1)
        (the metrics say: cartwright_owed_messages 0)
        alice: clicks Approve on order 1
          only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
        (the log says: an interaction is over verb="approve" outcome="refused")
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
          alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
        alice: clicks Payment link on order 1
          only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
        (the log says: an interaction is over verb="payment_link" outcome="done")
        (the metrics say: cartwright_interactions_total{verb="cart_add",outcome="done"} 1)
        (the metrics say: cartwright_interactions_total{verb="cart_submit",outcome="done"} 1)
        (the metrics say: cartwright_interactions_total{verb="approve",outcome="refused"} 1)
        (the metrics say: cartwright_interactions_total{verb="approve",outcome="done"} 1)
        (the metrics say: cartwright_interactions_total{verb="payment_link",outcome="done"} 1)
        (the metrics say: cartwright_acknowledgement_seconds_count 5)
        (the metrics say: cartwright_discord_calls_total{call="Acknowledge",status="204"} 5)
        (the metrics say: cartwright_orders{stage="pending"} 0)
        (the metrics say: cartwright_orders{stage="placed"} 1)
        (the metrics say: cartwright_ovh_calls_total{method="POST",route="/order/cart/{cartId}/checkout",outcome="ok"} 1)
        (the metrics say: cartwright_ovh_call_seconds_count{method="POST",route="/order/cart/{cartId}/checkout"} 1)
        (the metrics say: cartwright_journal_append_seconds_count{outcome="written"} 4)
        (the metrics agree with OVHcloud)
    "#]]);
}

#[test]
fn it_is_not_ready_while_discord_is_gone() {
    check(expect![[r#"
        (the log says: the sign of life beside the journal well=true)
        (the bot is ready)
        (discord's gateway is gone)
        (the log says: the sign of life beside the journal well=false)
        (the bot is not ready: not connected to Discord: it is tried again, and the log says more)
        (the bot is alive)
        (discord's gateway is there again)
        (the bot is there again)
        (the log says: the sign of life beside the journal well=true)
        (the bot is ready)
    "#]]);
}

#[test]
fn it_is_not_ready_while_the_journal_cannot_be_written() {
    check(expect![[r#"
        (the log says: the sign of life beside the journal well=true)
        (the bot is ready)
        (the disk fails)
        (the bot is not ready: the journal cannot be written: nothing new is done until it can, and the log says why)
        (the bot is alive)
        (the metrics say: cartwright_orders{stage="pending"} 0)
        (the disk works again)
        (the bot is ready)
    "#]]);
}

#[test]
fn what_a_person_is_told_leads_to_the_lines_of_their_request() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        (the disk fails)
        alice: /cart add plan:project.2018 name:other
          only alice sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
        (the log names the request of alice)
        (the disk works again)
    "#]]);
}

#[test]
fn a_line_of_json_has_the_request_as_well() {
    let setup = Setup::usual().with("operations.log", "json");
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            (ovh answers 500 to the next 9 carts)
            alice: /cart submit reason:new staging area
              only alice sees: OVHcloud gave no usable answer. Try again in a few minutes (OVHcloud query ID `EU.ext-…`, request ID `…`)
            (the log names the request of alice)
            (every line of the log is JSON)
        "#]],
    );
}
