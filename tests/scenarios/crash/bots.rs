//! The bot that is cut off and, over the same journal, the one that comes after it.

use super::ear::Heard;
use super::life::{End, Life};
use crate::stage::environment::{environment, variable};
use sandbox::Sandbox;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a bot may take to come up or to end. Only a failing test waits for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// One bot after the other.
pub(super) struct Bots<'a> {
    sandbox: &'a Sandbox,
    folder: PathBuf,
    now: Life,
    /// What was heard of the one that was cut off, and how many calls OVHcloud saw of it.
    before: Option<(Heard, usize)>,
}

/// What there is to know of the first bot.
pub(super) struct Heards {
    /// Of the one that was to be cut off.
    pub(super) first: Heard,
    /// Whether it was.
    pub(super) was_cut: bool,
    /// How many calls OVHcloud saw of it.
    pub(super) calls: usize,
}

impl<'a> Bots<'a> {
    /// Starts the first, which is cut off at the point of this number.
    pub(super) async fn start(sandbox: &'a Sandbox, folder: &Path, cut: Option<usize>) -> Result<Bots<'a>, String> {
        // It looks for an order at once, and then not again before the play is over: so the points are always the same.
        let now = Life::begin(variables(sandbox, folder, "20m"), cut);
        let mut bots = Bots { sandbox, folder: folder.to_owned(), now, before: None };
        let commands = sandbox.discord.ready("cart", PATIENCE);
        match bots.unless_over(commands).await {
            Some(ready) => ready.map_err(|_| "the first bot did not come up".to_owned())?,
            None => bots.up().await?,
        }
        Ok(bots)
    }

    /// There is a bot: where it was cut off, the next one is started.
    pub(super) async fn up(&mut self) -> Result<(), String> {
        if !self.now.is_over() {
            return Ok(());
        }
        // One that tests can wait for. The quiet time counts from the checkout, whoever began it.
        let next = || Life::begin(variables(self.sandbox, &self.folder, "300ms"), None);
        let discord = &self.sandbox.discord;
        let gone = discord.wait_until(PATIENCE, |discord| (discord.connected() == 0).then_some(()));
        gone.await.map_err(|_| "Discord did not notice the end of the first bot".to_owned())?;
        if !self.now.was_cut() || self.before.is_some() {
            return Err("a bot ended that was not cut off".to_owned());
        }
        self.sandbox.ovh.quiet().await;
        let calls = self.sandbox.ovh.calls().len();
        let (_, heard) = std::mem::replace(&mut self.now, next()).end().await;
        self.before = Some((heard, calls));
        let ready = self.unless_over(discord.ready("cart", PATIENCE)).await;
        match ready {
            Some(Ok(())) => Ok(()),
            Some(Err(_)) | None => Err("the second bot did not come up".to_owned()),
        }
    }

    /// Whether the bot has ended.
    pub(super) fn is_over(&self) -> bool {
        self.now.is_over()
    }

    /// What comes, or nothing if the bot ends before.
    pub(super) async fn unless_over<T>(&self, wait: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            came = wait => Some(came),
            () = self.now.over() => None,
        }
    }

    /// Lets the bot finish what runs. If it is cut off over that, there is a next one, and nothing comes back.
    pub(super) async fn stop(mut self) -> Result<Result<Heards, Bots<'a>>, String> {
        self.now.finish();
        let over = tokio::time::timeout(PATIENCE, self.now.over()).await;
        over.map_err(|_| "the bot did not end".to_owned())?;
        if self.now.was_cut() {
            self.up().await?;
            return Ok(Err(self));
        }
        let (end, heard) = self.now.end().await;
        if end != End::Stopped {
            return Err(format!("the bot did not end well: {end:?}"));
        }
        let was_cut = self.before.is_some();
        let (first, calls) = self.before.unwrap_or_else(|| (heard, self.sandbox.ovh.calls().len()));
        Ok(Ok(Heards { first, was_cut, calls }))
    }
}

fn variables(sandbox: &Sandbox, folder: &Path, quiet: &str) -> Vec<(String, String)> {
    let mut variables = environment(&sandbox.address(), folder);
    variables.push((variable("settle.quiet"), quiet.to_owned()));
    variables
}
