//! What an armed trouble does to its call.

use super::admission::Arrival;
use super::answer::{self, Answer};
use super::calls::Entry;
use super::fault::Fault;
use super::line::Line;
use super::quote;
use super::server::{admit, finish, perform, work};
use super::shared::Shared;
use super::trouble::Trouble;
use axum::body::Body;
use axum::http::Response;
use std::sync::Arc;
use tokio::sync::oneshot;

pub(crate) async fn befall(
    shared: Arc<Shared>,
    line: Line,
    arrival: Arrival,
    entry: Entry,
    trouble: Trouble,
) -> Response<Body> {
    let refusal = |fault: Fault| Answer::from(Err(fault));
    let broken = || refusal(Fault::classed(500, "Server::InternalServerError", "Internal server error"));
    match trouble {
        Trouble::LoseAnswer => {
            let answer = work(&shared, &arrival, &entry);
            line.cut();
            answer.whole(entry.n)
        }
        Trouble::Reset => {
            line.cut();
            broken().whole(entry.n)
        }
        Trouble::Fail => finish(&shared, entry, &broken(), Answer::whole).await,
        Trouble::FailDone => {
            let _done = work(&shared, &arrival, &entry);
            finish(&shared, entry, &broken(), Answer::whole).await
        }
        Trouble::Html => finish(&shared, entry, &gateway(), |_, n| answer::gateway_page(n)).await,
        Trouble::HtmlDone => {
            let _done = work(&shared, &arrival, &entry);
            finish(&shared, entry, &gateway(), |_, n| answer::gateway_page(n)).await
        }
        Trouble::Truncated => {
            let answer = work(&shared, &arrival, &entry);
            finish(&shared, entry, &answer, Answer::truncated).await
        }
        Trouble::ResetBody => {
            let answer = work(&shared, &arrival, &entry);
            finish(&shared, entry, &answer, Answer::broken).await
        }
        Trouble::Hang => {
            shared.hold().released().await;
            let answer = work(&shared, &arrival, &entry);
            finish(&shared, entry, &answer, Answer::whole).await
        }
        Trouble::HangDone => {
            let answer = work(&shared, &arrival, &entry);
            shared.hold().released().await;
            finish(&shared, entry, &answer, Answer::whole).await
        }
        Trouble::Late => late(shared, arrival, entry, Late { snapshot: false, hang_up: true }).await,
        Trouble::LateSnapshot => late(shared, arrival, entry, Late { snapshot: true, hang_up: true }).await,
        Trouble::LateRelease => late(shared, arrival, entry, Late { snapshot: true, hang_up: false }).await,
        Trouble::TooMany => {
            let answer = refusal(Fault::classed(429, "Client::TooManyRequests", "Too many requests"));
            finish(&shared, entry, &answer, Answer::whole).await
        }
        Trouble::Forbidden => finish(&shared, entry, &refusal(Fault::not_allowed()), Answer::whole).await,
        Trouble::Answer { status, body } => finish(&shared, entry, &Answer { status, body }, Answer::whole).await,
        Trouble::Price { plan, ucents } => {
            shared.world().catalog.set_price(&plan, ucents);
            let answer = work(&shared, &arrival, &entry);
            finish(&shared, entry, &answer, Answer::whole).await
        }
        Trouble::Eligibility { issues } => {
            finish(&shared, entry, &refusal(quote::ineligible(&issues)), Answer::whole).await
        }
        Trouble::Vanish => {
            if let Some(cart) = arrival.cart() {
                shared.world().carts.remove(cart);
            }
            let answer = work(&shared, &arrival, &entry);
            finish(&shared, entry, &answer, Answer::whole).await
        }
    }
}

/// How work comes late.
#[derive(Clone, Copy, Debug)]
struct Late {
    /// It works on the cart as it was when the call arrived.
    snapshot: bool,
    /// The client hanging up starts it, not only the release.
    hang_up: bool,
}

/// The caller is checked as the call arrives; the work comes when the client hung up or the call is released.
async fn late(shared: Arc<Shared>, arrival: Arrival, entry: Entry, how: Late) -> Response<Body> {
    let admitted = admit(&shared, &arrival, &entry);
    let request = match admitted {
        Ok(request) => request,
        Err(fault) => {
            return finish(&shared, entry, &Answer::from(Err(fault)), Answer::whole).await;
        }
    };
    let cart = arrival.cart().filter(|_| how.snapshot).and_then(|id| shared.world().carts.get(id).cloned());
    // Dropped with this future, which is dropped when the client hangs up.
    let (client, gone) = oneshot::channel::<()>();
    let (done, answer) = oneshot::channel();
    let worker = Arc::clone(&shared);
    shared.keep(async move {
        let mut hold = worker.hold();
        tokio::select! {
            _gone = gone, if how.hang_up => {}
            () = hold.released() => {}
        }
        // It counts as held until its work is done.
        let answer = perform(&worker, &arrival, &request, cart);
        drop(hold);
        // Nobody may be waiting any more, and the entry ends here in that case.
        let _unheard = done.send((answer, entry));
    });
    let Ok((answer, entry)) = answer.await else {
        return Answer::from(Err(Fault::unavailable())).whole(0);
    };
    drop(client);
    finish(&shared, entry, &answer, Answer::whole).await
}

fn gateway() -> Answer {
    Answer { status: 502, body: serde_json::Value::Null }
}
