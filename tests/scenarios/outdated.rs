//! A newer version of the bot starts on the journal while the old one runs: the old one buys nothing any more, and ends itself.

use crate::stage::{Setup, check_with};
use expect_test::expect;

/// It notices right before it would order, not only at its next look.
fn right_before_ordering(setup: &Setup) {
    check_with(
        setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next dry run)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (a newer program works on the journal)
            (ovh goes on)
            (the bot ends by itself)
            (the log says: a newer version of this program works on the journal: finishing what runs, then ending)
            (the log says: a newer version of this program has written it (schema 99,)
            (ovh has 0 orders and saw 0 checkouts)
            (the newer program was never there)
            (the bot starts)
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn it_orders_nothing() {
    right_before_ordering(&Setup::usual());
}

#[test]
fn it_orders_nothing_on_a_server() {
    let Some(setup) = Setup::on_server() else { return };
    right_before_ordering(&setup);
}

/// A checkout that is under way is waited for, and its answer is written down.
#[test]
fn what_was_ordered_before_is_finished() {
    check_with(
        &Setup::usual(),
        expect![[r#"
            (project.2018 costs 10 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 12.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (a newer program works on the journal)
            (the log says: finishing what runs, then ending)
            (ovh goes on)
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            (the bot ends by itself)
            (ovh has 1 order and saw 1 checkout)
            (the newer program was never there)
        "#]],
    );
}
