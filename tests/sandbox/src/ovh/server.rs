//! Answers one call: finds its route, lets its trouble happen, does its work.

use super::admission::{self, Arrival};
use super::answer::{self, Answer};
use super::calls::Entry;
use super::cart::Cart;
use super::fault::Fault;
use super::line::Line;
use super::quote;
use super::request::Request;
use super::shared::Shared;
use super::trouble::{self, Trouble};
use super::validation;
use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use axum::http::Response;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;

/// Bytes a call's body may have.
const BODY_LIMIT: usize = 1 << 20;

pub(crate) async fn serve(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: axum::extract::Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return Answer::from(Err(Fault::bad_request("The body cannot be read"))).whole(0);
    };
    if parts.uri.path() == "/auth/" {
        return validation::page(&shared, &parts);
    }
    let method = parts.method.as_str();
    let Some(arrival) = admission::arrive(&parts, body.to_vec()) else {
        let entry = shared.book.start(line.number(), method, "(unknown)");
        entry.note(|call| call.status = Some(404));
        return Answer::from(Err(Fault::invalid_url())).whole(entry.n);
    };
    let entry = shared.book.start(line.number(), method, arrival.route.path);
    let trouble = trouble::take(&mut shared.armed(), arrival.route);
    entry.note(|call| call.trouble = trouble.as_ref().map(|trouble| trouble.name().to_owned()));
    let Some(trouble) = trouble else {
        let answer = work(&shared, &arrival, &entry);
        return finish(&shared, entry, &answer, Answer::whole).await;
    };
    befall(shared, line, arrival, entry, trouble).await
}

async fn befall(
    shared: Arc<Shared>,
    line: Line,
    arrival: Arrival,
    entry: Entry,
    trouble: Trouble,
) -> Response<Body> {
    let refusal = |fault: Fault| Answer::from(Err(fault));
    let broken = || {
        refusal(Fault::classed(
            500,
            "Server::InternalServerError",
            "Internal server error",
        ))
    };
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
        Trouble::Late => late(shared, arrival, entry, false).await,
        Trouble::LateSnapshot => late(shared, arrival, entry, true).await,
        Trouble::TooMany => {
            let answer = refusal(Fault::classed(
                429,
                "Client::TooManyRequests",
                "Too many requests",
            ));
            finish(&shared, entry, &answer, Answer::whole).await
        }
        Trouble::Forbidden => {
            finish(
                &shared,
                entry,
                &refusal(Fault::not_allowed()),
                Answer::whole,
            )
            .await
        }
        Trouble::Answer { status, body } => {
            finish(&shared, entry, &Answer { status, body }, Answer::whole).await
        }
        Trouble::Price { plan, ucents } => {
            shared.world().catalog.set_price(&plan, ucents);
            let answer = work(&shared, &arrival, &entry);
            finish(&shared, entry, &answer, Answer::whole).await
        }
        Trouble::Eligibility { issues } => {
            finish(
                &shared,
                entry,
                &refusal(quote::ineligible(&issues)),
                Answer::whole,
            )
            .await
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

/// The caller is checked as the call arrives; the work comes when the client hung up or the call is released.
async fn late(
    shared: Arc<Shared>,
    arrival: Arrival,
    entry: Entry,
    snapshot: bool,
) -> Response<Body> {
    let admitted = admit(&shared, &arrival, &entry);
    let request = match admitted {
        Ok(request) => request,
        Err(fault) => {
            return finish(&shared, entry, &Answer::from(Err(fault)), Answer::whole).await;
        }
    };
    let cart = arrival
        .cart()
        .filter(|_| snapshot)
        .and_then(|id| shared.world().carts.get(id).cloned());
    // Dropped with this future, which is dropped when the client hangs up.
    let (client, gone) = oneshot::channel::<()>();
    let (done, answer) = oneshot::channel();
    let worker = Arc::clone(&shared);
    shared.keep(async move {
        let mut hold = worker.hold();
        tokio::select! {
            _gone = gone => {}
            () = hold.released() => {}
        }
        drop(hold);
        let answer = perform(&worker, &arrival, &request, cart);
        // Nobody may be waiting any more, and the entry ends here in that case.
        let _unheard = done.send((answer, entry));
    });
    let Ok((answer, entry)) = answer.await else {
        return Answer::from(Err(Fault::unavailable())).whole(0);
    };
    drop(client);
    finish(&shared, entry, &answer, Answer::whole).await
}

fn work(shared: &Shared, arrival: &Arrival, entry: &Entry) -> Answer {
    match admit(shared, arrival, entry) {
        Ok(request) => perform(shared, arrival, &request, None),
        Err(fault) => Answer::from(Err(fault)),
    }
}

fn admit(shared: &Shared, arrival: &Arrival, entry: &Entry) -> Result<Request, Fault> {
    let request = arrival.admit(&shared.world())?;
    let account = request
        .account()
        .map(|account| account.nichandle().to_owned());
    entry.note(|call| call.account = account);
    Ok(request)
}

/// Does the work, on a cart as it once was if one is given; a cart deleted since is gone again afterwards.
fn perform(shared: &Shared, arrival: &Arrival, request: &Request, once: Option<Cart>) -> Answer {
    let mut world = shared.world();
    let Some(cart) = once else {
        return Answer::from((arrival.route.work)(&mut world, request));
    };
    let id = cart.id.clone();
    let now = world.carts.insert(id.clone(), cart);
    let answer = Answer::from((arrival.route.work)(&mut world, request));
    if now.is_none() {
        world.carts.remove(&id);
    }
    answer
}

async fn finish(
    shared: &Shared,
    entry: Entry,
    answer: &Answer,
    write: impl FnOnce(&Answer, u64) -> Response<Body>,
) -> Response<Body> {
    let latency = shared.world().settings.latency_ms;
    if latency > 0 {
        tokio::time::sleep(Duration::from_millis(latency)).await;
    }
    entry.note(|call| call.status = Some(answer.status));
    write(answer, entry.n)
}

fn gateway() -> Answer {
    Answer {
        status: 502,
        body: serde_json::Value::Null,
    }
}
