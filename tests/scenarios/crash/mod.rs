//! Crash tests: the bot is cut off after every write to its journal and before and after every call of one whole order.
//! The next bot goes on over the same journal, people do what it offers, and there is one order.
//!
//! The bot runs in this process on a thread of its own. What it writes to its log at `trace` says when a write is on
//! disk, when a call is about to leave and when one is over; the log's listener ends it in the middle of such a line.
//! The task that wrote the line unwinds there, no other task is polled again, and the runtime is dropped with every
//! connection. So nothing happens after the point: no answer is looked at, no call leaves, nothing is cleaned up. A
//! process that is killed stops no sooner, and what it had done before is the same. The seam is the log that operators
//! read; the program knows nothing of cuts.

mod bots;
mod ear;
mod life;
mod people;
mod play;
mod point;
mod reckoning;
mod store;

use futures_util::StreamExt as _;
use play::{Played, Plot, play};
use point::{Cut, Kind};
use sandbox::postgres::Cluster;

/// How many plays run side by side.
const TOGETHER: usize = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_an_order() {
    cut_everywhere("an order", Plot::default()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_an_order_whose_answer_was_lost() {
    cut_everywhere("an order whose answer was lost", Plot { loses_answer: true, ..Plot::default() }).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_an_order_on_a_server() {
    if let Some(cluster) = Cluster::shared("the crash tests on PostgreSQL") {
        cut_everywhere("an order on PostgreSQL", Plot { cluster: Some(cluster), ..Plot::default() }).await;
    }
}

/// Plays it whole, and then once for every point of that, cut off there.
#[expect(clippy::print_stdout, reason = "the counts are what the test is about")]
async fn cut_everywhere(what: &str, plot: Plot) {
    let whole = play(&plot).await.unwrap();
    assert!(whole.faults.is_empty() && !whole.was_cut, "{:#?}", whole.faults);
    let count = |kind| whole.points.iter().filter(|point| point.kind == kind).count();
    assert_eq!(
        (count(Kind::Line), count(Kind::Ask)),
        (whole.lines, whole.calls),
        "every line and every call is a point"
    );
    let cuts = Cut::all(&whole.points);
    let plays = futures_util::stream::iter(&cuts).map(|cut| {
        let plot = Plot { cut: Some(cut.clone()), ..plot.clone() };
        async move { (cut, play(&plot).await) }
    });
    let plays: Vec<(&Cut, Result<Played, String>)> = plays.buffer_unordered(TOGETHER).collect().await;
    let faults: Vec<String> = plays.iter().flat_map(|(cut, played)| faults(cut, played)).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let came = plays.iter().filter(|(_, played)| played.as_ref().is_ok_and(|played| played.was_cut)).count();
    println!(
        "{what}: {} journal lines and {} writes beside them, {} calls of OVHcloud, {} of Discord. \
         Cut off after every write, before and after every call: {came} cuts, one order each",
        count(Kind::Line),
        count(Kind::Beside),
        count(Kind::Ask),
        count(Kind::Say),
    );
}

/// What went wrong with one of the plays.
fn faults(cut: &Cut, played: &Result<Played, String>) -> Vec<String> {
    match played {
        Ok(played) if !played.was_cut && !cut.may_not_come() => vec![format!("{cut}: it never came to that")],
        Ok(played) => played.faults.iter().map(|fault| format!("{cut}: {fault}")).collect(),
        Err(fault) => vec![format!("{cut}: {fault}")],
    }
}
