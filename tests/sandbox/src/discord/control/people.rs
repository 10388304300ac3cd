//! A person acts, and what they see.

use super::{Answer, done};
use crate::discord::{Aim, Discord, Person, Place, Refused, Snowflake};
use axum::Json;
use axum::extract::{Path, State};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A command as typed, or by name with options that no client has checked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    text: Option<String>,
    command: Option<String>,
    #[serde(default)]
    options: Value,
    #[serde(default, rename = "in")]
    place: Place,
    patch: Option<Value>,
}

/// A click on a button by its label, or by a `custom_id` that no client has checked.
#[derive(Debug, Deserialize)]
pub(super) struct Click {
    button: Option<String>,
    custom_id: Option<String>,
    #[serde(flatten)]
    aim: Aim,
    patch: Option<Value>,
}

/// A choice in a select menu.
#[derive(Debug, Deserialize)]
pub(super) struct Choice {
    custom_id: String,
    values: Vec<String>,
    #[serde(flatten)]
    aim: Aim,
    patch: Option<Value>,
}

/// A form filled in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Filled {
    #[serde(default)]
    values: Map<String, Value>,
    #[serde(default)]
    unchecked: bool,
    patch: Option<Value>,
}

/// `GET /people/{name}`
pub(super) async fn show(State(discord): State<Discord>, Path(name): Path<String>) -> Answer {
    let person = discord.person(&name)?;
    Ok(Json(json!({ "messages": person.sees(), "form": person.form(), "interactions": person.did() })))
}

/// `POST /people/{name}/type`
pub(super) async fn type_command(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(typed): Json<Typed>,
) -> Answer {
    let person = forging(discord.person(&name)?.at(typed.place), typed.patch);
    match (typed.text, typed.command) {
        (Some(text), None) => acted(person.types(&text)?),
        (None, Some(command)) => acted(person.types_unchecked(&command, typed.options)?),
        (Some(_), Some(_)) | (None, None) => Err(Refused("say either text or command".to_owned())),
    }
}

/// `POST /people/{name}/complete`
pub(super) async fn complete(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(typed): Json<Typed>,
) -> Answer {
    let person = forging(discord.person(&name)?.at(typed.place), typed.patch);
    let choices = person.completes(&typed.text.unwrap_or_default()).await?;
    Ok(Json(json!({ "choices": choices })))
}

/// `POST /people/{name}/click`
pub(super) async fn click(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(click): Json<Click>,
) -> Answer {
    let person = forging(discord.person(&name)?, click.patch);
    match (click.button, click.custom_id) {
        (Some(label), None) => acted(person.clicks_on(&label, &click.aim)?),
        (None, Some(custom_id)) => acted(person.clicks_unchecked(&custom_id, &click.aim)?),
        (Some(_), Some(_)) | (None, None) => Err(Refused("say either button or custom_id".to_owned())),
    }
}

/// `POST /people/{name}/choose`
pub(super) async fn choose(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(choice): Json<Choice>,
) -> Answer {
    let person = forging(discord.person(&name)?, choice.patch);
    acted(person.chooses(&choice.custom_id, &choice.values, &choice.aim)?)
}

/// `POST /people/{name}/submit`
pub(super) async fn submit(
    State(discord): State<Discord>,
    Path(name): Path<String>,
    Json(filled): Json<Filled>,
) -> Answer {
    let person = forging(discord.person(&name)?, filled.patch);
    let values: Vec<(String, Value)> = filled.values.into_iter().collect();
    acted(person.submits_values(&values, !filled.unchecked)?)
}

/// `POST /people/{name}/dismiss`
pub(super) async fn dismiss(State(discord): State<Discord>, Path(name): Path<String>) -> Answer {
    discord.person(&name)?.dismisses();
    done()
}

/// `POST /people/{name}/say`
pub(super) async fn say(State(discord): State<Discord>, Path(name): Path<String>, Json(typed): Json<Typed>) -> Answer {
    let person = discord.person(&name)?.at(typed.place);
    let id = person.says(&typed.text.unwrap_or_default())?;
    Ok(Json(json!({ "message_id": id })))
}

/// `POST /interactions/raw`
pub(super) async fn raw(State(discord): State<Discord>, Json(payload): Json<Value>) -> Answer {
    Ok(Json(json!({ "interaction_id": discord.send_raw(payload) })))
}

/// `POST /interactions/repeat`
pub(super) async fn repeat(State(discord): State<Discord>) -> Answer {
    acted(discord.repeat()?)
}

fn forging(person: Person, patch: Option<Value>) -> Person {
    match patch {
        Some(patch) => person.forging(patch),
        None => person,
    }
}

fn acted(id: Snowflake) -> Answer {
    Ok(Json(json!({ "interaction_id": id })))
}
