//! One play: an order from the cart to its payment link, through a cut.

use super::bots::{Bots, First, PATIENCE};
use super::people::People;
use super::point::{Cut, Kind, Point};
use super::reckoning::{Reckoning, known_carts, reckon};
use super::store::Store;
use super::withdrawing;
use sandbox::ovh::Trouble;
use sandbox::postgres::Cluster;
use sandbox::{Ports, Sandbox};

/// Who pays an order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Pays {
    /// A person by the link.
    #[default]
    Link,
    /// The bot.
    Registered,
    /// Nobody: the bot confirms it.
    Nothing,
}

/// What is played.
#[derive(Clone, Debug, Default)]
pub(super) struct Plot {
    /// Where the journals are; nothing for files.
    pub(super) cluster: Option<&'static Cluster>,
    /// Whether OVHcloud orders and the answer to that is lost.
    pub(super) loses_answer: bool,
    /// Who pays it.
    pub(super) pays: Pays,
    /// Whether it is withdrawn from once it is paid.
    pub(super) withdraws: bool,
    /// Where the bot is cut off.
    pub(super) cut: Option<Cut>,
}

/// How it went.
#[derive(Debug)]
pub(super) struct Played {
    /// Every point of the first bot.
    pub(super) points: Vec<Point>,
    /// Whether it was cut off.
    pub(super) was_cut: bool,
    /// How many calls OVHcloud saw of it.
    pub(super) calls: usize,
    /// How many events the order has.
    pub(super) lines: usize,
    /// What is not as it should be.
    pub(super) faults: Vec<String>,
}

/// Plays it in a sandbox of its own.
pub(super) async fn play(plot: &Plot) -> Result<Played, String> {
    let sandbox = Sandbox::start(Ports::default()).await.map_err(|error| error.to_string())?;
    // However long the play takes, a paid order is still being checked.
    sandbox.ovh.set(|settings| settings.delivery_s = 300 * 3600);
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let store = Store::make(folder.path(), plot.cluster)?;
    if plot.pays != Pays::Nothing && !sandbox.ovh.set_price("project.2018", 1_250_000_000) {
        return Err("there is no such plan".to_owned());
    }
    if plot.loses_answer && !sandbox.ovh.arm("POST checkout", Trouble::LoseAnswer) {
        return Err("there is no checkout".to_owned());
    }
    if plot.withdraws {
        sandbox.ovh.set(|settings| settings.legalform = "individual".to_owned());
    }
    let mut bots = Bots::start(&sandbox, folder.path(), &store, plot).await?;
    People { sandbox: &sandbox, bots: &mut bots }.buy().await?;
    if plot.withdraws {
        People { sandbox: &sandbox, bots: &mut bots }.withdraw().await?;
    }
    // Who is cut off while it stops has somebody come after it. Which cart of an order is not needed shows when it is
    // placed: the bot that does that deletes it within a minute, the next one at once.
    while bots.stop().await? || !known_carts(&sandbox, &store.url).await?.is_empty() {
        bots.up().await?;
        tidied_up(&sandbox, &bots, &store.url).await?;
    }
    let Reckoning { lines, mut faults } = reckon(&sandbox, &store.url, plot.pays).await?;
    if plot.withdraws {
        faults.extend(withdrawing::reckon(&sandbox, &store.url).await?);
    }
    let First { was_cut, points, dead, calls } = bots.first()?;
    faults.extend(dead.iter().map(|point| format!("the dead bot went on {point}")));
    // A cart whose making was never answered is nobody's and ends by itself. There is one such at most.
    let open = sandbox.ovh.carts().len();
    if open > usize::from(was_cut) {
        faults.push(format!("{open} carts were left behind"));
    }
    let is_ask = |point: &Point| point.kind == Kind::Ask;
    let unsent = usize::from(was_cut && points.last().is_some_and(is_ask));
    let asked = points.iter().filter(|point| is_ask(point)).count();
    if calls.len() > asked.saturating_sub(unsent) {
        let asked: Vec<&str> = points.iter().filter(|point| is_ask(point)).map(|point| point.doing.as_str()).collect();
        faults.push(format!("OVHcloud saw {calls:?} of {asked:?}, {unsent} of which should not have been sent"));
    }
    Ok(Played { points, was_cut, calls: calls.len(), lines, faults })
}

/// Waits until no cart that the journal knows is left at OVHcloud.
async fn tidied_up(sandbox: &Sandbox, bots: &Bots<'_>, url: &str) -> Result<(), String> {
    let mut news = sandbox.ovh.news();
    let tidied = async {
        loop {
            news.mark_unchanged();
            if known_carts(sandbox, url).await?.is_empty() {
                return Ok(());
            }
            news.changed().await.map_err(|error| error.to_string())?;
        }
    };
    match bots.unless_over(tokio::time::timeout(PATIENCE, tidied)).await {
        Some(Ok(tidied)) => tidied,
        Some(Err(_)) => Err("carts were left behind".to_owned()),
        None => Err("a bot ended while it tidied up".to_owned()),
    }
}
