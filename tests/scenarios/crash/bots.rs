//! The bot that is cut off and, over the same journal, those that come after it.

use super::life::{End, Life};
use super::play::{Pays, Plot};
use super::point::Point;
use super::store::Store;
use crate::stage::environment::{environment, variable};
use sandbox::Sandbox;
use std::path::Path;
use std::time::Duration;

/// How long a bot may take to come up or to end. Only a failing test waits for it.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);
/// The first bot's `settle.quiet` and `follow.first`: it looks for a lost order at once and not again before the play is over, so that its
/// points are always the same.
const LONG: &str = "20m";
/// The others': one that tests can wait for. It counts from the checkout, whoever began it.
const SHORT: &str = "300ms";

/// One bot after the other.
pub(super) struct Bots<'a> {
    sandbox: &'a Sandbox,
    folder: &'a Path,
    store: &'a Store,
    pays: Pays,
    now: Life,
    first: Option<First>,
}

/// What there is to know of the first bot, which is the one that may be cut off.
#[derive(Clone, Debug)]
pub(super) struct First {
    /// Whether it was.
    pub(super) was_cut: bool,
    /// Its points; the last is where it was cut off.
    pub(super) points: Vec<Point>,
    /// What it still did after that, which is nothing.
    pub(super) dead: Vec<Point>,
    /// The calls that OVHcloud saw of it, by their routes.
    pub(super) calls: Vec<String>,
}

impl<'a> Bots<'a> {
    /// Starts the first.
    pub(super) async fn start(
        sandbox: &'a Sandbox,
        folder: &'a Path,
        store: &'a Store,
        plot: &Plot,
    ) -> Result<Bots<'a>, String> {
        let pays = plot.pays;
        let now = Life::begin(variables(sandbox, folder, store, LONG, pays), plot.cut.clone());
        let mut bots = Bots { sandbox, folder, store, pays, now, first: None };
        bots.ready().await?;
        Ok(bots)
    }

    /// There is a bot: where one has ended, the next is started.
    pub(super) async fn up(&mut self) -> Result<(), String> {
        if !self.is_dead() {
            return Ok(());
        }
        self.end().await?;
        let discord = &self.sandbox.discord;
        let gone = discord.wait_until(PATIENCE, |discord| (discord.connected() == 0).then_some(()));
        gone.await.map_err(|_| "Discord did not notice the end of a bot".to_owned())?;
        self.store.end_leases()?;
        self.now = Life::begin(variables(self.sandbox, self.folder, self.store, SHORT, self.pays), None);
        self.ready().await
    }

    /// Whether the bot has ended or is about to.
    pub(super) fn is_dead(&self) -> bool {
        self.now.is_dead()
    }

    /// What comes, or nothing if the bot ends before.
    pub(super) async fn unless_over<T>(&self, wait: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            came = wait => Some(came),
            () = self.now.over() => None,
        }
    }

    /// Lets the bot finish what runs and waits for its end. Whether it was cut off over that.
    pub(super) async fn stop(&mut self) -> Result<bool, String> {
        self.now.finish();
        Ok(self.end().await? == End::Cut)
    }

    /// What there is to know of the first, once it has ended.
    pub(super) fn first(self) -> Result<First, String> {
        self.first.ok_or_else(|| "the first bot lives".to_owned())
    }

    /// Waits until it is connected, or was cut off before.
    async fn ready(&mut self) -> Result<(), String> {
        match self.unless_over(self.sandbox.discord.ready("cart", PATIENCE)).await {
            Some(ready) => ready.map_err(|_| "a bot did not come up".to_owned()),
            None => self.end().await.map(drop),
        }
    }

    async fn end(&mut self) -> Result<End, String> {
        let over = tokio::time::timeout(PATIENCE, self.now.over()).await;
        over.map_err(|_| "a bot did not end".to_owned())?;
        let end = self.now.end();
        if let End::Failed(why) = &end {
            return Err(format!("a bot failed: {why}"));
        }
        if self.first.is_none() {
            self.sandbox.ovh.quiet().await;
            let heard = self.now.heard();
            let calls = self.sandbox.ovh.calls().iter().map(|call| format!("{} {}", call.method, call.route)).collect();
            self.first = Some(First { was_cut: end == End::Cut, points: heard.alive, dead: heard.dead, calls });
        }
        Ok(end)
    }
}

fn variables(sandbox: &Sandbox, folder: &Path, store: &Store, quiet: &str, pays: Pays) -> Vec<(String, String)> {
    let mut variables = environment(&sandbox.address(), folder);
    variables.push((variable("journal.url"), store.url.clone()));
    variables.push((variable("settle.quiet"), quiet.to_owned()));
    // Placed orders are looked at just as unproved ones are: by the first bot not before the play is over.
    variables.push((variable("follow.first"), quiet.to_owned()));
    variables.push((variable("follow.longest"), quiet.to_owned()));
    let mode = if pays == Pays::Registered { "registered" } else { "link" };
    variables.push((variable("payment.mode"), mode.to_owned()));
    variables
}
