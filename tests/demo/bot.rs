//! The bot as a child process of the demo, which never outlives it.

use super::environment::{environment, variable};
use sandbox::Sandbox;
use std::error::Error;
use std::io::Read as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::sync::watch;

/// With this argument the demo is the bot.
pub(crate) const ARGUMENT: &str = "--be-the-bot";

/// How long the bot may take to come up.
const START: Duration = Duration::from_secs(30);

/// The running child.
pub(crate) struct Bot {
    child: Child,
    folder: PathBuf,
    /// Whether it has closed its standard output, which it does when it ends.
    ended: watch::Receiver<bool>,
}

impl Bot {
    /// Starts it and waits until it is connected and its commands can be typed.
    pub(crate) async fn start(sandbox: &Sandbox, folder: &Path) -> Result<Bot, Box<dyn Error>> {
        let mut command = Command::new(std::env::current_exe()?);
        // Ctrl-C is for the demo, which then lets the bot end.
        command.process_group(0);
        command.arg(ARGUMENT).envs(environment(&sandbox.address(), folder)).current_dir(folder);
        // Whoever watches does not want to wait.
        command.env(variable("follow.first"), "200ms").env(variable("follow.longest"), "1s");
        if std::env::var_os("RUST_LOG").is_none() {
            command.env("RUST_LOG", "error");
        }
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut stdout = child.stdout.take().ok_or("the bot has no standard output")?;
        let (end, ended) = watch::channel(false);
        std::thread::spawn(move || {
            // Nothing is written there: the read ends with the child.
            let _read = stdout.read_to_end(&mut Vec::new());
            end.send_replace(true);
        });
        let bot = Bot { child, folder: folder.to_owned(), ended };
        tokio::select! {
            ready = sandbox.discord.ready("cart", START) => ready.map_err(|_| "the bot did not come up in time")?,
            () = bot.ended() => return Err("the bot ended while it was starting".into()),
        }
        Ok(bot)
    }

    /// Kills it, as a power cut would, and starts it again on the same journal.
    pub(crate) async fn restart(&mut self, sandbox: &Sandbox) -> Result<(), Box<dyn Error>> {
        self.child.kill()?;
        let gone = sandbox.discord.wait_until(START, |discord| (discord.connected() == 0).then_some(()));
        gone.await.map_err(|_| "Discord did not notice that the bot is gone")?;
        let again = Bot::start(sandbox, &self.folder.clone()).await?;
        *self = again;
        Ok(())
    }

    /// Waits until it has ended by itself.
    pub(crate) async fn ended(&self) {
        let mut ended = self.ended.clone();
        let _closed = ended.wait_for(|ended| *ended).await;
    }

    /// Lets it end: its standard input closes.
    pub(crate) fn stop(mut self) -> Result<(), Box<dyn Error>> {
        drop(self.child.stdin.take());
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("the bot ended with {status}").into()) }
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        // It may have ended already; either way nothing is left behind.
        let _dead = self.child.kill();
        let _status = self.child.wait();
    }
}
