//! An order that a person has found is not certainly the one that was asked for: the bot neither pays nor confirms it.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn what_a_person_has_found_is_not_paid_by_the_bot() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh shows new orders after 1 hour)
            (ovh hides ordered carts)
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: Order 1 is OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's clock goes forward 2 hours)
            (the bot stops and starts again)
            (the log says: event="progressed")
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh saw 0 payments and took 0 payments)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 0 payments and took 1 payment)
        "#]],
    );
}

#[test]
fn at_a_total_of_0_it_is_for_a_person_to_confirm() {
    check_with(
        &registered(),
        expect![[r#"
            (ovh delivers after 30 hours)
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
            bob: clicks It was ordered on order 1
              bob is asked: Order 1 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: Order 1 is OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            (ovh's clock goes forward 2 hours)
            (the bot stops and starts again)
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh saw 0 payments and took 0 payments)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh saw 0 payments and took 1 payment)
        "#]],
    );
}

/// The bot pays, and a lost order is soon put to a person.
fn registered() -> Setup {
    Setup::usual().following().with("payment.mode", "registered").with("settle.quiet", "300ms")
}
