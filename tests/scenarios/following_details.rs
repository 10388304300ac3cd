//! A delivered order of which the key may not read what it has become: that is told once, with the right that lacks, and its
//! project is found in another way or once the right is there.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// What OVHcloud lists names its project too.
#[test]
fn the_list_names_its_project() {
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
            (ovh no longer grants GET /me/order/*/details)
            (ovh's clock goes forward 3 hours)
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
fn the_right_comes_back() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh has no list of cloud orders)
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
            (ovh no longer grants GET /me/order/*/details)
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
                **Whoever runs the bot has to grant my key or policy `GET /me/order/*`, then I go on by myself. Until then look under Control panel > Public Cloud**
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
            (ovh's clock goes forward 20 hours)
            (ovh grants everything again)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// As long as usual is waited for it, and then that is told.
#[test]
fn the_right_comes_back_and_nothing_is_named() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh has no list of cloud orders)
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
            (ovh no longer grants GET /me/order/*/details)
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
            (ovh answers 200 {"orderDetailId":1,"orderId":100000001,"domain":"*001","description":"Public Cloud project","detailType":"INSTALLATION","quantity":"1"} to the next 9999 GET /me/order/{orderId}/details/{orderDetailId})
            (ovh grants everything again)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
            (ovh's clock goes forward 20 minutes)
              bot: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
                Missing: "staging". Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
                [To its message -> https://discord.com/...]
            (every message is sent)
        "#]],
    );
}

/// Of each right it is told once.
#[test]
fn then_the_right_to_its_project_is_missing() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh has no list of cloud orders)
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
            (ovh forbids the next 3 GET /me/order/{orderId}/details/{orderDetailId})
            (ovh no longer grants GET /cloud/project/*)
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I may not read what came of it: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
              alice gets a direct message: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
            (every message is sent)
            bob: looks at order 1
              bob reads: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
                **Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud**
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
            (ovh grants everything again)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}
