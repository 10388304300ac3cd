//! The connections: one that writes, so that writers queue here and not in the database, and some that read.

use super::{Fault, Journal, JournalError, lock::Lock};
use jiff::Timestamp;
use sqlx::pool::PoolConnection;
use std::future::Future;
use std::path::PathBuf;

/// The database behind the journal.
pub(super) type Db = sqlx::Sqlite;
/// A transaction that holds the write lock from its first statement on.
pub(super) type Tx = sqlx::Transaction<'static, Db>;
/// One connection, inside a transaction or not.
pub(super) type Conn = sqlx::SqliteConnection;

#[derive(Debug)]
pub(super) struct Store {
    pub(super) place: PathBuf,
    /// Nothing while the journal is only looked at.
    pub(super) writer: Option<Writer>,
    pub(super) readers: sqlx::Pool<Db>,
}

#[derive(Debug)]
pub(super) struct Writer {
    pub(super) pool: sqlx::Pool<Db>,
    pub(super) lock: Lock,
}

impl Store {
    /// A transaction that writes. Dropping it undoes it.
    pub(super) async fn begin(&self) -> Result<Tx, Fault> {
        let writer = self.writer.as_ref().ok_or(Fault::Inspecting)?;
        Ok(writer.pool.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// A connection that reads.
    pub(super) async fn read(&self) -> Result<PoolConnection<Db>, Fault> {
        Ok(self.readers.acquire().await?)
    }
}

impl Journal {
    /// Does some work and says what was being done if it fails.
    pub(super) async fn doing<T>(
        &self,
        doing: &'static str,
        work: impl Future<Output = Result<T, Fault>>,
    ) -> Result<T, JournalError> {
        work.await.map_err(|fault| JournalError { doing, place: self.store.place.clone(), fault })
    }

    /// Ends all work and lets the file go. Every later call fails with [`Fault::Closed`].
    pub async fn close(&self) {
        self.store.readers.close().await;
        if let Some(writer) = &self.store.writer {
            writer.pool.close().await;
            writer.lock.release();
        }
    }
}

/// A time as it stands in the database: microseconds since 1970.
pub(super) fn micros(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// The time behind such microseconds.
pub(super) fn timestamp(table: &'static str, micros: i64) -> Result<Timestamp, Fault> {
    Timestamp::from_microsecond(micros).map_err(|_| Fault::Row { table, what: "its time is out of range".to_owned() })
}

/// Random bytes in lower-case hex.
pub(super) fn random_hex<const BYTES: usize>() -> Result<String, Fault> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|_| Fault::NoRandom)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
