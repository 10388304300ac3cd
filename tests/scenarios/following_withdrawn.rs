//! What was done and then withdrawn from does not look done, and is followed until OVHcloud has ended it.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn a_finished_order_is_withdrawn_from() {
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
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
            bob: /order retract order:1 why:unused
              only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
                The right of withdrawal lasts until <t:…:f>
                OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
                Reason for OVHcloud: Not used
                [Withdraw from order]
            bob: clicks Withdraw from order in the last answer
              bob is asked: Withdraw from order 1  [Type 1 to withdraw]
            bob: answers Type 1 to withdraw: 1
              only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
              bot: Order 1 was done, and is withdrawn from: OVHcloud ends OVHcloud order 100000001
            bob: looks at order 1
              bob reads: Order 1 was done, and is withdrawn from: OVHcloud ends OVHcloud order 100000001
                **@bob has withdrawn from the order, and OVHcloud has taken that up. It pays back what is due; the control panel shows how far it is**
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
                <t:…:f> ready to use
                <t:…:f> withdrawn from
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's clock goes forward 1 hour)
              bot: Order 1 is withdrawn from, and OVHcloud is cancelling OVHcloud order 100000001
            (ovh's clock goes forward 2 minutes)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was withdrawn from
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was withdrawn from
                If something was paid and does not come back, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is cancelled: OVHcloud order 100000001 was withdrawn from
                **If something was paid and does not come back, ask OVHcloud's support and name order 100000001**
                **@bob has withdrawn from the order, and OVHcloud has taken that up. It pays back what is due; the control panel shows how far it is**
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
                <t:…:f> ready to use
                <t:…:f> withdrawn from
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

/// Nobody knows whether it was taken up, until OVHcloud shows it.
#[test]
fn a_withdrawal_whose_answer_is_lost() {
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
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
            (ovh loses the answer to the next POST retraction)
            bob: /order retract order:1 why:unused
              only bob sees: This withdraws from order 1 (OVHcloud's 100000001)
                The right of withdrawal lasts until <t:…:f>
                OVHcloud then ends what was ordered, with everything in the projects, and pays back what was paid, less the days of use. This is final. Save what is needed first
                Reason for OVHcloud: Not used
                [Withdraw from order]
            bob: clicks Withdraw from order in the last answer
              bob is asked: Withdraw from order 1  [Type 1 to withdraw]
            bob: answers Type 1 to withdraw: 1
              only bob sees: OVHcloud is asked to take order 1 back. Its message shows the answer
              bot: Order 1 was done, and may be withdrawn from: whether OVHcloud ends OVHcloud order 100000001 is not known
            bob: looks at order 1
              bob reads: Order 1 was done, and may be withdrawn from: whether OVHcloud ends OVHcloud order 100000001 is not known
                **@bob wanted to withdraw from the order, and OVHcloud's answer is not known. It may have been done: look at the order in the control panel before asking again there**
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
                <t:…:f> ready to use
                <t:…:f> perhaps withdrawn from
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's clock goes forward 1 hour)
              bot: Order 1 is withdrawn from, and OVHcloud is cancelling OVHcloud order 100000001
            (ovh's clock goes forward 2 minutes)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was withdrawn from
              alice gets a direct message: Order 1 is cancelled: OVHcloud order 100000001 was withdrawn from
                If something was paid and does not come back, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
        "#]],
    );
}
