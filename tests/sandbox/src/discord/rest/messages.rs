//! The bot's own messages, in channels and direct messages.

use super::ok;
use super::request::{Answer, Asked, Reply};
use crate::discord::check::draft::{Draft, Way};
use crate::discord::check::{Check, Need};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::message::Message;
use crate::discord::world::permissions::{
    ATTACH_FILES, MANAGE_MESSAGES, READ_MESSAGE_HISTORY, SEND_MESSAGES, VIEW_CHANNEL,
};
use crate::discord::world::post::Post;
use serde_json::Value;

/// How long a nonce guards against a second message. Discord says "the past few minutes".
const NONCE_MS: i64 = 5 * 60 * 1_000;

/// `POST /channels/{channel_id}/messages`
pub(crate) fn create(world: &mut World, asked: &Asked) -> Answer {
    let files = if asked.files.is_empty() { 0 } else { ATTACH_FILES };
    let channel = place(world, asked, SEND_MESSAGES | files)?;
    if world.person_of_dm(channel).is_some_and(|person| !person.dms_open) {
        return Err(ApiError::cannot_message_user());
    }
    let draft = Draft::read(&asked.body, Way::Channel, None)?.with(&asked.files);
    reply_target(world, asked, channel)?;
    if let Some(earlier) = same_nonce(world, &draft, channel) {
        return ok(earlier);
    }
    let id = world.post(&draft, Post { channel, only: None, interaction: None })?;
    shown(world, id)
}

/// `GET /channels/{channel_id}/messages`: the newest first. Without READ_MESSAGE_HISTORY the list is empty.
pub(crate) fn list(world: &mut World, asked: &Asked) -> Answer {
    let channel = place(world, asked, 0)?;
    let query = serde_json::to_value(&asked.query).unwrap_or_default();
    let mut limit = None;
    Check::run(|check| limit = check.integer(&query, "limit", Need::Optional, 1..=100))?;
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50);
    if world.bot_permissions(channel) & READ_MESSAGE_HISTORY == 0 {
        return ok(Vec::<Value>::new());
    }
    let bound = |name: &str| asked.query.get(name).and_then(|id| id.parse::<Snowflake>().ok());
    let public = || world.messages.values().filter(|message| message.channel == channel && message.only.is_none());
    let mut chosen: Vec<&Message> = match (bound("before"), bound("after"), bound("around")) {
        (Some(before), _, _) => public().rev().filter(|message| message.id < before).take(limit).collect(),
        (None, Some(after), _) => public().filter(|message| message.id > after).take(limit).collect(),
        (None, None, Some(around)) => {
            let older = public().rev().filter(|message| message.id < around).take(limit / 2);
            let newer = public().filter(|message| message.id >= around).take(limit - limit / 2);
            older.chain(newer).collect()
        }
        (None, None, None) => public().rev().take(limit).collect(),
    };
    chosen.sort_by_key(|message| std::cmp::Reverse(message.id));
    ok(chosen.into_iter().map(|message| world.message_json(message)).collect::<Vec<Value>>())
}

/// `GET /channels/{channel_id}/messages/{message_id}`
pub(crate) fn get(world: &mut World, asked: &Asked) -> Answer {
    let channel = place(world, asked, READ_MESSAGE_HISTORY)?;
    let message = public(world, asked, channel)?;
    ok(world.message_json(message))
}

/// `PATCH /channels/{channel_id}/messages/{message_id}`
pub(crate) fn edit(world: &mut World, asked: &Asked) -> Answer {
    let channel = place(world, asked, 0)?;
    let message = public(world, asked, channel)?;
    if message.author_id != world.bot.id {
        return Err(ApiError::not_the_author());
    }
    let (id, flags) = (message.id, message.flags);
    let draft = Draft::read(&asked.body, Way::Channel, Some(flags))?.with(&asked.files);
    world.edit(id, &draft, None)?;
    world.settle_source(id);
    shown(world, id)
}

/// `DELETE /channels/{channel_id}/messages/{message_id}`
pub(crate) fn delete(world: &mut World, asked: &Asked) -> Answer {
    let channel = place(world, asked, 0)?;
    let message = public(world, asked, channel)?;
    let id = message.id;
    if message.author_id != world.bot.id && world.bot_permissions(channel) & MANAGE_MESSAGES == 0 {
        return Err(ApiError::missing_permissions());
    }
    world.remove(id, None)?;
    world.settle_source(id);
    Ok(Reply::NoContent)
}

/// `POST /channels/{channel_id}/typing`: accepted, and shown to nobody.
pub(crate) fn typing(world: &mut World, asked: &Asked) -> Answer {
    place(world, asked, SEND_MESSAGES)?;
    Ok(Reply::NoContent)
}

/// The channel of the path, if the bot sees it and may do what `needed` says there.
pub(super) fn place(world: &World, asked: &Asked, needed: u64) -> Result<Snowflake, ApiError> {
    let channel = asked.id("channel_id")?;
    if world.person_of_dm(channel).is_none() && world.channel_in_guild(channel).is_none() {
        return Err(ApiError::unknown_channel());
    }
    let permissions = world.bot_permissions(channel);
    if permissions & VIEW_CHANNEL == 0 {
        return Err(ApiError::missing_access());
    }
    if permissions & needed != needed {
        return Err(ApiError::missing_permissions());
    }
    Ok(channel)
}

/// The message of the path. Ephemeral ones are not reachable this way.
pub(super) fn public<'w>(world: &'w World, asked: &Asked, channel: Snowflake) -> Result<&'w Message, ApiError> {
    let message = world.messages.get(&asked.id("message_id")?);
    let message = message.filter(|message| message.channel == channel && message.only.is_none());
    message.ok_or_else(ApiError::unknown_message)
}

/// A reply needs the message it answers, unless it says that it does not mind.
fn reply_target(world: &World, asked: &Asked, channel: Snowflake) -> Result<(), ApiError> {
    let Some(reference) = asked.body.get("message_reference").filter(|reference| !reference.is_null()) else {
        return Ok(());
    };
    let id = reference.get("message_id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let known = id.and_then(|id| world.messages.get(&id)).is_some_and(|message| message.channel == channel);
    let strict = reference.get("fail_if_not_exists").and_then(Value::as_bool).unwrap_or(true);
    if known || !strict {
        return Ok(());
    }
    Check::run(|check| check.fault_at("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message"))
}

fn same_nonce(world: &World, draft: &Draft, channel: Snowflake) -> Option<Value> {
    let nonce = draft.nonce.as_ref().filter(|_| draft.enforce_nonce)?;
    let since = world.clock.now_ms() - NONCE_MS;
    let mut recent = world.messages.values().rev().take_while(|message| message.id.created_ms() >= since);
    let earlier = recent.find(|message| {
        message.channel == channel && message.author_id == world.bot.id && message.nonce.as_ref() == Some(nonce)
    })?;
    Some(world.message_json(earlier))
}

fn shown(world: &World, id: Snowflake) -> Answer {
    let message = world.messages.get(&id).ok_or_else(ApiError::unknown_message)?;
    ok(world.message_json(message))
}
