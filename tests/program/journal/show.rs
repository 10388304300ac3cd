//! `journal show`: what happened, without a secret, while the bot works.

use super::{Desk, Rejected};
use expect_test::expect;

#[tokio::test]
async fn every_order_in_a_line() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    desk.prints(
        &["show"],
        0,
        &expect![[r#"
        journal JOURNAL
        ORDER  SENT                  LAST EVENT            BY     OVHCLOUD   TOTAL     STAGE
        1      2026-09-21T14:13:30Z  2026-09-21T14:14:00Z  alice  100000001  0.00 EUR  placed
        2      2026-09-21T14:13:30Z  2026-09-21T14:13:30Z  alice             0.00 EUR  waits, 0 of 1 approvals
        3      2026-09-21T14:13:30Z  2026-09-21T14:13:40Z  alice             0.00 EUR  approved
        4      2026-09-21T14:13:30Z  2026-09-21T14:13:45Z  alice             0.00 EUR  held: OVHcloud not reached
        5      2026-09-21T14:13:30Z  2026-09-21T14:14:05Z  alice             0.00 EUR  not proved: no answer in time
        6      2026-09-21T14:13:30Z  2026-09-21T14:13:35Z  alice             0.00 EUR  rejected
    "#]],
    );
}

#[tokio::test]
async fn one_order_event_by_event() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    desk.prints(&["show", "1"], 0, &expect![[r#"
        order 1: placed
        OVHcloud order 100000001
        EVENT  AT                    WHAT               BY        WITH
        1      2026-09-21T14:13:30Z  submitted          alice     1 x project.2018 "placed": 0.00 EUR, approvals needed: 1, until 2026-09-22T14:13:20Z
        2      2026-09-21T14:13:40Z  approved           b�[31mob
        3      2026-09-21T14:13:50Z  checkout_began               attempt 1, orders the account had before: 1
        4      2026-09-21T14:14:00Z  checkout_answered            OVHcloud order 100000001
    "#]]);
    desk.prints(&["show", "5"], 0, &expect![[r#"
        order 5: not proved: no answer in time
        EVENT  AT                    WHAT               BY        WITH
        1      2026-09-21T14:13:30Z  submitted          alice     1 x project.2018 "sought": 0.00 EUR, approvals needed: 1, until 2026-09-22T14:13:20Z
        2      2026-09-21T14:13:40Z  approved           b�[31mob
        3      2026-09-21T14:13:50Z  checkout_began               attempt 1, orders the account had before: 1
        4      2026-09-21T14:14:05Z  checkout_answered            not proved: no answer in time
    "#]]);
    desk.prints(
        &["show", "99"],
        1,
        &expect![[r#"
        cartwright: the journal has no order 99; `cartwright journal show` lists those it has
    "#]],
    );
}

#[tokio::test]
async fn whom_the_journal_has_forgotten_is_a_key() {
    let desk = Desk::on_sqlite().await;
    let order = desk.pending("staging").await;
    let rejected = Rejected { by: desk.bob.clone() };
    desk.append(&order, rejected, 15).await;
    // Who was seen since the last purge is dated by the next, and gone a year after that.
    for seconds in [20, 400 * 86_400] {
        desk.journal.purge(super::time(seconds)).await.unwrap();
    }
    desk.prints(&["show", "1"], 0, &expect![[r#"
        order 1: rejected
        EVENT  AT                    WHAT       BY                                WITH
        1      2026-09-21T14:13:30Z  submitted  KEY-OF-ALICE  1 x project.2018 "staging": 0.00 EUR, approvals needed: 1, until 2026-09-22T14:13:20Z
        2      2026-09-21T14:13:35Z  rejected   KEY-OF-BOB
    "#]]);
}

#[tokio::test]
async fn a_server_is_shown_like_a_file() {
    let Some(desk) = Desk::on_postgres().await else { return };
    desk.busy().await;
    let (code, printed) = desk.run(&["show"]);
    assert_eq!((code, printed.lines().count()), (Some(0), 8), "{printed}");
}

#[tokio::test]
async fn without_a_journal_nothing_is_made() {
    let desk = Desk::on_sqlite().await;
    let empty = tempfile::tempdir().unwrap();
    for words in [&["show"][..], &["check"], &["backup", "copy.db"]] {
        let (code, printed) = super::run(&empty, "sqlite:other.db", words);
        assert!(code == Some(1) && printed.contains("other.db: there is no such file"), "{printed}");
    }
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0);
    let (code, _) = desk.run(&["show", "one"]);
    assert_eq!(code, Some(2));
}
