//! Orders that cannot be read, are gone at OVHcloud, or that nobody looked at for long.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn it_is_gone_at_ovhcloud() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's order 100000001 is gone)
              bot: Order 1: OVHcloud does not say at the moment where OVHcloud order 100000001 stands
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
              alice gets a direct message: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
                OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
            (ovh's clock goes forward 720 hours)
              bot: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
              alice gets a direct message: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                **Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money**
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> paid
                <t:…:f> being checked
                <t:…:f> OVHcloud does not say
                <t:…:f> late
                <t:…:f> followed no longer
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            bob: /order retract order:1 why:unused
              only bob sees: Only private individuals have a right of withdrawal, and the account is not one's. A project can be ended in OVHcloud's control panel
        "#]],
    );
}

/// It was never read at all. Those who can help have as long as everybody, from when they were told.
#[test]
fn the_right_to_read_it_is_never_given() {
    check_with(
        &following(),
        expect![[r#"
            (ovh no longer grants GET /me/order/*/status)
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="blinded")
            (ovh's clock goes forward 720 hours)
              bot: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
              alice gets a direct message: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                **Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money**
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> followed no longer
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh grants everything again)
            alice: /order list
              only alice sees: Orders
                - Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands (<t:…:R>)
        "#]],
    );
}

#[test]
fn the_keys_are_never_mended() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh revokes the keys)
            (the log says: event="blinded")
            (ovh's clock goes forward 720 hours)
            (the bot stops and starts again)
              bot: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
              alice gets a direct message: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// What came meanwhile is seen first.
#[test]
fn the_bot_was_down_for_longer_than_that() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the bot is killed)
            (ovh's clock goes forward 800 hours)
            (the bot starts)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

#[test]
fn the_bot_was_down_for_longer_than_that_and_nothing_has_changed() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's order 100000001 is held up: manual-review)
              bot: Order 1 is being reviewed by a person at OVHcloud: OVHcloud order 100000001
              alice gets a direct message: Order 1 is being reviewed by a person at OVHcloud: OVHcloud order 100000001
                There is nothing to do: OVHcloud reviews orders on working days only. If it takes more than two of them, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
            (the bot is killed)
            (ovh's clock goes forward 800 hours)
            (the bot starts)
              bot: Order 1 is followed no longer: I never saw OVHcloud order 100000001 delivered
              alice gets a direct message: Order 1 is followed no longer: I never saw OVHcloud order 100000001 delivered
                Nothing has changed for long, so I do not ask any more. Look at order 100000001 under Control panel > your name > My orders: it may still be delivered and cost money. If it does not go on, ask OVHcloud's support and name its number
                [To its message -> https://discord.com/...]
        "#]],
    );
}
