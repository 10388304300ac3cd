//! From given values to a [`Config`]: each key by its type, then what only shows in the whole.

use std::collections::BTreeMap;

use jiff::SignedDuration;

use super::error::{Fault, Origin};
use super::file::FileText;
use super::follow;
use super::keys::Key;
use super::rules::{self, Rules, Table};
use super::value::{self, Given, Value, Wrong};
use super::{
    ApprovalConfig, AuditConfig, BaseUrl, Config, ConfigError, DiscordConfig, Environment, JournalConfig, JournalUrl,
    LinkConfig, OperationsConfig, OvhConfig, OvhEndpoint, PaymentConfig, PrivacyConfig, SettleConfig, environment,
    operations, typed,
};
use crate::discord::LinkPost;
use crate::order::{FollowPace, Pays, PersonId, RoleId};

/// What OVHcloud's own clients read.
pub(super) const OVH_ENDPOINT: &str = "OVH_ENDPOINT";
/// The longest quiet time: past it a person should have been asked long ago.
const MOST_QUIET: SignedDuration = SignedDuration::from_hours(48);
/// The longest people and texts are kept: ten years of hours.
const MOST_KEPT: SignedDuration = SignedDuration::from_hours(87_600);
const ONE_YEAR: SignedDuration = SignedDuration::from_hours(8760);
/// The longest an order may wait for approvals, or an approval hold: a year of hours.
pub(super) const MOST_EXPIRES: SignedDuration = SignedDuration::from_hours(8760);
/// OVHcloud cancels an unpaid order after a day, so no reminder can come earlier.
const ONE_DAY: SignedDuration = SignedDuration::from_hours(24);
const SIX_HOURS: SignedDuration = SignedDuration::from_hours(6);
const HALF_A_DAY: SignedDuration = SignedDuration::from_hours(12);
const THREE_DAYS: SignedDuration = SignedDuration::from_hours(72);
const TWENTY_MINUTES: SignedDuration = SignedDuration::from_mins(20);

impl Config {
    /// Reads a file's path and text (if there is one) and the environment, which beats it.
    ///
    /// # Errors
    /// Every fault of both, each with its place and its mend.
    pub fn read(file: Option<(&str, &str)>, environment: &Environment) -> Result<Self, ConfigError> {
        let mut values = Values::of(file, environment)?;
        let mut config = Self {
            discord: DiscordConfig {
                api: values
                    .one(Key::DiscordApi, |value| BaseUrl::parse_discord(value::text(value)?))
                    .unwrap_or_else(BaseUrl::discord),
                guild: values.one(Key::DiscordGuild, value::id).unwrap_or_default(),
                channel: values.one(Key::DiscordChannel, value::id),
                threads: values.one(Key::DiscordThreads, value::flag).unwrap_or(true),
            },
            ovh: OvhConfig {
                endpoint: values.endpoint(environment),
                link_hosts: values.many(Key::OvhLinkHosts, link_host),
            },
            approval: ApprovalConfig {
                roles: values.many(Key::ApprovalRoles, |value| value::id(value).map(RoleId)),
                people: values.many(Key::ApprovalPeople, |value| value::id(value).map(PersonId)),
                own_orders: values.one(Key::ApprovalOwnOrders, value::flag).unwrap_or(false),
                expires: values
                    .one(Key::ApprovalExpires, |value| value::duration(value, MOST_EXPIRES))
                    .unwrap_or(THREE_DAYS),
                valid: values
                    .one(Key::ApprovalValid, |value| value::duration(value, MOST_EXPIRES))
                    .unwrap_or(THREE_DAYS),
                remind: values
                    .one(Key::ApprovalRemind, |value| value::duration_or_never(value, MOST_EXPIRES))
                    .unwrap_or(Some(HALF_A_DAY)),
            },
            link: LinkConfig {
                post: values.one(Key::LinkPost, link_post).unwrap_or(LinkPost::Private),
                roles: values.many(Key::LinkRoles, |value| value::id(value).map(RoleId)),
                people: values.many(Key::LinkPeople, |value| value::id(value).map(PersonId)),
            },
            payment: PaymentConfig {
                mode: values.one(Key::PaymentMode, pays).unwrap_or(Pays::Link),
                remind: values
                    .one(Key::PaymentRemind, |value| value::duration_or_never(value, ONE_DAY))
                    .unwrap_or(Some(SIX_HOURS)),
            },
            journal: values.journal(),
            settle: SettleConfig {
                quiet: values
                    .one(Key::SettleQuiet, |value| value::duration(value, MOST_QUIET))
                    .unwrap_or(TWENTY_MINUTES),
            },
            follow: values.follow(),
            audit: AuditConfig {
                roles: values.many(Key::AuditRoles, |value| value::id(value).map(RoleId)),
                people: values.many(Key::AuditPeople, |value| value::id(value).map(PersonId)),
            },
            privacy: PrivacyConfig {
                keep_orders: values
                    .one(Key::PrivacyKeepOrders, |value| value::duration(value, MOST_KEPT))
                    .unwrap_or(ONE_YEAR),
            },
            operations: OperationsConfig {
                listen: values.one(Key::OperationsListen, operations::address),
                log: values.one(Key::OperationsLog, operations::form).unwrap_or_default(),
            },
            rules: Rules::none(),
        };
        values.check_whole(&config);
        values.settle_remind(&mut config.approval);
        config.rules = rules::read(&values.tables, &values.given, &config, &mut values.faults);
        values.found(config)
    }
}

impl JournalConfig {
    /// Reads only where the journal is, as [`Config::read`] does: to look at it, nobody has to be named who approves.
    ///
    /// # Errors
    /// What is wrong with that, and everything in the file and the environment that is not known.
    pub fn read(file: Option<(&str, &str)>, environment: &Environment) -> Result<Self, ConfigError> {
        let mut values = Values::of(file, environment)?;
        let journal = values.journal();
        values.found(journal)
    }
}

impl OvhEndpoint {
    /// Reads only which OVHcloud is meant, as [`Config::read`] does.
    ///
    /// # Errors
    /// What is wrong with that, and everything in the file and the environment that is not known.
    pub fn read(file: Option<(&str, &str)>, environment: &Environment) -> Result<Self, ConfigError> {
        let mut values = Values::of(file, environment)?;
        let endpoint = values.endpoint(environment);
        values.found(endpoint)
    }

    /// Whether our own key says it. Where that cannot be seen something else is wrong, and told.
    pub(super) fn is_said(file: Option<(&str, &str)>, environment: &Environment) -> bool {
        Values::of(file, environment).map_or(true, |values| values.given.contains_key(&Key::OvhEndpoint))
    }
}

/// What was given so far, and what was wrong with it.
struct Values {
    given: BTreeMap<Key, Given>,
    tables: Vec<Table>,
    faults: Vec<Fault>,
}

impl Values {
    fn of(file: Option<(&str, &str)>, environment: &Environment) -> Result<Self, ConfigError> {
        let mut values = Values { given: BTreeMap::new(), tables: Vec::new(), faults: Vec::new() };
        if let Some((path, text)) = file {
            let read = FileText { path, text }.read(&mut values.given, &mut values.tables, &mut values.faults);
            read.map_err(|fault| ConfigError { faults: vec![fault] })?;
        }
        environment::read(environment, &mut values.given, &mut values.faults);
        Ok(values)
    }

    fn found<T>(self, what: T) -> Result<T, ConfigError> {
        match self.faults.is_empty() {
            true => Ok(what),
            false => Err(ConfigError::sorted(self.faults)),
        }
    }

    fn journal(&mut self) -> JournalConfig {
        JournalConfig { url: self.one(Key::JournalUrl, JournalUrl::parse).unwrap_or_else(JournalUrl::beside) }
    }

    /// Which OVHcloud: as our own key says, else as OVHcloud's own clients are told, else Europe's.
    fn endpoint(&mut self, environment: &Environment) -> OvhEndpoint {
        if let (false, Some(theirs)) = (self.given.contains_key(&Key::OvhEndpoint), environment.get(OVH_ENDPOINT)) {
            let at = Origin::Variable(OVH_ENDPOINT.to_owned());
            self.given.insert(Key::OvhEndpoint, Given { at, value: Value::Written(theirs.trim().to_owned()) });
        }
        self.one(Key::OvhEndpoint, |value| OvhEndpoint::parse(value::text(value)?)).unwrap_or(OvhEndpoint::Eu)
    }

    fn follow(&mut self) -> FollowPace {
        follow::read(&self.given, &mut self.faults)
    }

    fn one<T>(&mut self, key: Key, read: impl Fn(&Value) -> Result<T, Wrong>) -> Option<T> {
        typed::one(key.name(), self.given.get(&key)?, &mut self.faults, read)
    }

    fn many<T: PartialEq>(&mut self, key: Key, read: impl Fn(&Value) -> Result<T, Wrong>) -> Vec<T> {
        let Some(given) = self.given.get(&key) else { return Vec::new() };
        typed::many(key.name(), given, &mut self.faults, read).into_iter().map(|(value, _)| value).collect()
    }

    /// The reminder comes before the end. One that nobody asked for is left out where there is no room for it.
    fn settle_remind(&mut self, approval: &mut ApprovalConfig) {
        if approval.remind.is_none_or(|remind| remind < approval.expires) {
            return;
        }
        approval.remind = None;
        if let Some(given) = self.given.get(&Key::ApprovalRemind) {
            let wrong = Wrong::new(
                "is not shorter than `approval.expires`",
                "write how long before the end people are reminded, or \"never\"",
            );
            self.faults.push(typed::fault(Key::ApprovalRemind.name(), &given.at, wrong));
        }
    }

    fn check_whole(&mut self, config: &Config) {
        if !self.given.contains_key(&Key::DiscordGuild) {
            let hint = format!(
                "set {} or {} to the id of the guild the bot serves",
                Key::DiscordGuild.name(),
                Key::DiscordGuild.variable()
            );
            self.faults.push(Fault::new(Origin::Whole, "discord.guild is missing", hint));
        }
        let broken = |key: Key| self.faults.iter().any(|fault| fault.what.contains(key.name()));
        let nobody = config.approval.roles.is_empty() && config.approval.people.is_empty();
        // Where there are rules, each says by itself if nobody may approve.
        if nobody
            && self.tables.iter().all(|table| !table.is_rule())
            && !broken(Key::ApprovalRoles)
            && !broken(Key::ApprovalPeople)
        {
            let hint = format!(
                "list a role in {} ({}) or a person in {} ({})",
                Key::ApprovalRoles.name(),
                Key::ApprovalRoles.variable(),
                Key::ApprovalPeople.name(),
                Key::ApprovalPeople.variable()
            );
            self.faults.push(Fault::new(Origin::Whole, "nobody may approve an order", hint));
        }
        for (key, roles) in [
            (Key::ApprovalRoles, &config.approval.roles),
            (Key::LinkRoles, &config.link.roles),
            (Key::AuditRoles, &config.audit.roles),
        ] {
            // Discord gives @everyone the guild's id and leaves it out of the roles it sends.
            if let Some(given) = self.given.get(&key)
                && roles.contains(&RoleId(config.discord.guild))
            {
                let wrong = Wrong::new(
                    "names @everyone",
                    "that role has the guild's id and never matches: choose another role",
                );
                self.faults.push(typed::fault(key.name(), &given.at, wrong));
            }
        }
    }
}

fn link_post(value: &Value) -> Result<LinkPost, Wrong> {
    match value::text(value)? {
        "private" => Ok(LinkPost::Private),
        "channel" => Ok(LinkPost::Channel),
        _ => Err(Wrong::new(
            "is neither \"private\" nor \"channel\"",
            "write \"private\", or \"channel\" if everybody there may pay",
        )),
    }
}

fn pays(value: &Value) -> Result<Pays, Wrong> {
    match value::text(value)? {
        "link" => Ok(Pays::Link),
        "registered" => Ok(Pays::Registered),
        _ => Err(Wrong::new(
            "is neither \"link\" nor \"registered\"",
            "write \"link\", or \"registered\" if the bot is to pay by the account's default payment method",
        )),
    }
}

fn link_host(value: &Value) -> Result<String, Wrong> {
    let host = value::text(value)?.to_ascii_lowercase();
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    match host.contains('.') && host.split('.').all(label) {
        true => Ok(host),
        false => Err(Wrong::new(
            "is not a domain",
            "write the bare name, as in \"pay.example.com\": no https://, no path, no star",
        )),
    }
}
