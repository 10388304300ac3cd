//! Answers one call: finds its route, lets its trouble befall it, does its work.

use super::admission::{self, Arrival};
use super::answer::Answer;
use super::calls::Entry;
use super::cart::Cart;
use super::fault::Fault;
use super::line::Line;
use super::mishap;
use super::oauth;
use super::request::Request;
use super::shared::Shared;
use super::trouble;
use super::validation;
use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use axum::http::Response;
use std::sync::Arc;
use std::time::Duration;

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
        return validation::page(&shared, &parts, &body);
    }
    if parts.uri.path() == oauth::PATH {
        return oauth::serve(&shared, line.number(), &parts, &body);
    }
    let method = parts.method.as_str();
    let Some(arrival) = admission::arrive(&parts, body.to_vec()) else {
        let entry = shared.book.start(line.number(), method, "(unknown)");
        entry.note(|call| call.status = Some(404));
        return Answer::from(Err(Fault::invalid_url())).whole(entry.n);
    };
    let entry = shared.book.start(line.number(), method, arrival.route.path);
    let cart = arrival.cart_description(&shared.world());
    let trouble = trouble::take(&mut shared.armed(), arrival.route, cart.as_deref());
    entry.note(|call| call.voucher = arrival.asks_about_voucher());
    entry.note(|call| call.trouble = trouble.as_ref().map(|trouble| trouble.name().to_owned()));
    let Some(trouble) = trouble else {
        let answer = work(&shared, &arrival, &entry);
        return finish(&shared, entry, &answer, Answer::whole).await;
    };
    mishap::befall(shared, line, arrival, entry, trouble).await
}

pub(crate) fn work(shared: &Shared, arrival: &Arrival, entry: &Entry) -> Answer {
    match admit(shared, arrival, entry) {
        Ok(request) => perform(shared, arrival, &request, None),
        Err(fault) => Answer::from(Err(fault)),
    }
}

pub(crate) fn admit(shared: &Shared, arrival: &Arrival, entry: &Entry) -> Result<Request, Fault> {
    let request = arrival.admit(&shared.world())?;
    let account = request.account().map(|account| account.nichandle().to_owned());
    entry.note(|call| call.account = account);
    Ok(request)
}

/// Does the work, on a cart as it once was if one is given; a cart deleted since is gone again afterwards.
pub(crate) fn perform(shared: &Shared, arrival: &Arrival, request: &Request, once: Option<Cart>) -> Answer {
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

pub(crate) async fn finish(
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
