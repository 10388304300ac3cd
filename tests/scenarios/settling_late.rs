//! OVHcloud finishes its work late: after the quiet time, after the fence, after a person's word.

use crate::settling::impatient;
use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn found_while_a_person_is_asked() {
    check_with(
        &impatient(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh shows new orders after 1 hour)
            (ovh hides ordered carts)
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            bob: clicks It was not ordered on the old order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: This order does not wait for anybody to say whether it was ordered. Its message shows where it stands
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn found_after_the_fence() {
    check_with(
        &impatient(),
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh carries out far too late the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (the bot is killed)
            (ovh hangs on the next 2 DELETE /order/cart/{cartId})
            (the bot starts)
              bot: Order 1: I was stopped while ordering. I am checking before doing anything else
            (ovh is waited for by 3 calls)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn made_after_it_was_said_not_to_be() {
    check_with(
        &impatient(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
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
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001. OVHcloud also has order 100000002, which nobody claims  [Payment link]
            bob: looks at order 1
              bob reads: Order 1 is placed: OVHcloud order 100000001. OVHcloud also has order 100000002, which nobody claims
                **Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order**
                **OVHcloud also has order 100000002, which looks like this one. Look under Control panel > your name > My orders and confirm only one**
                1 x Public Cloud project `project.2018` "staging": 12.50 EUR
                Price:
                15.00 EUR with tax
                12.50 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [Payment link]
            (ovh has 2 orders and saw 2 checkouts)
        "#]],
    );
}

#[test]
fn made_before_it_is_ordered_once_more() {
    check_with(
        &impatient(),
        expect![[r#"
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
            (ovh goes on)
              bot: Order 1 is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again  [Try again] [Close] [Take back approval]
            bob: clicks Try again on the old order 1
              only bob sees: Something about order 1 has changed since you were shown it, so nothing is done. Look at it as it is now with /order show and decide there
            bob: clicks Close on order 1
              bot: Order 1 was closed by bob. OVHcloud also has order 100000001, which nobody claims
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn a_restart_goes_on_where_it_was() {
    check_with(
        &Setup::usual().with("settle.quiet", "3s"),
        expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh drops the next checkout)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
        (the bot is killed and starts again)
        (the bot stops and starts again)
          bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
        (the bot is killed and starts again)
        bob: clicks It was not ordered on order 1
          bob is asked: Order 1 was not ordered  [Type 1 to confirm]
        (ovh has 0 orders and saw 1 checkout)
    "#]],
    );
}
