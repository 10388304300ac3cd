//! `journal backup`: a sound copy, made under a working bot, in nobody's place.

use super::{Desk, run};
use expect_test::expect;

#[tokio::test]
async fn a_copy_is_a_journal() {
    let desk = Desk::on_sqlite().await;
    desk.busy().await;
    desk.prints(
        &["backup", "copy.db"],
        0,
        &expect![[r#"
            copy.db is a backup of now
            orders: 6, events: 16; the journal is sound
        "#]],
    );
    desk.prints(&["backup", "copy.db"], 1, &expect![[r#"
        cartwright: backing up the journal, journal FOLDER/cartwright.db: there is a file copy.db already, which is not overwritten; give another name
    "#]]);
    desk.prints(&["backup", "nowhere/copy.db"], 1, &expect![[r#"
        cartwright: backing up the journal, journal FOLDER/cartwright.db: there is no folder nowhere; create it, or give another path
    "#]]);
    let (_, original) = desk.run(&["show"]);
    assert_eq!(run(&desk.folder, "sqlite:copy.db", &["show"]), (Some(0), original));
}

#[tokio::test]
async fn a_server_has_its_own_program_for_that() {
    let Some(desk) = Desk::on_postgres().await else { return };
    let (code, printed) = desk.run(&["backup", "copy.db"]);
    assert!(code == Some(1) && printed.contains("pg_dump"), "{printed}");
    assert!(!desk.folder.path().join("copy.db").exists());
}
