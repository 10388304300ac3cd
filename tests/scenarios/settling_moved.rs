//! What stands at OVHcloud for an order at another total than its newest one is found all the same, and stops another checkout.

use crate::settling::impatient;
use crate::stage::{check, check_with};
use expect_test::expect;

#[test]
fn it_shows_before_it_is_ordered_once_more_at_another_price() {
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
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            (project.2018 costs 10.00 from now on)
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 12.00 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            (ovh's clock goes forward 2 hours)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 approved by bob. OVHcloud also has order 100000001, which nobody claims
              bot: Order 1 is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again  [Try again] [Close] [Take back approval]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn it_shows_after_it_was_ordered_once_more_at_another_price() {
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
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            (project.2018 costs 10.00 from now on)
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: The price or the contracts of order 1 by alice have changed, so it is asked again: 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
              bot (pings approver): Order 1 by alice has not been ordered: its price or its contracts have changed since it was approved. It costs 12.00 EUR now, waits for 1 approval once more and expires <t:…:R>. @approver  [Show order] [To its message -> https://discord.com/...]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000002  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is placed: OVHcloud order 100000002. OVHcloud also has order 100000001, which nobody claims  [Payment link]
            (ovh has 2 orders and saw 2 checkouts)
        "#]],
    );
}

/// The backup has forgotten an order that was not what was approved.
#[test]
fn a_restored_journal_has_forgotten_an_order_at_another_price() {
    check(expect![[r#"
        alice: /cart add plan:project.2018 name:staging
          only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
        alice: /cart submit reason:new staging area
          only alice sees: Order 1 is sent. Its message in the channel shows how it goes
          bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
        (ovh finds eligibility issues: challengePaymentMethod)
        bob: clicks Approve on order 1
          bot: Order 1 approved by bob
          bot: Order 1 is on hold, nothing was ordered. The OVHcloud account may not order now (challengePaymentMethod). Settle this in OVHcloud's control panel, then try again  [Try again] [Close] [Take back approval]
        (every message is sent)
        (the journal is backed up)
        (ovh finds no eligibility issues)
        (project.2018 costs 12.50 from the next checkout on)
        bob: clicks Try again on order 1
          bot: Order 1 approved by bob
          bot: Order 1: OVHcloud made order 100000001, but it is not what was approved. I give out no link and pay nothing
        (the bot stops)
        (the backup is restored)
        (project.2018 costs 0.00 from now on)
        (the bot starts)
          bot: Order 1 is on hold. My records were restored from a backup and may have forgotten that it was placed. Look under Control panel > your name > My orders: if it is there, close this order, otherwise try again  [Try again] [Close] [Take back approval]
          bot: Order 1 is on hold: OVHcloud has an order like it that nobody claims. Look at that one first, then close this order, or order once more with Try again  [Try again] [Close] [Take back approval]
        (ovh has 1 order and saw 1 checkout)
    "#]]);
}
