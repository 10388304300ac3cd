//! Every key of the configuration, once.

/// One key. Its name stands in the file, its variable in the environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    DiscordApi,
    DiscordGuild,
    DiscordChannel,
    DiscordThreads,
    OvhEndpoint,
    OvhLinkHosts,
    ApprovalRoles,
    ApprovalPeople,
    ApprovalOwnOrders,
    ApprovalExpires,
    ApprovalValid,
    ApprovalRemind,
    LinkPost,
    LinkRoles,
    LinkPeople,
    PaymentMode,
    PaymentRemind,
    JournalUrl,
    SettleQuiet,
    FollowFirst,
    FollowLongest,
    FollowOverdue,
    FollowGiveUp,
    AuditRoles,
    AuditPeople,
    PrivacyKeepOrders,
    OperationsListen,
    OperationsLog,
}

/// What every variable of ours begins with.
pub(super) const PREFIX: &str = "CARTWRIGHT_";

impl Key {
    /// All of them, in the order of the example file.
    pub(super) const ALL: [Self; 28] = [
        Self::DiscordApi,
        Self::DiscordGuild,
        Self::DiscordChannel,
        Self::DiscordThreads,
        Self::OvhEndpoint,
        Self::OvhLinkHosts,
        Self::ApprovalRoles,
        Self::ApprovalPeople,
        Self::ApprovalOwnOrders,
        Self::ApprovalExpires,
        Self::ApprovalValid,
        Self::ApprovalRemind,
        Self::LinkPost,
        Self::LinkRoles,
        Self::LinkPeople,
        Self::PaymentMode,
        Self::PaymentRemind,
        Self::JournalUrl,
        Self::SettleQuiet,
        Self::FollowFirst,
        Self::FollowLongest,
        Self::FollowOverdue,
        Self::FollowGiveUp,
        Self::AuditRoles,
        Self::AuditPeople,
        Self::PrivacyKeepOrders,
        Self::OperationsListen,
        Self::OperationsLog,
    ];

    /// Section and key, as in `discord.guild`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::DiscordApi => "discord.api",
            Self::DiscordGuild => "discord.guild",
            Self::DiscordChannel => "discord.channel",
            Self::DiscordThreads => "discord.threads",
            Self::OvhEndpoint => "ovh.endpoint",
            Self::OvhLinkHosts => "ovh.link_hosts",
            Self::ApprovalRoles => "approval.roles",
            Self::ApprovalPeople => "approval.people",
            Self::ApprovalOwnOrders => "approval.own_orders",
            Self::ApprovalExpires => "approval.expires",
            Self::ApprovalValid => "approval.valid",
            Self::ApprovalRemind => "approval.remind",
            Self::LinkPost => "link.post",
            Self::LinkRoles => "link.roles",
            Self::LinkPeople => "link.people",
            Self::PaymentMode => "payment.mode",
            Self::PaymentRemind => "payment.remind",
            Self::JournalUrl => "journal.url",
            Self::SettleQuiet => "settle.quiet",
            Self::FollowFirst => "follow.first",
            Self::FollowLongest => "follow.longest",
            Self::FollowOverdue => "follow.overdue",
            Self::FollowGiveUp => "follow.give_up",
            Self::AuditRoles => "audit.roles",
            Self::AuditPeople => "audit.people",
            Self::PrivacyKeepOrders => "privacy.keep_orders",
            Self::OperationsListen => "operations.listen",
            Self::OperationsLog => "operations.log",
        }
    }

    /// The environment variable, as in `CARTWRIGHT_DISCORD__GUILD`.
    pub(super) fn variable(self) -> String {
        format!("{PREFIX}{}", self.name().replace('.', "__").to_ascii_uppercase())
    }

    /// The key with this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }

    /// The key with this variable.
    pub(super) fn of_variable(variable: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.variable() == variable)
    }

    /// The key whose name is most like this one. The right word in the wrong section is nearer than any misspelling.
    pub(super) fn nearest(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        let word = |full: &str| full.rsplit('.').next().map(str::to_owned);
        Self::ALL
            .into_iter()
            .min_by_key(|key| (word(key.name()) != word(&name), strsim::osa_distance(key.name(), &name)))
            .unwrap_or(Self::DiscordApi)
    }

    /// Whether this names a section of the file.
    pub(super) fn is_section(name: &str) -> bool {
        Self::ALL.iter().any(|key| key.name().split_once('.').is_some_and(|(section, _)| section == name))
    }

    /// The section whose name is most like this one.
    pub(super) fn nearest_section(name: &str) -> &'static str {
        Self::ALL
            .iter()
            .filter_map(|key| key.name().split_once('.').map(|(section, _)| section))
            .min_by_key(|section| strsim::osa_distance(section, &name.to_ascii_lowercase()))
            .unwrap_or("discord")
    }
}
