//! A right that the key lacks for one call alone, when an order is approved: nothing is ordered, that is told once, and it goes on
//! by a click once the right is there.

use crate::stage::{Setup, played};

/// What is asked between the approval and the checkout, one call each.
const RIGHTS: [&str; 6] = [
    "GET /me/order",
    "GET /order/cart",
    "GET /order/cart/*",
    "POST /order/cart",
    "POST /order/cart/*/assign",
    "GET /order/cart/*/checkout",
];

const CONVERSATION: &str = r#"(project.2018 costs 10 from now on)
(ovh delivers after 3 hours)
alice: /cart add plan:project.2018 name:staging
  only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
alice: /cart submit reason:new staging area
  only alice sees: Order 1 is sent. Its message in the channel shows how it goes
  bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
(ovh no longer grants {right})
bob: clicks Approve on order 1
  bot: Order 1 approved by bob
  bot: Order 1 is on hold, nothing was ordered. My OVHcloud credentials lack a right. Whoever runs me should renew them with all the rights I need  [Try again] [Close] [Take back approval]
(every message is sent)
(the bot stops and starts again)
(ovh grants everything again)
bob: clicks Try again on order 1
  bot: Order 1 approved by bob
  bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
  alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
(ovh has 1 order and saw 1 checkout)
"#;

#[test]
fn each_holds_the_order_and_is_told_once() {
    for right in RIGHTS {
        let conversation = CONVERSATION.replace("{right}", right);
        let transcript = played(&Setup::usual(), &conversation).unwrap_or_else(|fault| panic!("{right}: {fault}"));
        assert_eq!(transcript, conversation);
    }
}
