//! One bot as a process of the system: started, stopped, killed, paused.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// How often to look whether it has ended.
const GLANCE: Duration = Duration::from_millis(20);

/// What to start for a bot.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// The file.
    pub(crate) path: PathBuf,
    /// What is said to it.
    pub(crate) arguments: Vec<String>,
}

/// A running bot; dropped, it is killed.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts one with these variables and no others. What it writes goes to the end of its log.
    pub(crate) fn start(program: &Program, variables: &[(String, String)], log: &Path) -> io::Result<Process> {
        let log = OpenOptions::new().create(true).append(true).open(log)?;
        let mut command = Command::new(&program.path);
        command.args(&program.arguments).env_clear().envs(variables.iter().map(|(name, value)| (name, value)));
        // Its input ends with this program, however that ends, and the bot with it.
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::from(log));
        Ok(Process(command.spawn()?))
    }

    /// Whether it has ended by itself.
    pub(crate) fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)) | Err(_))
    }

    /// SIGKILL, as when the machine loses power.
    pub(crate) fn kill(mut self) -> io::Result<()> {
        self.0.kill()?;
        self.0.wait().map(drop)
    }

    /// SIGTERM; how it ended, or nothing if it did not within this time.
    pub(crate) async fn stop(&mut self, within: Duration) -> io::Result<Option<ExitStatus>> {
        self.signal("TERM")?;
        let ended = async {
            loop {
                if let Some(status) = self.0.try_wait()? {
                    return Ok(status);
                }
                tokio::time::sleep(GLANCE).await;
            }
        };
        tokio::time::timeout(within, ended).await.ok().transpose()
    }

    /// SIGSTOP: it stands still and does not know it.
    pub(crate) fn pause(&self) -> io::Result<()> {
        self.signal("STOP")
    }

    /// SIGCONT.
    pub(crate) fn go_on(&self) -> io::Result<()> {
        self.signal("CONT")
    }

    fn signal(&self, name: &str) -> io::Result<()> {
        let status = Command::new("kill").args(["-s", name, &self.0.id().to_string()]).status()?;
        if status.success() { Ok(()) } else { Err(io::Error::other("the signal was not sent")) }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already; either way nothing is left behind.
        let _dead = self.0.kill();
        let _status = self.0.wait();
    }
}
