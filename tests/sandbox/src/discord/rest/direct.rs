//! Opening a direct message channel.

use super::guilds::dm_object;
use super::ok;
use super::request::{Answer, Asked};
use crate::discord::check::{Check, Need};
use crate::discord::error::ApiError;
use crate::discord::world::World;

/// `POST /users/@me/channels`: always the same channel for one person, also if they take no direct messages.
pub(crate) fn open(world: &mut World, asked: &Asked) -> Answer {
    let mut recipient = None;
    Check::run(|check| recipient = check.integer(&asked.body, "recipient_id", Need::Required, 0..=i64::MAX))?;
    let id = recipient.and_then(|id| u64::try_from(id).ok());
    let person = world.people.iter().find(|person| Some(person.id.get()) == id);
    ok(person.map(dm_object).ok_or_else(ApiError::unknown_user)?)
}
