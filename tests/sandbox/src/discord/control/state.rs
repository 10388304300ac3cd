//! What happened and how things stand; the timeline and interactions can be waited for.

use super::{Answer, done};
use crate::discord::{Discord, Refused, Snowflake};
use axum::Json;
use axum::extract::{Path, Query, State};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;

/// How long to wait for something new.
#[derive(Debug, Deserialize)]
pub(super) struct Wait {
    #[serde(default)]
    after: u64,
    #[serde(default)]
    wait_ms: u64,
}

/// `GET /timeline?after=N&wait_ms=M`: answers as soon as there is something after N, or at last with nothing.
pub(super) async fn timeline(State(discord): State<Discord>, Query(wait): Query<Wait>) -> Answer {
    let within = Duration::from_millis(wait.wait_ms);
    let found = discord.wait_until(within, |discord| {
        let events = discord.timeline(wait.after);
        (!events.is_empty()).then_some(events)
    });
    Ok(Json(json!({ "events": found.await.unwrap_or_default() })))
}

/// `GET /interactions`
pub(super) async fn interactions(State(discord): State<Discord>) -> Json<Value> {
    Json(json!({ "interactions": discord.interactions() }))
}

/// `GET /interactions/{id}?wait_ms=M`: waits until it was answered and settled; then says how it stands.
pub(super) async fn interaction(
    State(discord): State<Discord>,
    Path(id): Path<String>,
    Query(wait): Query<Wait>,
) -> Answer {
    let id: Snowflake = id.parse().map_err(|_| Refused(format!("{id} is no id")))?;
    if wait.wait_ms > 0 {
        // The answer says by itself how it stands.
        let _late = discord.settled(id, Duration::from_millis(wait.wait_ms)).await;
    }
    let outcome = discord.outcome(id).ok_or_else(|| Refused(format!("there is no interaction {id}")))?;
    Ok(Json(json!(outcome)))
}

/// `GET /unanswered`
pub(super) async fn unanswered(State(discord): State<Discord>) -> Json<Value> {
    Json(json!({ "unanswered": discord.unanswered() }))
}

/// `GET /calls`
pub(super) async fn calls(State(discord): State<Discord>) -> Json<Value> {
    let calls = discord.calls();
    Json(json!({ "count": calls.len(), "calls": calls }))
}

/// `DELETE /calls`
pub(super) async fn forget_calls(State(discord): State<Discord>) -> Answer {
    discord.forget_calls();
    done()
}

/// `GET /commands`
pub(super) async fn commands(State(discord): State<Discord>) -> Json<Value> {
    Json(json!({ "commands": discord.commands() }))
}

/// `GET /gateway`
pub(super) async fn gateway(State(discord): State<Discord>) -> Json<Value> {
    Json(json!({ "connected": discord.connected() }))
}
