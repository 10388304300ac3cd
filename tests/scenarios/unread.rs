//! Newer orders of the account cannot be read: before an order is tried again, a person looks at exactly these.

use crate::settling::impatient;
use crate::stage::check_with;
use expect_test::expect;

/// There no order says what it is for, so one renewal is enough.
#[test]
fn in_the_us() {
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
            (project is ordered in the panel as renewal)
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 needs a person to look, I do nothing more by myself. I cannot read OVHcloud order 100000001. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside  [It was ordered] [It was not ordered]
            bob: looks at order 1
              bob reads: Order 1 needs a person to look, I do nothing more by myself. I cannot read OVHcloud order 100000001. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside
                **Look under Control panel > your name > My orders for an order of exactly what stands below, then press the button that is true**
                1 x Public Cloud project `project` "staging": 10.00 USD
                Price:
                10.00 USD with tax
                10.00 USD without tax
                Asked by:
                @alice
                <t:…:f>
                Approved by: @bob
                Who may approve: @approver
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [It was ordered] [It was not ordered]
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:meanwhile
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 10.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 2
              bot: Order 2 approved by bob
              bot: Order 2 is on hold, nothing was ordered. Order 1 would create a project of the same plan and name, and I do not know yet whether it was placed. Wait until it is settled, then try again  [Try again] [Close] [Take back approval]
            bob: clicks Close on order 2
              bot: Order 2 was closed by bob, nothing was ordered
            (project is ordered in the panel as another)
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 needs a person to look, I do nothing more by myself. I cannot read OVHcloud order 100000002. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside  [It was ordered] [It was not ordered]
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000003  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000003. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 3 orders and saw 2 checkouts)
        "#]],
    );
}

/// One of them was this order, which showed late.
#[test]
fn in_the_us_it_was_one_of_them() {
    check_with(
        &impatient(),
        expect![[r#"
            (ovh is the American one)
            (ovh hides ordered carts)
            (ovh shows new orders after 1 hour)
            (ovh names no dates of orders)
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
              bot: Order 1 needs a person to look, I do not order it again by myself. OVHcloud did not say whether it was ordered, and none of the account's orders is it.  [It was ordered] [It was not ordered]
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            (ovh's clock goes forward 2 hours)
            (the bot stops and starts again)
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 needs a person to look, I do nothing more by myself. I cannot read OVHcloud order 100000001. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside  [It was ordered] [It was not ordered]
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

/// What is no plan has no plan code, and its order says nothing of what it is for.
#[test]
fn an_order_without_a_plan() {
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
            (credit is ordered in the panel as none)
            (ovh's order 100000001 names no plan)
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 needs a person to look, I do nothing more by myself. I cannot read OVHcloud order 100000001. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside  [It was ordered] [It was not ordered]
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000002  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 2 orders and saw 2 checkouts)
        "#]],
    );
}

/// The message of a lost order names them already: whoever looks there need not look twice.
#[test]
fn they_were_there_when_a_person_was_first_asked() {
    check_with(
        &impatient(),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (credit is ordered in the panel as none)
            (ovh's order 100000001 names no plan)
            (the bot is killed and starts again)
              bot: Order 1: I was stopped while ordering. I am checking before doing anything else
              bot: Order 1 needs a person to look, I do not order it again by myself. I cannot read all of the account's newer orders, and one of them could be it.  [It was ordered] [It was not ordered]
            bob: looks at order 1
              bob reads: Order 1 needs a person to look, I do not order it again by myself. I cannot read all of the account's newer orders, and one of them could be it.
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
                I was stopped while ordering.
                Newer orders to look at: 100000001
                Who may approve: @approver
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [It was ordered] [It was not ordered]
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000002  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh has 2 orders and saw 2 checkouts)
        "#]],
    );
}

/// What a restored journal has forgotten may be among them.
#[test]
fn in_the_us_after_a_restored_backup() {
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
            (every message is sent)
            (the journal is backed up)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the bot stops)
            (the backup is restored)
            (the bot starts)
              bot: Order 1 is on hold. My records were restored from a backup and may have forgotten that it was placed. Look under Control panel > your name > My orders: if it is there, close this order, otherwise try again  [Try again] [Close]
            bob: clicks Try again on order 1
              bot: Order 1 by alice, 10.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 needs a person to look, I do nothing more by myself. I cannot read OVHcloud order 100000001. It may have come of an earlier try of this order. If it has not, say that it was not ordered, then try again: I leave that one aside  [It was ordered] [It was not ordered]
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

/// OVHcloud merely does not answer for it: nobody is asked for a word about that, because another try may find out.
#[test]
fn an_outage_is_waited_out() {
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
            (credit is ordered in the panel as none)
            bob: clicks It was not ordered on order 1
              bob is asked: Order 1 was not ordered  [Type 1 to confirm]
            bob: answers Type 1 to confirm: 1
              only bob sees: Order 1 counts as not ordered. Its message has the buttons to try again or to close it
              bot: Order 1 is on hold: bob says that it was not ordered. Try again orders it once more  [Try again] [Close] [Take back approval]
            (ovh drops the next 99 GET /me/order/{orderId})
            bob: clicks Try again on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is on hold, nothing was ordered. OVHcloud gave no usable answer while I prepared the order. Try again in a few minutes  [Try again] [Close] [Take back approval]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
