//! How a scenario's bot is configured.

use sandbox::Sandbox;
use std::path::Path;

/// What differs from the usual configuration, and what the scenario may break on purpose.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setup {
    pub(super) variables: Vec<(String, String)>,
    pub(super) refused: Vec<String>,
    pub(super) link_in_channel: bool,
}

impl Setup {
    /// The usual configuration: approvers are the members of the sandbox's approver role.
    pub(crate) fn usual() -> Setup {
        Setup::default()
    }

    /// Another value for a key, such as `approval.own_orders`.
    pub(crate) fn with(mut self, key: &str, value: &str) -> Setup {
        self.variables.push((variable(key), value.to_owned()));
        self
    }

    /// The link is posted in the channel, and so does not count as a secret there.
    pub(crate) fn link_in_channel(mut self) -> Setup {
        self.link_in_channel = true;
        self.with("link.post", "channel")
    }

    /// A REST call that Discord refuses in this scenario, such as `POST /users/@me/channels 403`.
    pub(crate) fn refused(mut self, call: &str) -> Setup {
        self.refused.push(call.to_owned());
        self
    }

    /// All variables of the bot's environment.
    pub(super) fn environment(&self, sandbox: &Sandbox, folder: &Path) -> Vec<(String, String)> {
        let address = sandbox.address();
        let (discord, ovh) = (address.discord, address.ovh);
        let mut all: Vec<(String, String)> = [
            (variable("discord.api"), discord.api),
            (variable("discord.guild"), discord.guild_id),
            (variable("approval.roles"), discord.approver_role_id),
            (variable("ovh.endpoint"), ovh.endpoint),
            (variable("ovh.link_hosts"), "ovh.invalid".to_owned()),
            (variable("journal.url"), format!("sqlite:{}", folder.join("cartwright.db").display())),
            ("DISCORD_TOKEN".to_owned(), discord.token),
            ("OVH_APPLICATION_KEY".to_owned(), ovh.application_key),
            ("OVH_APPLICATION_SECRET".to_owned(), ovh.application_secret),
            ("OVH_CONSUMER_KEY".to_owned(), ovh.consumer_key),
            // As talkative as it can be made: what must not be said must not be said here either.
            ("RUST_LOG".to_owned(), "trace".to_owned()),
            ("RUST_BACKTRACE".to_owned(), "1".to_owned()),
        ]
        .into();
        all.extend(self.variables.iter().cloned());
        all
    }
}

fn variable(key: &str) -> String {
    format!("CARTWRIGHT_{}", key.replace('.', "__").to_uppercase())
}
