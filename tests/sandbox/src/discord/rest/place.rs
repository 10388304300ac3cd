//! Where the gateway is, and who the bot is.

use super::ok;
use super::request::{Answer, Asked};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::people::Person;
use serde_json::json;

/// Identifies a bot may do in a day.
const IDENTIFIES: u32 = 1_000;

/// `GET /gateway`
pub(crate) fn gateway(world: &mut World, _: &Asked) -> Answer {
    ok(json!({ "url": world.gateway_url }))
}

/// `GET /gateway/bot`
pub(crate) fn gateway_bot(world: &mut World, _: &Asked) -> Answer {
    ok(json!({
        "url": world.gateway_url, "shards": 1,
        "session_start_limit": {
            "total": IDENTIFIES, "remaining": IDENTIFIES.saturating_sub(world.identifies),
            "reset_after": 86_400_000, "max_concurrency": 1,
        },
    }))
}

/// `GET /users/@me`
pub(crate) fn me(world: &mut World, _: &Asked) -> Answer {
    ok(world.bot.user())
}

/// `GET /users/{user_id}`
pub(crate) fn user(world: &mut World, asked: &Asked) -> Answer {
    let id = asked.id("user_id")?;
    if id == world.bot.id {
        return ok(world.bot.user());
    }
    let person = world.people.iter().find(|person| person.id == id);
    ok(person.map(Person::user).ok_or_else(ApiError::unknown_user)?)
}

/// `GET /oauth2/applications/@me`, `/applications/@me` and `/applications/{application_id}`
pub(crate) fn application(world: &mut World, asked: &Asked) -> Answer {
    own_application(world, asked)?;
    let owner = world.people.first().ok_or_else(ApiError::unknown_application)?;
    ok(world.bot.application(owner))
}

/// Refuses another application's id.
pub(crate) fn own_application(world: &World, asked: &Asked) -> Result<(), ApiError> {
    let named = asked.params.contains_key("application_id");
    if named && asked.id("application_id")? != world.bot.id {
        return Err(ApiError::unknown_application());
    }
    Ok(())
}
