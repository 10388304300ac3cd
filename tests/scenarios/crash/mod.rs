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
mod withdrawing;

use futures_util::StreamExt as _;
use play::{Pays, Played, Plot, play};
use point::{Cut, Kind, Point};
use sandbox::postgres::Cluster;

/// How many plays run side by side.
const TOGETHER: usize = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_an_order() {
    let plot = Plot::default();
    let cuts = Cut::all(&whole(&plot).await);
    cut_off("an order", &plot, cuts).await;
}

/// Up to the checkout it is the order above.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_after_a_checkout_whose_answer_is_lost() {
    let plot = Plot { loses_answer: true, ..Plot::default() };
    let mut cuts = Cut::all(&whole(&plot).await);
    let checkout = cuts.iter().position(|cut| cut.point.doing == "ordering").unwrap();
    cuts.drain(..checkout);
    cut_off("an order from its checkout on, whose answer is lost", &plot, cuts).await;
}

/// Up to its payment it is the first order.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_a_payment() {
    let plot = Plot { pays: Pays::Registered, ..Plot::default() };
    cut_off("an order from its checkout on, which the bot pays", &plot, from_the_checkout(&plot).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_the_confirmation_of_an_order_of_0() {
    let plot = Plot { pays: Pays::Nothing, ..Plot::default() };
    cut_off("an order from its checkout on, which the bot confirms", &plot, from_the_checkout(&plot).await).await;
}

/// Up to `/order retract` it is the order above.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everywhere_in_a_withdrawal() {
    let plot = Plot { pays: Pays::Nothing, withdraws: true, ..Plot::default() };
    let points = whole(&plot).await;
    let mut cuts = Cut::all(&points);
    // The command, the button and the form are the last three things that the bot acknowledges.
    let acknowledged = points.iter().enumerate().filter(|(_, point)| point.is_acknowledging());
    let (command, _) = acknowledged.rev().nth(2).unwrap();
    cuts.drain(..command);
    cut_off("a withdrawal", &plot, cuts).await;
}

/// Every place to cut after the checkout was answered.
async fn from_the_checkout(plot: &Plot) -> Vec<Cut> {
    let mut cuts = Cut::all(&whole(plot).await);
    let answer = cuts.iter().position(|cut| cut.point.kind == Kind::Answer && cut.point.doing == "ordering").unwrap();
    cuts.drain(..answer);
    cuts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_every_write_and_vendor_call_of_an_order_on_a_server() {
    let Some(cluster) = Cluster::shared("the crash tests on PostgreSQL") else { return };
    let plot = Plot { cluster: Some(cluster), ..Plot::default() };
    let mut cuts = Cut::all(&whole(&plot).await);
    cuts.retain(|cut| !matches!(cut.point.kind, Kind::Say | Kind::Said));
    cut_off("an order on PostgreSQL", &plot, cuts).await;
}

/// Plays it whole; every point of that. Each event and each call that OVHcloud saw must be one of them.
async fn whole(plot: &Plot) -> Vec<Point> {
    let whole = play(plot).await.unwrap();
    assert!(whole.faults.is_empty() && !whole.was_cut, "{:#?}", whole.faults);
    let count = |kind| whole.points.iter().filter(|point| point.kind == kind).count();
    assert_eq!((count(Kind::Line), count(Kind::Ask), count(Kind::Answer)), (whole.lines, whole.calls, whole.calls));
    whole.points
}

/// Plays it once for every cut.
#[expect(clippy::print_stdout, reason = "the counts are what the test is about")]
async fn cut_off(what: &str, plot: &Plot, cuts: Vec<Cut>) {
    let plays = cuts.into_iter().map(|cut| {
        let plot = Plot { cut: Some(cut.clone()), ..plot.clone() };
        async move { (cut, play(&plot).await) }
    });
    let plays: Vec<_> = futures_util::stream::iter(plays).buffer_unordered(TOGETHER).collect().await;
    let faults: Vec<String> = plays.iter().flat_map(|(cut, played)| faults(cut, played)).collect();
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
    let came = plays.iter().filter(|(_, played)| played.as_ref().is_ok_and(|played| played.was_cut));
    let came: Vec<Kind> = came.map(|(cut, _)| cut.point.kind).collect();
    let count = |kind| came.iter().filter(|came| **came == kind).count();
    println!(
        "{what}: {} cuts, one order each: after {} journal lines and {} writes beside them, before {} and after {} \
         calls of OVHcloud, before {} and after {} of Discord",
        came.len(),
        count(Kind::Line),
        count(Kind::Beside),
        count(Kind::Ask),
        count(Kind::Answer),
        count(Kind::Say),
        count(Kind::Said),
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
