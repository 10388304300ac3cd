//! What nobody but the bot may ever read, for a test that searches logs and messages for it.

use super::Discord;

impl Discord {
    /// The bot's token and the tokens of all interactions.
    pub fn secrets(&self) -> Vec<String> {
        self.shared().look(|world| {
            let tokens = world.interactions.values().map(|interaction| interaction.token.clone());
            tokens.chain([world.bot.token.clone()]).collect()
        })
    }
}
