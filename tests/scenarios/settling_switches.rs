//! What nobody knows of the real service, each way: whether an ordered cart stays readable, whether it can be deleted,
//! and whether it can be ordered again. Nothing rests on any of it.

use crate::settling::impatient;
use crate::stage::played;

/// The order shows late. Whatever the cart says, it is found, and there is one checkout.
#[test]
fn an_order_that_shows_late_is_found() {
    for shown in ["shows", "hides"] {
        for (deleted, again) in [("deletes", "once"), ("keeps", "again"), ("deletes", "again"), ("keeps", "once")] {
            let meanwhile = match shown {
                "shows" => {
                    "bot: Order 1: OVHcloud shows its cart as ordered, but not the order yet. I keep looking for its number"
                }
                _ => {
                    "bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]"
                }
            };
            play(&format!(
                r#"
(ovh {shown} ordered carts)
(ovh {deleted} ordered carts)
(ovh orders a cart {again})
(ovh shows new orders after 1 hour)
alice: /cart add plan:project.2018 name:staging
  only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
alice: /cart submit reason:new staging area
  only alice sees: Order 1 is sent. Its message in the channel shows how it goes
  bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
(ovh loses the answer to the next checkout)
bob: clicks Approve on order 1
  bot: Order 1 approved by bob
  bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
  {meanwhile}
(ovh's clock goes forward 90 minutes)
  bot: Order 1 is placed: OVHcloud order 100000001
  bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
(ovh has 1 order and saw 1 checkout)
"#
            ));
        }
    }
}

/// Work that ends after a person's word makes a stray, which is told.
#[test]
fn work_that_ends_too_late_is_told() {
    for (shown, deleted, again) in [
        ("shows", "deletes", "again"),
        ("shows", "keeps", "once"),
        ("hides", "deletes", "once"),
        ("hides", "keeps", "again"),
    ] {
        play(&format!(
            r#"
(ovh {shown} ordered carts)
(ovh {deleted} ordered carts)
(ovh orders a cart {again})
alice: /cart add plan:project.2018 name:staging
  only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
alice: /cart submit reason:new staging area
  only alice sees: Order 1 is sent. Its message in the channel shows how it goes
  bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
(ovh carries out far too late the next checkout)
bob: clicks Approve on order 1
  bot: Order 1 approved by bob
(ovh is waited for)
(the bot is killed and starts again)
  bot: Order 1: I was stopped while ordering. I am checking before doing anything else
  bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
bob: clicks It was not ordered on order 1
  bob is asked: Order 1 was not ordered  [Type 1 to confirm]
bob: answers Type 1 to confirm: 1
  only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
  bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
bob: clicks Try again on order 1
  bot: Order 1 approved by bob
  bot: Order 1 is placed: OVHcloud order 100000001
  bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
(ovh goes on)
  bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001. OVHcloud also has order 100000002, which nobody claims
(ovh has 2 orders and saw 2 checkouts)
"#
        ));
    }
}

/// Plays it and compares what came with what is written.
fn play(conversation: &str) {
    let transcript = played(&impatient(), conversation).unwrap_or_else(|fault| panic!("{fault}"));
    assert_eq!(transcript.trim(), conversation.trim());
}
