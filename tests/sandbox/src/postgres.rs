//! A throw-away PostgreSQL server from the machine's own programs, for one test process.
//!
//! It listens on a socket in a folder of its own and ends with the process that started it, however that ends: a small
//! shell holds it, and reads from a pipe that closes then.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Makes the server, says where it is, and waits for the pipe to close. Answers to lines: `stop` and `start`.
const HOLD: &str = include_str!("postgres.sh");

/// Ends all other connections to a database and everything in it.
const EMPTY: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
     WHERE datname = current_database() AND pid <> pg_backend_pid(); \
     DROP SCHEMA public CASCADE; CREATE SCHEMA public";

/// A running server.
#[derive(Debug)]
pub struct Cluster {
    holder: std::sync::Mutex<Holder>,
    folder: String,
    made: AtomicU32,
    /// The names of empty databases that nobody uses.
    free: std::sync::Mutex<Vec<String>>,
}

#[derive(Debug)]
struct Holder {
    child: Child,
    says: BufReader<std::process::ChildStdout>,
}

impl Cluster {
    /// The one server of this process that everybody shares, or nothing if the machine has no PostgreSQL. That is said
    /// once, in one line, with what is skipped for it; with `CI=true` it is a failure.
    ///
    /// # Panics
    /// With `CI=true` and no PostgreSQL, or when the server does not start.
    pub fn shared(skipped: &str) -> Option<&'static Cluster> {
        static SHARED: OnceLock<Option<Cluster>> = OnceLock::new();
        SHARED
            .get_or_init(|| {
                let Some(programs) = programs() else {
                    let missing = format!("PostgreSQL is not installed (Debian: postgresql): {skipped}");
                    assert!(std::env::var("CI").as_deref() != Ok("true"), "{missing}");
                    // Straight to the stream: the test harness keeps what is printed in a test that passes.
                    writeln!(std::io::stderr(), "skipped: {missing}").unwrap_or_default();
                    return None;
                };
                match Cluster::start(&programs) {
                    Ok(cluster) => Some(cluster),
                    Err(error) => unreachable!("PostgreSQL is installed and does not start: {error}"),
                }
            })
            .as_ref()
    }

    /// A server of its own, or nothing if the machine has no PostgreSQL.
    ///
    /// # Errors
    /// When it does not start.
    pub fn own() -> std::io::Result<Option<Cluster>> {
        programs().map(|programs| Cluster::start(&programs)).transpose()
    }

    fn start(programs: &std::path::Path) -> std::io::Result<Cluster> {
        // The server refuses to run as root.
        let root = Command::new("id").arg("-u").output()?.stdout.starts_with(b"0\n");
        let mut command = if root { Command::new("runuser") } else { Command::new("sh") };
        if root {
            command.args(["-u", "postgres", "--", "sh"]);
        }
        let mut child = command
            .args(["-c", HOLD, "postgres.sh"])
            .arg(programs)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let Some(out) = child.stdout.take() else { return Err(std::io::Error::other("it has no output")) };
        let mut holder = Holder { child, says: BufReader::new(out) };
        let folder = holder.line()?;
        Ok(Cluster {
            holder: std::sync::Mutex::new(holder),
            folder,
            made: AtomicU32::new(0),
            free: std::sync::Mutex::default(),
        })
    }

    /// The address of a new, empty database.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn database(&self) -> std::io::Result<String> {
        let free = self.free.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop();
        let name = match free {
            Some(name) => name,
            None => {
                let name = format!("test_{}", self.made.fetch_add(1, Ordering::Relaxed));
                self.sql("postgres", &format!("CREATE DATABASE {name} TEMPLATE template0"))?;
                name
            }
        };
        Ok(format!("postgres://postgres@localhost/{name}?host={}", self.folder))
    }

    /// Takes a database back, whoever is still connected to it: it is emptied and given to the next who wants one.
    /// Hundreds of tests with 8 MB each would fill a small disk before the server ends, and to empty one takes a
    /// fraction of the time of making one.
    ///
    /// # Errors
    /// When it is not one of this server's, or the server is gone. It is given to nobody then.
    pub fn take_back(&self, url: &str) -> std::io::Result<()> {
        let (address, _) = url.split_once('?').unwrap_or((url, ""));
        let name = address.rsplit('/').next().unwrap_or_default();
        self.sql(name, EMPTY)?;
        self.free.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(name.to_owned());
        Ok(())
    }

    /// Runs a statement in a database; gives what it answers, bare.
    ///
    /// # Errors
    /// When the statement fails.
    pub fn sql(&self, database: &str, statement: &str) -> std::io::Result<String> {
        self.ask(&format!("sql {database} {statement}"))
    }

    /// Stops the server at once, as a crash would.
    ///
    /// # Errors
    /// When it does not stop.
    pub fn stop(&self) -> std::io::Result<()> {
        self.ask("stop").map(drop)
    }

    /// Starts it again.
    ///
    /// # Errors
    /// When it does not start.
    pub fn start_again(&self) -> std::io::Result<()> {
        self.ask("start").map(drop)
    }

    fn ask(&self, line: &str) -> std::io::Result<String> {
        let mut holder = self.holder.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let Some(input) = holder.child.stdin.as_mut() else { return Err(std::io::Error::other("it has no input")) };
        input.write_all(format!("{line}\n").as_bytes())?;
        holder.line()
    }
}

impl Holder {
    /// Its answer: `ok` and one line, or what went wrong.
    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        self.says.read_line(&mut line)?;
        match line.strip_prefix("ok ") {
            Some(answer) => Ok(answer.trim_end().to_owned()),
            None => Err(std::io::Error::other(line.trim_end().to_owned())),
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        if let Ok(holder) = self.holder.get_mut() {
            drop(holder.child.stdin.take());
            holder.child.wait().map(drop).unwrap_or_default();
        }
    }
}

/// Where the server's programs are: Debian's newest, or those on the path.
fn programs() -> Option<PathBuf> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = debian.map(|version| version.path().join("bin")).collect();
    versions.sort_by_key(|path| path.iter().nth(4).and_then(|name| name.to_str()?.parse::<u32>().ok()));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::split_paths(&path).collect::<Vec<_>>();
    versions.into_iter().rev().chain(path).find(|folder| folder.join("initdb").is_file())
}
