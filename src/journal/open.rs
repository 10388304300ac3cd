//! Opening a journal: to work on it, alone, or to look at it while another may work.

use super::schema::{self, Found};
use super::store::{self, Conn, Db, Store, Writer, micros};
use super::{Fault, Journal, JournalError, JournalId, lock::Lock};
use jiff::Timestamp;
use sqlx::ConnectOptions;
use sqlx::pool::PoolConnectionMetadata;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::Duration;
use tokio::sync::watch;

/// How long a write waits for a program that looks into the file by hand.
const BUSY: Duration = Duration::from_secs(5);
/// How many reads may run side by side.
const READERS: u32 = 3;

impl Journal {
    /// Opens the journal at `sqlite:PATH` to work on it; makes it where there is none.
    ///
    /// # Errors
    /// When another bot works on it, it is not ours or newer than this program, or the disk does not allow it.
    pub async fn open(url: &str, now: Timestamp) -> Result<Journal, JournalError> {
        let (place, opened) = match path_of(url) {
            Ok(path) => (path.to_owned(), to_work(path, now).await),
            Err(fault) => (PathBuf::new(), Err(fault)),
        };
        opened.map_err(|fault| JournalError { doing: "opening the journal", place, fault })
    }

    /// Opens the journal at `sqlite:PATH` only to look: makes nothing, takes no lock, and every write is refused.
    ///
    /// # Errors
    /// When there is none, it is not ours, or not of this program's version.
    pub async fn inspect(url: &str) -> Result<Journal, JournalError> {
        let (place, opened) = match path_of(url) {
            Ok(path) => (path.to_owned(), to_look(path).await),
            Err(fault) => (PathBuf::new(), Err(fault)),
        };
        opened.map_err(|fault| JournalError { doing: "inspecting the journal", place, fault })
    }
}

async fn to_work(path: &Path, now: Timestamp) -> Result<Journal, Fault> {
    let place = create(path)?;
    let lock = Lock::take(&place)?;
    let writes = settings(&place)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // A purged secret is overwritten, not only unlinked.
        .pragma("secure_delete", "ON");
    let found = look(&place).await?;
    let pool = forever().max_connections(1).before_acquire(is_clean).connect_with(writes).await?;
    let mut conn = pool.acquire().await?;
    match found {
        Found::Nothing | Found::Older => schema::migrate(&mut conn).await?,
        Found::Current => {}
    }
    let id = JournalId(store::random_hex::<4>()?);
    sqlx::query("INSERT INTO journal (only, id, created_us) VALUES (1, $1, $2) ON CONFLICT (only) DO NOTHING")
        .bind(id.as_str())
        .bind(micros(now))
        .execute(&mut *conn)
        .await?;
    drop(conn);
    load(place, Some(Writer { pool, lock })).await
}

async fn to_look(path: &Path) -> Result<Journal, Fault> {
    if !path.try_exists()? {
        return Err(Fault::Missing);
    }
    let place = path.canonicalize()?;
    match look(&place).await? {
        Found::Nothing => Err(Fault::NotAJournal),
        Found::Older => Err(Fault::SchemaOlder),
        Found::Current => load(place, None).await,
    }
}

/// Tells what the file is, over a connection that cannot write to it.
async fn look(place: &Path) -> Result<Found, Fault> {
    let mut conn = settings(place).read_only(true).connect().await?;
    let found = schema::look(&mut conn).await;
    sqlx::Connection::close(conn).await?;
    found
}

/// Reads what is kept in memory.
async fn load(place: PathBuf, writer: Option<Writer>) -> Result<Journal, Fault> {
    let readers = forever().max_connections(READERS).connect_with(settings(&place).read_only(true)).await?;
    let mut conn = readers.acquire().await?;
    let id = JournalId(sqlx::query_scalar("SELECT id FROM journal").fetch_one(&mut *conn).await?);
    let carts = super::cart::load(&mut conn).await?;
    let people = super::people::load(&mut conn).await?;
    drop(conn);
    let store = Store { place, writer, readers };
    Ok(Journal { id, store, carts, people, debts: watch::Sender::new(0) })
}

/// Whether a connection can be used again. When the disk is full, SQLite undoes a transaction by itself, and sqlx keeps
/// counting it as open: such a connection is closed and a new one takes its place.
fn is_clean(
    conn: &mut Conn,
    _: PoolConnectionMetadata,
) -> Pin<Box<dyn Future<Output = Result<bool, sqlx::Error>> + Send + '_>> {
    Box::pin(async move { Ok(!sqlx::Connection::is_in_transaction(conn)) })
}

fn settings(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(path).foreign_keys(true).busy_timeout(BUSY).disable_statement_logging()
}

fn forever() -> sqlx::pool::PoolOptions<Db> {
    SqlitePoolOptions::new().max_lifetime(None).idle_timeout(None)
}

/// The path in `sqlite:PATH` or `sqlite://PATH`. The text itself is never repeated: another kind of URL could hold a
/// password.
fn path_of(url: &str) -> Result<&Path, Fault> {
    let path = url.strip_prefix("sqlite:").ok_or(Fault::Url)?;
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path.starts_with(':') || path.contains('?') {
        return Err(Fault::Url);
    }
    Ok(Path::new(path))
}

/// Makes the file where there is none, for this user alone, and gives its one true path.
fn create(path: &Path) -> Result<PathBuf, Fault> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(Fault::NoFolder(folder.to_owned()));
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        // The name must survive a power cut as the content does.
        Ok(_) => File::open(folder)?.sync_all()?,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(error.into()),
    }
    Ok(path.canonicalize()?)
}
