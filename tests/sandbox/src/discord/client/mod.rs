//! What Discord's own client does for a person: it checks what is typed, shows buttons and forms, and sends interactions.

pub(crate) mod click;
pub(crate) mod fields;
mod pairs;
pub(crate) mod person;
pub(crate) mod send;
pub(crate) mod submit;
pub(crate) mod typed;
pub(crate) mod value;

use super::world::World;
use super::world::clock::Snowflake;
use super::world::permissions::VIEW_CHANNEL;
use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// Why Discord's client would not let a person do that, or why there is nothing to do it to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

/// Where a person acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Place {
    /// The home guild's first channel.
    #[default]
    Home,
    /// A channel of the other guild.
    Elsewhere,
    /// Their direct messages with the bot.
    Dm,
    /// A channel by its id.
    Channel(Snowflake),
}

impl World {
    /// The channel that a person means by a place.
    pub(crate) fn channel_of(&self, place: Place, person: &str) -> Result<Snowflake, Refused> {
        let of_guild =
            |at: usize| self.guilds.get(at).and_then(|guild| guild.channels.first()).map(|channel| channel.id);
        let found = match place {
            Place::Home => of_guild(0),
            Place::Elsewhere => of_guild(1),
            Place::Dm => self.person(person).map(|person| person.dm_channel),
            Place::Channel(id) => {
                Some(id).filter(|id| self.person_of_dm(*id).is_some() || self.channel_in_guild(*id).is_some())
            }
        };
        let hidden = |id: &Snowflake| {
            let person = self.person(person).map(|person| person.id);
            person.is_some_and(|user| self.permissions_of(user, *id) & VIEW_CHANNEL == 0)
        };
        found.filter(|id| !hidden(id)).ok_or_else(|| Refused(format!("there is no such channel for {person}")))
    }
}

impl FromStr for Place {
    type Err = Refused;

    fn from_str(text: &str) -> Result<Self, Refused> {
        match text {
            "home" => Ok(Place::Home),
            "elsewhere" => Ok(Place::Elsewhere),
            "dm" => Ok(Place::Dm),
            id => id
                .parse()
                .map(Place::Channel)
                .map_err(|_| Refused(format!("{id} is no place: say home, elsewhere, dm or a channel id"))),
        }
    }
}

impl TryFrom<String> for Place {
    type Error = Refused;

    fn try_from(text: String) -> Result<Self, Refused> {
        text.parse()
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}
