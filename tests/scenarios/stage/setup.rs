//! How a scenario's bot is configured.

use super::bot::CONFIG;
use super::breaking::{BREAK_OFF, file};
use super::environment::{environment, variable};
use cartwright::ovh::rights::PURPOSES;
use sandbox::Sandbox;
use std::path::Path;

/// What differs from the usual configuration, and what the scenario may break on purpose.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setup {
    pub(super) variables: Vec<(String, String)>,
    pub(super) refused: Vec<String>,
    pub(super) link_in_channel: bool,
    pub(super) on_server: bool,
    /// The bot has a bug wherever the script says.
    with_a_bug: bool,
    /// What the configuration file says, and what it says later.
    files: Vec<String>,
    /// People whom a rule in the file lets see payment links.
    payers: Vec<String>,
    /// As whom the bot is known to OVHcloud; a key that may do everything, if nothing is said.
    pub(super) known: Known,
}

/// As whom the bot is known to OVHcloud.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Known {
    /// By a consumer key that may do everything.
    #[default]
    Usual,
    /// By a consumer key that may do what `cartwright login` asks for.
    LeastKey,
    /// As a service account whose policy is the one that `cartwright login --service-account` prints.
    Service,
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

    /// What the configuration file says: `{dave}` in it is dave's id, `{approver}` the id of the approver role.
    pub(crate) fn file(mut self, text: &str) -> Setup {
        self.files.push(text.to_owned());
        self
    }

    /// What it says once `(the rules change)`.
    pub(crate) fn later(self, text: &str) -> Setup {
        self.file(text)
    }

    /// A person whom a rule in the file lets see payment links, as `{dave}`.
    pub(crate) fn payer(mut self, person: &str) -> Setup {
        self.payers.push(person.to_owned());
        self
    }

    /// The ids of those people.
    pub(super) fn payers(&self, sandbox: &Sandbox) -> Vec<String> {
        self.payers.iter().map(|person| with_ids(sandbox, person)).collect()
    }

    /// Writes the configuration file as it is at first, or later. In most scenarios there is nothing in it.
    pub(super) fn write_file(&self, sandbox: &Sandbox, folder: &Path, later: bool) -> bool {
        let text = self.files.get(usize::from(later)).map(|text| &text[..]).or((!later).then_some(""));
        let Some(text) = text else { return false };
        let role = &sandbox.address().discord.approver_role_id;
        std::fs::write(folder.join(CONFIG), with_ids(sandbox, text).replace("{approver}", role)).unwrap();
        true
    }

    /// The bot is known to OVHcloud in another way, with the least rights.
    pub(crate) fn known(mut self, known: Known) -> Setup {
        self.known = known;
        self
    }

    /// Makes the credentials that OVHcloud is to take.
    pub(super) fn make_credentials(&mut self, sandbox: &Sandbox) {
        match self.known {
            Known::Usual => {}
            Known::LeastKey => {
                let rules: Vec<_> = PURPOSES.iter().flat_map(|purpose| purpose.rules).copied().collect();
                self.variables.push(("OVH_CONSUMER_KEY".to_owned(), sandbox.ovh.make_key(&rules)));
            }
            Known::Service => {
                let actions: Vec<_> = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied().collect();
                sandbox.ovh.allow_service(Some(&actions));
                let address = sandbox.ovh.address();
                self.variables.push(("OVH_CLIENT_ID".to_owned(), address.client_id));
                self.variables.push(("OVH_CLIENT_SECRET".to_owned(), address.client_secret));
            }
        }
    }

    /// Where a scenario is not about what becomes of an order, a paid one is still being checked when the bot looks whether it
    /// is paid, however busy the machine is.
    pub(super) fn slow_down(&self, sandbox: &Sandbox) {
        if !self.variables.iter().any(|(name, _)| *name == variable("follow.first")) {
            sandbox.ovh.set(|settings| settings.delivery_s = 3 * 3600);
        }
    }

    /// The bot can be broken off by a bug: `(the bot breaks off at the next: …)`, a line of its log.
    pub(crate) fn with_a_bug() -> Setup {
        Setup { with_a_bug: true, ..Setup::default() }
    }

    /// Placed orders are looked at all the time.
    pub(crate) fn following(self) -> Setup {
        self.with("follow.first", "100ms").with("follow.longest", "100ms")
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
        if self.known == Known::Service {
            all.retain(|(name, _)| !name.starts_with("OVH_"));
        }
        all.push((variable("journal.url"), journal.to_owned()));
        if self.with_a_bug {
            all.push((BREAK_OFF.to_owned(), file(folder).display().to_string()));
        }
        // Wherever there is room; the log says where.
        all.push((variable("operations.listen"), "127.0.0.1:0".to_owned()));
        // As talkative as it can be made: what must not be said must not be said here either.
        all.push(("RUST_LOG".to_owned(), "trace".to_owned()));
        all.push(("RUST_BACKTRACE".to_owned(), "1".to_owned()));
        // Placed orders are looked at where a scenario is about that, and not whenever a busy machine comes to it.
        all.push((variable("follow.first"), "1h".to_owned()));
        all.extend(self.variables.iter().map(|(name, value)| (name.clone(), with_ids(sandbox, value))));
        all
    }
}

/// A text with the ids of the people it names.
fn with_ids(sandbox: &Sandbox, text: &str) -> String {
    let people = sandbox.discord.address().people;
    people.iter().fold(text.to_owned(), |text, (name, person)| text.replace(&format!("{{{name}}}"), &person.id))
}
