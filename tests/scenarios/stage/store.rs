//! Where the bot of a scenario keeps its journal, and what goes wrong there: always from outside the bot.

use super::bot::Bot;
use cartwright::journal::Journal;
use sandbox::conversation::Fault;
use sandbox::postgres::Cluster;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};
use std::path::{Path, PathBuf};
use std::process::Command;

/// After the first `CheckoutBegan` its lease is over, as if the bot had slept right then.
const OVERSLEEPS: &str = "CREATE TRIGGER trouble AFTER INSERT ON events \
     WHEN NEW.name = 'checkout_began' AND (SELECT count(*) FROM events WHERE name = 'checkout_began') = 1 \
     BEGIN UPDATE leases SET until_us = 0; END";
/// Nothing more about a checkout that has begun can be written.
const FAILS_AT_CHECKOUT: &str = "CREATE TRIGGER trouble BEFORE UPDATE ON leases \
     WHEN EXISTS (SELECT 1 FROM orders WHERE stage = 'checking_out') BEGIN SELECT RAISE(ABORT, 'trouble'); END";
/// No cart made at OVHcloud can be noted.
const FAILS_AT_CARTS: &str =
    "CREATE TRIGGER trouble BEFORE INSERT ON secrets BEGIN SELECT RAISE(ABORT, 'trouble'); END";
/// What is sent to people cannot be struck out of what is owed to them.
const FAILS_AT_MESSAGES: &str =
    "CREATE TRIGGER trouble BEFORE DELETE ON owed BEGIN SELECT RAISE(ABORT, 'trouble'); END";

/// Another process has taken the lease of every order for an hour, and has ended.
const AT_WORK: &str = "INSERT INTO leases (order_id, purpose, owner, term, until_us) \
     SELECT id, 'placing', 'another', 1, now_us + 3600000000 FROM orders, clock";
const HAS_ENDED: &str = "UPDATE leases SET until_us = 0";
/// So much time has passed that nothing arrives any more that somebody sent before.
const TIME_PASSES: &str = "UPDATE owed SET due_us = 1 WHERE due_us > 0";

/// Every voucher code that was tried was tried an hour earlier.
const TRIED_EARLIER: &str = "UPDATE voucher_tries SET at_us = at_us - 3600000000";

/// Everything about orders happened two hours earlier.
const HAPPENED_EARLIER: &str = "UPDATE events SET at_us = at_us - 7200000000";
/// And when it really did, as its audit says.
const HAPPENED_THEN: &str = "UPDATE events SET at_us = at_us + 7200000000 \
     WHERE at_us < CAST(strftime('%s', 'now') AS INTEGER) * 1000000 - 3600000000";

/// Another process has erased carol; this one still has her key in memory.
const ERASED_ELSEWHERE: &str = "DELETE FROM people WHERE name = 'carol'";

/// A newer program has started on the journal and brought it up to date; and it is as it was before.
const NEWER: &str = "INSERT INTO journal_migrations (version, description, success, checksum, execution_time) \
     SELECT 99, 'later', success, checksum, 0 FROM journal_migrations WHERE version = 1";
const NOT_NEWER: &str = "DELETE FROM journal_migrations WHERE version = 99";

/// The file a backup goes to.
const BACKUP: &str = "backup.db";

/// A journal of one scenario.
pub(super) struct Store {
    url: String,
    file: PathBuf,
    cluster: Option<Cluster>,
    /// Another program in the middle of a transaction.
    other: Option<SqliteConnection>,
}

impl Store {
    /// In this folder, or on a server of its own.
    pub(super) fn open(folder: &Path, on_server: bool) -> Store {
        let file = folder.join("cartwright.db");
        let cluster = if on_server { Cluster::own().unwrap() } else { None };
        let url = match &cluster {
            Some(cluster) => cluster.database().unwrap(),
            None => format!("sqlite:{}", file.display()),
        };
        Store { url, file, cluster, other: None }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Carries out what happens to the journal.
    pub(super) async fn direct(&mut self, direction: &str, bot: Option<&Bot>) -> Result<(), Fault> {
        let nobody = || Fault::new(format!("nobody knows how to ({direction})"));
        match (direction, &self.cluster, bot) {
            ("the disk fails", None, Some(bot)) => limit(bot, "0"),
            ("the disk works again", None, Some(bot)) => limit(bot, "unlimited"),
            ("another program locks the journal", None, _) => {
                let mut other = self.connect().await?;
                sqlx::query("BEGIN EXCLUSIVE").execute(&mut other).await.map_err(failed)?;
                self.other = Some(other);
                Ok(())
            }
            ("the other program ends", None, _) => match self.other.take() {
                Some(other) => other.close().await.map_err(failed),
                None => Err(nobody()),
            },
            ("the bot will oversleep the next checkout", None, _) => self.run(OVERSLEEPS).await,
            ("the journal will fail at the next checkout", None, _) => self.run(FAILS_AT_CHECKOUT).await,
            ("another process is at work", None, _) => self.run(AT_WORK).await,
            ("the other process has ended", None, _) => self.run(HAS_ENDED).await,
            ("carol is erased elsewhere", None, _) => self.run(ERASED_ELSEWHERE).await,
            ("two hours pass for the orders", None, _) => self.run(HAPPENED_EARLIER).await,
            ("the orders' times are as before", None, _) => self.run(HAPPENED_THEN).await,
            ("an hour passes for the vouchers", None, _) => self.run(TRIED_EARLIER).await,
            ("the journal takes no carts", None, _) => self.run(FAILS_AT_CARTS).await,
            ("the journal cannot note what is sent", None, _) => self.run(FAILS_AT_MESSAGES).await,
            ("the journal is as before", None, _) => self.run("DROP TRIGGER trouble").await,
            ("a newer program works on the journal", None, _) => self.run(NEWER).await,
            ("a newer program works on the journal", Some(cluster), _) => self.on_server(cluster, NEWER),
            ("the newer program was never there", None, _) => self.run(NOT_NEWER).await,
            ("the newer program was never there", Some(cluster), _) => self.on_server(cluster, NOT_NEWER),
            ("all leases run out", Some(cluster), _) => self.on_server(cluster, HAS_ENDED),
            ("half a minute passes", Some(cluster), _) => self.on_server(cluster, TIME_PASSES),
            ("the database stops", Some(cluster), _) => cluster.stop().map_err(|error| Fault::new(error.to_string())),
            ("the database starts again", Some(cluster), _) => {
                cluster.start_again().map_err(|error| Fault::new(error.to_string()))
            }
            _ => Err(nobody()),
        }
    }

    /// `cartwright journal backup`, beside a running bot.
    pub(super) fn back_up(&self, folder: &Path) -> Result<(), Fault> {
        self.command(folder, &["backup", BACKUP])
    }

    /// What the README says about restoring, with every bot stopped.
    pub(super) fn restore(&self, folder: &Path) -> Result<(), Fault> {
        for neighbour in ["cartwright.db-wal", "cartwright.db-shm"] {
            // After a clean end there are none.
            std::fs::remove_file(folder.join(neighbour)).unwrap_or_default();
        }
        std::fs::rename(folder.join(BACKUP), &self.file).map_err(|error| Fault::new(error.to_string()))?;
        self.command(folder, &["hold"])
    }

    fn command(&self, folder: &Path, words: &[&str]) -> Result<(), Fault> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cartwright"));
        command.arg("journal").args(words).current_dir(folder).env_clear();
        let output = command.env("CARTWRIGHT_JOURNAL__URL", &self.url).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.success() { Ok(()) } else { Err(Fault::new(format!("cartwright journal {words:?}: {said}"))) }
    }

    /// What stands beside the events is what they say.
    pub(super) async fn inspect(&self) -> Result<(), Fault> {
        let checked = Journal::check(&self.url).await.map_err(|error| Fault::new(error.to_string()))?;
        super::inspect::none("the journal has defects", checked.defects.iter().map(ToString::to_string).collect())
    }

    fn on_server(&self, cluster: &Cluster, statement: &str) -> Result<(), Fault> {
        let (address, _) = self.url.split_once('?').unwrap_or((&self.url, ""));
        let database = address.rsplit('/').next().unwrap_or_default();
        cluster.sql(database, statement).map(drop).map_err(|error| Fault::new(error.to_string()))
    }

    /// What `cartwright journal` prints about it, to either of its outputs.
    pub(super) fn printed(&self, folder: &Path) -> Vec<Vec<u8>> {
        let mut texts = Vec::new();
        for words in [&["show"][..], &["show", "1"], &["show", "2"], &["check"]] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_cartwright"));
            command.arg("journal").args(words).current_dir(folder).env_clear();
            let output = command.env("CARTWRIGHT_JOURNAL__URL", &self.url).output().unwrap();
            texts.extend([output.stdout, output.stderr]);
        }
        texts
    }

    async fn run(&self, statement: &'static str) -> Result<(), Fault> {
        let mut other = self.connect().await?;
        sqlx::query(statement).execute(&mut other).await.map_err(failed)?;
        other.close().await.map_err(failed)
    }

    async fn connect(&self) -> Result<SqliteConnection, Fault> {
        SqliteConnectOptions::new().filename(&self.file).connect().await.map_err(failed)
    }
}

/// How far the bot may write into any file (setrlimit, RLIMIT_FSIZE): not at all is like a disk that fails.
fn limit(bot: &Bot, bytes: &str) -> Result<(), Fault> {
    let limited = Command::new("prlimit").arg(format!("--pid={}", bot.id())).arg(format!("--fsize={bytes}:")).status();
    match limited {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Fault::new(format!("prlimit ended with {status}"))),
        Err(error) => Err(Fault::new(format!("prlimit (Debian: util-linux): {error}"))),
    }
}

fn failed(error: sqlx::Error) -> Fault {
    Fault::new(format!("the other program: {error}"))
}
