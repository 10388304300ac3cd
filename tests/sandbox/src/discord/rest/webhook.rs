//! What comes after the first answer: edits, follow-ups and deletions by the interaction's token.

use super::ok;
use super::place::own_application;
use super::request::{Answer, Asked, Reply};
use crate::discord::check::draft::{Draft, Way, flag};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::interaction::{Answer as Outcome, Interaction};
use crate::discord::world::post::Post;

/// `POST /webhooks/{application_id}/{interaction_token}`
///
/// Right after a deferred answer it fills in "is thinking" instead, whose visibility it cannot change.
pub(crate) fn follow_up(world: &mut World, asked: &Asked) -> Answer {
    let interaction = usable(world, asked)?;
    let loading = interaction.original.filter(|_| interaction.answer == Outcome::Deferred && !interaction.settled);
    let id = match loading {
        Some(original) => {
            let draft = Draft::read(&asked.body, Way::Interaction, None)?.with(&asked.files);
            world.edit(original, &draft, Some(interaction.id))?;
            original
        }
        None => {
            let draft = Draft::read(&asked.body, Way::Interaction, None)?.with(&asked.files);
            let only = (draft.flags.unwrap_or(0) & flag::EPHEMERAL != 0).then(|| interaction.person.clone());
            world.post(&draft, Post { channel: interaction.channel, only, interaction: Some(interaction.id) })?
        }
    };
    settle(world, interaction.id);
    shown(world, id)
}

/// `GET …/messages/{message_id}` or `@original`
pub(crate) fn get(world: &mut World, asked: &Asked) -> Answer {
    let interaction = usable(world, asked)?;
    let id = target(world, asked, &interaction)?;
    shown(world, id)
}

/// `PATCH …/messages/{message_id}` or `@original`
pub(crate) fn edit(world: &mut World, asked: &Asked) -> Answer {
    let interaction = usable(world, asked)?;
    let id = target(world, asked, &interaction)?;
    let before = world.messages.get(&id).map(|message| message.flags);
    let draft = Draft::read(&asked.body, Way::Interaction, before)?.with(&asked.files);
    world.edit(id, &draft, Some(interaction.id))?;
    settle(world, interaction.id);
    shown(world, id)
}

/// `DELETE …/messages/{message_id}` or `@original`
pub(crate) fn delete(world: &mut World, asked: &Asked) -> Answer {
    let interaction = usable(world, asked)?;
    let id = target(world, asked, &interaction)?;
    world.remove(id, Some(interaction.id))?;
    settle(world, interaction.id);
    Ok(Reply::NoContent)
}

/// The interaction of the token: answered before, and not older than 15 minutes.
fn usable(world: &World, asked: &Asked) -> Result<Interaction, ApiError> {
    own_application(world, asked).map_err(|_| ApiError::unknown_webhook())?;
    let token = asked.text("interaction_token");
    let interaction = world.interactions.values().rev().find(|known| known.token == token);
    let interaction = interaction.ok_or_else(ApiError::unknown_webhook)?;
    match interaction.answer {
        Outcome::Waiting | Outcome::Failed => return Err(ApiError::unknown_webhook()),
        Outcome::Replied
        | Outcome::Deferred
        | Outcome::DeferredUpdate
        | Outcome::Updated
        | Outcome::Choices
        | Outcome::Modal => {}
    }
    if interaction.is_dead(world.clock.now_ms()) {
        return Err(ApiError::invalid_webhook_token());
    }
    Ok(interaction.clone())
}

/// The message of the path, if this interaction's answers include it.
fn target(world: &World, asked: &Asked, interaction: &Interaction) -> Result<Snowflake, ApiError> {
    if asked.text("message_id") == "@original" {
        let known = interaction.original.filter(|id| world.messages.contains_key(id));
        return known.ok_or_else(ApiError::unknown_message);
    }
    let id = asked.id("message_id")?;
    let message = world.messages.get(&id).ok_or_else(ApiError::unknown_message)?;
    let metadata = message.answers.as_ref().and_then(|metadata| metadata.get("id")?.as_str());
    let own = metadata == Some(interaction.id.to_string().as_str()) || interaction.original == Some(id);
    if own { Ok(id) } else { Err(ApiError::unknown_message()) }
}

fn settle(world: &mut World, id: Snowflake) {
    if let Some(interaction) = world.interactions.get_mut(&id) {
        interaction.settled = true;
    }
}

fn shown(world: &World, id: Snowflake) -> Answer {
    let message = world.messages.get(&id).ok_or_else(ApiError::unknown_message)?;
    ok(world.message_json(message))
}
