//! Following while the key lacks one right: it is told once, nothing is lost, and it goes on.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn the_right_to_read_orders_is_missing() {
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
            (the log says: event="progressed")
            (ovh no longer grants GET /me/order/*/status)
            (ovh's order 100000001 is paid)
            (the log says: lack the right to this call)
            (the log says: event="blinded")
            (every message is sent)
            bob: looks at order 1
              bob reads: Order 1 is placed: OVHcloud order 100000001
                **To be opened and confirmed by <t:…:f>, also at total 0; after that OVHcloud may cancel the order**
                **I cannot see how it goes on, because my key lacks the right to. Whoever runs the bot has to grant `GET /me/order/*`. Until then look under Control panel > your name > My orders**
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                To be paid until:
                <t:…:f>
                <t:…:R>
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
                [Payment link]
            (ovh grants everything again)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        "#]],
    );
}

/// Then every order is asked for by itself.
#[test]
fn the_right_to_the_list_is_missing() {
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
            (ovh no longer grants GET /cloud/order)
            (the log says: lack the right to this call)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
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

/// The status alone still says what matters.
#[test]
fn the_right_to_the_steps_is_missing() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 1 hour)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh no longer grants GET /me/order/*/followUp)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: reading the steps of an order)
            (ovh's order 100000001 is held up: documents)
              bot: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
              alice gets a direct message: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
                What OVHcloud wants stands in a mail to the OVHcloud account and under Control panel > your name > My orders. Nothing is delivered until it is sent
                [To its message -> https://discord.com/...]
            (ovh's order 100000001 goes on)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 1 hour)
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
fn the_right_to_the_project_is_missing() {
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
            (ovh no longer grants GET /cloud/project/*)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
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
