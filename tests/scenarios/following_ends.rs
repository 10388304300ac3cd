//! Orders that are cancelled, that OVHcloud says nothing about, or that it does not deliver.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn not_confirmed_in_time() {
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
            (ovh's clock goes forward 25 hours)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
                If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
                **If it is still wanted, put it into your cart with /order again and send it with /cart submit**
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> cancelled
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

#[test]
fn cancelled_in_the_panel_before_it_is_paid() {
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
            (ovh's order 100000001 is cancelled in the panel)
              bot: Order 1 is being cancelled at OVHcloud: OVHcloud order 100000001
            (ovh's clock goes forward 2 minutes)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                **If nobody on your side wanted that, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit**
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> being cancelled
                <t:…:f> cancelled
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

#[test]
fn cancelled_in_the_panel_while_it_is_delivered() {
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
            (ovh's clock goes forward 1 hour)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            (ovh's order 100000001 is cancelled in the panel)
              bot: Order 1 is being cancelled at OVHcloud: OVHcloud order 100000001
            (ovh's clock goes forward 2 minutes)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was cancelled in the control panel or by OVHcloud
                If nobody on your side wanted that, or something was paid and does not come back, ask OVHcloud's support and name order 100000001. If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
        "#]],
    );
}

#[test]
fn ovhcloud_does_not_say() {
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
            (ovh's order 100000001 is unknown)
              bot: Order 1: OVHcloud does not say at the moment where OVHcloud order 100000001 stands
            bob: looks at order 1
              bob reads: Order 1: OVHcloud does not say at the moment where OVHcloud order 100000001 stands
                **I keep asking. You can look yourself under Control panel > your name > My orders**
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
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
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

/// It is told once, and what comes after all is told too.
#[test]
fn a_delivery_that_never_comes() {
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
            (ovh's order 100000001 is held up: never)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
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
                <t:…:f> being checked
                <t:…:f> being delivered
                <t:…:f> late
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's clock goes forward 30 hours)
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
