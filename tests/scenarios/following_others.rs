//! Projects in the US, under another name, and of an order that is not what was approved.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// There is no list, and operations stand in the place of extensions.
#[test]
fn in_the_us() {
    check_with(
        &following(),
        expect![[r#"
            (ovh is the American one)
            (ovh has no list of cloud orders)
            (project costs 10 from now on)
            (ovh delivers after 3 hours)
            (the bot stops and starts again)
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 10.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 1 hour)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://us.ovhcloud.com/...>
                Cost so far: 10.00 USD
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// Nothing says which project was ordered under which name but the name it has.
#[test]
fn several_in_the_us() {
    check_with(
        &following(),
        expect![[r#"
            (ovh is the American one)
            (ovh has no list of cloud orders)
            (project costs 10 from now on)
            (ovh delivers after 3 hours)
            (the bot stops and starts again)
            alice: /cart add plan:project name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart add plan:project name:playground
              only alice sees: 1. 1 x Public Cloud project "staging"
                2. 1 x Public Cloud project "playground"
                Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 20.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: projects "staging", "playground"
              alice gets a direct message: Order 1 is done, ready to use: projects "staging", "playground"
                Project "staging": `0123…`
                <https://us.ovhcloud.com/...>
                Project "playground": `0123…`
                <https://us.ovhcloud.com/...>
                Cost so far: 20.00 USD
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// Only where it stands is followed.
#[test]
fn an_order_that_is_not_what_was_approved() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (project.2018 costs 20 from the next checkout on)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1: OVHcloud made order 100000001, but it is not what was approved. I give out no link and pay nothing
            (the log says: event="progressed")
            (ovh's order 100000001 is paid)
            (the log says: event="progressed")
            (ovh's clock goes forward 3 hours)
              bot: Order 1: OVHcloud order 100000001 is delivered, though it was not what was approved
            bob: looks at order 1
              bob reads: Order 1: OVHcloud order 100000001 is delivered, though it was not what was approved
                **Look at order 100000001 under Control panel > your name > My orders. What came of it is in your account and may cost money**
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
                <t:…:f> delivered
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

#[test]
fn under_another_name() {
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
            (ovh's project staging is renamed to playground)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…` (under another name at OVHcloud)
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}
