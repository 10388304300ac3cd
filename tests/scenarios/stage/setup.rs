//! How a scenario's bot is configured.

use super::environment::{environment, variable};
use sandbox::Sandbox;
use std::path::Path;

/// What differs from the usual configuration, and what the scenario may break on purpose.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setup {
    pub(super) variables: Vec<(String, String)>,
    pub(super) refused: Vec<String>,
    pub(super) link_in_channel: bool,
    pub(super) on_server: bool,
}

impl Setup {
    /// The usual configuration: approvers are the members of the sandbox's approver role.
    pub(crate) fn usual() -> Setup {
        Setup::default()
    }

    /// Another value for a key, such as `approval.own_orders`. `{dave}` in it is dave's id.
    pub(crate) fn with(mut self, key: &str, value: &str) -> Setup {
        self.variables.push((variable(key), value.to_owned()));
        self
    }

    /// The link is posted in the channel, and so does not count as a secret there.
    pub(crate) fn link_in_channel(mut self) -> Setup {
        self.link_in_channel = true;
        self.with("link.post", "channel")
    }

    /// The journal is on a PostgreSQL server of the scenario's own. Nothing on a machine without one.
    pub(crate) fn on_server() -> Option<Setup> {
        sandbox::postgres::Cluster::shared("no scenario was played on it")?;
        Some(Setup { on_server: true, ..Setup::default() })
    }

    /// A REST call that Discord refuses in this scenario, such as `POST /users/@me/channels 403`.
    pub(crate) fn refused(mut self, call: &str) -> Setup {
        self.refused.push(call.to_owned());
        self
    }

    /// All variables of the bot's environment.
    pub(super) fn environment(&self, sandbox: &Sandbox, folder: &Path, journal: &str) -> Vec<(String, String)> {
        let mut all = environment(&sandbox.address(), folder);
        all.push((variable("journal.url"), journal.to_owned()));
        // As talkative as it can be made: what must not be said must not be said here either.
        all.push(("RUST_LOG".to_owned(), "trace".to_owned()));
        all.push(("RUST_BACKTRACE".to_owned(), "1".to_owned()));
        let people = sandbox.discord.address().people;
        all.extend(self.variables.iter().map(|(name, value)| {
            let ids = people
                .iter()
                .fold(value.clone(), |value, (name, person)| value.replace(&format!("{{{name}}}"), &person.id));
            (name.clone(), ids)
        }));
        all
    }
}
