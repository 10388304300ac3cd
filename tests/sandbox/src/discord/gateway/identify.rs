//! Sessions begin, go on after a break, and end.

use super::close;
use crate::discord::world::World;
use crate::discord::world::clock::iso;
use crate::discord::world::deliver::GUILDS;
use crate::discord::world::people::member;
use crate::discord::world::places::Guild;
use crate::discord::world::secret;
use crate::discord::world::session::{Line, Session};
use serde_json::{Value, json};

/// All intents Discord has.
const KNOWN_INTENTS: u64 = 0x331_ffff;
/// Members, presences and message content need to be switched on.
const PRIVILEGED: u64 = 1 << 1 | 1 << 8 | 1 << 15;

/// What became of IDENTIFY or RESUME.
#[derive(Debug)]
pub(crate) enum Started {
    /// The session goes on under this id.
    Session(String),
    /// Op 9: there is nothing to resume.
    Invalid,
    /// The connection is closed with this code.
    Refused(u16),
}

impl World {
    /// IDENTIFY: a new session, READY, and a GUILD_CREATE for each guild if asked for.
    pub(crate) fn identify(&mut self, data: &Value, line: Line) -> Started {
        if !self.token_matches(data) {
            return Started::Refused(close::AUTHENTICATION_FAILED);
        }
        if !data.get("properties").is_some_and(Value::is_object) {
            return Started::Refused(close::DECODE_ERROR);
        }
        let Some(intents) = data.get("intents").and_then(Value::as_u64).filter(|bits| bits & !KNOWN_INTENTS == 0)
        else {
            return Started::Refused(close::INVALID_INTENTS);
        };
        if intents & PRIVILEGED != 0 && !self.bot.privileged_intents {
            return Started::Refused(close::DISALLOWED_INTENTS);
        }
        let Some(shard) = shard(data) else {
            return Started::Refused(close::INVALID_SHARD);
        };
        self.identifies += 1;
        let id = secret::hex(16);
        let mut session = Session::new(id.clone(), shard, intents, line);
        session.event("READY", self.ready(&session));
        if intents & GUILDS != 0 {
            for guild in &self.guilds {
                if session.serves(Some(guild.id)) {
                    session.event("GUILD_CREATE", self.guild_create(guild));
                }
            }
        }
        self.sessions.push(session);
        Started::Session(id)
    }

    /// RESUME: what was missed, in order, then RESUMED.
    pub(crate) fn resume(&mut self, data: &Value, line: Line) -> Started {
        if !self.token_matches(data) {
            return Started::Refused(close::AUTHENTICATION_FAILED);
        }
        let id = data.get("session_id").and_then(Value::as_str).unwrap_or("");
        let Some(seq) = data.get("seq").and_then(Value::as_u64) else {
            return Started::Refused(close::DECODE_ERROR);
        };
        let Some(session) = self.sessions.iter_mut().find(|session| session.id == id) else {
            return Started::Invalid;
        };
        if seq > session.seq {
            return Started::Refused(close::INVALID_SEQ);
        }
        if !session.remembers(seq) {
            return Started::Invalid;
        }
        session.resume(line, seq);
        Started::Session(id.to_owned())
    }

    /// A connection is gone; its session is over, or waits to be resumed.
    pub(crate) fn hang_up(&mut self, id: &str, connection: u64, ended: bool) {
        let mine = |session: &Session| session.line.as_ref().is_none_or(|line| line.connection == connection);
        if ended {
            self.sessions.retain(|session| session.id != id || !mine(session));
        } else if let Some(session) = self.sessions.iter_mut().find(|session| session.id == id)
            && mine(session)
        {
            session.line = None;
        }
    }

    fn token_matches(&self, data: &Value) -> bool {
        let token = data.get("token").and_then(Value::as_str).unwrap_or("");
        token.strip_prefix("Bot ").unwrap_or(token) == self.bot.token
    }

    fn ready(&self, session: &Session) -> Value {
        let guilds = self.guilds.iter().filter(|guild| session.serves(Some(guild.id)));
        let guilds: Vec<Value> = guilds.map(|guild| json!({ "id": guild.id, "unavailable": true })).collect();
        json!({
            "v": 10, "user": self.bot.user(), "guilds": guilds, "session_id": session.id, "session_type": "normal",
            "resume_gateway_url": self.gateway_url, "shard": [session.shard.0, session.shard.1],
            "application": { "id": self.bot.id, "flags": self.bot.flags() }, "user_settings": {}, "user_settings_proto": "",
            "relationships": [], "private_channels": [], "presences": [], "guild_join_requests": [],
            "geo_ordered_rtc_regions": [], "game_relationships": [], "auth": {}, "_trace": [],
        })
    }

    fn guild_create(&self, guild: &Guild) -> Value {
        let bot = member(&self.bot.user(), self.bot.id, &self.roles_in(guild, self.bot.id));
        let owner = self.people.first().map_or(self.bot.id, |person| person.id);
        let mut body = guild.json(owner);
        let more = json!({
            "joined_at": iso(guild.id.created_ms()), "large": false, "unavailable": false,
            "member_count": self.people.len() + 1, "members": [bot],
            "channels": guild.channels.iter().map(|channel| channel.json(guild.id)).collect::<Vec<Value>>(),
            "threads": [], "presences": [], "voice_states": [], "stage_instances": [], "guild_scheduled_events": [],
            "soundboard_sounds": [], "embedded_activities": [], "activity_instances": [], "version": 1, "lazy": true,
        });
        if let (Some(fields), Value::Object(more)) = (body.as_object_mut(), more) {
            fields.extend(more);
        }
        body
    }
}

/// The shard asked for; one of one if none.
fn shard(data: &Value) -> Option<(u64, u64)> {
    let Some(shard) = data.get("shard").filter(|shard| !shard.is_null()) else {
        return Some((0, 1));
    };
    let numbers: Vec<u64> = shard.as_array()?.iter().filter_map(Value::as_u64).collect();
    match numbers.as_slice() {
        [number, shards] if number < shards => Some((*number, *shards)),
        _ => None,
    }
}
