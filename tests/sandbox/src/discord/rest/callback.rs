//! The first answer to an interaction.

use super::form::Part;
use super::request::{Answer, Asked, Reply};
use crate::discord::check::choice::choices;
use crate::discord::check::draft::{Draft, Way, flag};
use crate::discord::check::modal::modal;
use crate::discord::check::{Check, Need};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::interaction::{Answer as Outcome, Interaction, Kind};
use crate::discord::world::post::Post;
use crate::discord::world::timeline::{Audience, Event, EventKind, Form};
use serde_json::{Value, json};

/// `POST /interactions/{interaction_id}/{interaction_token}/callback`
pub(crate) fn answer(world: &mut World, asked: &Asked) -> Answer {
    let id = asked.id("interaction_id")?;
    let now = world.clock.now_ms();
    if world.interactions.get(&id).is_some_and(|known| known.is_late(now)) {
        world.fail(id);
    }
    let found = world.interactions.get(&id).filter(|known| known.token == asked.text("interaction_token"));
    let interaction = found.cloned().ok_or_else(ApiError::unknown_interaction)?;
    match interaction.answer {
        Outcome::Failed => return Err(ApiError::unknown_interaction()),
        Outcome::Waiting => {}
        Outcome::Replied
        | Outcome::Deferred
        | Outcome::DeferredUpdate
        | Outcome::Updated
        | Outcome::Choices
        | Outcome::Modal => return Err(ApiError::already_acknowledged()),
    }
    let kind = checked_type(&asked.body, &interaction)?;
    let nothing = Value::Null;
    let data = asked.body.get("data").unwrap_or(&nothing);
    let (outcome, message) = match kind {
        4 => (Outcome::Replied, Some(reply(world, &interaction, data, &asked.files)?)),
        5 => (Outcome::Deferred, Some(defer(world, &interaction, data)?)),
        6 => (Outcome::DeferredUpdate, interaction.source),
        7 => (Outcome::Updated, Some(update(world, &interaction, data, &asked.files)?)),
        8 => (offer(world, &interaction, data)?, None),
        _ => (open(world, &interaction, data)?, None),
    };
    let settled = !matches!(outcome, Outcome::Deferred | Outcome::DeferredUpdate);
    if let (Outcome::DeferredUpdate, Some(source)) = (&outcome, interaction.source) {
        world.traceless.entry(source).or_default().push(id);
    }
    if let Some(known) = world.interactions.get_mut(&id) {
        (known.answer, known.original, known.settled) = (outcome, message, settled);
    }
    if asked.says("with_response") {
        Ok(Reply::Ok(response(world, &interaction, kind, message)))
    } else {
        Ok(Reply::NoContent)
    }
}

/// Which types may answer which interaction.
fn checked_type(body: &Value, interaction: &Interaction) -> Result<i64, ApiError> {
    let among: &[i64] = match interaction.kind {
        Kind::Command | Kind::Unknown => &[4, 5, 9],
        Kind::Component => &[4, 5, 6, 7, 9],
        Kind::Modal if interaction.source.is_some() => &[4, 5, 6, 7],
        Kind::Modal => &[4, 5],
        Kind::Autocomplete => &[8],
    };
    let mut kind = None;
    Check::run(|check| {
        kind = check.one_of(body, "type", Need::Required, among);
        if matches!(kind, Some(4 | 7 | 8 | 9)) {
            check.object(body, "data", Need::Required);
        }
    })?;
    kind.ok_or_else(ApiError::empty_message)
}

fn reply(world: &mut World, interaction: &Interaction, data: &Value, files: &[Part]) -> Result<Snowflake, ApiError> {
    let draft = Draft::read(data, Way::Interaction, None).map_err(under_data)?.with(files);
    let only = ephemeral(interaction, draft.flags.unwrap_or(0));
    world.post(&draft, Post { channel: interaction.channel, only, interaction: Some(interaction.id) })
}

/// The only flag that counts here is EPHEMERAL.
fn defer(world: &mut World, interaction: &Interaction, data: &Value) -> Result<Snowflake, ApiError> {
    let flags = data.get("flags").and_then(Value::as_u64).unwrap_or(0);
    if flags & flag::COMPONENTS_V2 != 0 {
        let message = "IS_COMPONENTS_V2 cannot be set on a deferred response";
        return Check::run(|check| check.fault_at("flags", "MESSAGE_FLAGS_INVALID", message))
            .map_err(under_data)
            .and(Err(ApiError::empty_message()));
    }
    let only = ephemeral(interaction, flags);
    Ok(world.post_thinking(Post { channel: interaction.channel, only, interaction: Some(interaction.id) }))
}

fn update(world: &mut World, interaction: &Interaction, data: &Value, files: &[Part]) -> Result<Snowflake, ApiError> {
    let source = interaction.source.ok_or_else(ApiError::unknown_message)?;
    let before = world.messages.get(&source).map(|message| message.flags);
    let draft = Draft::read(data, Way::Interaction, before).map_err(under_data)?.with(files);
    world.edit(source, &draft, Some(interaction.id))?;
    Ok(source)
}

fn offer(world: &mut World, interaction: &Interaction, data: &Value) -> Result<Outcome, ApiError> {
    let option_type = focused_type(&interaction.payload).unwrap_or(3);
    Check::run(|check| choices(check, data, option_type, Need::Required)).map_err(under_data)?;
    let offered = data.get("choices").and_then(Value::as_array).cloned();
    screen(world, interaction, EventKind::Choices, None, offered);
    Ok(Outcome::Choices)
}

fn open(world: &mut World, interaction: &Interaction, data: &Value) -> Result<Outcome, ApiError> {
    Check::run(|check| modal(check, data)).map_err(under_data)?;
    let text = |key: &str| data.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
    let form = Form {
        interaction_id: interaction.id,
        person: interaction.person.clone(),
        custom_id: text("custom_id"),
        title: text("title"),
        components: data.get("components").and_then(Value::as_array).cloned().unwrap_or_default(),
        channel_id: interaction.channel,
        source: interaction.source,
    };
    // A screen shows one form at a time.
    world.forms.retain(|open| open.person != form.person);
    world.forms.push(form.clone());
    screen(world, interaction, EventKind::Modal, Some(form), None);
    Ok(Outcome::Modal)
}

fn screen(
    world: &mut World,
    interaction: &Interaction,
    kind: EventKind,
    form: Option<Form>,
    choices: Option<Vec<Value>>,
) {
    let audience = Audience::Only(interaction.person.clone());
    let interaction_id = Some(interaction.id);
    world.record(Event { seq: 0, audience, kind, message: None, form, choices, interaction_id });
}

/// In direct messages "ephemeral" is accepted as well.
fn ephemeral(interaction: &Interaction, flags: u64) -> Option<String> {
    (flags & flag::EPHEMERAL != 0).then(|| interaction.person.clone())
}

fn under_data(refusal: ApiError) -> ApiError {
    match refusal.errors {
        Some(errors) => ApiError::invalid(json!({ "data": errors })),
        None => refusal,
    }
}

/// The type of the option that is being typed.
fn focused_type(payload: &Value) -> Option<i64> {
    fn find(options: &Value) -> Option<i64> {
        options.as_array()?.iter().find_map(|option| {
            if option.get("focused").is_some_and(|focused| focused == true) {
                return option.get("type").and_then(Value::as_i64);
            }
            find(option.get("options")?)
        })
    }
    find(payload.pointer("/data/options")?)
}

fn response(world: &World, interaction: &Interaction, kind: i64, message: Option<Snowflake>) -> Value {
    let posted = message.and_then(|id| world.messages.get(&id));
    let mut about = json!({ "id": interaction.id, "type": interaction.payload.get("type") });
    let mut resource = json!({ "type": kind });
    if let (Some(posted), Some(about)) = (posted, about.as_object_mut()) {
        about.insert("response_message_id".to_owned(), json!(posted.id));
        about.insert("response_message_loading".to_owned(), json!(posted.has(flag::LOADING)));
        about.insert("response_message_ephemeral".to_owned(), json!(posted.has(flag::EPHEMERAL)));
    }
    if let (Some(posted), Some(resource)) = (posted.filter(|_| kind != 6), resource.as_object_mut()) {
        resource.insert("message".to_owned(), world.message_json(posted));
    }
    json!({ "interaction": about, "resource": resource })
}
