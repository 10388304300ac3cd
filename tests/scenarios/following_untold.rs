//! Whoever takes no direct messages is told in the channel what must not be missed, once.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// Placed orders are looked at all the time, and Discord refuses so many direct messages.
fn closed(times: usize) -> Setup {
    let direct = "POST /channels/{channel_id}/messages 403";
    (0..times).fold(Setup::usual().following(), |setup, _| setup.refused(direct))
}

#[test]
fn news_come_in_the_channel() {
    check_with(
        &closed(3),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            (alice takes no direct messages)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
            (every message is sent)
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's order 100000001 is held up: documents)
              bot: Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
              bot (pings alice): @alice Order 1: OVHcloud asks for documents before it delivers OVHcloud order 100000001
                What OVHcloud wants stands in a mail to the OVHcloud account and under Control panel > your name > My orders. Nothing is delivered until it is sent
                [To its message -> https://discord.com/...]
            (ovh's order 100000001 goes on)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: project "staging"
              bot (pings alice): @alice Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

#[test]
fn the_reminder_comes_in_the_channel() {
    check_with(
        &closed(3).with("settle.quiet", "4s"),
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            (alice takes no direct messages)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
            (every message is sent)
            (ovh's clock goes forward 19 hours)
              bot (pings alice): @alice Your order 1 waits for payment: OVHcloud order 100000001 is to be opened and confirmed by <t:…:f> (<t:…:R>), also at total 0; after that OVHcloud may cancel it  [Payment link]
            (ovh's clock goes forward 6 hours)
              bot: Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
              bot (pings alice): @alice Order 1 is cancelled: OVHcloud order 100000001 was not confirmed or paid in time
                If it is still wanted, put it into your cart with /order again and send it with /cart submit
                [To its message -> https://discord.com/...]
        "#]],
    );
}
