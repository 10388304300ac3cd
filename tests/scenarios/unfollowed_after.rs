//! An order that is followed no longer: given up once, whoever looks, and what can still be done about it.

use crate::following::following;
use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Both look all the time, and it is told once.
#[test]
fn two_bots_give_up_one_order() {
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
            (ovh's order 100000001 is unknown)
              bot: Order 1: OVHcloud does not say at the moment where OVHcloud order 100000001 stands
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
              alice gets a direct message: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
                OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
            (ovh's clock goes forward 720 hours)
              bot: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
              alice gets a direct message: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money
                [To its message -> https://discord.com/...]
            bob: looks at order 1
              bob reads: Order 1 is followed no longer: I cannot read where OVHcloud order 100000001 stands
                **Nothing has changed for long, so I do not ask any more. Look for order 100000001 under Control panel > your name > My orders, and for what came of it under Control panel > Public Cloud: it may cost money**
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
                <t:…:f> late
                <t:…:f> followed no longer
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

/// OVHcloud did not say until when it could be withdrawn from, and does when somebody asks. What comes of it is seen.
#[test]
fn it_can_still_be_withdrawn_from() {
    check_with(
        &following().with("follow.give_up", "168h"),
        expect![[r#"
            (ovh delivers after 3 hours)
            (ovh's account is a private individual's)
            (the bot stops and starts again)
            (project.2018 costs 10 from now on)
            (ovh no longer grants GET /me/order/100000001)
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
            (ovh's order 100000001 is held up: documents)
              bot: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
              alice gets a direct message: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
                What OVHcloud wants stands in a mail to the OVHcloud account and under Control panel > your name > My orders. Nothing is delivered until it is sent
                [To its message -> https://discord.com/...]
            (ovh's clock goes forward 168 hours)
              bot: Order 1 is followed no longer: I never saw OVHcloud order 100000001 delivered
              alice gets a direct message: Order 1 is followed no longer: I never saw OVHcloud order 100000001 delivered
                Nothing has changed for long, so I do not ask any more. Look at order 100000001 under Control panel > your name > My orders: it may still be delivered and cost money. If it does not go on, ask OVHcloud's support and name its number
                [To its message -> https://discord.com/...]
            (ovh grants everything again)
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
              bot: Order 1 was withdrawn from, but I have not seen OVHcloud order 100000001 cancelled
            bob: looks at order 1
              bob reads: Order 1 was withdrawn from, but I have not seen OVHcloud order 100000001 cancelled
                **Look at order 100000001 under Control panel > your name > My orders. If it is not cancelled there, or something was paid and does not come back, ask OVHcloud's support and name its number**
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
                <t:…:f> documents asked for
                <t:…:f> followed no longer
                <t:…:f> withdrawn from
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's clock goes forward 2 hours)
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
                <t:…:f> documents asked for
                <t:…:f> followed no longer
                <t:…:f> withdrawn from
                <t:…:f> cancelled
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}
