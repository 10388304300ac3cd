//! SIGTERM and Ctrl-C while something is slow: every command ends, says what is so, and leaves nothing that looks whole. Without
//! a handler of its own a program would be ended by the signal, with no exit code, and as process 1 of a container not at all.

use cartwright::journal::Journal;
use expect_test::{Expect, expect};
use sandbox::ovh::{Ovh, Trouble};
use sqlx::{ConnectOptions as _, Connection as _};
use std::io::Read as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

const SIGNALS: [(&str, i32); 2] = [("INT", 130), ("TERM", 143)];

fn begin(folder: &Path, words: &[&str], variables: &[(&str, String)]) -> Child {
    let mut program = Command::new(env!("CARGO_BIN_EXE_cartwright"));
    program.args(words).env_clear().envs(variables.iter().map(|(name, value)| (name, value))).current_dir(folder);
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill").args(["-s", name, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// How it has ended, and what it said; nothing stands on its standard output.
fn end(child: Child) -> (Option<i32>, String) {
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.stdout, b"");
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// A command with a journal on a server that takes the connection and never says anything.
fn at_a_silent_server(words: &[&str], told: &Expect) {
    let folder = tempfile::tempdir().unwrap();
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    let url = ("CARTWRIGHT_JOURNAL__URL", format!("postgres://cartwright@{address}/cartwright?sslmode=disable"));
    for (name, code) in SIGNALS {
        let child = begin(folder.path(), words, std::slice::from_ref(&url));
        let (mut connection, _) = server.accept().unwrap();
        // It has asked, and waits.
        connection.read_exact(&mut [0; 8]).unwrap();
        signal(&child, name);
        let (ended, said) = end(child);
        assert_eq!(ended, Some(code), "{said}");
        told.assert_eq(&said);
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
}

#[test]
fn while_the_journal_is_read() {
    let told = expect![[r#"
        cartwright: given up: nothing was changed; run it again
    "#]];
    at_a_silent_server(&["journal", "show"], &told);
    at_a_silent_server(&["journal", "check"], &told);
    at_a_silent_server(
        &["audit", "audit.csv"],
        &expect![[r#"
            cartwright: given up: nothing was written; run it again
        "#]],
    );
}

#[test]
fn while_orders_are_held() {
    at_a_silent_server(
        &["journal", "hold"],
        &expect![[r#"
        cartwright: given up: some orders may be held and others not: run `cartwright journal hold` again before a bot starts
    "#]],
    );
}

#[test]
fn while_the_configuration_is_read_from_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("bot.toml");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let child = begin(folder.path(), &["health", "--config", "bot.toml"], &[]);
    // Opened by both, and nothing is written: reading it cannot be dropped, so the program ends all the same.
    let writer = std::fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    signal(&child, "TERM");
    assert_eq!(end(child), (Some(143), String::new()));
    drop(writer);
}

/// So many rows that it is still being copied when the signal comes: a few seconds' work in a few megabytes.
#[tokio::test(flavor = "multi_thread")]
async fn while_a_backup_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cartwright.db");
    let url = format!("sqlite:{}", file.display());
    Journal::open(&url, jiff::Timestamp::now()).await.unwrap().close().await;
    let mut other = sqlx::sqlite::SqliteConnectOptions::new().filename(&file).connect().await.unwrap();
    let rows = "CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000000) SELECT i FROM n";
    sqlx::query(rows).execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    let part = folder.path().join("copy.db.part");
    let copying = || std::fs::metadata(&part).is_ok_and(|part| part.len() > 0);
    let mut child = begin(folder.path(), &["journal", "backup", "copy.db"], &[("CARTWRIGHT_JOURNAL__URL", url)]);
    while !copying() && child.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
    }
    signal(&child, "TERM");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    let there = ["copy.db", "copy.db.part"].map(|name| folder.path().join(name).exists());
    assert_eq!(
        (output.status.code(), there, said.as_str()),
        (Some(143), [false; 2], "cartwright: given up: there is no backup of now; run it again\n")
    );
}

/// An OVHcloud that does not answer, and what is to be told about that.
async fn at_a_silent_ovhcloud(words: &[&str], route: &str, told: &Expect) {
    let (folder, ovh) = (tempfile::tempdir().unwrap(), Ovh::start(0).await.unwrap());
    let address = ovh.address();
    let variables = [
        ("CARTWRIGHT_OVH__ENDPOINT", address.endpoint),
        ("OVH_APPLICATION_KEY", address.application_key),
        ("OVH_APPLICATION_SECRET", address.application_secret),
        ("OVH_CONSUMER_KEY", address.consumer_key),
    ];
    for (name, code) in SIGNALS {
        assert!(ovh.arm(route, Trouble::Hang));
        let child = begin(folder.path(), words, &variables);
        ovh.until_held(1).await;
        signal(&child, name);
        let (ended, said) = tokio::task::spawn_blocking(|| end(child)).await.unwrap();
        assert_eq!(ended, Some(code), "{said}");
        told.assert_eq(&said);
        ovh.disarm();
        ovh.quiet().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_key_is_revoked() {
    at_a_silent_ovhcloud(&["logout"], "POST /auth/logout", &expect![[r#"
        cartwright: given up while OVHcloud was asked to revoke the consumer key: it may be revoked, and it may still work. Run `cartwright logout` again; if OVHcloud does not accept the key then, it is revoked
    "#]])
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_doctor_looks() {
    at_a_silent_ovhcloud(
        &["doctor"],
        "GET /auth/time",
        &expect![[r#"
        cartwright: given up: nothing was changed; run it again to know whether the bot will work
    "#]],
    )
    .await;
}
