//! A run: many people order at the same time, much goes wrong, then all is calm and everything is counted.

mod calm;
mod chance;
mod deciding;
pub(crate) mod errand;
mod eyes;
mod fleet;
mod hands;
pub(crate) mod mischief;
mod process;
pub(crate) mod reckon;
pub(crate) mod search;
mod shopping;
pub(crate) mod store;
mod table;
mod truth;
mod upset;
pub(crate) mod wish;

pub(crate) use process::Program;

use super::environment::{environment, variable};
use deciding::People;
use errand::Errand;
use eyes::Eyes;
use fleet::{Fleet, Harbour};
use hands::Hands;
use sandbox::discord::Change;
use sandbox::{Ports, Sandbox};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use store::Store;
use table::Table;
use tokio::task::JoinSet;
use wish::Wish;

/// Runs as wished and counts. The bots are this program; `folder` gets their journal and logs.
///
/// # Errors
/// When it cannot even be played: a program does not start, the machine has no database server.
pub(crate) async fn run(wish: &Wish, program: Program, folder: &Path) -> Result<Table, Box<dyn Error>> {
    let began = Instant::now();
    let sandbox = Arc::new(Sandbox::start(Ports::default()).await?);
    let (second_checkout, delete_ordered_cart, ordered_cart) = wish.switches();
    sandbox.ovh.set(|settings| {
        (settings.second_checkout, settings.delete_ordered_cart) = (second_checkout, delete_ordered_cart);
        settings.ordered_cart = ordered_cart;
        settings.delivery_s = 300 * 3600;
    });
    sandbox.ovh.set_clock_offset(mischief::skew(wish.seed));
    let store = Store::make(wish.journal, folder)?;
    let logs: Vec<_> = (1..=store.bots).map(|bot| folder.join(format!("bot-{bot}.log"))).collect();
    let harbour = Harbour {
        program,
        variables: variables(wish, &sandbox, folder, &store),
        logs: logs.clone(),
        discord: sandbox.discord.clone(),
        store: store.clone(),
    };
    let (fleet, keeper) = Fleet::start(harbour).await?;
    let eyes = Arc::new(Eyes::default());
    let watcher = tokio::spawn({
        let (eyes, discord) = (Arc::clone(&eyes), sandbox.discord.clone());
        async move { eyes.watch(&discord).await }
    });
    let hands = Hands::new(Arc::clone(&sandbox), eyes, fleet.clone(), wish.quiet);
    let failed = tokio::select! {
        failed = everybody(wish, &hands) => failed?,
        () = upset::tide(&sandbox, wish.quiet) => Vec::new(),
    };
    hands.plots_end().await;
    let ordered_in = began.elapsed();
    let struck = fleet.state();
    let settled = calm::come(&hands, &store.url).await?;
    let stopped_well = fleet.stop().await;
    keeper.await?;
    watcher.abort();
    let mut table = reckon::reckon(&sandbox, &store.url, &logs).await?;
    table.jumps = hands.jumps();
    table.of_run(wish, failed, struck, ordered_in, settled && stopped_well);
    Ok(table)
}

/// Lets everybody order, each one thing after the other; what came to no end, in words.
async fn everybody(wish: &Wish, hands: &Hands) -> Result<Vec<String>, Box<dyn Error>> {
    let mut at_it = JoinSet::new();
    let lanes = wish.people.clamp(1, wish.orders.max(1));
    for lane in 0..lanes {
        let people = People {
            requester: format!("asker-{lane}"),
            approver: format!("approver-{lane}"),
            second: format!("second-{lane}"),
        };
        let approver = Change { roles: Some(vec!["approver".to_owned()]), ..Change::default() };
        hands.sandbox.discord.change_person(&people.requester, &Change::default())?;
        hands.sandbox.discord.change_person(&people.approver, &approver)?;
        hands.sandbox.discord.change_person(&people.second, &approver)?;
        let (hands, seed) = (hands.clone(), wish.seed);
        let numbers = (1..=wish.orders).filter(move |number| number.checked_rem(lanes) == Some(lane));
        at_it.spawn(async move {
            let mut failed = Vec::new();
            for number in numbers {
                let errand = Errand::of(seed, number);
                if let Err(why) = see_to(&hands, &errand, &people).await {
                    failed.push(format!("errand {number}: {why}"));
                }
            }
            failed
        });
    }
    Ok(at_it.join_all().await.into_iter().flatten().collect())
}

async fn see_to(hands: &Hands, errand: &Errand, people: &People) -> Result<(), String> {
    let mut end = errand.mischief.end;
    shopping::shop(hands, errand, &people.requester, &mut end).await?;
    deciding::decide(hands, errand, people, &mut end).await
}

fn variables(wish: &Wish, sandbox: &Sandbox, folder: &Path, store: &Store) -> Vec<(String, String)> {
    let mut all = environment(&sandbox.address(), folder);
    let name = variable("journal.url");
    all.retain(|(known, _)| *known != name);
    all.push((name, store.url.clone()));
    // What becomes of placed orders is another matter: nothing is delivered, and only who pays looks.
    all.push((variable("follow.first"), "1h".to_owned()));
    all.push((variable("settle.quiet"), format!("{}ms", wish.quiet.as_millis())));
    all.push(("RUST_LOG".to_owned(), std::env::var("RUST_LOG").unwrap_or_else(|_| "info,cartwright=debug".to_owned())));
    all.push(("RUST_BACKTRACE".to_owned(), "1".to_owned()));
    all
}
