//! The projects that come of an order: each is found, waited for and checked.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn it_shows_some_minutes_after_the_delivery() {
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
            (ovh shows projects after 10 minutes)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
            (ovh's clock goes forward 10 minutes)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// It is told once, with what may be the reason, and goes on when it shows after all.
#[test]
fn it_never_shows() {
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
            (ovh hides the project staging)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
            (ovh's clock goes forward 20 minutes)
              bot: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
                Missing: "staging". Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
                **Missing: "staging". Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`**
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
                <t:…:f> late
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's clock goes forward 20 hours)
            (ovh shows the project staging)
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
fn several_in_one_cart() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:alpha
              only alice sees: 1 x Public Cloud project "alpha". Send it with /cart submit
            alice: /cart add plan:project.2018 name:beta quantity:2
              only alice sees: 1. 1 x Public Cloud project "alpha"
                2. 2 x Public Cloud project "beta"
                Send it with /cart submit
            alice: /cart submit reason:three of them
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 36.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: projects "alpha", "beta", "beta"
              alice gets a direct message: Order 1 is done, ready to use: projects "alpha", "beta", "beta"
                Project "alpha": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 36.00 EUR
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is done, ready to use: projects "alpha", "beta", "beta"
                1. 1 x Public Cloud project `project.2018` "alpha": 10.00 EUR
                2. 2 x Public Cloud project `project.2018` "beta": 20.00 EUR
                Price:
                36.00 EUR with tax
                30.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                Ready to use:
                Project "alpha": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                What happened:
                <t:…:f> ordered
                <t:…:f> paid
                <t:…:f> being checked
                <t:…:f> delivered
                <t:…:f> ready to use
                Approved by: @bob
                Reason: three of them
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

#[test]
fn one_of_several_is_missing() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:alpha
              only alice sees: 1 x Public Cloud project "alpha". Send it with /cart submit
            alice: /cart add plan:project.2018 name:beta quantity:2
              only alice sees: 1. 1 x Public Cloud project "alpha"
                2. 2 x Public Cloud project "beta"
                Send it with /cart submit
            alice: /cart submit reason:three of them
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 36.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh hides the project alpha)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its projects: OVHcloud order 100000001
            (ovh's clock goes forward 20 minutes)
              bot: Order 1 is delivered, but I cannot see all of its projects: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I cannot see all of its projects: OVHcloud order 100000001
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Missing: "alpha". Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
                [To its message -> https://discord.com/...]
            (ovh shows the project alpha)
              bot: Order 1 is done, ready to use: projects "alpha", "beta", "beta"
              alice gets a direct message: Order 1 is done, ready to use: projects "alpha", "beta", "beta"
                Project "alpha": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 36.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}
