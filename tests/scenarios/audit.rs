//! The audit in the chat: a file for those who may have it.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn nobody_has_it_unless_somebody_was_named() {
    check(expect![[r#"
        bob: /audit export
          only bob sees: Nobody may have the audit here. Whoever runs me can name people in the section audit of my configuration, or use cartwright audit on my machine
    "#]]);
}

#[test]
fn who_may_gets_a_file_and_others_are_told_who_may() {
    let setup = Setup::usual().with("audit.people", "{dave}");
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
              only alice sees: 1 x Public Cloud project "staging". Send it with /cart submit
            alice: /cart submit reason:new staging area
              only alice sees: Order 1 is sent. Its message in the channel shows how it goes
              bot: Order 1 by alice, 0.00 EUR, waits for 1 approval  [Approve] [Reject] [Withdraw order]
            alice: clicks Approve on order 1
              only alice sees: Only approvers may do this. /help says who they are, and /policy explain why you may not
            bob: clicks Approve on order 1
              bot: Order 1 approved by bob
              bot: Order 1 is placed: OVHcloud order 100000001
              bot: Order 1 is paid, and OVHcloud checks it: OVHcloud order 100000001
            bob: /audit export
              only bob sees: Only @dave may have the audit. Whoever runs me can add you in the section audit of my configuration
            dave: /audit export from:2020-01-01 to:2099-12-31
              only dave sees: The audit from 2020-01-01 to 2099-12-31 (UTC), a line for each thing that happened. That you got it stands in it  [file audit.csv: Who did what to which order from 2020-01-01 to 2099-12-31, one line each]
            dave: /audit export from:2020-01-01 to:2099-12-31 format:jsonl
              only dave sees: The audit from 2020-01-01 to 2099-12-31 (UTC), a line for each thing that happened. That you got it stands in it  [file audit.jsonl: Who did what to which order from 2020-01-01 to 2099-12-31, one line each]
            dave: /audit export from:2020-01-01 to:2020-01-31
              only dave sees: The audit from 2020-01-01 to 2020-01-31 (UTC), a line for each thing that happened. That you got it stands in it  [file audit.csv: Who did what to which order from 2020-01-01 to 2020-01-31, one line each]
            dave: /audit export from:yesterday
              only dave sees: These are no days. Write them like 2026-11-01, the first one not after the last
            dave: /audit export from:2026-02-01 to:2026-01-01
              only dave sees: These are no days. Write them like 2026-11-01, the first one not after the last
            zofia: /audyt eksport
              only zofia sees: Audyt mogą mieć tylko @dave. Osoba, która mnie prowadzi, może Cię dopisać w sekcji audit mojej konfiguracji
        "#]],
    );
}
