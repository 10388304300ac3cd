//! Messages appear, change and go away: in the channel, on the timeline, and as events for the bot.

use super::World;
use super::clock::Snowflake;
use super::message::Message;
use super::people::Person;
use super::permissions::EMBED_LINKS;
use super::received::{numbered, rich};
use super::timeline::EventKind;
use crate::discord::check::Check;
use crate::discord::check::draft::{Draft, flag, old_fields_remain};
use crate::discord::error::ApiError;
use serde_json::{Value, json};

/// Kinds of interactions, by Discord's numbers.
const COMMAND: u64 = 2;
const COMPONENT: u64 = 3;
const FORM: u64 = 5;

/// Where a new message of the bot goes and for whom.
#[derive(Clone, Debug)]
pub(crate) struct Post {
    /// The channel.
    pub(crate) channel: Snowflake,
    /// For an ephemeral message, who sees it.
    pub(crate) only: Option<String>,
    /// The interaction it answers.
    pub(crate) interaction: Option<Snowflake>,
}

impl World {
    /// Puts up a message of the bot.
    pub(crate) fn post(&mut self, draft: &Draft, post: Post) -> Result<Snowflake, ApiError> {
        let mut message = self.blank(post.channel, post.interaction);
        let id = message.id;
        message.nonce.clone_from(&draft.nonce);
        message.only = post.only;
        self.fill(&mut message, draft);
        self.attach(&mut message, draft)?;
        if message.is_empty() {
            return Err(ApiError::empty_message());
        }
        self.show(EventKind::Posted, message, post.interaction);
        Ok(id)
    }

    /// Puts up "… is thinking" in answer to an interaction.
    pub(crate) fn post_thinking(&mut self, post: Post) -> Snowflake {
        let mut message = self.blank(post.channel, post.interaction);
        let id = message.id;
        message.flags = flag::LOADING | if post.only.is_some() { flag::EPHEMERAL } else { 0 };
        message.only = post.only;
        self.show(EventKind::Thinking, message, post.interaction);
        id
    }

    /// Puts up what a person wrote.
    pub(crate) fn say(&mut self, author: &Person, channel: Snowflake, content: &str) -> Snowflake {
        let id = self.clock.id();
        let mut message = Message::new(id, channel, author.user(), author.id);
        content.clone_into(&mut message.content);
        self.show(EventKind::Posted, message, None);
        id
    }

    /// Changes a message. Filling in "is thinking" counts as posting.
    pub(crate) fn edit(
        &mut self,
        id: Snowflake,
        draft: &Draft,
        interaction: Option<Snowflake>,
    ) -> Result<(), ApiError> {
        let mut message = self.messages.get(&id).cloned().ok_or_else(ApiError::unknown_message)?;
        let was_thinking = message.has(flag::LOADING);
        self.fill(&mut message, draft);
        self.attach(&mut message, draft)?;
        if message.is_empty() {
            return Err(ApiError::empty_message());
        }
        if message.has(flag::COMPONENTS_V2) && !(message.content.is_empty() && message.embeds.is_empty()) {
            return Check::run(|check| old_fields_remain(check, &message.content, &message.embeds));
        }
        message.flags &= !flag::LOADING;
        message.edited_ms = Some(self.clock.now_ms());
        let kind = if was_thinking { EventKind::Posted } else { EventKind::Edited };
        self.show(kind, message, interaction);
        Ok(())
    }

    /// Takes a message away.
    pub(crate) fn remove(&mut self, id: Snowflake, interaction: Option<Snowflake>) -> Result<(), ApiError> {
        let message = self.messages.remove(&id).ok_or_else(ApiError::unknown_message)?;
        self.tell(EventKind::Deleted, &message, interaction);
        let guild = self.channel_in_guild(message.channel).map(|(guild, _)| guild.id);
        if message.only.is_none() {
            let data = json!({ "id": message.id, "channel_id": message.channel, "guild_id": guild });
            self.dispatch_message("MESSAGE_DELETE", guild, &data);
        }
        Ok(())
    }

    fn blank(&mut self, channel: Snowflake, interaction: Option<Snowflake>) -> Message {
        let mut message = Message::new(self.clock.id(), channel, self.bot.user(), self.bot.id);
        message.answers = interaction.and_then(|id| self.metadata(id));
        message
    }

    fn show(&mut self, kind: EventKind, message: Message, interaction: Option<Snowflake>) {
        self.tell(kind, &message, interaction);
        let guild = self.channel_in_guild(message.channel).map(|(guild, _)| guild.id);
        if message.only.is_none() {
            let mut data = self.message_json(&message);
            if let (Some(guild), Some(fields)) = (guild, data.as_object_mut()) {
                fields.insert("guild_id".to_owned(), json!(guild));
            }
            let name = if self.messages.contains_key(&message.id) { "MESSAGE_UPDATE" } else { "MESSAGE_CREATE" };
            self.dispatch_message(name, guild, &data);
        }
        self.messages.insert(message.id, message);
    }

    /// Writes a draft into a message.
    fn fill(&self, message: &mut Message, draft: &Draft) {
        if let Some(content) = &draft.content {
            message.content.clone_from(content);
        }
        let permissions = self.bot_permissions(message.channel);
        if let Some(embeds) = &draft.embeds {
            // Without EMBED_LINKS a bot's own post silently loses its embeds; answers to interactions do not need it.
            let shown = message.answers.is_some() || permissions & EMBED_LINKS != 0;
            message.embeds = if shown { embeds.iter().map(rich).collect() } else { Vec::new() };
        }
        if let Some(components) = &draft.components {
            message.components = numbered(components);
        }
        if let Some(flags) = draft.flags {
            // An edit can show embeds again, but not turn Components V2 off.
            message.flags = (message.flags & !flag::SUPPRESS_EMBEDS) | (flags & !flag::EPHEMERAL);
        }
        if message.only.is_some() {
            message.flags |= flag::EPHEMERAL;
        }
        message.pings = self.pings(message, &draft.mentions, permissions);
    }

    /// What a message tells about the interaction it answers.
    fn metadata(&self, interaction: Snowflake) -> Option<Value> {
        let interaction = self.interactions.get(&interaction)?;
        let user = self.person(&interaction.person)?.user();
        let kind = interaction.payload.get("type").cloned().unwrap_or_default();
        let owners = interaction.payload.get("authorizing_integration_owners").cloned().unwrap_or(json!({}));
        let clicked = interaction.payload.pointer("/message/id").cloned();
        let mut metadata =
            json!({ "id": interaction.id, "type": kind, "user": user, "authorizing_integration_owners": owners });
        let fields = metadata.as_object_mut()?;
        match (kind.as_u64(), clicked) {
            (Some(COMPONENT), Some(message)) => {
                fields.insert("interacted_message_id".to_owned(), message);
            }
            (Some(FORM), clicked) => {
                // The interaction that opened the form is not kept; a form from a button still names its message.
                let kind = if clicked.is_some() { COMPONENT } else { COMMAND };
                let mut opened = json!({
                    "id": interaction.id, "type": kind, "user": user, "authorizing_integration_owners": owners,
                });
                if let (Some(message), Some(opened)) = (clicked, opened.as_object_mut()) {
                    opened.insert("interacted_message_id".to_owned(), message);
                }
                fields.insert("triggering_interaction_metadata".to_owned(), opened);
            }
            _ => {}
        }
        Some(metadata)
    }
}
