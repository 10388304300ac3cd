//! What a test sets up or disturbs: people, rights, the bot's permissions, the gateway.

use super::world::clock::Snowflake;
use super::world::permissions::bits;
use super::world::places::{Overwrite, OverwriteOf, Role};
use super::world::session::Push;
use super::{Discord, Place, Refused};
use serde::Deserialize;
use serde_json::json;

/// What to change about a person; what is not given stays.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Change {
    /// The client's language.
    pub locale: Option<String>,
    /// All roles held in the home guild, by name or id.
    pub roles: Option<Vec<String>>,
    /// Whether they take direct messages.
    pub dms_open: Option<bool>,
}

/// Something that happens to the gateway's connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Disturbance {
    /// The connection is dropped without a word; the session can be resumed.
    Drop,
    /// The connection is dropped, and so is every new one until [`Recovery`](Disturbance::Recovery).
    Outage,
    /// New connections stand again.
    Recovery,
    /// The connection is closed with a code.
    Close {
        /// Discord's close code.
        code: u16,
    },
    /// Op 7: the client is asked to reconnect and resume.
    Reconnect,
    /// Op 9: the session is invalid.
    InvalidSession {
        /// Whether it may be resumed all the same.
        resumable: bool,
    },
}

impl Discord {
    /// Changes a person of the home guild, or adds one (locale `en-US` and no roles unless given).
    ///
    /// # Errors
    /// When a role is unknown.
    pub fn change_person(&self, name: &str, change: &Change) -> Result<Snowflake, Refused> {
        self.shared().change(|world| {
            let before = world.person(name);
            let locale = change.locale.clone().or_else(|| before.map(|person| person.locale.clone()));
            let held = before.map(|person| person.roles.clone()).unwrap_or_default();
            let home = world.guilds.first();
            let role = |wanted: &String| {
                let known = home.and_then(|guild| {
                    guild.roles.iter().find(|role| role.name == *wanted || role.id.to_string() == *wanted)
                });
                known.map(|role| role.id).ok_or_else(|| Refused(format!("no role is called {wanted}")))
            };
            let roles = match &change.roles {
                Some(wanted) => wanted.iter().map(role).collect::<Result<Vec<_>, _>>()?,
                None => held,
            };
            let id = world.add_person(name, locale.as_deref().unwrap_or("en-US"), roles);
            if let Some(open) = change.dms_open
                && let Some(person) = world.people.iter_mut().find(|person| person.name == name)
            {
                person.dms_open = open;
            }
            Ok(id)
        })
    }

    /// Adds a role to the home guild.
    ///
    /// # Errors
    /// When a permission is not known by that name.
    pub fn add_role(&self, name: &str, permissions: &[String]) -> Result<Snowflake, Refused> {
        let permissions = bits(permissions).map_err(Refused)?;
        self.shared().change(|world| {
            let id = world.clock.id();
            let home = world.guilds.first_mut().ok_or_else(|| Refused("there is no guild".to_owned()))?;
            home.roles.push(Role { id, name: name.to_owned(), permissions, managed: false, mentionable: false });
            Ok(id)
        })
    }

    /// Lets everybody ping a role of the home guild, or only those who may ping every role.
    ///
    /// # Errors
    /// When there is no role of that name.
    pub fn set_mentionable(&self, role: &str, mentionable: bool) -> Result<(), Refused> {
        self.shared().change(|world| {
            let roles = world.guilds.first_mut().into_iter().flat_map(|home| &mut home.roles);
            let known = roles.into_iter().find(|known| known.name == role);
            known.map(|known| known.mentionable = mentionable).ok_or_else(|| Refused("no such role".to_owned()))
        })
    }

    /// Sets what a channel allows and denies the bot beyond its role. Nothing given: as at the start.
    ///
    /// # Errors
    /// When a permission is not known by that name, or the place is no guild's channel.
    pub fn set_bot_permissions(&self, place: Place, allow: &[String], deny: &[String]) -> Result<(), Refused> {
        let (allow, deny) = (bits(allow).map_err(Refused)?, bits(deny).map_err(Refused)?);
        self.shared().change(|world| {
            let id = world.channel_of(place, "the bot")?;
            let of = OverwriteOf::Member(world.bot.id);
            let channel =
                world.guilds.iter_mut().flat_map(|guild| &mut guild.channels).find(|channel| channel.id == id);
            let channel = channel.ok_or_else(|| Refused("only a guild's channel has permissions".to_owned()))?;
            channel.overwrites.retain(|overwrite| overwrite.of != of);
            channel.overwrites.push(Overwrite { of, allow, deny });
            Ok(())
        })
    }

    /// Denies a role in a channel, so that its members no longer see or write there.
    ///
    /// # Errors
    /// When the role or a permission is unknown, or the place is no guild's channel.
    pub fn deny_role(&self, place: Place, role: &str, deny: &[String]) -> Result<(), Refused> {
        let deny = bits(deny).map_err(Refused)?;
        self.shared().change(|world| {
            let id = world.channel_of(place, "the role")?;
            let guild = world.guilds.iter_mut().find(|guild| guild.channels.iter().any(|channel| channel.id == id));
            let guild = guild.ok_or_else(|| Refused("only a guild's channel has permissions".to_owned()))?;
            let role = guild.roles.iter().find(|known| known.name == role).map(|known| known.id);
            let of = OverwriteOf::Role(role.ok_or_else(|| Refused("no such role".to_owned()))?);
            for channel in guild.channels.iter_mut().filter(|channel| channel.id == id) {
                channel.overwrites.retain(|overwrite| overwrite.of != of);
                channel.overwrites.push(Overwrite { of, allow: 0, deny });
            }
            Ok(())
        })
    }

    /// Switches the privileged intents on or off, as in the developer portal.
    pub fn set_privileged_intents(&self, on: bool) {
        self.shared().change(|world| world.bot.privileged_intents = on);
    }

    /// Disturbs all connections of the gateway.
    pub fn disturb(&self, disturbance: Disturbance) {
        let push = match disturbance {
            Disturbance::Drop | Disturbance::Outage => Push::Drop,
            Disturbance::Recovery => return self.shared().change(|world| world.outage = false),
            Disturbance::Close { code } => Push::Close(code),
            Disturbance::Reconnect => Push::Payload(json!({ "op": 7, "s": null, "t": null, "d": null })),
            Disturbance::InvalidSession { resumable } => {
                Push::Payload(json!({ "op": 9, "s": null, "t": null, "d": resumable }))
            }
        };
        self.shared().change(|world| {
            world.outage |= disturbance == Disturbance::Outage;
            world.sessions.iter_mut().for_each(|session| session.push(push.clone()));
            if matches!(disturbance, Disturbance::InvalidSession { resumable: false }) {
                world.sessions.clear();
            }
        });
    }
}
