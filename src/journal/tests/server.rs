//! A PostgreSQL server that is gone, comes back, or could lose what it confirms.

use super::{Room, began, time};
use crate::journal::{AppendError, Fault, Journal};
use sandbox::postgres::Cluster;

/// A server for one test alone; nothing on a machine without PostgreSQL.
fn own() -> Option<&'static Cluster> {
    super::cluster()?;
    Cluster::own().unwrap().map(|cluster| &*Box::leak(Box::new(cluster)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_gone_is_said_so_and_work_goes_on_when_it_is_back() {
    let Some(cluster) = own() else { return };
    let room = Room::on(super::On::Postgres(cluster)).await;
    let order = room.approved("staging").await;
    let before = room.everything().await;
    cluster.stop().unwrap();
    let gone = room.journal.append(&order, began(), time(30)).await;
    let Err(AppendError::Journal(error)) = gone else { unreachable!("{gone:?}") };
    assert!(matches!(error.fault, Fault::Unreachable(_)), "{error}");
    room.journal.order(order.id).await.unwrap_err();
    let refused = Journal::open(&room.url, time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Unreachable(_)), "{refused}");

    cluster.start_again().unwrap();
    assert_eq!(room.everything().await, before, "what was confirmed outlives a crash of the server");
    room.journal.append(&order, began(), time(31)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_could_lose_what_it_confirms_is_refused_with_the_mend() {
    let Some(cluster) = own() else { return };
    let url = cluster.database().unwrap();
    for weak in ["off", "local", "remote_write"] {
        cluster.sql("postgres", &format!("ALTER SYSTEM SET synchronous_commit = {weak}")).unwrap();
        cluster.sql("postgres", "SELECT pg_reload_conf()").unwrap();
        cluster.stop().unwrap();
        cluster.start_again().unwrap();
        let refused = Journal::open(&url, time(0)).await.unwrap_err();
        assert!(matches!(refused.fault, Fault::Setting { name: "synchronous_commit", .. }), "{refused}");
        let text = refused.to_string();
        assert!(text.contains(&format!("`synchronous_commit` is `{weak}`; set it to `on`")), "{text}");
    }
    cluster.sql("postgres", "ALTER SYSTEM SET synchronous_commit = on").unwrap();
    cluster.sql("postgres", "ALTER SYSTEM SET fsync = off").unwrap();
    cluster.stop().unwrap();
    cluster.start_again().unwrap();
    let refused = Journal::open(&url, time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Setting { name: "fsync", .. }), "{refused}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_not_ours_or_not_there_is_left_alone() {
    let Some(cluster) = super::cluster() else { return };
    let url = cluster.database().unwrap();
    let refused = Journal::inspect(&url).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::NotAJournal), "{refused}");
    let name = url.split(['/', '?']).nth(3).unwrap();
    cluster.sql(name, "CREATE TABLE recipes (name TEXT)").unwrap();
    for refused in [Journal::open(&url, time(0)).await, Journal::inspect(&url).await] {
        assert!(matches!(refused.as_ref().unwrap_err().fault, Fault::NotAJournal), "{refused:?}");
    }
    assert_eq!(
        cluster.sql(name, "SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'public'").unwrap(),
        "recipes"
    );
    let nowhere = url.replace(name, "nowhere").replace("postgres@", "postgres:hunter2@");
    let refused = Journal::open(&nowhere, time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Denied(_)), "{refused}");
    assert!(!format!("{refused} {refused:?}").contains("hunter2"));
    cluster.sql("postgres", "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'").unwrap();
    let refused = Journal::open(&url.replace(name, "latin"), time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::Setting { name: "server_encoding", .. }), "{refused}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_running_journal_can_be_inspected_and_not_written() {
    let Some(cluster) = super::cluster() else { return };
    let room = Room::on(super::On::Postgres(cluster)).await;
    let order = room.approved("staging").await;
    let look = Journal::inspect(&room.url).await.unwrap();
    assert_eq!(look.order(order.id).await.unwrap(), Some(order.clone()));
    assert_eq!(look.owed(9).await.unwrap().len(), 2);
    let refused = look.append(&order, began(), time(31)).await.unwrap_err();
    assert!(
        matches!(refused, AppendError::Journal(ref error) if matches!(error.fault, Fault::Inspecting)),
        "{refused}"
    );
    let refused = sqlx::query("DELETE FROM owed").execute(&look.store.readers).await.unwrap_err();
    assert!(matches!(Fault::from(refused), Fault::Standby));
    let journal = format!("{:?}", look);
    assert!(!journal.contains("postgres@"), "{journal}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_journal_of_a_newer_program_or_with_other_statements_is_refused() {
    let Some(cluster) = super::cluster() else { return };
    let room = Room::on(super::On::Postgres(cluster)).await;
    room.tamper("UPDATE journal_migrations SET checksum = 'x' WHERE version = 1").await.unwrap();
    let refused = Journal::open(&room.url, time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::SchemaDiffers(1)), "{refused}");
    room.tamper("UPDATE journal_migrations SET version = 99 WHERE version = 2").await.unwrap();
    room.tamper("DELETE FROM journal_migrations WHERE version = 1").await.unwrap();
    let refused = Journal::open(&room.url, time(0)).await.unwrap_err();
    assert!(matches!(refused.fault, Fault::SchemaNewer { found: 99, .. }), "{refused}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_stores_have_the_same_tables_with_the_same_columns() {
    const SQLITE: &str = "SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c \
         WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'journal_migrations'";
    const POSTGRES: &str = "SELECT (table_name || '.' || column_name)::text FROM information_schema.columns \
         WHERE table_schema = current_schema() AND table_name <> 'journal_migrations'";
    let Some(cluster) = super::cluster() else { return };
    let columns = async |on, statement: &'static str| {
        let room = Room::on(on).await;
        let pool = room.journal.store.readers.clone();
        let mut columns: Vec<String> = sqlx::query_scalar(statement).fetch_all(&pool).await.unwrap();
        columns.sort();
        columns
    };
    let ours = columns(super::On::Sqlite, SQLITE).await;
    assert!(ours.contains(&"leases.term".to_owned()) && ours.contains(&"clock.now_us".to_owned()), "{ours:?}");
    assert_eq!(columns(super::On::Postgres(cluster), POSTGRES).await, ours);
}
