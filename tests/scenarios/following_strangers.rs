//! What does not belong together at OVHcloud: a project that is another order's, and a status behind its own steps.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// It is ready with its own.
#[test]
fn a_project_of_another_order_is_listed_under_it() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:alpha
              only alice sees: 1 x Public Cloud project "alpha". Send it with /cart submit
            alice: /cart submit reason:first
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: project "alpha"
              alice gets a direct message: Order 1 is done, ready to use: project "alpha"
                Project "alpha": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
            alice: /cart add plan:project.2018 name:beta
              only alice sees: 1 x Public Cloud project "beta". Send it with /cart submit
            alice: /cart submit reason:second
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 2
              bot: Order 2 approved by bob
              bot: Order 2 is placed: OVHcloud order 100000002  [Payment link]
              alice gets a direct message: Your order 2 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh lists the project alpha under order 100000002)
            (ovh's order 100000002 is paid)
              bot: Order 2 is paid, and OVHcloud checks it: OVHcloud order 100000002
            (ovh's clock goes forward 3 hours)
              bot: Order 2 is done, ready to use: project "beta"
              alice gets a direct message: Order 2 is done, ready to use: project "beta"
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// Nobody is reminded to pay, and it is told as late.
#[test]
fn paid_by_its_steps_and_never_by_its_status() {
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
            (ovh's order 100000001 shows no payment by its status)
            (ovh's clock goes forward 17 hours)
            (ovh's order 100000001 is paid)
            (ovh's clock goes forward 90 minutes)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            alice: clicks Payment link in the direct message
              only alice sees: This order is paid, so there is nothing left to pay. Its message shows how it goes on
            (ovh's clock goes forward 4 hours)
              bot: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
              alice gets a direct message: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
                OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
                **OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 100000001**
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
                <t:…:f> late
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's order 100000001 goes on)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
        "#]],
    );
}
