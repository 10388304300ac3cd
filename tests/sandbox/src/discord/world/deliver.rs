//! Events reach the bot's sessions; interactions are delivered, answered in time, or fail.

use super::World;
use super::clock::Snowflake;
use super::interaction::{Answer, Interaction};
use super::message::Message;
use super::shown::Shown;
use super::timeline::{Audience, Event, EventKind};
use super::trouble::Delivery;
use serde_json::Value;

/// GUILD_CREATE and the like.
pub(crate) const GUILDS: u64 = 1;
const GUILD_MESSAGES: u64 = 1 << 9;
const DIRECT_MESSAGES: u64 = 1 << 12;
const MESSAGE_CONTENT: u64 = 1 << 15;

impl World {
    /// Sends an interaction to the bot, as the armed delivery says.
    pub(crate) fn deliver(&mut self, interaction: Interaction) {
        let delivery = std::mem::take(&mut self.next_delivery);
        let copies = match delivery {
            Delivery::Normal | Delivery::Late => 1,
            Delivery::Twice => 2,
            Delivery::Never => 0,
        };
        let (id, payload) = (interaction.id, interaction.payload.clone());
        self.interactions.insert(id, interaction);
        let mut heard = false;
        for _ in 0..copies {
            heard |= self.dispatch_interaction(&payload);
        }
        if !heard {
            self.fail(id);
        }
    }

    /// Sends an interaction's event; false if the bot has no session at all.
    pub(crate) fn dispatch_interaction(&mut self, payload: &Value) -> bool {
        let guild = payload.get("guild_id").and_then(Value::as_str).and_then(|id| id.parse().ok());
        self.sessions.retain(|session| !session.is_over());
        let mut heard = false;
        for session in self.sessions.iter_mut().filter(|session| session.serves(guild)) {
            session.event("INTERACTION_CREATE", payload.clone());
            heard = true;
        }
        heard
    }

    /// Sends a message event to the sessions whose intents ask for it.
    pub(crate) fn dispatch_message(&mut self, name: &str, guild: Option<Snowflake>, data: &Value) {
        let intent = if guild.is_some() { GUILD_MESSAGES } else { DIRECT_MESSAGES };
        self.sessions.retain(|session| !session.is_over());
        let own = data.pointer("/author/bot").is_none_or(|bot| bot == true);
        for session in self.sessions.iter_mut().filter(|session| session.serves(guild)) {
            if session.intents & intent == 0 {
                continue;
            }
            let mut data = data.clone();
            if let Some(fields) = data.as_object_mut()
                && !own
                && guild.is_some()
                && session.intents & MESSAGE_CONTENT == 0
            {
                fields.insert("content".to_owned(), Value::from(""));
            }
            session.event(name, data);
        }
    }

    /// Marks every interaction as failed that got no first answer in time.
    pub(crate) fn fail_late(&mut self) {
        let now = self.clock.now_ms();
        let late = self.interactions.values().filter(|known| known.answer == Answer::Waiting && known.is_late(now));
        let late: Vec<Snowflake> = late.map(|interaction| interaction.id).collect();
        for id in late {
            self.fail(id);
        }
    }

    /// Marks an interaction as failed: the person sees "The application did not respond".
    pub(crate) fn fail(&mut self, id: Snowflake) {
        let Some(interaction) = self.interactions.get_mut(&id) else {
            return;
        };
        if interaction.answer != Answer::Waiting {
            return;
        }
        interaction.answer = Answer::Failed;
        interaction.settled = true;
        let audience = Audience::Only(interaction.person.clone());
        self.record(Event {
            seq: 0,
            audience,
            kind: EventKind::Failed,
            message: None,
            form: None,
            choices: None,
            interaction_id: Some(id),
        });
    }

    /// A click acknowledged without a trace is settled once the message it was made on changed.
    pub(crate) fn settle_source(&mut self, message: Snowflake) {
        for id in self.traceless.remove(&message).unwrap_or_default() {
            if let Some(interaction) = self.interactions.get_mut(&id) {
                interaction.settled = true;
            }
        }
    }

    /// What a person sees in all channels and direct messages, oldest first.
    pub(crate) fn visible_to(&self, person: &str) -> Vec<Shown> {
        let visible = self.messages.values().filter(|message| self.sees(person, message));
        visible.map(Message::shown).collect()
    }

    /// Whether a person sees a message.
    pub(crate) fn sees(&self, person: &str, message: &Message) -> bool {
        match self.audience(message) {
            Audience::Channel(channel) => self
                .person(person)
                .is_some_and(|person| self.permissions_of(person.id, channel) & super::permissions::VIEW_CHANNEL != 0),
            Audience::Dm(name) | Audience::Only(name) => name == person,
        }
    }
}
