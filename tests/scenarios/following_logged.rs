//! What the operator's log says of orders that OVHcloud does not show: once when it begins and once when it ends, however often
//! they are looked at, and with their number.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn one_order_is_gone_and_another_goes_on() {
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
            alice: /cart add plan:project.2018 name:beta
              only alice sees: 1 x Public Cloud project "beta". Send it with /cart submit
            alice: /cart submit reason:second
              only alice sees: Order 2 is sent. Its message in the channel shows how it goes
              bot: Order 2 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 2
              bot: Order 2 approved by bob
              bot: Order 2 is placed: OVHcloud order 100000002  [Payment link]
              alice gets a direct message: Your order 2 is placed: OVHcloud order 100000002. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is gone)
              bot: Order 1: OVHcloud does not say at the moment where OVHcloud order 100000001 stands
            (the log says: OVHcloud does not have this of an order)
            (ovh's order 100000002 is paid)
              bot: Order 2 is paid, and OVHcloud checks it: OVHcloud order 100000002
            (ovh's clock goes forward 1 hour)
              bot: Order 2 is paid and being delivered: OVHcloud order 100000002
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
              bot: Order 2 is done, ready to use: project "beta"
              alice gets a direct message: Order 1 is paid, but OVHcloud is taking long to deliver it: OVHcloud order 100000001
                OVHcloud shows nothing that is in its way. Ask OVHcloud's support, and name order 100000001
                [To its message -> https://discord.com/...]
              alice gets a direct message: Order 2 is done, ready to use: project "beta"
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
            (the log has 2 lines with: OVHcloud does not have this of an order)
            (the log has 0 lines with: OVHcloud answers this again)
            (ovh's order 100000001 is there again)
              bot: Order 1 is done, ready to use: project "alpha"
              alice gets a direct message: Order 1 is done, ready to use: project "alpha"
                Project "alpha": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 12.00 EUR
                [To its message -> https://discord.com/...]
            (the log has 2 lines with: OVHcloud does not have this of an order)
            (the log has 2 lines with: OVHcloud answers this again)
        "#]],
    );
}
