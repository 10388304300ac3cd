//! `allowed_mentions`: who a message may ping.

use super::{Check, Need};
use serde_json::Value;

/// Who a text may ping, after `allowed_mentions` and the defaults of the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mentions {
    /// Whether `@everyone` and `@here` ping.
    pub(crate) everyone: bool,
    /// Which users may be pinged.
    pub(crate) users: Who,
    /// Which roles may be pinged.
    pub(crate) roles: Who,
}

/// All of a kind, or some by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Anyone named in the text.
    All,
    /// Only these, where named in the text.
    These(Vec<String>),
}

impl Who {
    /// Whether this id may be pinged.
    pub(crate) fn has(&self, id: &str) -> bool {
        match self {
            Who::All => true,
            Who::These(ids) => ids.iter().any(|known| known == id),
        }
    }
}

impl Mentions {
    /// The default for channel messages: users, roles and everyone.
    pub(crate) fn everything() -> Self {
        Mentions { everyone: true, users: Who::All, roles: Who::All }
    }

    /// The default for interactions and webhooks: users only.
    pub(crate) fn users_only() -> Self {
        Mentions { everyone: false, users: Who::All, roles: Who::These(Vec::new()) }
    }

    /// Reads `allowed_mentions`, or the default if there is none.
    pub(crate) fn read(check: &mut Check, body: &Value, default: Mentions) -> Mentions {
        let Some(allowed) = check.object(body, "allowed_mentions", Need::Optional) else {
            return default;
        };
        check.within("allowed_mentions", |check| {
            let mut mentions = Mentions {
                everyone: false,
                users: listed(check, allowed, "users"),
                roles: listed(check, allowed, "roles"),
            };
            let parse = check.list(allowed, "parse", Need::Optional, 0..=3);
            for (index, kind) in parse.iter().enumerate() {
                match kind.as_str() {
                    Some("everyone") => mentions.everyone = true,
                    Some("users") => both(check, "users", &mut mentions.users),
                    Some("roles") => both(check, "roles", &mut mentions.roles),
                    Some(_) | None => check.within("parse", |check| {
                        let message = "Value must be one of ('users', 'roles', 'everyone').";
                        check.fault_at(index, "BASE_TYPE_CHOICES", message);
                    }),
                }
            }
            mentions
        })
    }
}

fn listed(check: &mut Check, allowed: &Value, key: &str) -> Who {
    let ids = check.list(allowed, key, Need::Optional, 0..=100);
    let mut known = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let text = id.as_str().map(str::to_owned).or_else(|| id.as_u64().map(|id| id.to_string()));
        match text.filter(|text| text.parse::<u64>().is_ok()) {
            Some(text) => known.push(text),
            None => check.within(key, |check| {
                check.fault_at(index, "NUMBER_TYPE_COERCE", format!("Value \"{id}\" is not snowflake."));
            }),
        }
    }
    Who::These(known)
}

/// `parse` and an explicit list of the same kind exclude each other.
fn both(check: &mut Check, kind: &str, who: &mut Who) {
    if matches!(who, Who::These(ids) if !ids.is_empty()) {
        check.fault(
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            format!("parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive."),
        );
    }
    *who = Who::All;
}
