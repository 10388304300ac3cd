//! An order that is not found is put to a person, who says what is so.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// A quiet time that tests can wait for.
pub(crate) fn impatient() -> Setup {
    Setup::usual().with("settle.quiet", "300ms")
}

#[test]
fn it_was_not_ordered_and_is_ordered_once_more() {
    check_with(
        &impatient(),
        expect![[r#"
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
            bob: looks at order 1
              bob reads: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.
                **Look under Control panel > your name > My orders for an order of exactly what stands below, then press the button that is true**
                1 x Public Cloud project `project.2018` "staging": 12.50 EUR
                Price:
                15.00 EUR with tax
                12.50 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                Approved by: @bob
                Sent to OVHcloud:
                <t:…:f>
                The connection to OVHcloud broke.
                Who may approve: @approver
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [It was ordered] [It was not ordered]
            alice: clicks It was not ordered on order 1
              alice is asked: Order 1 was not ordered  [Type 1 to confirm]
            alice: answers Type 1 to confirm: 1
              only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: yes
              only bob sees: Nothing is changed. To confirm, press the button again and type 1 into the form
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks It was not ordered on the old order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: This order does not wait for anybody to say whether it was ordered. Its message shows where it stands
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 1 order and saw 2 checkouts)
            (ovh has 0 open carts)
        "#]],
    );
}

#[test]
fn it_was_ordered_and_the_number_is_checked() {
    check_with(
        &impatient(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:first
              only alice sees: 1 x Public Cloud project "first". Send it with /cart submit
            alice: /cart submit reason:the first
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (project.2018 is ordered in the panel as other)
            (ovh shows new orders after 1 hour)
            (ovh hides ordered carts)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh loses the answer to the next checkout)
            bob: clicks Approve on order 2
              bot: Order 2 approved by bob
              bot: Order 2: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 2 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            dave: clicks It was ordered on order 2
              dave is asked: Order 2 was ordered  [Number of the order at OVHcloud]
            dave: answers Number of the order at OVHcloud: 100000001
              only dave sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: clicks It was ordered on order 2
              bob is asked: Order 2 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: soon
              only bob sees: This is no number of an OVHcloud order. Copy the digits from Control panel > your name > My orders
            bob: clicks It was ordered on order 2
              bob is asked: Order 2 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000009
              only bob sees: The OVHcloud account has no order 100000009. Copy the number from Control panel > your name > My orders
            bob: clicks It was ordered on order 2
              bob is asked: Order 2 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000001
              only bob sees: OVHcloud order 100000001 belongs to order 1 already. Look for another one under Control panel > your name > My orders
            bob: clicks It was ordered on order 2
              bob is asked: Order 2 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000002
              only bob sees: OVHcloud order 100000002 is not for these projects. Compare plans and names under Control panel > your name > My orders
            bob: clicks It was ordered on order 2
              bob is asked: Order 2 was ordered  [Number of the order at OVHcloud]
            bob: answers Number of the order at OVHcloud: 100000003
              only bob sees: Order 2 is OVHcloud order 100000003
              bot: Order 2 is placed: OVHcloud order 100000003  [Payment link]
              alice gets a direct message: Your order 2 is placed: OVHcloud order 100000003. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            alice: clicks Payment link on order 2
              only alice sees: Order 2 is OVHcloud order 100000003. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh has 3 orders and saw 2 checkouts)
        "#]],
    );
}

#[test]
fn nobody_settles_their_own_order() {
    check_with(
        &impatient(),
        expect![[r#"
            bob: /cart add plan:project.2018 name:staging
              only bob sees: 1 x Public Cloud project "staging". Send it with /cart submit
            bob: /cart submit reason:new staging area
              only bob sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by bob, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh drops the next checkout)
            carol: clicks Approve on order 1
              bot: Order 1 approved by carol
              bot: Order 1: The connection to OVHcloud broke. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Whoever asked for an order does not decide here what becomes of it. Ask another approver
            carol: clicks It was not ordered on order 1
              carol is asked: Order 1 was not ordered  [Type 1 to confirm]
            carol: answers Type 1 to confirm: 1
              only carol sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: carol says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Close on order 1
              bot: Order 1 was closed by bob
            (ovh has 0 orders and saw 1 checkout)
        "#]],
    );
}
