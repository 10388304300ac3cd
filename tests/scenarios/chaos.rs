//! Short chaos runs, and what they rest on: decisions that repeat, and a reckoning that finds what is wrong.

use crate::stage::environment;

#[path = "../chaos/run/mod.rs"]
mod run;

use cartwright::journal::Journal;
use run::errand::Errand;
use run::search::Search;
use run::wish::{Again, Delete, Keeping, Ordered, Wish};
use run::{Program, mischief, reckon};
use sandbox::postgres::Cluster;
use sandbox::{Ports, Sandbox};
use std::time::Duration;

fn wish(journal: Keeping, seed: u64) -> Wish {
    let (second_checkout, delete_ordered_cart, ordered_cart) = (Again::OrdersAgain, Delete::Works, Ordered::Readable);
    let quiet = Duration::from_secs(1);
    Wish { orders: 24, seed, journal, quiet, people: 8, second_checkout, delete_ordered_cart, ordered_cart }
}

async fn check(wish: Wish) {
    let folder = tempfile::tempdir().unwrap();
    // The environment says everything; without this the project's own file would say something as well.
    let empty = folder.path().join("empty.toml");
    std::fs::write(&empty, "").unwrap();
    let arguments = ["run", "--config", empty.to_str().unwrap()].map(str::to_owned).to_vec();
    let program = Program { path: env!("CARGO_BIN_EXE_cartwright").into(), arguments };
    let table = run::run(&wish, program, folder.path()).await.unwrap();
    assert!(table.is_clean(), "{table}");
    assert!(table.checkouts > 0 && !table.troubles.is_empty(), "{table}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_bot_on_a_file() {
    check(wish(Keeping::Sqlite, 3)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_bots_on_one_server() {
    if Cluster::shared("the chaos run with two bots").is_some() {
        let gone = Wish { ordered_cart: Ordered::Gone, ..wish(Keeping::Postgres, 4) };
        check(gone).await;
    }
}

#[test]
fn a_seed_decides_the_same_again() {
    let decided = |seed| (1..200).map(|number| Errand::of(seed, number)).collect::<Vec<_>>();
    assert_eq!(decided(7), decided(7));
    assert_ne!(decided(7), decided(8));
    let (seven, names) = (decided(7), |errand: &Errand| errand.name.clone());
    assert!(seven.windows(2).any(|pair| names(&pair[0]) == names(&pair[1])), "some are twins");
    assert!(seven.iter().any(|errand| errand.mischief.end.is_some()), "some bots end");
    assert!(seven.iter().any(|errand| errand.mischief.listed_later.is_some()), "some orders are listed later");
    assert!(seven.iter().any(|errand| errand.mischief.clock.is_some()), "OVHcloud's clock jumps");
    assert_eq!(mischief::skew(7), mischief::skew(7));
    assert_ne!(mischief::skew(7), mischief::skew(8));
}

#[tokio::test]
async fn an_order_that_nobody_knows_is_counted_as_lost() {
    let (sandbox, folder) = (Sandbox::start(Ports::default()).await.unwrap(), tempfile::tempdir().unwrap());
    let url = format!("sqlite:{}", folder.path().join("cartwright.db").display());
    Journal::open(&url, jiff::Timestamp::now()).await.unwrap().close().await;
    let clean = reckon::reckon(&sandbox, &url, &[]).await.unwrap();
    assert!(clean.is_clean(), "{clean}");
    sandbox.ovh.order_in_panel("project.2018", "by hand").unwrap();
    let table = reckon::reckon(&sandbox, &url, &[]).await.unwrap();
    assert!(!table.is_clean() && table.lost.len() == 1, "{table}");
}

#[test]
fn a_secret_is_found_wherever_it_stands() {
    let secrets = ["0123456789abcdef".to_owned(), "0123456789xyz".to_owned(), "short".to_owned()];
    let search = Search::of(&secrets);
    for text in ["0123456789abcdef", "a 0123456789xyz b", "éé0123456789abcdef", "so short"] {
        assert!(search.finds(text), "{text}");
    }
    for text in ["", "0123456789abcde", "0123456789", "sho rt"] {
        assert!(!search.finds(text), "{text}");
    }
}
