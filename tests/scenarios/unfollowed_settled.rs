//! What seems settled is given up too: an order that was paid by a bot that was killed, and one that is done and withdrawn from.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// Whoever it concerned can be erased then: as short as it can be kept, so that it may go at once.
#[test]
fn the_bot_was_killed_while_it_paid() {
    check_with(
        &following().with("payment.mode", "registered").with("privacy.keep_orders", "1ms"),
        expect![[r#"
            (ovh delivers after 3 hours)
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh carries out but hangs on the next payment)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
            (ovh is waited for)
            (ovh hides the project staging)
            (the bot is killed and starts again)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is delivered, I wait until I can see its project: OVHcloud order 100000001
            (ovh's clock goes forward 20 minutes)
              bot: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
              alice gets a direct message: Order 1 is delivered, but I cannot see its project: OVHcloud order 100000001
                Missing: "staging". Look under Control panel > Public Cloud. If it is there, OVHcloud has not finished it yet, or my key or policy lacks the right to see it: whoever runs the bot can grant `GET /cloud/project/*`
                [To its message -> https://discord.com/...]
            (ovh's clock goes forward 720 hours)
              bot: Order 1 is followed no longer: OVHcloud order 100000001 is delivered, but I never saw its project
              alice gets a direct message: Order 1 is followed no longer: OVHcloud order 100000001 is delivered, but I never saw its project
                Nothing has changed for long, so I do not ask any more. Look under Control panel > Public Cloud. If something is missing there, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
            alice: /privacy
              only alice sees: I keep your Discord id, your name and your language as I last saw them
                Your cart is empty
                1 order that you asked for or decided about, with what was written about it
                All of this goes by itself 0 minutes after the last order that concerns you has ended, or after I last saw you
                What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
                You can have it erased now
                [Erase what you keep about me]
            (ovh saw 1 payment and took 1 payment)
        "#]],
    );
}

#[test]
fn it_was_done_and_withdrawn_from_and_is_never_cancelled() {
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
            (ovh's order 100000001 stays delivered)
            (ovh's clock goes forward 719 hours)
            (the bot stops and starts again)
            (ovh's clock goes forward 2 hours)
              bot: Order 1 was withdrawn from, but I have not seen OVHcloud order 100000001 cancelled
              alice gets a direct message: Order 1 was withdrawn from, but I have not seen OVHcloud order 100000001 cancelled
                Look at order 100000001 under Control panel > your name > My orders. If it is not cancelled there, or something was paid and does not come back, ask OVHcloud's support and name its number
                [To its message -> https://discord.com/...]
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
                <t:…:f> delivered
                <t:…:f> ready to use
                <t:…:f> withdrawn from
                <t:…:f> followed no longer
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            alice: /order list
              only alice sees: Orders
                - Order 1 was withdrawn from, but I have not seen OVHcloud order 100000001 cancelled (<t:…:R>)
        "#]],
    );
}
