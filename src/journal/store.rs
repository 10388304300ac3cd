//! The connections. On SQLite one of them writes, so that writers queue here and not in the database, and some read. On
//! PostgreSQL each does both, and the database decides between processes.

use super::schema::{self, Schema};
use super::{Fault, Journal, JournalError, claims, lock::Lock};
use jiff::Timestamp;
use sqlx::pool::PoolConnection;
use std::future::Future;
use std::time::Duration;

/// The database behind the journal: whichever its address names. Every value is a 64-bit integer or a text.
pub(super) type Db = sqlx::Any;
/// A transaction that may write.
pub(super) type Tx = sqlx::Transaction<'static, Db>;
/// One connection, inside a transaction or not.
pub(super) type Conn = sqlx::AnyConnection;

/// How long one call may take on PostgreSQL before its connection counts as lost. The server gives up sooner.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Debug)]
pub(super) struct Store {
    /// What errors call the journal: the file, or the server and the database, never a user or a password.
    pub(super) place: String,
    pub(super) kind: Kind,
    /// Nothing while the journal is only looked at.
    pub(super) writer: Option<sqlx::Pool<Db>>,
    pub(super) readers: sqlx::Pool<Db>,
}

/// Which database, with what only that one has.
#[derive(Debug)]
pub(super) enum Kind {
    /// A file, locked while the bot works on it: no other process does.
    Sqlite(Option<Lock>),
    /// A server that other processes may use at the same time.
    Postgres,
}

impl Store {
    /// A transaction that writes. Dropping it undoes it.
    ///
    /// On SQLite it holds the one write lock from its start. On PostgreSQL it reads what is committed at each of its
    /// statements: a row that decides something is locked, or changed under a condition, before anything rests on it.
    pub(super) async fn begin(&self) -> Result<Tx, Fault> {
        let writer = self.writer.as_ref().ok_or(Fault::Inspecting)?;
        let begun = match self.kind {
            Kind::Sqlite(_) => writer.begin_with("BEGIN IMMEDIATE").await,
            Kind::Postgres => writer.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await,
        };
        begun.map_err(|error| self.kind.no_connection(error))
    }

    /// A transaction that sees one moment, whatever is written meanwhile.
    pub(super) async fn snapshot(&self) -> Result<Tx, Fault> {
        let begun = match self.kind {
            Kind::Sqlite(_) => self.readers.begin_with("BEGIN").await,
            Kind::Postgres => self.readers.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await,
        };
        begun.map_err(|error| self.kind.no_connection(error))
    }

    /// A connection that reads.
    pub(super) async fn read(&self) -> Result<PoolConnection<Db>, Fault> {
        self.readers.acquire().await.map_err(|error| self.kind.no_connection(error))
    }
}

impl Kind {
    /// Whether other processes may work on the journal at the same time.
    pub(super) fn is_shared(&self) -> bool {
        match self {
            Kind::Sqlite(_) => false,
            Kind::Postgres => true,
        }
    }

    /// Its tables.
    pub(super) fn schema(&self) -> Schema {
        match self {
            Kind::Sqlite(_) => schema::SQLITE,
            Kind::Postgres => schema::POSTGRES,
        }
    }

    /// Why there is no connection. Waiting in vain for one means another thing on each database.
    pub(super) fn no_connection(&self, error: sqlx::Error) -> Fault {
        match (self, error) {
            (Kind::Postgres, error @ sqlx::Error::PoolTimedOut) => Fault::Unreachable(error),
            (Kind::Sqlite(_) | Kind::Postgres, error) => error.into(),
        }
    }
}

impl Journal {
    /// Does some work and says what was being done if it fails.
    pub(super) async fn doing<T>(
        &self,
        doing: &'static str,
        work: impl Future<Output = Result<T, Fault>>,
    ) -> Result<T, JournalError> {
        let done = match self.store.kind {
            Kind::Sqlite(_) => work.await,
            Kind::Postgres => tokio::time::timeout(PATIENCE, work).await.unwrap_or(Err(Fault::Silent)),
        };
        let done = done.map_err(|fault| {
            self.outdated.note(&fault);
            JournalError { doing, place: self.store.place.clone(), fault }
        })?;
        tracing::trace!(doing, "the journal has done it");
        Ok(done)
    }

    /// Ends all work and lets the database go. Every later call fails with [`Fault::Closed`].
    pub async fn close(&self) {
        self.look_out.end().await;
        if let (Kind::Postgres, Some(pool)) = (&self.store.kind, &self.store.writer)
            && let Ok(mut conn) = pool.acquire().await
            && let Err(error) = claims::leave_all(&mut conn, &self.owner).await
        {
            // They end by themselves in seconds.
            tracing::debug!(%error, "what this process was to send could not be handed on");
        }
        self.store.readers.close().await;
        if let Some(writer) = &self.store.writer {
            writer.close().await;
        }
        match &self.store.kind {
            Kind::Sqlite(Some(lock)) => lock.release(),
            Kind::Sqlite(None) | Kind::Postgres => {}
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
