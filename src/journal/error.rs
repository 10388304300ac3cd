//! What went wrong with the journal, while doing what, where, and what would help.

use crate::order::{OrderId, Version};
use sqlx::postgres::PgDatabaseError;
use std::path::PathBuf;

/// Something about the journal failed. Nothing was changed by the call that says so, unless the disk failed in the very
/// moment of the commit: what is read afterwards tells.
#[derive(Debug, thiserror::Error)]
#[error("{doing}, journal {place}: {fault}")]
pub struct JournalError {
    /// What was being done.
    pub doing: &'static str,
    /// The journal's file, or its server and database.
    pub place: String,
    /// What went wrong there. The text above tells it whole, so it is not a `source` as well.
    pub fault: Fault,
}

/// What can go wrong with a journal. None of the texts holds anything the journal keeps.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// `journal.url` is not one.
    #[error(
        "`journal.url` must be `sqlite:` followed by the path of a file, or `postgres://` followed by user, host and database"
    )]
    Url,
    /// The folder the file should be in is not there.
    #[error("there is no folder {}; create it, or give another path", .0.display())]
    NoFolder(PathBuf),
    /// Asked to look at a journal that is not there.
    #[error("there is no such file; check `journal.url`")]
    Missing,
    /// What stands there is a folder, a device or a pipe.
    #[error("this is no file; set `journal.url` to the path of a file, which is made if there is none")]
    NotAFile,
    /// Asked to back up to a file that is there.
    #[error("there is a file {} already, which is not overwritten; give another name", .0.display())]
    Exists(PathBuf),
    /// Asked to back up a journal that is no file.
    #[error("it is in PostgreSQL: back it up with `pg_dump`, which works while the bot runs")]
    NoFile,
    /// Another bot works on this journal.
    #[error("another bot is running on it and holds {}; stop that one, or give this one its own `journal.url`", .0.display())]
    Held(PathBuf),
    /// The file or the database is something else.
    #[error("this is not a Cartwright journal; set `journal.url` to another path or database")]
    NotAJournal,
    /// A newer program has worked on it.
    #[error("a newer version of this program has written it (schema {found}, known here: {known}); run that version")]
    SchemaNewer {
        /// The newest schema version in the file.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// Looking at a journal that the bot still has to bring up to date.
    #[error("an older version of this program has written it; start the bot on it once, which brings it up to date")]
    SchemaOlder,
    /// The schema was made by statements other than ours.
    #[error("its schema {0} is not the one of this program; run the version that made it, or restore a backup")]
    SchemaDiffers(i64),
    /// An event cannot be read or cannot have happened.
    #[error("event {} of order {order} is damaged: {what}; restore a backup, nothing is repaired by guessing", version.0)]
    Event {
        /// Of which order.
        order: OrderId,
        /// Which of its events.
        version: Version,
        /// What is wrong with it.
        what: String,
    },
    /// A row beside the events cannot be read.
    #[error("a row of `{table}` is damaged: {what}; restore a backup, nothing is repaired by guessing")]
    Row {
        /// Of which table.
        table: &'static str,
        /// What is wrong with it.
        what: String,
    },
    /// The database's files are damaged.
    #[error("its files are damaged; restore a backup")]
    File,
    /// The disk fails.
    #[error("the disk failed; check it and the system's log ({0})")]
    Disk(#[source] sqlx::Error),
    /// No room is left.
    #[error("the disk is full; free some space")]
    DiskFull,
    /// The disk or the file cannot be written.
    #[error("the file, its folder or the disk is read-only; make all of them writable for this user")]
    ReadOnly,
    /// The file cannot be opened.
    #[error("the file cannot be opened; check that this user may read and write it and its folder")]
    CannotOpen,
    /// Another program keeps the database locked.
    #[error("another program keeps it locked; end that one")]
    Busy,
    /// The database server does not answer, or refuses because it is starting, stopping or full.
    #[error("the database server cannot be reached; check it and the network ({0})")]
    Unreachable(#[source] sqlx::Error),
    /// The database server is there and says nothing.
    #[error("the database server does not answer in time; check it and the network")]
    Silent,
    /// The database server does not let us in.
    #[error("the database server refuses the user, the password, the database or the right; check `journal.url` ({0})")]
    Denied(#[source] sqlx::Error),
    /// The database server is a standby, or was made read-only.
    #[error("the database takes no writes; point `journal.url` to the primary server, or make it writable")]
    Standby,
    /// The database server could lose what it confirms, or cannot hold what people write.
    #[error("the database server's `{name}` is `{found}`; set it to `{needed}` for this database and start again")]
    Setting {
        /// Which setting.
        name: &'static str,
        /// Its value.
        found: String,
        /// What it has to be.
        needed: &'static str,
    },
    /// It was opened to look at, not to write.
    #[error("it is open for inspection only, and is not written to")]
    Inspecting,
    /// It has been closed.
    #[error("it is closed, because the bot is stopping")]
    Closed,
    /// The system gave no random bytes.
    #[error("the system gave no random bytes")]
    NoRandom,
    /// An event or a cart could not be put into words.
    #[error("what should be written cannot be put as JSON")]
    Json,
    /// The file system failed in another way.
    #[error("the file system failed: {0}; check the path, and that this user may write there")]
    Io(#[source] std::io::Error),
    /// The database failed in another way.
    #[error("the database failed: {0}; its own log may say more")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Fault {
        if matches!(error, sqlx::Error::PoolClosed) {
            return Fault::Closed;
        }
        if matches!(error, sqlx::Error::PoolTimedOut) {
            return Fault::Busy;
        }
        if matches!(error, sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_)) {
            return Fault::Unreachable(error);
        }
        let database = error.as_database_error();
        if let Some(state) = database.and_then(|error| error.try_downcast_ref::<PgDatabaseError>()) {
            return match of_postgres(state.code()) {
                Kind::Unreachable => Fault::Unreachable(error),
                Kind::Denied => Fault::Denied(error),
                Kind::Standby => Fault::Standby,
                Kind::Busy => Fault::Busy,
                Kind::DiskFull => Fault::DiskFull,
                Kind::Disk => Fault::Disk(error),
                Kind::Damaged => Fault::File,
                Kind::Other => Fault::Database(error),
            };
        }
        let code = error.as_database_error().and_then(|database| database.code());
        // SQLite's extended result codes keep the primary code in the low byte (https://sqlite.org/rescode.html).
        match code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff) {
            Some(5 | 6) => Fault::Busy,
            Some(3 | 8) => Fault::ReadOnly,
            Some(10) => Fault::Disk(error),
            Some(11) => Fault::File,
            Some(13) => Fault::DiskFull,
            Some(14) => Fault::CannotOpen,
            Some(26) => Fault::NotAJournal,
            Some(_) | None => Fault::Database(error),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Fault {
        use std::io::ErrorKind;
        if error.kind() == ErrorKind::StorageFull {
            return Fault::DiskFull;
        }
        if error.kind() == ErrorKind::ReadOnlyFilesystem {
            return Fault::ReadOnly;
        }
        if error.kind() == ErrorKind::PermissionDenied {
            return Fault::CannotOpen;
        }
        Fault::Io(error)
    }
}

/// What PostgreSQL's error codes mean to us (https://www.postgresql.org/docs/current/errcodes-appendix.html).
enum Kind {
    Unreachable,
    Denied,
    Standby,
    Busy,
    DiskFull,
    Disk,
    Damaged,
    Other,
}

fn of_postgres(state: &str) -> Kind {
    match state {
        "53100" => Kind::DiskFull,
        "58030" => Kind::Disk,
        "XX001" | "XX002" => Kind::Damaged,
        "25006" => Kind::Standby,
        // Deadlock, serialisation, a lock or a statement that took too long.
        "40P01" | "40001" | "55P03" | "57014" => Kind::Busy,
        "3D000" | "42501" => Kind::Denied,
        // Ended by an administrator, starting or stopping, no connection left, a transaction that stood still.
        "57P01" | "57P02" | "57P03" | "57P05" | "53300" | "25P03" => Kind::Unreachable,
        state if state.starts_with("28") => Kind::Denied,
        state if state.starts_with("08") => Kind::Unreachable,
        _ => Kind::Other,
    }
}
