//! Guilds, channels, roles and members, to read.

use super::ok;
use super::request::{Answer, Asked};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::people::{Person, member as member_object};
use crate::discord::world::permissions::{VIEW_CHANNEL, in_guild};
use crate::discord::world::places::Guild;
use serde_json::{Value, json};

/// `GET /users/@me/guilds`
pub(crate) fn mine(world: &mut World, _: &Asked) -> Answer {
    let guilds = world.guilds.iter().map(|guild| {
        let permissions = in_guild(guild, &world.roles_in(guild, world.bot.id)).to_string();
        json!({ "id": guild.id, "name": guild.name, "icon": null, "owner": false, "permissions": permissions, "features": [] })
    });
    ok(guilds.collect::<Vec<Value>>())
}

/// `GET /guilds/{guild_id}`
pub(crate) fn get(world: &mut World, asked: &Asked) -> Answer {
    let guild = guild(world, asked)?;
    ok(guild.json(owner(world)))
}

/// `GET /guilds/{guild_id}/channels`
pub(crate) fn channels(world: &mut World, asked: &Asked) -> Answer {
    let guild = guild(world, asked)?;
    ok(guild.channels.iter().map(|channel| channel.json(guild.id)).collect::<Vec<Value>>())
}

/// `GET /guilds/{guild_id}/roles`
pub(crate) fn roles(world: &mut World, asked: &Asked) -> Answer {
    let guild = guild(world, asked)?;
    ok(guild.roles.iter().enumerate().map(|(position, role)| role.json(position)).collect::<Vec<Value>>())
}

/// `GET /guilds/{guild_id}/members/{user_id}`
pub(crate) fn member(world: &mut World, asked: &Asked) -> Answer {
    let guild = guild(world, asked)?;
    let id = if asked.text("user_id") == "@me" { world.bot.id } else { asked.id("user_id")? };
    let roles = world.roles_in(guild, id);
    if id == world.bot.id {
        return ok(member_object(&world.bot.user(), id, &roles));
    }
    let person = world.people.iter().find(|person| person.id == id);
    ok(person.map(|person| Person::member(person, &roles)).ok_or_else(ApiError::unknown_member)?)
}

/// `GET /channels/{channel_id}`
pub(crate) fn channel(world: &mut World, asked: &Asked) -> Answer {
    let id = asked.id("channel_id")?;
    if let Some(person) = world.person_of_dm(id) {
        return ok(dm_object(person));
    }
    let (guild, channel) = world.channel_in_guild(id).ok_or_else(ApiError::unknown_channel)?;
    if world.bot_permissions(id) & VIEW_CHANNEL == 0 {
        return Err(ApiError::missing_access());
    }
    ok(channel.json(guild.id))
}

/// The direct message channel with a person.
pub(crate) fn dm_object(person: &Person) -> Value {
    json!({ "id": person.dm_channel, "type": 1, "last_message_id": null, "flags": 0, "recipients": [person.user()] })
}

fn guild<'w>(world: &'w World, asked: &Asked) -> Result<&'w Guild, ApiError> {
    world.guild(asked.id("guild_id")?).ok_or_else(ApiError::unknown_guild)
}

fn owner(world: &World) -> Snowflake {
    world.people.first().map_or(world.bot.id, |person| person.id)
}
