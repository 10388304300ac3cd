//! Following placed orders: every state that OVHcloud may show has its sentence and its next step.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Placed orders are looked at all the time, and what takes time at OVHcloud passes on its clock alone.
pub(crate) fn following() -> Setup {
    Setup::usual().following()
}

#[test]
fn from_the_payment_to_the_project() {
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
            alice: /order list
              only alice sees: Orders
                - Order 1 is paid and being delivered: OVHcloud order 100000001 (<t:…:R>)
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is done, ready to use: project "staging"
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                Ready to use:
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                What happened:
                <t:…:f> ordered
                <t:…:f> paid
                <t:…:f> being checked
                <t:…:f> being delivered
                <t:…:f> delivered
                <t:…:f> ready to use
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            alice: /order list
              only alice sees: Orders
                - Order 1 is done, ready to use: project "staging" (<t:…:R>)
        "#]],
    );
}

#[test]
fn reviewed_by_a_person_and_asked_for_documents() {
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
            (ovh's order 100000001 is held up: documents)
              bot: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
              alice gets a direct message: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
                What OVHcloud wants stands in a mail to the OVHcloud account and under Control panel > your name > My orders. Nothing is delivered until it is sent
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
                **What OVHcloud wants stands in a mail to the OVHcloud account and under Control panel > your name > My orders. Nothing is delivered until it is sent**
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
                <t:…:f> reviewed by a person at OVHcloud
                <t:…:f> documents asked for
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

#[test]
fn refused_by_the_fraud_check() {
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
            (ovh's clock goes forward 2 minutes)
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

#[test]
fn a_step_that_failed() {
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
            (ovh's order 100000001 is held up: failed)
              bot: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered
              alice gets a direct message: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered
                Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1: a step has failed at OVHcloud, so OVHcloud order 100000001 is not being delivered
                **Ask OVHcloud's support, and name order 100000001**
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
                <t:…:f> a step failed
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
