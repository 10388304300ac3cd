//! Gateway sessions: what was sent to each, so that a resumed one misses nothing.

use super::clock::Snowflake;
use serde_json::{Value, json};
use std::collections::VecDeque;
use tokio::sync::mpsc::UnboundedSender;

/// Events kept for a session that is away. An older gap cannot be resumed.
const KEPT: usize = 1_000;

/// A session of the bot with the gateway.
#[derive(Debug)]
pub(crate) struct Session {
    /// Its id.
    pub(crate) id: String,
    /// The shard's number and the number of shards.
    pub(crate) shard: (u64, u64),
    /// The intents asked for.
    pub(crate) intents: u64,
    /// The number of the last event.
    pub(crate) seq: u64,
    /// The connection, while there is one.
    pub(crate) line: Option<Line>,
    sent: VecDeque<(u64, Value)>,
    /// How many events it was sent while it was away.
    missed: usize,
}

/// The way to a connection.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// Tells connections of one session apart.
    pub(crate) connection: u64,
    /// What the connection is to do.
    pub(crate) push: UnboundedSender<Push>,
}

/// What a connection is to do.
#[derive(Clone, Debug)]
pub(crate) enum Push {
    /// Send a payload.
    Payload(Value),
    /// Close with a code.
    Close(u16),
    /// Drop the TCP connection without a word.
    Drop,
}

impl Session {
    /// A new session.
    pub(crate) fn new(id: String, shard: (u64, u64), intents: u64, line: Line) -> Self {
        Session { id, shard, intents, seq: 0, line: Some(line), sent: VecDeque::new(), missed: 0 }
    }

    /// Whether events of this guild, or without one, come to this shard.
    pub(crate) fn serves(&self, guild: Option<Snowflake>) -> bool {
        let (number, shards) = self.shard;
        match guild {
            Some(guild) => (guild.get() >> 22).checked_rem(shards) == Some(number),
            None => number == 0,
        }
    }

    /// Sends an event, or keeps it until the session is resumed.
    pub(crate) fn event(&mut self, name: &str, data: Value) {
        self.seq += 1;
        let payload = json!({ "op": 0, "s": self.seq, "t": name, "d": data });
        self.sent.push_back((self.seq, payload.clone()));
        if self.sent.len() > KEPT {
            self.sent.pop_front();
        }
        self.push(Push::Payload(payload));
        self.missed = if self.line.is_some() { 0 } else { self.missed.saturating_add(1) };
    }

    /// Whether it has been away for so long that it cannot be resumed.
    pub(crate) fn is_over(&self) -> bool {
        self.missed > KEPT
    }

    /// Tells the connection, if there is one, what to do.
    pub(crate) fn push(&mut self, push: Push) {
        let Some(line) = &self.line else { return };
        if line.push.send(push).is_err() {
            self.line = None;
        }
    }

    /// Whether all events after `seq` are still at hand.
    pub(crate) fn remembers(&self, seq: u64) -> bool {
        self.sent.front().is_none_or(|(first, _)| *first <= seq.saturating_add(1))
    }

    /// Connects again and sends what was missed, then RESUMED.
    pub(crate) fn resume(&mut self, line: Line, after: u64) {
        if let Some(old) = self.line.replace(line) {
            let _gone = old.push.send(Push::Close(4_000));
        }
        let missed: Vec<Value> =
            self.sent.iter().filter(|(seq, _)| *seq > after).map(|(_, payload)| payload.clone()).collect();
        for payload in missed {
            self.push(Push::Payload(payload));
        }
        self.event("RESUMED", json!({ "_trace": [] }));
    }
}
