//! The pretend Discord's whole state, behind one lock, and the few questions all rooms ask of it.

pub(crate) mod clock;
pub(crate) mod deliver;
pub(crate) mod files;
pub(crate) mod interaction;
pub(crate) mod limits;
pub(crate) mod message;
pub(crate) mod people;
pub(crate) mod permissions;
pub(crate) mod places;
pub(crate) mod post;
mod received;
pub(crate) mod registry;
pub(crate) mod secret;
pub(crate) mod session;
pub(crate) mod shown;
pub(crate) mod timeline;
pub(crate) mod trouble;

use clock::{Clock, Snowflake};
use interaction::Interaction;
use message::Message;
use people::{Bot, Person};
use places::{Channel, Guild};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use timeline::{Event, Form};
use trouble::{Armed, Delivery};

/// Everything the pretend Discord knows.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) bot: Bot,
    /// The home guild first, then "elsewhere".
    pub(crate) guilds: Vec<Guild>,
    pub(crate) people: Vec<Person>,
    pub(crate) commands: registry::Registry,
    pub(crate) messages: BTreeMap<Snowflake, Message>,
    /// The names of threads, by the message each began at, which gives it its id.
    pub(crate) threads: BTreeMap<Snowflake, String>,
    pub(crate) interactions: BTreeMap<Snowflake, Interaction>,
    /// Clicks acknowledged without a trace, by the message they were made on, until that changes.
    pub(crate) traceless: BTreeMap<Snowflake, Vec<Snowflake>>,
    pub(crate) forms: Vec<Form>,
    pub(crate) timeline: Vec<Event>,
    pub(crate) sessions: Vec<session::Session>,
    pub(crate) armed: Vec<Armed>,
    /// How many calls are delayed.
    pub(crate) held: usize,
    /// Rises whenever they are let go.
    pub(crate) released: u64,
    pub(crate) next_delivery: Delivery,
    pub(crate) calls: Vec<Call>,
    /// The body of every REST call that had one.
    pub(crate) sent: Vec<Vec<u8>>,
    pub(crate) limits: limits::Limits,
    /// How often the bot identified, for `session_start_limit`.
    pub(crate) identifies: u32,
    /// Whether the gateway drops every connection before a word is said.
    pub(crate) outage: bool,
    /// What clients are told to connect to.
    pub(crate) gateway_url: String,
}

/// A REST call that was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// The method.
    pub method: String,
    /// The route with its parameters unnamed, so that no token is in it.
    pub route: String,
    /// The status of the answer; none if the connection was dropped.
    pub status: Option<u16>,
}

impl World {
    /// Two guilds, the bot, and the people every sandbox starts with.
    pub(crate) fn new() -> Self {
        let mut clock = Clock::default();
        let home = Guild::new(&mut clock, "Home", "orders");
        let elsewhere = Guild::new(&mut clock, "Elsewhere", "general");
        let id = clock.id();
        let bot = Bot { id, token: secret::bot_token(id), public_key: secret::hex(32), privileged_intents: false };
        let approver: Vec<Snowflake> = home.role("approver").map(|role| role.id).into_iter().collect();
        let mut world = World {
            clock,
            bot,
            guilds: vec![home, elsewhere],
            people: Vec::new(),
            commands: registry::Registry::default(),
            messages: BTreeMap::new(),
            threads: BTreeMap::new(),
            interactions: BTreeMap::new(),
            traceless: BTreeMap::new(),
            forms: Vec::new(),
            timeline: Vec::new(),
            sessions: Vec::new(),
            armed: Vec::new(),
            held: 0,
            released: 0,
            next_delivery: Delivery::Normal,
            calls: Vec::new(),
            sent: Vec::new(),
            limits: limits::Limits::default(),
            identifies: 0,
            outage: false,
            gateway_url: String::new(),
        };
        for (name, locale, roles) in [
            ("alice", "en-GB", Vec::new()),
            ("bob", "en-US", approver.clone()),
            ("carol", "en-US", approver),
            ("dave", "en-US", Vec::new()),
            ("zofia", "pl", Vec::new()),
            ("camille", "fr", Vec::new()),
        ] {
            world.add_person(name, locale, roles);
        }
        world
    }

    /// Adds a person to the home guild, or changes the one of that name.
    pub(crate) fn add_person(&mut self, name: &str, locale: &str, roles: Vec<Snowflake>) -> Snowflake {
        if let Some(person) = self.people.iter_mut().find(|person| person.name == name) {
            person.locale = locale.to_owned();
            person.roles = roles;
            return person.id;
        }
        let (id, dm_channel) = (self.clock.id(), self.clock.id());
        let (name, locale) = (name.to_owned(), locale.to_owned());
        self.people.push(Person { id, name, locale, roles, dms_open: true, dm_channel });
        id
    }

    /// The person of that name.
    pub(crate) fn person(&self, name: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.name == name)
    }

    /// The person whose direct messages with the bot this channel is.
    pub(crate) fn person_of_dm(&self, channel: Snowflake) -> Option<&Person> {
        self.people.iter().find(|person| person.dm_channel == channel)
    }

    /// The guild with that id.
    pub(crate) fn guild(&self, id: Snowflake) -> Option<&Guild> {
        self.guilds.iter().find(|guild| guild.id == id)
    }

    /// A guild's channel, with the guild.
    pub(crate) fn channel_in_guild(&self, id: Snowflake) -> Option<(&Guild, &Channel)> {
        self.guilds
            .iter()
            .find_map(|guild| guild.channels.iter().find(|channel| channel.id == id).map(|channel| (guild, channel)))
    }

    /// The roles someone holds in a guild: people have theirs at home only, the bot its own everywhere.
    pub(crate) fn roles_in(&self, guild: &Guild, user: Snowflake) -> Vec<Snowflake> {
        if user == self.bot.id {
            return guild.role("bot").map(|role| role.id).into_iter().collect();
        }
        let person = self.people.iter().find(|person| person.id == user);
        let held = person.map(|person| person.roles.clone()).unwrap_or_default();
        held.into_iter().filter(|id| guild.roles.iter().any(|role| role.id == *id)).collect()
    }

    /// What the bot may do in a channel.
    pub(crate) fn bot_permissions(&self, channel: Snowflake) -> u64 {
        self.permissions_of(self.bot.id, channel)
    }

    /// What someone may do in a channel.
    pub(crate) fn permissions_of(&self, user: Snowflake, channel: Snowflake) -> u64 {
        match self.channel_in_guild(channel) {
            Some((guild, channel)) => permissions::in_channel(guild, channel, user, &self.roles_in(guild, user)),
            None => permissions::DIRECT,
        }
    }

    /// The message object as the bot gets it.
    pub(crate) fn message_json(&self, message: &Message) -> Value {
        let pinged = self.people.iter().filter(|person| message.pings.contains(&person.id.to_string()));
        let mentions: Vec<Value> = pinged.map(Person::user).collect();
        message.json(self.bot.id, &mentions)
    }
}
