//! The journal in an SQLite file: made where there is none, locked against other processes, synced at every commit.

use super::schema::{self, Found};
use super::store::{Conn, Db, Kind, Store};
use super::{Fault, lock::Lock};
use sqlx::ConnectOptions;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnectionMetadata;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::pin::Pin;

/// How many reads may run side by side.
const READERS: u32 = 3;
/// Written for this connection: synced at every commit, and a purged secret is overwritten, not only unlinked.
const WRITER: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON";
/// What sqlx sets by default too. A write waits so long for a program that looks into the file by hand.
const EVERY: &str = "PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000";

/// Opens the file to work on it; makes it where there is none.
pub(super) async fn to_work(path: &Path) -> Result<Store, Fault> {
    let place = create(path)?;
    let lock = Lock::take(&place)?;
    let found = look(&place).await?;
    let writer = forever().max_connections(1).before_acquire(is_clean);
    let writer = writer.after_connect(|conn, _| run(conn, &[EVERY, WRITER])).connect_with(at(&place, "rw")?).await?;
    match found {
        Found::Nothing | Found::Older => schema::migrate(&mut *writer.acquire().await?, schema::SQLITE).await?,
        Found::Current => {}
    }
    store(&place, Some(writer), Some(lock)).await
}

/// Opens the file only to look.
pub(super) async fn to_look(path: &Path) -> Result<Store, Fault> {
    if !path.try_exists()? {
        return Err(Fault::Missing);
    }
    let place = file(path)?;
    match look(&place).await? {
        Found::Nothing => Err(Fault::NotAJournal),
        Found::Older => Err(Fault::SchemaOlder),
        Found::Current => store(&place, None, None).await,
    }
}

/// Tells what the file is, over a connection that cannot write to it.
async fn look(place: &Path) -> Result<Found, Fault> {
    let mut conn = at(place, "ro")?.connect().await?;
    let found = schema::look(&mut conn, schema::SQLITE).await;
    sqlx::Connection::close(conn).await?;
    found
}

async fn store(place: &Path, writer: Option<sqlx::Pool<Db>>, lock: Option<Lock>) -> Result<Store, Fault> {
    let readers = forever().max_connections(READERS).after_connect(|conn, _| run(conn, &[EVERY]));
    let readers = readers.connect_with(at(place, "ro")?).await?;
    Ok(Store { place: place.display().to_string(), kind: Kind::Sqlite(lock), writer, readers })
}

/// Whether a connection can be used again. When the disk is full, SQLite undoes a transaction by itself, and sqlx keeps
/// counting it as open: such a connection is closed and a new one takes its place.
fn is_clean(
    conn: &mut Conn,
    _: PoolConnectionMetadata,
) -> Pin<Box<dyn Future<Output = Result<bool, sqlx::Error>> + Send + '_>> {
    Box::pin(async move { Ok(!sqlx::Connection::is_in_transaction(conn)) })
}

fn run<'a>(
    conn: &'a mut Conn,
    statements: &'static [&'static str],
) -> Pin<Box<dyn Future<Output = Result<(), sqlx::Error>> + Send + 'a>> {
    Box::pin(async move {
        for statement in statements {
            sqlx::raw_sql(*statement).execute(&mut *conn).await?;
        }
        Ok(())
    })
}

fn forever() -> AnyPoolOptions {
    AnyPoolOptions::new().max_lifetime(None).idle_timeout(None)
}

/// The file's address as sqlx reads it: signs that mean something in an address are written as `%` and two digits.
fn at(path: &Path, mode: &str) -> Result<AnyConnectOptions, Fault> {
    let text = path.to_str().ok_or(Fault::Url)?;
    let mut url = String::from("sqlite://");
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => url.push(char::from(byte)),
            other => url.push_str(&format!("%{other:02X}")),
        }
    }
    let options: AnyConnectOptions = format!("{url}?mode={mode}").parse()?;
    Ok(options.disable_statement_logging())
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
    file(path)
}

/// The one true path of a file. Of anything else, SQLite would say that the disk fails, or wait for ever.
fn file(path: &Path) -> Result<PathBuf, Fault> {
    let place = path.canonicalize()?;
    if place.is_file() { Ok(place) } else { Err(Fault::NotAFile) }
}
