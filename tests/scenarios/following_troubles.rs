//! Following while something is in the bot's own way: keys, OVHcloud's answers, a restart, another process.

use crate::following::following;
use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn keys_that_are_revoked() {
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
            (the log says: OVHcloud does not accept the credentials)
            (the log says: event="blinded")
            (every message is sent)
            bob: looks at order 1
              bob reads: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
                **I cannot see how it goes on, because OVHcloud does not accept my keys. Whoever runs the bot has to give me valid ones. Until then look under Control panel > your name > My orders**
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
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's clock goes forward 1 hour)
            (ovh accepts the keys again)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            (the log says: OVHcloud answers this again)
            bob: looks at order 1
              bob reads: Order 1 is paid and being delivered: OVHcloud order 100000001
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
                <t:…:f> being delivered
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

/// Nobody but the operator is told, and nothing is lost.
#[test]
fn ovhcloud_fails_for_a_while() {
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
            (ovh answers 500 to the next 4 GET /cloud/order)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (the log says: listing Public Cloud orders: OVHcloud answered with status 500)
            (the log says: OVHcloud answers this again)
            (ovh answers 500 to the next 4 GET followUps)
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
fn stopped_in_the_middle() {
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
            (ovh's order 100000001 is held up: manual-review)
            (the bot starts)
              bot: Order 1 is being reviewed by a person at OVHcloud: OVHcloud order 100000001
              alice gets a direct message: Order 1 is being reviewed by a person at OVHcloud: OVHcloud order 100000001
                There is nothing to do: OVHcloud reviews orders on working days only. If it takes more than two of them, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
            (the bot is killed)
            (ovh's order 100000001 goes on)
            (ovh's clock goes forward 3 hours)
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

/// Both look all the time, and each change is told once.
#[test]
fn two_bots_on_one_journal() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup.following(),
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
            (another bot starts)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's order 100000001 is held up: documents)
              bot: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
              alice gets a direct message: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
                What OVHcloud wants stands in a mail to the OVHcloud account and under Control panel > your name > My orders. Nothing is delivered until it is sent
                [To its message -> https://discord.com/...]
            (ovh's order 100000001 goes on)
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
