//! What is known of an order is not lost while something of it cannot be seen, and what can be seen again is.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// Whoever was told of the refusal is not told afterwards that somebody may have cancelled it.
#[test]
fn a_refusal_by_the_fraud_check_whose_steps_cannot_be_read_when_it_is_cancelled() {
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
            (ovh's order 100000001 is held up: refused)
              bot: Order 1: OVHcloud's fraud check has refused OVHcloud order 100000001
              alice gets a direct message: Order 1: OVHcloud's fraud check has refused OVHcloud order 100000001
                Nothing will be delivered. Ask OVHcloud's support why, and name order 100000001
                [To its message -> https://discord.com/...]
            (ovh no longer grants GET /me/order/*/followUp)
            (order 100000001 is cancelled in the panel)
              bot: Order 1 is cancelled: OVHcloud's fraud check has refused OVHcloud order 100000001
            bob: looks at order 1
              bob reads: Order 1 is cancelled: OVHcloud's fraud check has refused OVHcloud order 100000001
                **Nothing will be delivered. Ask OVHcloud's support why, and name order 100000001**
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
                <t:…:f> being cancelled
                <t:…:f> refused by the fraud check
                <t:…:f> cancelled
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

/// Nobody is asked for a right any more that was given.
#[test]
fn the_right_to_its_project_is_given_and_it_does_not_show() {
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
            (ovh no longer grants GET /cloud/project/*)
            (ovh hides the project staging)
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
              bot: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I may not look at its project: OVHcloud order 100000001
                Whoever runs the bot has to grant my key or policy `GET /me/order/*` and `GET /cloud/project/*`, then I go on by myself. Until then look under Control panel > Public Cloud
                [To its message -> https://discord.com/...]
            (ovh grants everything again)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
            (ovh's clock goes forward 20 minutes)
              bot: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
                Missing: "staging". Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
                [To its message -> https://discord.com/...]
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
fn it_is_withdrawn_from_while_only_its_steps_show_that_it_is_paid() {
    check_with(
        &following(),
        expect![[r#"
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Approve and give up withdrawal] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's order 100000001 shows no payment by its status)
            (ovh's order 100000001 is held up: manual-review)
              bot: Order 1 is being reviewed by a person at OVHcloud: OVHcloud order 100000001
              alice gets a direct message: Order 1 is being reviewed by a person at OVHcloud: OVHcloud order 100000001
                There is nothing to do: OVHcloud reviews orders on working days only. If it takes more than two of them, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
            bob: /order retract order:1 why:unused
              only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
                The right of withdrawal lasts until <t:…:f>
                OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
                Reason for OVHcloud: Not used
                [Withdraw from order]
        "#]],
    );
}

/// Nothing has changed for most of a day, and the pauses between looks have grown to hours. The reminder falls between two
/// of them.
#[test]
fn the_reminder_comes_however_long_the_pause_is() {
    check_with(
        &following().with("follow.longest", "24h"),
        expect![[r#"
            (ovh delivers after 30 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            (ovh's clock goes forward 64792 seconds)
            (the bot stops and starts again)
              alice gets a direct message: Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
        "#]],
    );
}
