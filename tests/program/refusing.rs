//! A journal that the bot cannot work on: it does not start, and says why and what would help.

use crate::cartwright_in;
use cartwright::journal::Journal;
use expect_test::{Expect, expect};
use sqlx::{ConnectOptions as _, Connection as _};
use std::path::Path;
use tempfile::TempDir;

const URL: &str = "CARTWRIGHT_JOURNAL__URL";

/// The start meets trouble that may be over soon.
fn refuses(folder: &TempDir, url: &str, told: &Expect) {
    ends_with(1, folder, url, told);
}

/// Starts the bot on this journal; it must end with this code before it asks Discord or OVHcloud for anything.
fn ends_with(code: i32, folder: &TempDir, url: &str, told: &Expect) {
    let mut variables = crate::SECRETS.to_vec();
    variables.extend([("CARTWRIGHT_DISCORD__GUILD", "1"), ("CARTWRIGHT_APPROVAL__PEOPLE", "2")]);
    variables.extend([("DISCORD_TOKEN", "hush"), (URL, url), ("RUST_LOG", "off")]);
    // Nobody listens there: a call would show in what the program says.
    variables.extend([("CARTWRIGHT_DISCORD__API", "http://127.0.0.1:9")]);
    variables.extend([("CARTWRIGHT_OVH__ENDPOINT", "http://127.0.0.1:9/1.0")]);
    std::fs::write(folder.path().join("bot.toml"), "").unwrap();
    let output = cartwright_in(folder.path(), &["run", "--config", "bot.toml"], &variables);
    let said = String::from_utf8(output.stderr).unwrap().replace(folder.path().to_str().unwrap(), "FOLDER");
    assert!(!said.contains("hush"), "{said}");
    assert_eq!(output.status.code(), Some(code), "{said}");
    told.assert_eq(&said);
}

fn file(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("cartwright.db").display())
}

/// What another program does to the file.
async fn meddle(folder: &Path, statement: &'static str) -> sqlx::SqliteConnection {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.join("cartwright.db"));
    let mut other = options.connect().await.unwrap();
    sqlx::query(statement).execute(&mut other).await.unwrap();
    other
}

#[tokio::test]
async fn another_bot_works_on_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let url = file(folder.path());
    let first = Journal::open(&url, jiff::Timestamp::now()).await.unwrap();
    refuses(
        &folder,
        &url,
        &expect![[r#"
        cartwright: opening the journal, journal FOLDER/cartwright.db: another bot is running on it and holds FOLDER/cartwright.db.lock; stop that one, or give this one its own `journal.url`
    "#]],
    );
    first.close().await;
}

#[tokio::test]
async fn a_newer_program_has_written_it() {
    let folder = tempfile::tempdir().unwrap();
    let url = file(folder.path());
    Journal::open(&url, jiff::Timestamp::now()).await.unwrap().close().await;
    const NEWER: &str = "INSERT INTO journal_migrations (version, description, success, checksum, execution_time) \
         VALUES (99, 'later', TRUE, x'00', 0)";
    meddle(folder.path(), NEWER).await.close().await.unwrap();
    ends_with(
        2,
        &folder,
        &url,
        &expect![[r#"
        cartwright: opening the journal, journal FOLDER/cartwright.db: a newer version of this program has written it (schema 99, known here: 9); run that version
    "#]],
    );
}

#[tokio::test]
async fn another_program_has_locked_it() {
    let folder = tempfile::tempdir().unwrap();
    let url = file(folder.path());
    Journal::open(&url, jiff::Timestamp::now()).await.unwrap().close().await;
    let other = meddle(folder.path(), "BEGIN EXCLUSIVE").await;
    refuses(
        &folder,
        &url,
        &expect![[r#"
        cartwright: opening the journal, journal FOLDER/cartwright.db: another program keeps it locked; end that one
    "#]],
    );
    other.close().await.unwrap();
}

/// A folder in which nobody may make a file, not even root: the kernel's own.
#[test]
fn the_folder_takes_no_files() {
    refuses(
        &tempfile::tempdir().unwrap(),
        "sqlite:/sys/cartwright.db",
        &expect![[r#"
        cartwright: opening the journal, journal /sys/cartwright.db: the file cannot be opened; check that this user may read and write it and its folder
    "#]],
    );
}

#[test]
fn nobody_answers_for_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("postgres://postgres@localhost/cartwright?host={}", folder.path().display());
    refuses(
        &folder,
        &url,
        &expect![[r#"
        cartwright: opening the journal, journal postgres://localhost:5432/cartwright: the database server cannot be reached; check it and the network (error communicating with database: No such file or directory (os error 2))
    "#]],
    );
}
