//! What is set up or goes wrong.

use super::{Answer, done};
use crate::discord::{Armed, Change, Delivery, Discord, Disturbance, Place};
use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::json;

/// How the next interaction is delivered.
#[derive(Debug, Deserialize)]
pub(super) struct Next {
    next: Delivery,
}

/// How far the clock goes forward.
#[derive(Debug, Deserialize)]
pub(super) struct Clock {
    advance_ms: u32,
}

/// A new role.
#[derive(Debug, Deserialize)]
pub(super) struct Role {
    name: String,
    #[serde(default)]
    permissions: Vec<String>,
}

/// Who may ping a role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mentionable {
    mentionable: bool,
}

/// What a channel allows and denies.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Permissions {
    #[serde(default, rename = "in")]
    place: Place,
    #[serde(default)]
    allow: Vec<String>,
    #[serde(default)]
    deny: Vec<String>,
}

/// Whether privileged intents are switched on.
#[derive(Debug, Deserialize)]
pub(super) struct Intents {
    privileged: bool,
}

/// `POST /people/{name}`
pub(super) async fn person(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(change): Json<Change>,
) -> Answer {
    let id = discord.change_person(&name, &change)?;
    Ok(Json(json!({ "id": id })))
}

/// `POST /troubles`
pub(super) async fn trouble(State(discord): State<Discord>, Json(armed): Json<Armed>) -> Answer {
    discord.arm(armed);
    done()
}

/// `DELETE /troubles`
pub(super) async fn disarm(State(discord): State<Discord>) -> Answer {
    discord.disarm();
    done()
}

/// `POST /release`
pub(super) async fn release(State(discord): State<Discord>) -> Answer {
    discord.release();
    done()
}

/// `POST /delivery`
pub(super) async fn delivery(State(discord): State<Discord>, Json(next): Json<Next>) -> Answer {
    discord.deliver_next(next.next);
    done()
}

/// `POST /gateway`
pub(super) async fn gateway(State(discord): State<Discord>, Json(disturbance): Json<Disturbance>) -> Answer {
    discord.disturb(disturbance);
    done()
}

/// `POST /clock`
pub(super) async fn clock(State(discord): State<Discord>, Json(clock): Json<Clock>) -> Answer {
    discord.advance(clock.advance_ms);
    done()
}

/// `POST /roles`
pub(super) async fn role(State(discord): State<Discord>, Json(role): Json<Role>) -> Answer {
    let id = discord.add_role(&role.name, &role.permissions)?;
    Ok(Json(json!({ "id": id })))
}

/// `POST /roles/{name}/deny`
pub(super) async fn deny_role(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(permissions): Json<Permissions>,
) -> Answer {
    discord.deny_role(permissions.place, &name, &permissions.deny)?;
    done()
}

/// `POST /roles/{name}/mentionable`
pub(super) async fn mentionable(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(mentionable): Json<Mentionable>,
) -> Answer {
    discord.set_mentionable(&name, mentionable.mentionable)?;
    done()
}

/// `POST /bot/permissions`
pub(super) async fn permissions(State(discord): State<Discord>, Json(permissions): Json<Permissions>) -> Answer {
    discord.set_bot_permissions(permissions.place, &permissions.allow, &permissions.deny)?;
    done()
}

/// `POST /bot/intents`
pub(super) async fn intents(State(discord): State<Discord>, Json(intents): Json<Intents>) -> Answer {
    discord.set_privileged_intents(intents.privileged);
    done()
}
