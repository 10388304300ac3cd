//! What doctor calls fatal ends a start with 2: a service manager would start the bot for ever otherwise.

use super::SetUp;
use crate::cartwright_in;
use expect_test::{Expect, expect};

impl SetUp {
    /// The program's exit code and what it said on standard error, without the folder's name.
    async fn ends(&self, words: &'static [&'static str]) -> (Option<i32>, String) {
        let (folder, mut variables) = (self.folder.path().to_owned(), self.variables.clone());
        variables.insert("RUST_LOG", "off".to_owned());
        let run = move || {
            let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            cartwright_in(&folder, words, &variables)
        };
        let output = tokio::task::spawn_blocking(run).await.unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        for secret in self.sandbox.ovh.secrets().into_iter().chain(self.sandbox.discord.secrets()) {
            assert!(!said.contains(&secret), "{said}");
        }
        (output.status.code(), said.replace(self.folder.path().to_str().unwrap(), "FOLDER"))
    }

    /// Neither doctor nor the start lets this pass, and the start says what would help.
    async fn is_a_mistake(&self, told: &Expect) {
        assert_eq!(self.ends(&["doctor"]).await.0, Some(2));
        let (code, said) = self.ends(&["run"]).await;
        assert_eq!(code, Some(2), "{said}");
        told.assert_eq(&said);
    }
}

#[tokio::test]
async fn a_token_that_discord_does_not_accept() {
    SetUp::healthy().await.with("DISCORD_TOKEN", "hush").is_a_mistake(&expect![[r#"
        cartwright: Discord does not accept the bot token; put a valid one into DISCORD_TOKEN (Developer Portal, Bot, Reset Token)
    "#]]).await;
}

/// Its channel is not in that guild either, and that is not what helps.
#[tokio::test]
async fn a_guild_that_the_bot_is_not_in() {
    let told = expect![[r#"
        cartwright: the bot has no access to the guild in `discord.guild`; invite it with the scopes `bot` and `applications.commands`, or correct the id
    "#]];
    let set_up = SetUp::healthy().await.with("CARTWRIGHT_DISCORD__GUILD", "77");
    set_up.is_a_mistake(&told).await;
    // No rule names a role.
    set_up.without("CARTWRIGHT_APPROVAL__ROLES").with("CARTWRIGHT_APPROVAL__PEOPLE", "5").is_a_mistake(&told).await;
}

#[tokio::test]
async fn a_channel_that_the_bot_cannot_see() {
    SetUp::healthy().await.with("CARTWRIGHT_DISCORD__CHANNEL", "79").is_a_mistake(&expect![[r#"
        cartwright: the bot cannot see the channel in `discord.channel`, or it is not in `discord.guild`; let the bot View Channel there, or correct the id
    "#]]).await;
}

#[tokio::test]
async fn a_journal_that_is_none() {
    let set_up = SetUp::healthy().await;
    std::fs::write(set_up.folder.path().join("letter.db"), "a letter").unwrap();
    set_up.with("CARTWRIGHT_JOURNAL__URL", "sqlite:letter.db").is_a_mistake(&expect![[r#"
        cartwright: opening the journal, journal letter.db: this is not a Cartwright journal; set `journal.url` to another path or database
    "#]]).await;
}

#[tokio::test]
async fn a_journal_that_is_a_folder() {
    SetUp::healthy()
        .await
        .with("CARTWRIGHT_JOURNAL__URL", "sqlite:.")
        .is_a_mistake(&expect![[r#"
            cartwright: opening the journal, journal .: this is no file; set `journal.url` to the path of a file, which is made if there is none
        "#]])
        .await;
}

#[tokio::test]
async fn a_folder_that_is_not_there() {
    SetUp::healthy()
        .await
        .with("CARTWRIGHT_JOURNAL__URL", "sqlite:none/cartwright.db")
        .is_a_mistake(&expect![[r#"
        cartwright: opening the journal, journal none/cartwright.db: there is no folder none; create it, or give another path
    "#]])
        .await;
}

/// That may be over soon: whatever looks after the bot is to start it again.
#[tokio::test]
async fn discord_cannot_be_reached() {
    let set_up = SetUp::healthy().await.with("CARTWRIGHT_DISCORD__API", "http://127.0.0.1:9");
    let (code, said) = set_up.ends(&["run"]).await;
    assert!(code == Some(1) && said.contains("Discord could not be reached"), "{said}");
}
