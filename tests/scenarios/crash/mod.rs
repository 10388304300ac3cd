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

use futures_util::StreamExt as _;
use play::{Plot, play};
use point::{Kind, Point};

/// How many plays run side by side.
const TOGETHER: usize = 4;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_every_point_of_an_order() {
    cut_everywhere("an order", Plot::default()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_every_point_of_an_order_whose_answer_was_lost() {
    cut_everywhere("an order whose answer was lost", Plot { loses_answer: true, ..Plot::default() }).await;
}

#[expect(clippy::print_stdout, reason = "the counts are what the test is about")]
async fn cut_everywhere(what: &str, plot: Plot) {
    let whole = play(plot).await.unwrap();
    assert!(whole.faults.is_empty(), "{:#?}", whole.faults);
    let count = |kind| whole.points.iter().filter(|point| point.kind == kind).count();
    // Every line and every call was heard of.
    assert_eq!((count(Kind::Line), count(Kind::Ask)), (whole.lines, whole.calls));
    let cuts = (1..=whole.points.len()).map(|cut| async move { (cut, play(Plot { cut: Some(cut), ..plot }).await) });
    let plays: Vec<_> = futures_util::stream::iter(cuts).buffer_unordered(TOGETHER).collect().await;
    let faults: Vec<String> = plays
        .iter()
        .flat_map(|(cut, played)| match played {
            Ok(played) => {
                let place = played.points.last().map(Point::to_string).unwrap_or_default();
                played.faults.iter().map(|fault| format!("cut {cut}, {place}: {fault}")).collect()
            }
            Err(fault) => vec![format!("cut {cut}: {fault}")],
        })
        .collect();
    println!(
        "{what}: cut off after {} lines and {} other writes of the journal, before and after {} calls of OVHcloud and {} of Discord: {} cuts, one order each",
        count(Kind::Line),
        count(Kind::Beside),
        count(Kind::Ask),
        count(Kind::Say),
        plays.len(),
    );
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
