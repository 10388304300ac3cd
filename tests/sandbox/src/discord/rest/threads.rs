//! Threads that begin at a message.

use super::messages::{place, public};
use super::request::{Answer, Asked, Reply};
use crate::discord::check::{Check, Need};
use crate::discord::error::ApiError;
use crate::discord::world::World;
use crate::discord::world::permissions::CREATE_PUBLIC_THREADS;
use serde_json::json;

/// A thread of a guild's text channel, by Discord's numbers of channel types.
const PUBLIC_THREAD: u8 = 11;
/// Minutes of silence after which a thread may go to the archive (`ThreadAutoArchiveDuration`).
const ARCHIVED_AFTER: [i64; 4] = [60, 1_440, 4_320, 10_080];

/// `POST /channels/{channel_id}/messages/{message_id}/threads`: the thread has the id of its message.
pub(crate) fn open(world: &mut World, asked: &Asked) -> Answer {
    let channel = place(world, asked, CREATE_PUBLIC_THREADS)?;
    let message = public(world, asked, channel)?.id;
    let (mut name, mut archived_after) = (None, None);
    Check::run(|check| {
        name = check.text(&asked.body, "name", Need::Required, 1..=100).map(str::to_owned);
        if asked.body.get("auto_archive_duration").is_some_and(|minutes| !minutes.is_null()) {
            let minutes = check.one_of(&asked.body, "auto_archive_duration", Need::Required, &ARCHIVED_AFTER);
            archived_after = minutes;
        }
        if asked.body.get("rate_limit_per_user").is_some_and(|seconds| !seconds.is_null()) {
            check.integer(&asked.body, "rate_limit_per_user", Need::Required, 0..=21_600);
        }
    })?;
    if world.threads.contains_key(&message) {
        return Err(ApiError::thread_there());
    }
    let name = name.unwrap_or_default();
    world.threads.insert(message, name.clone());
    let guild = world.channel_in_guild(channel).map(|(guild, _)| guild.id);
    Ok(Reply::Created(json!({
        "id": message, "type": PUBLIC_THREAD, "guild_id": guild, "parent_id": channel, "owner_id": world.bot.id,
        "name": name, "last_message_id": null, "flags": 0, "message_count": 0, "total_message_sent": 0,
        "member_count": 1, "rate_limit_per_user": 0,
        "thread_metadata": {
            "archived": false, "archive_timestamp": "2026-01-01T00:00:00.000000+00:00",
            "auto_archive_duration": archived_after.unwrap_or(4_320), "locked": false,
            "create_timestamp": "2026-01-01T00:00:00.000000+00:00",
        },
    })))
}
