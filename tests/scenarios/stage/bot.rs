//! The real program as a child process: started, killed, stopped, and its log read.

use super::breaking;
use super::port::Port;
use sandbox::conversation::Fault;
use std::cell::Cell;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How long the bot may take to finish what runs after SIGTERM. Only a failing test waits for it.
const FINISH: Duration = Duration::from_secs(20);

/// The configuration file, for scenarios that have one.
pub(super) const CONFIG: &str = "bot.toml";

/// A running bot; dropped, it is killed.
pub(super) struct Bot {
    child: Child,
    log: Log,
    /// Whether it has closed its log, which it does when it ends.
    ended: watch::Receiver<bool>,
    /// Where it can be asked, once it has said so.
    pub(super) port: Option<Port>,
    /// Whether it was told to stop.
    told: Cell<bool>,
}

/// What the bot wrote on standard error, over all its lives.
#[derive(Clone, Default)]
pub(super) struct Log {
    text: Arc<Mutex<Vec<u8>>>,
    /// Ticks when there is more of it.
    grown: watch::Sender<()>,
}

impl Bot {
    /// Starts the program with these variables and no others.
    pub(super) fn start(folder: &Path, variables: &[(String, String)], log: &Log) -> Bot {
        let mut command = breaking::program(folder, variables);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stderr = child.stderr.take().unwrap();
        let (end, ended) = watch::channel(false);
        let kept = log.clone();
        std::thread::spawn(move || {
            let mut part = [0; 8192];
            while let Ok(length @ 1..) = stderr.read(&mut part) {
                kept.write(&part[..length]);
            }
            end.send_replace(true);
        });
        Bot { child, log: log.clone(), ended, port: None, told: Cell::new(false) }
    }

    /// Waits until it has ended by itself.
    pub(super) async fn ended(&self) {
        let mut ended = self.ended.clone();
        let _closed = ended.wait_for(|ended| *ended).await;
    }

    /// SIGKILL, as when the machine loses power.
    pub(super) async fn kill(mut self) {
        self.child.kill().unwrap();
        self.ended().await;
    }

    /// SIGTERM, as when a container is stopped.
    pub(super) fn terminate(&self) {
        self.told.set(true);
        self.signal("TERM");
    }

    /// Any signal: with STOP it stands still and does not know it, with CONT it goes on.
    pub(super) fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// SIGTERM, and waits for its end.
    pub(super) async fn stop(mut self) -> Result<ExitStatus, Fault> {
        if !*self.ended.borrow() {
            self.terminate();
        }
        let ended = tokio::time::timeout(FINISH, self.ended()).await;
        ended.map_err(|_| Fault::new("the bot did not end after SIGTERM"))?;
        Ok(self.child.wait().unwrap())
    }

    /// Its figures; none from a bot that is not to answer any more.
    pub(super) async fn figures(&self) -> Result<Option<String>, Fault> {
        match &self.port {
            Some(port) if !self.told.get() && !*self.ended.borrow() => port.figures().await.map(Some),
            Some(_) | None => Ok(None),
        }
    }

    /// Its process id.
    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The log so far.
    pub(super) fn log(&self) -> String {
        self.log.text()
    }
}

/// `cartwright health`, as a container asks.
pub(super) fn health(folder: &Path, variables: &[(String, String)]) -> ExitStatus {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cartwright"));
    command.arg("health").arg("--config").arg(folder.join(CONFIG)).current_dir(folder).env_clear();
    command.envs(variables.iter().map(|(name, value)| (name, value))).stderr(Stdio::null()).status().unwrap()
}

impl Drop for Bot {
    fn drop(&mut self) {
        // It may have ended already; either way nothing is left behind.
        let _dead = self.child.kill();
        let _status = self.child.wait();
    }
}

impl Log {
    /// Everything written so far.
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.text.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }

    /// Waits until something is said after the first so many bytes; gives where it ends.
    pub(super) async fn says(&self, what: &str, after: usize) -> usize {
        let mut grown = self.grown.subscribe();
        loop {
            let text = self.text();
            if let Some(place) = text.get(after..).and_then(|news| news.find(what)) {
                return after + place + what.len();
            }
            // The sender is ours and lives as long.
            let _news = grown.changed().await;
        }
    }

    /// Ticks when there is more of it.
    pub(super) fn news(&self) -> watch::Receiver<()> {
        self.grown.subscribe()
    }

    fn write(&self, part: &[u8]) {
        self.text.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(part);
        self.grown.send_replace(());
    }
}
