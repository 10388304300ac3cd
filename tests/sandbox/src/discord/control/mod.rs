//! The control routes: each does what a method of [`Discord`] does. The crate's README describes them.

mod people;
mod settings;
mod state;

use super::{Discord, Refused};
use axum::Json;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

/// All control routes of the pretend Discord.
pub(crate) fn router(discord: Discord) -> Router {
    Router::new()
        .route("/people/{name}", get(people::show).post(settings::person))
        .route("/people/{name}/type", post(people::type_command))
        .route("/people/{name}/complete", post(people::complete))
        .route("/people/{name}/click", post(people::click))
        .route("/people/{name}/choose", post(people::choose))
        .route("/people/{name}/submit", post(people::submit))
        .route("/people/{name}/dismiss", post(people::dismiss))
        .route("/people/{name}/say", post(people::say))
        .route("/interactions", get(state::interactions))
        .route("/interactions/{id}", get(state::interaction))
        .route("/interactions/raw", post(people::raw))
        .route("/interactions/repeat", post(people::repeat))
        .route("/unanswered", get(state::unanswered))
        .route("/timeline", get(state::timeline))
        .route("/calls", get(state::calls).delete(state::forget_calls))
        .route("/commands", get(state::commands))
        .route("/gateway", get(state::gateway).post(settings::gateway))
        .route("/troubles", post(settings::trouble).delete(settings::disarm))
        .route("/release", post(settings::release))
        .route("/delivery", post(settings::delivery))
        .route("/clock", post(settings::clock))
        .route("/roles", post(settings::role))
        .route("/roles/{name}/deny", post(settings::deny_role))
        .route("/roles/{name}/mentionable", post(settings::mentionable))
        .route("/bot/permissions", post(settings::permissions))
        .route("/bot/intents", post(settings::intents))
        .with_state(discord)
}

/// What control routes answer.
type Answer = Result<Json<Value>, Refused>;

/// A good answer without content.
fn done() -> Answer {
    Ok(Json(json!({ "ok": true })))
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        (StatusCode::CONFLICT, Json(json!({ "refused": self.0 }))).into_response()
    }
}
