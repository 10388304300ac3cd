//! `cartwright doctor` on a healthy set-up and on broken ones, as an operator reads it.

mod ends;
mod healthy;
mod here;
mod service;
mod started;
mod there;

use crate::cartwright_in;
use cartwright::discord::commands;
use cartwright::discord::ids::{ApplicationId, GuildId};
use cartwright::discord::register::register;
use cartwright::discord::rest::Rest;
use cartwright::journal::Journal;
use cartwright::ovh::rights::PURPOSES;
use expect_test::Expect;
use sandbox::{Ports, Sandbox};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// A set-up to look at: everything as it should be, until a test breaks it.
struct SetUp {
    folder: TempDir,
    sandbox: Sandbox,
    variables: BTreeMap<&'static str, String>,
}

impl SetUp {
    async fn healthy() -> SetUp {
        let sandbox = Sandbox::start(Ports::default()).await.unwrap();
        let address = sandbox.address();
        let (discord, ovh) = (&address.discord, &address.ovh);
        let rest =
            Rest::new(&discord.api, discord.token.clone().into(), cartwright::discord::Meter::default()).unwrap();
        let (application, guild) = (discord.application_id.parse().unwrap(), discord.guild_id.parse().unwrap());
        register(&rest, ApplicationId(application), GuildId(guild), &commands::definitions()).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let journal = format!("sqlite:{}", folder.path().join("cartwright.db").display());
        Journal::open(&journal, jiff::Timestamp::now()).await.unwrap().close().await;
        let variables = BTreeMap::from([
            ("CARTWRIGHT_DISCORD__API", discord.api.clone()),
            ("CARTWRIGHT_DISCORD__GUILD", discord.guild_id.clone()),
            ("CARTWRIGHT_DISCORD__CHANNEL", discord.channel_id.clone()),
            ("CARTWRIGHT_DISCORD__THREADS", "false".to_owned()),
            ("CARTWRIGHT_APPROVAL__ROLES", discord.approver_role_id.clone()),
            ("CARTWRIGHT_OVH__ENDPOINT", ovh.endpoint.clone()),
            ("CARTWRIGHT_JOURNAL__URL", "sqlite:cartwright.db".to_owned()),
            ("DISCORD_TOKEN", discord.token.clone()),
            ("OVH_APPLICATION_KEY", ovh.application_key.clone()),
            ("OVH_APPLICATION_SECRET", ovh.application_secret.clone()),
            ("OVH_CONSUMER_KEY", sandbox.ovh.make_key(&least())),
            ("AUDIT_KEY", "0123456789abcdef0123456789abcdef".to_owned()),
        ]);
        SetUp { folder, sandbox, variables }
    }

    fn with(mut self, name: &'static str, value: &str) -> SetUp {
        self.variables.insert(name, value.to_owned());
        self
    }

    fn without(mut self, start: &str) -> SetUp {
        self.variables.retain(|name, _| !name.starts_with(start));
        self
    }

    /// Looks; nothing may have been changed by that, and no secret be told.
    async fn shows(&self, words: &'static [&'static str], code: i32, told: Expect) {
        let carts = self.sandbox.ovh.carts().len();
        let registered = self.sandbox.discord.commands();
        let (folder, variables) = (self.folder.path().to_owned(), self.variables.clone());
        let run = move || {
            let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
            cartwright_in(&folder, words, &variables)
        };
        let output = tokio::task::spawn_blocking(run).await.unwrap();
        let (text, said) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert_eq!((output.status.code(), said.as_str()), (Some(code), ""), "{text}");
        for secret in self.sandbox.ovh.secrets().into_iter().chain(self.sandbox.discord.secrets()) {
            assert!(!text.contains(&secret), "{text}");
        }
        let address = self.sandbox.address();
        let known = [
            (address.ovh.endpoint, "OVHCLOUD"),
            (address.discord.application_id, "APPLICATION"),
            (address.discord.approver_role_id, "APPROVER"),
            (self.folder.path().display().to_string(), "FOLDER"),
        ];
        let text = known.iter().fold(text, |text, (value, name)| text.replace(value, name));
        told.assert_eq(&undated(&text));
        let writes = self.sandbox.ovh.calls().into_iter().filter(|call| call.method != "GET");
        // Both give something to whoever asks and change nothing.
        let harmless = ["/auth/oauth2/token", "/v2/iam/authorization/check"];
        let harmful: Vec<_> = writes.filter(|call| !harmless.contains(&call.route.as_str())).collect();
        assert!(harmful.is_empty(), "{harmful:?}");
        assert_eq!((self.sandbox.ovh.carts().len(), self.sandbox.discord.commands()), (carts, registered));
    }
}

/// Days as `2026-11-29` are other ones tomorrow.
fn undated(text: &str) -> String {
    let is_day = |word: &str| {
        let shape: String = word.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        shape == "0000-00-00"
    };
    let words = text.split_inclusive([' ', '\n']);
    words
        .map(|word| if is_day(word.trim_end()) { word.replace(word.trim_end(), "DAY") } else { word.to_owned() })
        .collect()
}

fn least() -> Vec<(&'static str, &'static str)> {
    PURPOSES.iter().flat_map(|purpose| purpose.rules).copied().collect()
}
