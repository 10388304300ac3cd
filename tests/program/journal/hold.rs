//! `journal hold`: after a restore nothing is ordered before a person has looked.

use super::{Desk, run, time};
use cartwright::journal::Journal;
use cartwright::order::{HeldFor, OrderFound, OrderId, OrderNumber, Owed, Stage};
use expect_test::expect;
use sandbox::postgres::Cluster;
use sqlx::{Connection as _, SqliteConnection};

#[tokio::test]
async fn what_may_have_been_ordered_is_held_once() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    desk.journal.close().await;
    desk.prints(&["hold"], 0, &expect![[r#"
        order 1 (placed) stays placed
        order 2 (waits, 0 of 1 approvals) is held now
        order 3 (approved) is held now
        order 4 (held: OVHcloud not reached) is held now
        order 5 (not proved: no answer in time) stays so: its checkout is looked for when the bot starts, or a person is asked
        held now: 3, held before: 0, placed: 1, with a checkout to settle: 1
        the bot may start: it tells the channel, and nothing is ordered before somebody has looked
    "#]]);
    desk.prints(&["hold"], 0, &expect![[r#"
        order 1 (placed) stays placed
        order 2 (held: restored from a backup) stays so
        order 3 (held: restored from a backup) stays so
        order 4 (held: restored from a backup) stays so
        order 5 (not proved: no answer in time) stays so: its checkout is looked for when the bot starts, or a person is asked
        held now: 0, held before: 3, placed: 1, with a checkout to settle: 1
        the bot may start: it tells the channel, and nothing is ordered before somebody has looked
    "#]]);
    desk.prints(
        &["check"],
        0,
        &expect![[r#"
            orders: 6, events: 19; the journal is sound
            audit lines: 25; not signed: anybody who can write the journal can write such lines
        "#]],
    );
    let journal = Journal::open(&desk.url, time(100)).await.unwrap();
    for id in [2, 3, 4] {
        let order = journal.order(OrderId(id)).await.unwrap().unwrap();
        assert_eq!(order.stage, Stage::Held(HeldFor::Restored));
        let owed = journal.owed(100).await.unwrap();
        let card =
            owed.iter().any(|debt| (debt.order, debt.version, debt.kind) == (order.id, order.version, Owed::Card));
        assert!(card, "the channel is told of order {id}");
    }
}

/// With a misspelled name a new journal would hold no orders, and a bot that starts on it would know of none.
#[test]
fn where_there_is_no_journal_none_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let (code, printed) = run(&folder, "sqlite:restored.db", &["hold"]);
    assert_eq!(code, Some(1), "{printed}");
    expect![[r#"
        cartwright: inspecting the journal, journal restored.db: there is no such file; check `journal.url`
    "#]]
    .assert_eq(&printed);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn in_a_database_without_a_journal_none_is_made() {
    let Some(cluster) = Cluster::shared("`cartwright journal hold` was tried on SQLite only") else { return };
    let (folder, url) = (tempfile::tempdir().unwrap(), cluster.database().unwrap());
    let held = run(&folder, &url, &["hold"]);
    assert!(held.0 == Some(1) && held.1.contains("this is not a Cartwright journal; set `journal.url`"), "{held:?}");
    let shown = run(&folder, &url, &["show"]);
    assert!(shown.0 == Some(1) && shown.1.contains("this is not a Cartwright journal"), "{shown:?}");
}

/// A backup may be older than the program.
#[tokio::test]
async fn an_older_journal_is_brought_up_to_date() {
    let desk = Desk::on_sqlite().await;
    desk.approved("staging").await;
    desk.journal.close().await;
    // These migrations have changed no table.
    let mut conn = SqliteConnection::connect(&desk.url).await.unwrap();
    sqlx::query("DELETE FROM journal_migrations WHERE version >= 8").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    assert!(desk.run(&["show"]).1.contains("an older version of this program has written it"));
    let (code, printed) = desk.run(&["hold"]);
    assert!(code == Some(0) && printed.starts_with("order 1 (approved) is held now\n"), "{printed}");
    assert_eq!(desk.run(&["check"]).0, Some(0));
}

#[tokio::test]
async fn not_while_a_bot_runs() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    desk.prints(&["hold"], 1, &expect![[r#"
        cartwright: opening the journal, journal FOLDER/cartwright.db: another bot is running on it and holds FOLDER/cartwright.db.lock; stop that one, or give this one its own `journal.url`
    "#]]);
    let order = desk.journal.order(OrderId(2)).await.unwrap().unwrap();
    assert_eq!(order.stage, Stage::Pending);
}

#[tokio::test]
async fn on_a_server_not_while_a_bot_is_connected() {
    let Some(desk) = Desk::on_postgres().await else { return };
    desk.busy().await;
    desk.prints(
        &["hold"],
        1,
        &expect![[r#"
        cartwright: holding the orders: a bot is connected to this journal; stop every bot and run this again
    "#]],
    );
    desk.journal.close().await;
    let (code, printed) = desk.run(&["hold"]);
    assert!(
        code == Some(0) && printed.contains("\nheld now: 3, held before: 0, placed: 1, with a checkout to settle: 1\n"),
        "{printed}"
    );
    assert_eq!(desk.run(&["check"]).0, Some(0));
}

#[tokio::test]
async fn a_backup_is_restored_held_and_worked_on() {
    let desk = Desk::on_sqlite().await;
    let order = desk.approved("staging").await;
    assert_eq!(desk.run(&["backup", "copy.db"]).0, Some(0));
    // What the backup has forgotten: this order was placed meanwhile.
    desk.append(&order, OrderFound { number: OrderNumber(8), proved: true }, 50).await;
    desk.journal.close().await;
    std::fs::rename(desk.folder.path().join("copy.db"), desk.folder.path().join("restored.db")).unwrap();
    let (code, printed) = run(&desk.folder, "sqlite:restored.db", &["hold"]);
    assert!(code == Some(0) && printed.starts_with("order 1 (approved) is held now\n"), "{printed}");
    let url = format!("sqlite:{}", desk.folder.path().join("restored.db").display());
    let journal = Journal::open(&url, time(100)).await.unwrap();
    let order = journal.order(order.id).await.unwrap().unwrap();
    let found = OrderFound { number: OrderNumber(8), proved: true };
    let (order, _) = journal.append(&order, found, time(101)).await.unwrap();
    assert_eq!(order.stage, Stage::Placed { number: OrderNumber(8) });
}
