//! OVHcloud in Canada: the plans of Europe, other money, from the cart to the project.

use crate::following::following;
use crate::stage::check_with;
use expect_test::expect;

/// Without the list, which would name the project too: it is found where Europe has it, not where the US does.
#[test]
fn from_the_cart_to_the_project() {
    check_with(
        &following(),
        expect![[r#"
            (ovh is the Canadian one)
            (project.2018 costs 10 from now on)
            (ovh delivers after 3 hours)
            (ovh has no list of cloud orders)
            (the bot stops and starts again)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 10.50 CAD, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the log says: event="progressed")
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it by <t:…:f>, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh's order 100000001 is paid)
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh's clock goes forward 1 hour)
              bot: Order 1 is paid and being delivered: OVHcloud order 100000001
            (ovh's clock goes forward 2 hours)
              bot: Order 1 is done, ready to use: project "staging"
              alice gets a direct message: Order 1 is done, ready to use: project "staging"
                Project "staging": `0123…`
                <https://ca.ovh.com/...>
                Cost so far: 10.50 CAD
                [To its message -> https://discord.com/...]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
