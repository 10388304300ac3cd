//! Rules that cannot be met: the bot does not start, ends with 2, and says which line and what would help.

use crate::{SECRETS, cartwright_in};
use expect_test::{Expect, expect};
use sandbox::{Ports, Sandbox};
use std::path::Path;

/// Starts the bot with this configuration; it must end with 2.
fn refuses(folder: &Path, variables: &[(&str, &str)], text: &str, told: &Expect) {
    std::fs::write(folder.join("bot.toml"), text).unwrap();
    let output = cartwright_in(folder, &["run", "--config", "bot.toml"], variables);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains("hush"), "{said}");
    assert_eq!(output.status.code(), Some(2), "{said}");
    told.assert_eq(&said);
}

#[test]
fn rules_that_contradict_each_other() {
    let mut variables = SECRETS.to_vec();
    variables.push(("DISCORD_TOKEN", "hush"));
    refuses(
        tempfile::tempdir().unwrap().path(),
        &variables,
        "[discord]\nguild = \"1\"\n[[rule]]\nname = \"large\"\nroles = []\n[[rule]]\nname = \"small\"\nup_to = \"5.00 EUR\"\nroles = [\"2\"]\n",
        &expect![[r#"
            cartwright: reading the configuration:
            bot.toml:5: rule "large" lets nobody approve
              hint: list a role in `roles` or a person in `people`, or leave both out to take those of [approval]
            bot.toml:6: rule "small" is the last and does not fit every order
              hint: leave out its `up_to`, `plans` and `requesters`, or add a rule without them behind it
        "#]],
    );
}

/// Against the pretend Discord and OVHcloud, with the ids of the real role and guild.
async fn refuses_in_the_world(text: &str, told: Expect) {
    let sandbox = Sandbox::start(Ports::default()).await.unwrap();
    let address = sandbox.address();
    let (discord, ovh) = (&address.discord, &address.ovh);
    let text = text.replace("GUILD", &discord.guild_id).replace("APPROVER", &discord.approver_role_id);
    let pairs = [
        ("CARTWRIGHT_DISCORD__API", discord.api.clone()),
        ("CARTWRIGHT_OVH__ENDPOINT", ovh.endpoint.clone()),
        ("DISCORD_TOKEN", discord.token.clone()),
        ("OVH_APPLICATION_KEY", ovh.application_key.clone()),
        ("OVH_APPLICATION_SECRET", ovh.application_secret.clone()),
        ("OVH_CONSUMER_KEY", ovh.consumer_key.clone()),
        ("RUST_LOG", "off".to_owned()),
    ];
    let program = tokio::task::spawn_blocking(move || {
        let variables: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        refuses(tempfile::tempdir().unwrap().path(), &variables, &text, &told);
    });
    program.await.unwrap();
    assert_eq!(sandbox.discord.connected(), 0, "it never came so far");
}

#[tokio::test]
async fn roles_that_the_server_does_not_have() {
    refuses_in_the_world(
        "[discord]\nguild = \"GUILD\"\n[approval]\nroles = [\"APPROVER\", \"77\"]\n[[rule]]\nname = \"staff\"\nrequesters = [\"APPROVER\",\n  \"78\"]\n\
         [[rule]]\nname = \"rest\"\n[[cap]]\nper = \"role\"\nrole = \"79\"\nmonth = \"5.00 USD\"\n",
        expect![[r#"
            cartwright: reading the configuration:
            bot.toml:4: `approval.roles` names role 77, which the server does not have
              hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
            bot.toml:8: `requesters` of rule "staff" names role 78, which the server does not have
              hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
            bot.toml:13: `role` of this cap names role 79, which the server does not have
              hint: copy the id of one of its roles (Server Settings, Roles, Copy Role ID), or take this one out
            bot.toml:14: `month` of this cap is in USD, but the OVHcloud account pays in EUR
              hint: write it in EUR
        "#]],
    )
    .await;
}

#[tokio::test]
async fn a_currency_that_the_account_does_not_pay_in() {
    refuses_in_the_world(
        "[discord]\nguild = \"GUILD\"\n[approval]\nroles = [\"APPROVER\"]\n[[rule]]\nname = \"small\"\nup_to = \"50.00 USD\"\n[[rule]]\nname = \"rest\"\n",
        expect![[r#"
            cartwright: reading the configuration:
            bot.toml:7: `up_to` of rule "small" is in USD, but the OVHcloud account pays in EUR
              hint: write it in EUR
        "#]],
    )
    .await;
}
