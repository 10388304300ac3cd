//! `payment.mode = "registered"`: an order that was found by looking is paid by the bot only if its own checkout has certainly
//! made it. One that a person may have made by hand is for a person.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// People were asked to look, and somebody has ordered it by hand.
#[test]
fn one_that_shows_after_people_were_asked() {
    check_with(
        &registered("300ms"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh drops the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            (project.2018 is ordered in the panel as staging)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

/// The checkout never arrived, its cart is open, and somebody orders the same by hand while the bot looks.
#[test]
fn one_that_shows_while_the_cart_is_open() {
    check_with(
        &registered("4s"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh drops the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
            (project.2018 is ordered in the panel as staging)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

/// Somebody has ordered the same by hand before the checkout, and that one shows first.
#[test]
fn one_that_is_older_than_the_checkout() {
    check_with(
        &registered("4s"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            (ovh shows new orders after 1 hour)
            (project.2018 is ordered in the panel as staging)
            (ovh's clock goes forward 50 minutes)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1: OVHcloud shows its cart as ordered, but not the order yet. I keep looking for its number
            (ovh's clock goes forward 20 minutes)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is placed: OVHcloud order 100000001. I did not pay it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. I could not pay or confirm it. I found it at OVHcloud and cannot prove that I made it: somebody may have ordered it by hand. Look at it under Control panel > your name > My orders before you pay it. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh saw 0 payments and took 0 payments)
        "#]],
    );
}

fn registered(quiet: &str) -> Setup {
    Setup::usual().following().with("payment.mode", "registered").with("settle.quiet", quiet)
}
