//! `journal check`: every defect in a line with its place, and the exit code.

use super::Desk;
use expect_test::expect;
use sqlx::{Connection as _, SqliteConnection};

async fn tamper(desk: &Desk, statements: &[&'static str]) {
    let mut conn = SqliteConnection::connect(&desk.url).await.unwrap();
    for statement in statements {
        sqlx::query(*statement).execute(&mut conn).await.unwrap();
    }
    conn.close().await.unwrap();
}

#[tokio::test]
async fn a_sound_journal_under_a_working_bot() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    desk.prints(
        &["check"],
        0,
        &expect![[r#"
            orders: 6, events: 16; the journal is sound
            audit lines: 22; not signed: anybody who can write the journal can write such lines
        "#]],
    );
}

#[tokio::test]
async fn defects_are_told_and_nothing_is_repaired() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    let statements = [
        "DELETE FROM ovh_orders",
        "UPDATE events SET body = '{\"event\":\"approved\",' WHERE order_id = 3 AND version = 2",
        "UPDATE secrets SET asked = 0 WHERE kind = 'cart'",
    ];
    tamper(&desk, &statements).await;
    desk.prints(
        &["check"],
        1,
        &expect![[r#"
        order 1: OVHcloud order 100000001 of its events is not claimed for it
        order 1: the cart of attempt 1 may be ordered and is not marked so: it could be deleted
        order 3, event 2: its JSON cannot be read (line 1, column 20)
        order 5: the cart of attempt 1 may be ordered and is not marked so: it could be deleted
        orders: 6, events: 14; 4 defects; restore a backup, nothing is repaired by guessing
        audit lines: 22; not signed: anybody who can write the journal can write such lines
    "#]],
    );
    assert_eq!(desk.run(&["check"]), desk.run(&["check"]));
    desk.prints(&["show", "3"], 1, &expect![[r#"
        cartwright: reading an order, journal FOLDER/cartwright.db: event 2 of order 3 is damaged: its JSON cannot be read (line 1, column 20); restore a backup, nothing is repaired by guessing
    "#]]);
    desk.journal.close().await;
    desk.prints(
        &["hold"],
        1,
        &expect![[r#"
            order 1: OVHcloud order 100000001 of its events is not claimed for it
            order 1: the cart of attempt 1 may be ordered and is not marked so: it could be deleted
            order 3, event 2: its JSON cannot be read (line 1, column 20)
            order 5: the cart of attempt 1 may be ordered and is not marked so: it could be deleted
            orders: 6, events: 14; 4 defects; restore a backup, nothing is repaired by guessing
            nothing was changed
        "#]],
    );
}

#[tokio::test]
async fn a_server_is_checked_like_a_file() {
    let Some(desk) = Desk::on_postgres().await else { return };
    desk.busy().await;
    desk.prints(
        &["check"],
        0,
        &expect![[r#"
            orders: 6, events: 16; the journal is sound
            audit lines: 22; not signed: anybody who can write the journal can write such lines
        "#]],
    );
}
