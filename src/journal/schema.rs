//! The tables, and how a journal of an older program gets them.

use super::{Fault, store::Conn};
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migrate, MigrateError, Migration, MigrationType, Migrator};

/// Where it is written down which migrations a journal has had. A table of its own name tells a journal from any other
/// database.
const HISTORY: &str = "journal_migrations";

/// Every migration there ever was, oldest first. None is changed once it is released: the journal keeps its checksum.
type Migrations = [(i64, &'static str, &'static str)];

/// The tables of one kind of database.
#[derive(Clone, Copy)]
pub(super) struct Schema {
    /// Lists the tables that are there.
    tables: &'static str,
    migrations: &'static Migrations,
}

pub(super) const SQLITE: Schema = Schema {
    tables: "SELECT name FROM sqlite_schema",
    migrations: &[
        (1, "journal", include_str!("migrations/sqlite/0001_journal.sql")),
        (2, "several processes", include_str!("migrations/sqlite/0002_several_processes.sql")),
        (3, "written once more", include_str!("migrations/sqlite/0003_written_once_more.sql")),
        (4, "approvals", include_str!("migrations/sqlite/0004_approvals.sql")),
        (5, "voucher tries", include_str!("migrations/sqlite/0005_voucher_tries.sql")),
        (6, "audit", include_str!("migrations/sqlite/0006_audit.sql")),
        (7, "payments", include_str!("migrations/sqlite/0007_payments.sql")),
        (8, "given up", include_str!("migrations/sqlite/0008_given_up.sql")),
    ],
};

/// Those of the schema that the connection uses. Others in the same database are not ours.
pub(super) const POSTGRES: Schema = Schema {
    tables: "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()",
    migrations: &[
        (1, "journal", include_str!("migrations/postgres/0001_journal.sql")),
        (2, "several processes", include_str!("migrations/postgres/0002_several_processes.sql")),
        (3, "written once more", include_str!("migrations/postgres/0003_written_once_more.sql")),
        (4, "approvals", include_str!("migrations/postgres/0004_approvals.sql")),
        (5, "voucher tries", include_str!("migrations/postgres/0005_voucher_tries.sql")),
        (6, "audit", include_str!("migrations/postgres/0006_audit.sql")),
        (7, "payments", include_str!("migrations/postgres/0007_payments.sql")),
        (8, "given up", include_str!("migrations/postgres/0008_given_up.sql")),
    ],
};

/// What a journal is, before anything is written to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Empty: nobody has used it yet.
    Nothing,
    /// A journal that lacks some of our migrations.
    Older,
    /// A journal as this program writes it.
    Current,
}

/// Tells what is there. Foreign, newer and altered ones are refused, with nothing written.
pub(super) async fn look(conn: &mut Conn, schema: Schema) -> Result<Found, Fault> {
    let tables: Vec<String> = sqlx::query_scalar(schema.tables).fetch_all(&mut *conn).await?;
    if tables.is_empty() {
        return Ok(Found::Nothing);
    }
    if !tables.iter().any(|table| table == HISTORY) {
        return Err(Fault::NotAJournal);
    }
    let applied = conn.list_applied_migrations(HISTORY).await.map_err(fault)?;
    let known = migrator(schema);
    let newest_known = known.iter().map(|migration| migration.version).max().unwrap_or_default();
    for had in &applied {
        let Some(ours) = known.iter().find(|migration| migration.version == had.version) else {
            return Err(Fault::SchemaNewer { found: had.version, known: newest_known });
        };
        if ours.checksum != had.checksum {
            return Err(Fault::SchemaDiffers(had.version));
        }
    }
    Ok(if applied.len() < known.iter().count() { Found::Older } else { Found::Current })
}

/// Refuses a journal that a newer program has brought up to date meanwhile. One cheap question, also within a transaction.
pub(super) async fn prove_known(conn: &mut Conn, schema: Schema) -> Result<(), Fault> {
    const NEWEST: &str = "SELECT max(version) FROM journal_migrations";
    let found: Option<i64> = sqlx::query_scalar(NEWEST).fetch_one(conn).await?;
    let known = schema.migrations.iter().map(|(version, ..)| *version).max().unwrap_or_default();
    match found {
        Some(found) if found > known => Err(Fault::SchemaNewer { found, known }),
        Some(_) | None => Ok(()),
    }
}

/// Brings the tables up to date. Each migration is one transaction.
pub(super) async fn migrate(conn: &mut Conn, schema: Schema) -> Result<(), Fault> {
    migrator(schema).run_direct(None, conn, false).await.map_err(fault)
}

fn migrator(schema: Schema) -> Migrator {
    let migrations = schema.migrations.iter().map(|(version, name, sql)| {
        Migration::new(*version, (*name).into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    let mut migrator = Migrator::with_migrations(migrations.collect());
    migrator.dangerous_set_table_name(HISTORY);
    migrator
}

fn fault(error: MigrateError) -> Fault {
    if let MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) = error {
        return error.into();
    }
    if let MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) = error {
        return Fault::SchemaDiffers(version);
    }
    Fault::Row { table: HISTORY, what: error.to_string() }
}
