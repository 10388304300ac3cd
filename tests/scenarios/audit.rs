//! The audit in the chat: a file for those who may have it.

use crate::stage::{Setup, check, check_with};
use expect_test::expect;

#[test]
fn nobody_has_it_unless_somebody_was_named() {
    check(expect![[r#"
        bob: /audit export
    "#]]);
}

#[test]
fn who_may_gets_a_file_and_others_are_told_who_may() {
    let setup = Setup::usual().with("audit.people", "{dave}");
    check_with(
        &setup,
        expect![[r#"
            alice: /cart add plan:project.2018 name:staging
            alice: /cart submit reason:new staging area
            alice: clicks Approve on order 1
            bob: clicks Approve on order 1
            bob: /audit export
            dave: /audit export from:2020-01-01 to:2099-12-31
            dave: /audit export from:2020-01-01 to:2099-12-31 format:jsonl
            dave: /audit export from:2020-01-01 to:2020-01-31
            dave: /audit export from:yesterday
            dave: /audit export from:2026-02-01 to:2026-01-01
            zofia: /audyt eksport
        "#]],
    );
}
