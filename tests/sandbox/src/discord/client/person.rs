//! A person of the pretend Discord, as an object that acts.

use super::click::Aim;
use super::send::Deed;
use super::typed::Stage;
use super::{Place, Refused};
use crate::discord::Discord;
use crate::discord::world::World;
use crate::discord::world::clock::Snowflake;
use crate::discord::world::interaction::Outcome;
use crate::discord::world::shown::Shown;
use crate::discord::world::timeline::{EventKind, Form};
use serde_json::{Value, json};

/// A person who acts. Each deed answers with the id of the interaction it made.
#[derive(Clone, Debug)]
pub struct Person {
    discord: Discord,
    name: String,
    place: Place,
    patch: Option<Value>,
}

impl Person {
    pub(crate) fn new(discord: Discord, name: &str) -> Self {
        Person { discord, name: name.to_owned(), place: Place::Home, patch: None }
    }

    /// The same person, acting somewhere else. Clicks and forms stay where their message is.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The same person with a forged client: a JSON merge patch (RFC 7396) over each payload, where null removes a field.
    #[must_use]
    pub fn forging(mut self, patch: Value) -> Self {
        self.patch = Some(patch);
        self
    }

    /// Types and sends a slash command: `/cart add plan:project name:my project`.
    ///
    /// # Errors
    /// What Discord's client would not accept.
    pub fn types(&self, text: &str) -> Result<Snowflake, Refused> {
        self.command(text, Stage::Done)
    }

    /// Sends a command whose `options` no client has checked, as Discord's documents warn of.
    ///
    /// # Errors
    /// When no command has that name.
    pub fn types_unchecked(&self, name: &str, options: Value) -> Result<Snowflake, Refused> {
        self.act(|world| {
            let channel = world.channel_of(self.place, &self.name)?;
            let user = world.person(&self.name).map(|person| person.id);
            let command = user.and_then(|user| world.offered(channel, user, |command| command.name() == name));
            let command = command.ok_or_else(|| Refused(format!("no command is called /{name} here")))?;
            let mut data = json!({ "id": command.id, "name": name, "type": 1, "options": options });
            if let (Some(guild), Some(fields)) = (command.guild, data.as_object_mut()) {
                fields.insert("guild_id".to_owned(), json!(guild));
            }
            Ok(self.deed(channel, 2, format!("/{name} (unchecked)"), data))
        })
    }

    /// Types a command as far as the last option, whose choices the bot is asked for.
    ///
    /// # Errors
    /// What Discord's client would not accept.
    pub fn begins(&self, text: &str) -> Result<Snowflake, Refused> {
        self.command(text, Stage::Typing)
    }

    /// Like [`Person::begins`], and waits for the choices.
    ///
    /// # Errors
    /// What Discord's client would not accept, or no answer within three seconds.
    pub async fn completes(&self, text: &str) -> Result<Vec<Value>, Refused> {
        let id = self.begins(text)?;
        self.discord.acknowledged(id).await.map_err(|late| Refused(late.to_string()))?;
        let offered = self
            .discord
            .timeline(0)
            .into_iter()
            .find(|event| event.interaction_id == Some(id) && event.kind == EventKind::Choices);
        Ok(offered.and_then(|event| event.choices).unwrap_or_default())
    }

    /// Clicks the button with that label on the latest message that shows it.
    ///
    /// # Errors
    /// When no such button is to be seen, or it cannot be clicked.
    pub fn clicks(&self, label: &str) -> Result<Snowflake, Refused> {
        self.clicks_on(label, &Aim::default())
    }

    /// Clicks the button with that label on the message meant.
    ///
    /// # Errors
    /// When no such button is to be seen, or it cannot be clicked.
    pub fn clicks_on(&self, label: &str, aim: &Aim) -> Result<Snowflake, Refused> {
        self.act(|world| world.click(&self.name, label, aim))
    }

    /// Sends a click with this `custom_id`, whether or not the message has such a button.
    ///
    /// # Errors
    /// When no message of the bot is to be seen.
    pub fn clicks_unchecked(&self, custom_id: &str, aim: &Aim) -> Result<Snowflake, Refused> {
        self.act(|world| world.click_raw(&self.name, custom_id, aim))
    }

    /// Chooses in the select menu with that `custom_id`.
    ///
    /// # Errors
    /// When no such menu is to be seen, or it has no such option.
    pub fn chooses(&self, custom_id: &str, values: &[String], aim: &Aim) -> Result<Snowflake, Refused> {
        self.act(|world| world.choose(&self.name, custom_id, values, aim))
    }

    /// Fills in and sends the open form; fields by label or `custom_id`.
    ///
    /// # Errors
    /// When no form is open, a field is unknown, or Discord's client would not accept a value.
    pub fn submits(&self, values: &[(&str, &str)]) -> Result<Snowflake, Refused> {
        let values: Vec<_> = values.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        self.submits_values(&values, true)
    }

    /// Fills in and sends the open form with JSON values, checked as Discord's client does or not at all.
    ///
    /// # Errors
    /// When no form is open, a field is unknown, or a checked value would not be accepted.
    pub fn submits_values(&self, values: &[(String, Value)], checked: bool) -> Result<Snowflake, Refused> {
        self.act(|world| world.submit(&self.name, values, checked))
    }

    /// Closes the open form without sending it. The bot hears nothing.
    pub fn dismisses(&self) {
        self.discord.shared().change(|world| world.forms.retain(|form| form.person != self.name));
    }

    /// Writes a message.
    ///
    /// # Errors
    /// When there is no such person or place.
    pub fn says(&self, text: &str) -> Result<Snowflake, Refused> {
        self.discord.shared().change(|world| {
            let channel = world.channel_of(self.place, &self.name)?;
            let person = world
                .person(&self.name)
                .cloned()
                .ok_or_else(|| Refused(format!("there is nobody called {}", self.name)))?;
            Ok(world.say(&person, channel, text))
        })
    }

    /// The messages this person sees now, everywhere, oldest first.
    pub fn sees(&self) -> Vec<Shown> {
        self.discord.shared().look(|world| world.visible_to(&self.name))
    }

    /// The form that is open in front of this person.
    pub fn form(&self) -> Option<Form> {
        self.discord.shared().look(|world| world.forms.iter().find(|form| form.person == self.name).cloned())
    }

    /// What became of this person's interactions, oldest first.
    pub fn did(&self) -> Vec<Outcome> {
        self.discord
            .interactions()
            .into_iter()
            .filter(|outcome| outcome.deed.starts_with(&format!("{}: ", self.name)))
            .collect()
    }

    fn command(&self, text: &str, stage: Stage) -> Result<Snowflake, Refused> {
        self.act(|world| {
            let channel = world.channel_of(self.place, &self.name)?;
            let data = world.typed(text, &self.name, channel, stage)?;
            let (kind, words) = match stage {
                Stage::Done => (2, text.to_owned()),
                Stage::Typing => (4, format!("is typing {text}")),
            };
            Ok(self.deed(channel, kind, words, data))
        })
    }

    fn deed(&self, channel: Snowflake, kind: i64, words: String, data: Value) -> Deed {
        Deed { person: self.name.clone(), channel, kind, words, data, source: None, patch: None }
    }

    fn act(&self, deed: impl FnOnce(&mut World) -> Result<Deed, Refused>) -> Result<Snowflake, Refused> {
        self.discord.shared().change(|world| {
            let deed = deed(world)?;
            world.send(Deed { patch: self.patch.clone(), ..deed })
        })
    }
}
