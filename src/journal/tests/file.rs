//! One running bot per file; looking at it is free; files of others are left alone.

use super::{Room, time, url};
use crate::journal::{Fault, Journal, Sent};
use crate::order::PersonId;
use std::os::unix::fs::{PermissionsExt, symlink};

#[tokio::test]
async fn a_second_bot_on_one_file_is_refused_and_told_why() {
    let room = Room::new().await;
    let refused = Journal::open(&url(room.path()), time(1)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Held(_)), "{refused}");
    let text = refused.to_string();
    assert!(text.contains("cartwright.db.lock") && text.contains("another bot"), "{text}");

    let other_name = room.folder.path().join("other-name.db");
    symlink(room.path(), &other_name).unwrap();
    let refused = Journal::open(&url(other_name), time(1)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Held(_)), "{refused}");
}

#[tokio::test]
async fn a_running_journal_can_be_inspected_and_not_written() {
    let room = Room::new().await;
    let order = room.approved("staging").await;
    let cart = room.add("next").await;
    let alice = room.alice().await;

    let look = Journal::inspect(&url(room.path())).await.unwrap();
    assert_eq!(look.order(order.id).await.unwrap(), Some(order.clone()));
    assert_eq!((look.id(), look.cart(&alice).await.unwrap()), (room.journal.id(), cart.clone()));
    let (order, _) = room.journal.append(&order, super::began(), time(30)).await.unwrap();
    assert_eq!(look.order(order.id).await.unwrap(), Some(order.clone()), "it sees work that goes on");

    let refused = look.person(PersonId(9), "eve", "en").await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Inspecting), "{refused}");
    look.save_cart(&alice, cart.version, cart.clear(), None).await.unwrap_err();
    look.append(&order, super::answered(8), time(31)).await.unwrap_err();
    look.submit(room.submission().await).await.unwrap_err();
    look.new_attempt(order.id, time(31)).await.unwrap_err();
    look.purge(time(31)).await.unwrap_err();
    let debt = look.owed(1).await.unwrap()[0].clone();
    let turn = look.may_send(&debt).await.unwrap().unwrap().0;
    look.paid_off(debt.id, &turn, None, Sent::Surely).await.unwrap_err();
    sqlx::query("DELETE FROM events").execute(&look.store.readers).await.unwrap_err();
    assert_eq!(room.journal.order(order.id).await.unwrap(), Some(order));
}

#[tokio::test]
async fn inspecting_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cartwright.db");
    let refused = Journal::inspect(&url(path)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Missing), "{refused}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn files_of_others_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.txt");
    let text = "not a database, but long enough to be taken for one if nobody looks. ".repeat(20);
    std::fs::write(&path, &text).unwrap();
    let refused = Journal::open(&url(path.clone()), time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::NotAJournal), "{refused}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);

    let path = folder.path().join("other.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).create_if_missing(true);
    let other = sqlx::SqlitePool::connect_with(options).await.unwrap();
    sqlx::query("CREATE TABLE recipes (name TEXT)").execute(&other).await.unwrap();
    other.close().await;
    let before = std::fs::read(&path).unwrap();
    for refused in [Journal::open(&url(path.clone()), time(0)).await, Journal::inspect(&url(path.clone())).await] {
        assert!(matches!(refused.as_ref().unwrap_err().fault, Fault::NotAJournal), "{refused:?}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn a_journal_of_a_newer_program_is_refused() {
    let room = Room::new().await;
    let pool = room.journal.store.writer.as_ref().unwrap();
    let newer = "INSERT INTO journal_migrations (version, description, success, checksum, execution_time) \
         VALUES (99, 'later', TRUE, x'00', 0)";
    sqlx::query(newer).execute(pool).await.unwrap();
    let path = room.path();
    room.journal.close().await;
    for refused in [Journal::open(&url(path.clone()), time(0)).await, Journal::inspect(&url(path)).await] {
        assert!(matches!(refused.as_ref().unwrap_err().fault, Fault::SchemaNewer { found: 99, .. }), "{refused:?}");
    }
}

#[tokio::test]
async fn a_journal_with_other_statements_than_ours_is_refused() {
    let room = Room::new().await;
    let pool = room.journal.store.writer.as_ref().unwrap();
    sqlx::query("UPDATE journal_migrations SET checksum = x'00' WHERE version = 1").execute(pool).await.unwrap();
    let path = room.path();
    room.journal.close().await;
    let refused = Journal::open(&url(path), time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::SchemaDiffers(1)), "{refused}");
}

#[tokio::test]
async fn a_new_file_is_for_its_owner_only_and_its_folder_must_exist() {
    let room = Room::new().await;
    room.pending("staging").await;
    for end in ["", "-wal"] {
        let file = format!("{}{end}", room.path().display());
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o077, 0);
    }
    let nowhere = room.folder.path().join("missing").join("cartwright.db");
    let refused = Journal::open(&url(nowhere), time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::NoFolder(_)), "{refused}");
}

#[tokio::test]
async fn another_kind_of_url_is_refused_without_repeating_it() {
    for wrong in [
        "mysql://bot:hunter2@db/cartwright",
        "postgres://bot:hunter2@db:x/cartwright",
        "sqlite:",
        "sqlite::memory:",
        "sqlite:a.db?mode=hunter2",
        "",
    ] {
        let refused = Journal::open(wrong, time(0)).await.unwrap_err();
        assert!(matches!(refused.fault, Fault::Url), "{refused}");
        assert!(!format!("{refused} {refused:?}").contains("hunter2"));
    }
}

#[tokio::test]
async fn what_is_written_is_synced_before_the_call_returns() {
    let room = Room::new().await;
    let pool = room.journal.store.writer.as_ref().unwrap();
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(pool).await.unwrap();
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(pool).await.unwrap();
    assert_eq!((mode.as_str(), synchronous), ("wal", 2));
}

#[tokio::test]
async fn a_journal_of_an_older_program_is_brought_up_to_date_and_loses_nothing() {
    let room = Room::new().await;
    room.placed("staging", 8).await;
    let before = room.everything().await;
    for statement in [
        "DROP TABLE payments",
        "ALTER TABLE journal DROP COLUMN held_us",
        "DROP VIEW clock",
        "DROP TABLE leases",
        "DROP INDEX carts_by_change",
        "ALTER TABLE carts DROP COLUMN changed_us",
        "ALTER TABLE owed DROP COLUMN due_us",
        "DROP TABLE voucher_tries",
        "ALTER TABLE secrets DROP COLUMN checked",
        "DROP TABLE audit_covered",
        "DROP TABLE audit_days",
        "DROP TABLE audit_heads",
        "DROP TABLE audit",
        "DROP TABLE tallies",
        "DROP TABLE tally_months",
        "DROP TABLE deputies",
        "ALTER TABLE texts DROP COLUMN alone",
        "ALTER TABLE cards DROP COLUMN thread",
        "DELETE FROM journal_migrations WHERE version > 1",
    ] {
        room.tamper(statement).await.unwrap();
    }
    room.journal.close().await;
    let refused = Journal::inspect(&room.url).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::SchemaOlder), "{refused}");
    let room = room.restart().await;
    assert_eq!(room.everything().await, before);
    room.placed("next", 9).await;
}
