//! Orders of which nothing more becomes are followed no longer: told once with what is left open, and over.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// Whoever it concerned can be erased then: as short as it can be kept, so that it may go at once.
#[test]
fn its_project_never_shows() {
    check_with(
        &following().with("privacy.keep_orders", "1ms"),
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
            (ovh's clock goes forward 719 hours)
            alice: /privacy
              only alice sees: I keep your Discord id, your name and your language as I last saw them
                Your cart is empty
                1 order that you asked for or decided about, with what was written about it
                All of this goes by itself 0 minutes after the last order that concerns you has ended, or after I last saw you
                What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
                You cannot be erased yet: order 1 is still open. Ask again when that is over
            (ovh's clock goes forward 1 hour)
              bot: Order 1 is followed no longer: OVHcloud order 100000001 is delivered, but I never saw its project
              alice gets a direct message: Order 1 is followed no longer: OVHcloud order 100000001 is delivered, but I never saw its project
                Nothing has changed for long, so I do not ask any more. Look under Control panel > Public Cloud. If something is missing there, ask OVHcloud's support and name order 100000001
                [To its message -> https://discord.com/...]
            (the metrics say: cartwright_orders{stage="unfollowed"} 1)
            (the metrics say: cartwright_orders{stage="placed"} 0)
            (ovh shows the project staging)
            alice: /order list
              only alice sees: Orders
                - Order 1 is followed no longer: OVHcloud order 100000001 is delivered, but I never saw its project (<t:…:R>)
            bob: /order show order:1
              only bob sees: Order 1 is followed no longer: OVHcloud order 100000001 is delivered, but I never saw its project
                **Nothing has changed for long, so I do not ask any more. Look under Control panel > Public Cloud. If something is missing there, ask OVHcloud's support and name order 100000001**
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
                <t:…:f> followed no longer
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            bob: /order retract order:1 why:unused
              only bob sees: Only private individuals have a right of withdrawal, and the account is not one's. A project can be ended in OVHcloud's control panel
            alice: /order cancel order:1
              only alice sees: OVHcloud has order 1, so it cannot be taken back here. Left unpaid, it is cancelled by OVHcloud; a paid one of a private individual can be withdrawn from by /order retract
            alice: /order again order:1
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart show
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /privacy
              only alice sees: I keep your Discord id, your name and your language as I last saw them
                Your cart, with voucher codes if there are any: 1 line
                1 order that you asked for or decided about, with what was written about it
                All of this goes by itself 0 minutes after the last order that concerns you has ended, or after I last saw you
                What happened to orders stays, and so does the audit. In them you are a random key, which then means nobody
                You can have it erased now
                [Erase what you keep about me]
        "#]],
    );
}

/// The button that was sent when it was placed says what is so. A bot that starts asks what time it is at OVHcloud first.
#[test]
fn it_is_never_seen_paid() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
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
            (ovh's clock goes forward 719 hours)
            (the bot stops and starts again)
            alice: clicks Payment link in the direct message
              only alice sees: Order 1 is OVHcloud order 100000001. The time to confirm and pay it was over on <t:…:f>. Look under Control panel > your name > My orders before you open it: OVHcloud may have cancelled it. If so, and it is still wanted, put it into your cart with /order again and send it with /cart submit  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is followed no longer: I never saw OVHcloud order 100000001 paid
              alice gets a direct message: Order 1 is followed no longer: I never saw OVHcloud order 100000001 paid
                Nothing has changed for long, so I do not ask any more. Look at order 100000001 under Control panel > your name > My orders. If it is cancelled there and still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
            alice: clicks Payment link on the old order 1
              only alice sees: Nothing has changed about this order for long, so I follow it no longer and give out no link. Look at OVHcloud order 100000001 under Control panel > your name > My orders
            bob: looks at order 1
              bob reads: Order 1 is followed no longer: I never saw OVHcloud order 100000001 paid
                **Nothing has changed for long, so I do not ask any more. Look at order 100000001 under Control panel > your name > My orders. If it is cancelled there and still wanted, put it into your cart with /order again and send it with /cart submit**
                1 x Public Cloud project `project.2018` "staging": 10.00 EUR
                Price:
                12.00 EUR with tax
                10.00 EUR without tax
                Asked by:
                @alice
                <t:…:f>
                What happened:
                <t:…:f> ordered
                <t:…:f> followed no longer
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
        "#]],
    );
}

#[test]
fn nobody_sends_the_documents() {
    check_with(
        &following().with("follow.give_up", "168h"),
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
            bob: looks at order 1
              bob reads: Order 1 is followed no longer: I never saw OVHcloud order 100000001 delivered
                **Nothing has changed for long, so I do not ask any more. Look at order 100000001 under Control panel > your name > My orders: it may still be delivered and cost money. If it does not go on, ask OVHcloud's support and name its number**
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
                Approved by: @bob
                Reason: new staging area
                Contracts you enter into by ordering:
                [General Terms of Service](https://contract.ovh.invalid/...)
                [Specific Conditions Public Cloud](https://contract.ovh.invalid/...)
            (ovh's order 100000001 goes on)
            alice: /order list
              only alice sees: Orders
                - Order 1 is followed no longer: I never saw OVHcloud order 100000001 delivered (<t:…:R>)
        "#]],
    );
}
