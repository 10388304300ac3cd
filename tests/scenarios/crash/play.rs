//! One play: an order from the cart to its payment link, through a cut.

use super::bots::{Bots, Heards, PATIENCE};
use super::people::People;
use super::point::{Kind, Point};
use super::reckoning::{Reckoning, known_carts, reckon};
use cartwright::journal::Journal;
use sandbox::ovh::Trouble;
use sandbox::{Ports, Sandbox};

/// What is played.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plot {
    /// Whether OVHcloud orders and the answer to that is lost.
    pub(super) loses_answer: bool,
    /// The point at which the bot is cut off, counted from 1.
    pub(super) cut: Option<usize>,
}

/// How it went.
#[derive(Debug)]
pub(super) struct Played {
    /// Every point of the bot that was to be cut off, the last of which is where it was.
    pub(super) points: Vec<Point>,
    /// How many calls OVHcloud saw of it.
    pub(super) calls: usize,
    /// How many events the order has.
    pub(super) lines: usize,
    /// What is not as it should be.
    pub(super) faults: Vec<String>,
}

/// Plays it in a sandbox of its own.
pub(super) async fn play(plot: Plot) -> Result<Played, String> {
    let sandbox = Sandbox::start(Ports::default()).await.map_err(|error| error.to_string())?;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let url = format!("sqlite:{}", folder.path().join("cartwright.db").display());
    if plot.loses_answer && !sandbox.ovh.arm("POST checkout", Trouble::LoseAnswer) {
        return Err("there is no checkout".to_owned());
    }
    let mut bots = Bots::start(&sandbox, folder.path(), plot.cut).await?;
    People { sandbox: &sandbox, bots: &mut bots }.buy().await?;
    let heards = loop {
        tidied_up(&sandbox, &bots, &url).await?;
        match bots.stop().await? {
            Ok(heards) => break heards,
            Err(next) => bots = next,
        }
    };
    let Heards { first, was_cut, calls } = heards;
    let Reckoning { lines, mut faults } = reckon(&sandbox, &url).await?;
    if was_cut != plot.cut.is_some() {
        faults.push(format!("it was not cut off: it came only to point {}", first.alive.len()));
    }
    faults.extend(first.dead.iter().map(|point| format!("the dead bot went on {point}")));
    let asked = first.alive.iter().filter(|point| point.kind == Kind::Ask).count();
    let unsent = usize::from(was_cut && first.alive.last().is_some_and(|point| point.kind == Kind::Ask));
    if calls > asked - unsent {
        faults.push(format!("OVHcloud saw {calls} calls, the bot made {asked}"));
    }
    Ok(Played { points: first.alive, calls, lines, faults })
}

/// Waits until no cart of the bot is left at OVHcloud, or the bot ends.
async fn tidied_up(sandbox: &Sandbox, bots: &Bots<'_>, url: &str) -> Result<(), String> {
    let mut news = sandbox.ovh.news();
    let tidied = async {
        loop {
            news.mark_unchanged();
            let journal = Journal::inspect(url).await.map_err(|error| error.to_string())?;
            let left = known_carts(sandbox, &journal).await.map_err(|error| error.to_string());
            journal.close().await;
            if left?.is_empty() {
                return Ok(());
            }
            news.changed().await.map_err(|error| error.to_string())?;
        }
    };
    match bots.unless_over(tokio::time::timeout(PATIENCE, tidied)).await {
        Some(Ok(tidied)) => tidied,
        Some(Err(_)) => Err("carts were left behind".to_owned()),
        None => Ok(()),
    }
}
