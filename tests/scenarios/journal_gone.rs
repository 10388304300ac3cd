//! The PostgreSQL server of the journal is gone for a while: nothing is done without a record, and work goes on by itself.

use crate::stage::{Setup, check_with};
use expect_test::expect;

#[test]
fn and_people_ask() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (the database stops)
            bob: clicks Approve on order 1
              only bob sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
            alice: /cart add plan:project.2018 name:other
              only alice sees: I cannot write to my records right now, so I have changed nothing. Try again in a minute; if it stays, tell whoever runs me (request ID `…`)
            (ovh has 0 orders and saw 0 checkouts)
            (the database starts again)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            alice: /cart add plan:project.2018 name:other
              only alice sees: 1 x Public Cloud project "other". Send it with /cart submit
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}

#[test]
fn while_ovhcloud_works() {
    let Some(setup) = Setup::on_server() else { return };
    check_with(
        &setup,
        expect![[r#"
            (project.2018 costs 12.50 from now on)
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 15.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            (ovh hangs on the next checkout)
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
            (ovh is waited for)
            (the database stops)
            (ovh goes on)
            (the log says: an order waits until the journal works again)
            (the database starts again)
              bot: Order 1 is placed: OVHcloud order 100000001  [Payment link]
              alice gets a direct message: Your order 1 is placed: OVHcloud order 100000001. Open and confirm it within 24 hours, also at total 0, or OVHcloud cancels the order  [Payment link]
            alice: clicks Payment link on order 1
              only alice sees: Order 1 is OVHcloud order 100000001. Open and confirm it within 24 hours after it was placed, also at total 0, or OVHcloud cancels the order  [Open at OVHcloud -> https://www.ovh.invalid/...]
            (ovh has 1 order and saw 1 checkout)
        "#]],
    );
}
