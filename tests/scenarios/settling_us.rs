//! In the US nothing shows what an order is for before it is delivered: there a person's word settles it.

use crate::settling::impatient;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn it_was_ordered_and_nothing_shows_its_projects() {
    check_with(
        &impatient(),
        expect![[r#"
            (ovh is the American one)
            (project costs 10 from now on)
            (the bot stops and starts again)
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 10.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1: OVHcloud shows its cart as ordered, but not the order yet. I keep looking for its number
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud shows its cart as ordered, but I cannot read all of the account's newer orders, so I cannot tell which one is it.  [It was ordered] [It was not ordered]
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000009
              only bob sees: The OVHcloud account has no order 100000009. Copy the number from Control panel > your name > My orders
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: Order 1 is OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

/// That OVHcloud does not show yet what an order is for does not mean that there is no such order.
#[test]
fn it_was_ordered_and_its_projects_do_not_show_yet() {
    check_with(
        &impatient(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            (ovh shows new orders after 1 hour)
            (ovh hides ordered carts)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            (ovh answers 404 {"message":"The requested object does not exist"} to the next GET /me/order/{orderId}/details/{orderDetailId}/extension)
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: OVHcloud does not show this right now. Try again in a few minutes; if it stays, look at the order under Control panel > your name > My orders (OVHcloud query ID `EU.ext-…`, request ID `…`)
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: Order 1 is OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

/// What a person names for a lost order may be what another order is buying at that moment.
#[test]
fn what_another_order_is_just_buying_cannot_be_named() {
    check_with(
        &impatient(),
        expect![[r#"
            (ovh is the American one)
            (project costs 10 from now on)
            (the bot stops and starts again)
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 10.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh drops the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            alice: /cart add plan:project name:shop
              only alice sees: 1 x Public Cloud project "shop". Send it with /cart submit
            alice: /cart submit reason:new shop
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 10.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh carries out but hangs on the next checkout)
            bob: clicks Approve on order 2
              bot: Order 2 approved by bob
            (ovh is waited for)
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: OVHcloud order 100000001 may be what order 2 is just buying, and OVHcloud does not show whether it is. Wait until order 2 is settled, then say it again
            (ovh goes on)
              bot: Order 2 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 2 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: OVHcloud order 100000001 belongs to order 2 already. Look for another one under Control panel > your name > My orders
            (ovh has 1 order and saw 2 checkouts)
        "#]],
    );
}
