//! The configuration: a TOML file, overruled by `CARTWRIGHT_<SECTION>__<KEY>` variables, and secrets from the environment.
//!
//! Reading is pure: [`Config::read`] and [`Secrets::read`] take text and a map. Only [`Sources`] touches the machine.
//! Every mistake is found in one go and told with its place and its mend; nothing is guessed and nothing is ignored.

mod address;
mod advice;
mod environment;
mod error;
mod file;
mod follow;
mod journal_url;
mod keys;
mod method;
mod operations;
mod ovh_conf;
mod read;
pub mod rules;
mod secrets;
mod sources;
mod typed;
mod value;

#[cfg(test)]
mod tests;

pub use address::{BaseUrl, OvhEndpoint};
pub use advice::Advice;
pub use environment::Environment;
pub use error::{ConfigError, Fault, Origin};
pub use journal_url::JournalUrl;
pub use operations::OperationsConfig;
pub use ovh_conf::OvhConf;
pub use rules::{Rules, World};
pub use secrets::Secrets;
pub use sources::Sources;

use jiff::SignedDuration;

use crate::discord::LinkPost;
use crate::order::{FollowPace, Pays, PersonId, Policy, RoleId};

/// Everything the operator decides, except the secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Section `[discord]`.
    pub discord: DiscordConfig,
    /// Section `[ovh]`.
    pub ovh: OvhConfig,
    /// Section `[approval]`.
    pub approval: ApprovalConfig,
    /// Section `[link]`.
    pub link: LinkConfig,
    /// Section `[payment]`.
    pub payment: PaymentConfig,
    /// Section `[journal]`.
    pub journal: JournalConfig,
    /// Section `[settle]`.
    pub settle: SettleConfig,
    /// Section `[follow]`.
    pub follow: FollowPace,
    /// Section `[audit]`.
    pub audit: AuditConfig,
    /// Section `[privacy]`.
    pub privacy: PrivacyConfig,
    /// Section `[operations]`.
    pub operations: OperationsConfig,
    /// Sections `[[rule]]` and `[[cap]]`.
    pub rules: Rules,
}

/// Where people chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscordConfig {
    /// `discord.api`: Discord's address, without `/api/v10`.
    pub api: BaseUrl,
    /// `discord.guild`: the one guild that is served; a snowflake, never 0.
    pub guild: u64,
    /// `discord.channel`: where orders are announced. None: where `/cart submit` was used.
    pub channel: Option<u64>,
    /// `discord.threads`: whether a thread for talk is opened under an order's message, where the bot may.
    pub threads: bool,
}

/// Which OVHcloud sells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OvhConfig {
    /// `ovh.endpoint`: the order API's address.
    pub endpoint: OvhEndpoint,
    /// `ovh.link_hosts`: further domains a payment link may point to; lower case.
    pub link_hosts: Vec<String>,
}

/// Who decides about orders, and for how long an order waits for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalConfig {
    /// `approval.roles`: roles whose members may approve.
    pub roles: Vec<RoleId>,
    /// `approval.people`: people who may approve.
    pub people: Vec<PersonId>,
    /// `approval.own_orders`: whether approvers may approve what they asked for themselves.
    pub own_orders: bool,
    /// `approval.expires`: how long an order waits for its approvals; always positive.
    pub expires: SignedDuration,
    /// `approval.valid`: how long a full approval holds before it is asked for again; always positive.
    pub valid: SignedDuration,
    /// `approval.remind`: how long before an order expires people are reminded; always shorter.
    pub remind: Option<SignedDuration>,
}

/// Who sees payment links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkConfig {
    /// `link.post`: what the order's message carries.
    pub post: LinkPost,
    /// `link.roles`: roles that may see every payment link.
    pub roles: Vec<RoleId>,
    /// `link.people`: people who may see every payment link.
    pub people: Vec<PersonId>,
}

/// Who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentConfig {
    /// `payment.mode`: who pays orders whose total is not 0.
    pub mode: Pays,
    /// `payment.remind`: how long before OVHcloud cancels an unpaid order whoever pays is reminded.
    pub remind: Option<SignedDuration>,
}

/// Where the bot keeps what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalConfig {
    /// `journal.url`.
    pub url: JournalUrl,
}

/// How an order with an unproved outcome is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettleConfig {
    /// `settle.quiet`: how long absence proves nothing, counted from the checkout; always positive.
    pub quiet: SignedDuration,
}

/// Who may read the audit in the chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditConfig {
    /// `audit.roles`: roles whose members may have it.
    pub roles: Vec<RoleId>,
    /// `audit.people`: people who may have it.
    pub people: Vec<PersonId>,
}

/// What is kept about people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivacyConfig {
    /// `privacy.keep_orders`: how long people, and what they wrote, are kept after their last order has ended; always
    /// positive.
    pub keep_orders: SignedDuration,
}

impl Config {
    /// The rules about people, as the order's rules take them.
    pub fn policy(&self) -> Policy {
        self.rules.policy.clone()
    }

    /// What is allowed but should be known, for the log at start.
    pub fn warnings(&self) -> Vec<Advice> {
        let mut warnings = Vec::new();
        if self.discord.api.is_open() {
            warnings.push(Advice::new(
                "discord.api is plain http to another machine: the bot's token crosses the network unencrypted",
                "give an address with https",
            ));
        }
        if self.journal.url.is_open() {
            warnings.push(Advice::new(
                "journal.url names another machine without sslmode=verify-full (or require): vouchers and payment links \
                 may cross the network unencrypted",
                "end it in ?sslmode=verify-full",
            ));
        }
        // A checkout may run for 180 s at our end; OVHcloud may still finish it a little later.
        if self.settle.quiet < SignedDuration::from_mins(5) {
            warnings.push(Advice::new(
                "settle.quiet is under 5 minutes: a slow checkout may still be running when it is over",
                "set it to 5m at least, or leave it out for 20m",
            ));
        }
        if self.link.post == LinkPost::Channel {
            warnings.push(Advice::new(
                "link.post is \"channel\": everybody who can read the channel can open the order form",
                "set it to \"private\", or let nobody into the channel who may not pay",
            ));
        }
        warnings.extend(self.operations.warning());
        warnings.extend(self.rules.warnings());
        warnings
    }
}
