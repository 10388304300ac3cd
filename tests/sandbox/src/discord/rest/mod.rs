//! The REST API: one way in, through troubles, guards, limits and the log, to the handler of the route.

mod callback;
mod commands;
mod delay;
mod direct;
mod find;
pub(crate) mod form;
mod guilds;
mod line;
mod messages;
mod place;
mod request;
mod respond;
mod routes;
mod threads;
mod webhook;

use super::Shared;
use super::error::ApiError;
use super::world::World;
use super::world::trouble::{Trouble, due};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Query, Request, State};
use axum::http::request::Parts;
use axum::response::Response;
use find::Found;
use line::{Line, Lines};
use request::{Answer, Asked};
use respond::Sent;
use routes::{Guard, Route};
use std::sync::Arc;
use tokio::net::TcpListener;

/// Discord takes requests of up to 25 MiB.
const LARGEST: usize = 25 * 1024 * 1024;

/// Serves the REST API until dropped.
pub(crate) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let router = Router::new().fallback(handle).with_state(shared);
    // A loopback server that cannot accept has nothing better to do than to end.
    let _ended = axum::serve(Lines(listener), router.into_make_service_with_connect_info::<Line>()).await;
}

async fn handle(State(shared): State<Arc<Shared>>, ConnectInfo(line): ConnectInfo<Line>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return respond::plain(413, "Request entity too large");
    };
    let sent = match delay::of(&shared, &parts) {
        Some(delay) => delay.then_call(shared, parts, bytes).await,
        None => shared.change(|world| call(world, &parts, &bytes)),
    };
    match sent {
        Sent::Answer(response) => response,
        Sent::Dropped => {
            line.cut();
            respond::plain(500, "")
        }
    }
}

/// Does one call and writes it into the log.
fn call(world: &mut World, parts: &Parts, bytes: &[u8]) -> Sent {
    let path = parts.uri.path();
    let below = path.strip_prefix("/api/v10").or_else(|| path.strip_prefix("/api/v9")).unwrap_or("");
    let (name, sent) = match find::find(parts.method.as_str(), below) {
        Found::Route(route, asked) => (route.name(), on_route(world, route, asked, parts, bytes)),
        Found::WrongMethod => {
            (format!("{} (wrong method)", parts.method), Sent::refusal(&ApiError::method_not_allowed()))
        }
        Found::Nothing => (format!("{} (unknown route)", parts.method), Sent::refusal(&ApiError::not_found())),
    };
    let call = super::Call { method: parts.method.to_string(), route: name, status: sent.status() };
    world.calls.push(call);
    if !bytes.is_empty() {
        world.sent.push(bytes.to_vec());
    }
    sent
}

fn on_route(world: &mut World, route: &Route, mut asked: Asked, parts: &Parts, bytes: &[u8]) -> Sent {
    let trouble = due(&mut world.armed, &route.name());
    let mut lost = false;
    match trouble {
        None | Some(Trouble::Delayed) => {}
        Some(Trouble::RateLimited { retry_after_ms, global }) => return Sent::too_many(retry_after_ms, global, "user"),
        Some(Trouble::Status { status }) => {
            return Sent::Answer(respond::plain(status, "upstream connect error"));
        }
        Some(Trouble::LostCall) => return Sent::Dropped,
        Some(Trouble::UnknownInteraction) => return Sent::refusal(&ApiError::unknown_interaction()),
        Some(Trouble::LostAnswer) => lost = true,
    }
    if let Err(refusal) = guard(world, route.guard, parts) {
        return Sent::refusal(&refusal);
    }
    let now = world.clock.now_ms();
    let rate = world.limits.count(&bucket(route, &asked), now);
    if rate.exceeded {
        let wait = u32::try_from(rate.reset_after_ms).unwrap_or(1_000);
        return Sent::too_many(wait, false, "user").with_rate(&rate, route);
    }
    let answer = read(&mut asked, parts, bytes).and_then(|()| (route.run)(world, &asked));
    if lost {
        return Sent::Dropped;
    }
    Sent::answer(answer).with_rate(&rate, route)
}

/// A bot names itself, and proves itself where the route asks for it.
fn guard(world: &World, guard: Guard, parts: &Parts) -> Result<(), ApiError> {
    let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let agent = header("user-agent").unwrap_or("");
    match guard {
        // Libraries send their HTTP client's own name on these routes, and Discord lets them.
        Guard::Open | Guard::Token if agent.is_empty() => Err(ApiError::no_user_agent()),
        Guard::Open | Guard::Token => Ok(()),
        Guard::Bot if !agent.starts_with("DiscordBot (") => Err(ApiError::no_user_agent()),
        Guard::Bot => {
            let token = header("authorization").and_then(|value| value.strip_prefix("Bot "));
            if token == Some(world.bot.token.as_str()) { Ok(()) } else { Err(ApiError::unauthorized()) }
        }
    }
}

fn read(asked: &mut Asked, parts: &Parts, bytes: &[u8]) -> Result<(), ApiError> {
    let content_type = parts.headers.get("content-type").and_then(|value| value.to_str().ok());
    asked.query = Query::try_from_uri(&parts.uri).map(|Query(query)| query).unwrap_or_default();
    (asked.body, asked.files) = request::body(content_type, bytes)?;
    Ok(())
}

/// Buckets are per route and channel, guild, or interaction token.
fn bucket(route: &Route, asked: &Asked) -> String {
    let major = ["channel_id", "guild_id", "interaction_token"].map(|name| asked.text(name));
    format!("{} {}", route.name(), major.concat())
}

/// For handlers: an answer with a body.
fn ok(value: impl serde::Serialize) -> Answer {
    let value = serde_json::to_value(value).map_err(|error| ApiError::new(500, 0, error.to_string()))?;
    Ok(request::Reply::Ok(value))
}
