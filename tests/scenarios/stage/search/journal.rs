//! What stands in a journal, row by row, but for its table of secrets.

use cartwright::journal::{Format, Journal};
use jiff::Timestamp;
use sandbox::conversation::Fault;
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _};

/// Every row as a text.
pub(super) struct Dump {
    pub(super) events: Vec<String>,
    pub(super) others: Vec<String>,
}

/// Reads a journal that no bot is at any more.
pub(super) async fn dump(url: &str) -> Result<Dump, Fault> {
    let mut dump = Dump { events: Vec::new(), others: Vec::new() };
    sqlx::any::install_default_drivers();
    let mut conn = AnyConnection::connect(url).await.map_err(failed)?;
    for table in tables(&mut conn, url).await? {
        let rows = rows(&mut conn, url, &table).await?;
        match table.as_str() {
            "secrets" => {}
            "events" => dump.events.extend(rows),
            _ => dump.others.extend(rows),
        }
    }
    conn.close().await.map_err(failed)?;
    Ok(dump)
}

/// Who asked for each order that OVHcloud has, by its number: the person's id at Discord.
pub(super) async fn requesters(url: &str) -> Result<Vec<(i64, String)>, Fault> {
    let journal = Journal::inspect(url).await.map_err(|error| Fault::new(error.to_string()))?;
    let mut requesters = Vec::new();
    for order in journal.newest(u32::MAX, None).await.map_err(|error| Fault::new(error.to_string()))? {
        let profile = journal.profile(&order.requester).await.map_err(|error| Fault::new(error.to_string()))?;
        if let (Some(number), Some(profile)) = (order.number(), profile) {
            requesters.push((number.0, profile.id.0.to_string()));
        }
    }
    journal.close().await;
    Ok(requesters)
}

/// The audit, in each form it is exported in.
pub(super) async fn exported(url: &str) -> Result<Vec<String>, Fault> {
    let journal = Journal::inspect(url).await.map_err(|error| Fault::new(error.to_string()))?;
    let lines = journal.audit(Timestamp::MIN, Timestamp::MAX).await;
    let lines = lines.map_err(|error| Fault::new(error.to_string()))?;
    journal.close().await;
    let forms = [Format::Csv, Format::JsonLines];
    Ok(forms
        .iter()
        .filter_map(|form| form.write(&lines))
        .map(|text| String::from_utf8_lossy(&text).into_owned())
        .collect())
}

async fn tables(conn: &mut AnyConnection, url: &str) -> Result<Vec<String>, Fault> {
    let all = if url.starts_with("sqlite:") {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()"
    };
    sqlx::query_scalar(all).fetch_all(conn).await.map_err(failed)
}

async fn rows(conn: &mut AnyConnection, url: &str, table: &str) -> Result<Vec<String>, Fault> {
    let statement = if url.starts_with("sqlite:") {
        const COLUMNS: &str =
            "SELECT group_concat('quote(\"' || name || '\")', ' || '' '' || ') FROM pragma_table_info($1)";
        let columns: String = sqlx::query_scalar(COLUMNS).bind(table).fetch_one(&mut *conn).await.map_err(failed)?;
        format!("SELECT {columns} FROM \"{table}\"")
    } else {
        format!("SELECT (\"{table}\".*)::text FROM \"{table}\"")
    };
    sqlx::query_scalar(AssertSqlSafe(statement)).fetch_all(conn).await.map_err(failed)
}

fn failed(error: sqlx::Error) -> Fault {
    Fault::new(format!("reading the journal: {error}"))
}
