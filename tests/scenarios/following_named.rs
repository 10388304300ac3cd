//! A project that OVHcloud names in more than one place is one.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

#[test]
fn other_details_of_the_order_name_its_first_project() {
    check_with(
        &following(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            (ovh names projects twice)
            (ovh delivers after 3 hours)
            alice: /cart add plan:project.2018 name:alpha
              only alice sees: 1 x Public Cloud project "alpha". Send it with /cart submit
            alice: /cart add plan:project.2018 name:beta
              only alice sees: 1. 1 x Public Cloud project "alpha"
                2. 1 x Public Cloud project "beta"
                Send it with /cart submit
            alice: /cart submit reason:two of them
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 24.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: projects "alpha", "beta"
              alice gets a direct message: Order 1 is done, ready to use: projects "alpha", "beta"
                Project "alpha": `0123…`
                <https://www.ovh.com/...>
                Project "beta": `0123…`
                <https://www.ovh.com/...>
                Cost so far: 24.00 EUR
                [To its message -> https://discord.com/...]
        "#]],
    );
}

/// In the US these are the operations.
#[test]
fn two_operations_name_each_project() {
    check_with(
        &following(),
        expect![[r#"
            (ovh is the American one)
            (project costs 10 from now on)
            (ovh names projects twice)
            (ovh delivers after 3 hours)
            (the bot stops and starts again)
            alice: /cart add plan:project name:alpha
              only alice sees: 1 x Public Cloud project "alpha". Send it with /cart submit
            alice: /cart add plan:project name:beta
              only alice sees: 1. 1 x Public Cloud project "alpha"
                2. 1 x Public Cloud project "beta"
                Send it with /cart submit
            alice: /cart submit reason:two of them
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 20.00 USD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 3 hours)
              bot: Order 1 is done, ready to use: projects "alpha", "beta"
              alice gets a direct message: Order 1 is done, ready to use: projects "alpha", "beta"
                Project "alpha": `0123…`
                <https://us.ovhcloud.com/...>
                Project "beta": `0123…`
                <https://us.ovhcloud.com/...>
                Cost so far: 20.00 USD
                [To its message -> https://discord.com/...]
        "#]],
    );
}
