//! What nobody but the bot may ever read, for a test that searches logs and messages for it, and what such a test has to
//! know beside.

use super::Discord;
use super::world::clock::Snowflake;
use serde_json::Value;

/// Who made an interaction, as its payload describes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The person's id.
    pub id: String,
    /// The ids of their roles; none in a direct message, which has no roles.
    pub roles: Vec<String>,
}

impl Discord {
    /// The bot's token and the tokens of all interactions.
    pub fn secrets(&self) -> Vec<String> {
        self.shared().look(|world| {
            let tokens = world.interactions.values().map(|interaction| interaction.token.clone());
            tokens.chain([world.bot.token.clone()]).collect()
        })
    }

    /// Every body that was sent to the REST API, whatever became of it.
    pub fn sent(&self) -> Vec<Vec<u8>> {
        self.shared().look(|world| world.sent.clone())
    }

    /// Who made this interaction.
    pub fn asker(&self, interaction: Snowflake) -> Option<Asker> {
        self.shared().look(|world| {
            let payload = &world.interactions.get(&interaction)?.payload;
            let member = payload.get("member");
            let user = member.and_then(|member| member.get("user")).or_else(|| payload.get("user"))?;
            let id = user.get("id").and_then(Value::as_str)?.to_owned();
            let roles = member.and_then(|member| member.get("roles")?.as_array()).into_iter().flatten();
            Some(Asker { id, roles: roles.filter_map(|role| role.as_str().map(str::to_owned)).collect() })
        })
    }
}
