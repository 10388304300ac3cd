//! `[[rule]]` and `[[cap]]` as they stand in the file. Unknown keys are faults.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeValue;

use super::super::error::{Fault, Origin};
use super::super::file::FileText;
use super::super::secrets;
use super::super::value::Given;

/// What stands between double brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::config) enum Kind {
    /// `[[rule]]`
    Rule,
    /// `[[cap]]`
    Cap,
}

/// One of them, with the keys it was given.
#[derive(Debug)]
pub(in crate::config) struct Table {
    pub(super) kind: Kind,
    pub(super) at: Origin,
    pub(super) given: BTreeMap<&'static str, Given>,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Rule, Self::Cap];

    /// The word between the brackets.
    pub(in crate::config) const fn name(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Cap => "cap",
        }
    }

    /// Its keys, in the order of the example file.
    pub(in crate::config) const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Rule => &[
                "name",
                "up_to",
                "plans",
                "requesters",
                "approvals",
                "automatic",
                "roles",
                "people",
                "own_orders",
                "typed",
                "expires",
                "remind",
                "valid",
                "escalate_after",
                "escalate_roles",
                "escalate_people",
                "alone_roles",
                "alone_people",
                "pay_roles",
                "pay_people",
            ],
            Self::Cap => &["per", "role", "month"],
        }
    }

    /// The kind of this name.
    pub(in crate::config) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind that somebody most likely means who writes `rules` or `Cap`.
    pub(in crate::config) fn meant_by(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        Self::ALL.into_iter().find(|kind| strsim::osa_distance(kind.name(), &name) <= 1)
    }
}

impl Table {
    /// Whether it is a `[[rule]]`.
    pub(in crate::config) fn is_rule(&self) -> bool {
        self.kind == Kind::Rule
    }

    /// Reads every table of a kind, and reports what is not one and what is not known in it.
    pub(in crate::config) fn read(
        file: &FileText<'_>,
        kind: Kind,
        (at, value): (Origin, &Spanned<DeValue<'_>>),
        tables: &mut Vec<Self>,
        faults: &mut Vec<Fault>,
    ) {
        let odd = |at: Origin| {
            let hint = format!("write each as `[[{}]]` on its own line, in double brackets", kind.name());
            Fault::new(at, format!("there may be several of `{}`, and this is none", kind.name()), hint)
        };
        let DeValue::Array(items) = value.get_ref() else {
            faults.push(odd(at));
            return;
        };
        for item in items {
            let at = file.at(item.span().start);
            let DeValue::Table(entries) = item.get_ref() else {
                faults.push(odd(at));
                continue;
            };
            let mut given = BTreeMap::new();
            for (name, value) in entries {
                let at = file.at(name.span().start);
                match kind.keys().iter().find(|key| **key == name.get_ref().as_ref()) {
                    Some(key) => drop(given.insert(*key, Given { at, value: file.value(value) })),
                    None => faults.push(unknown(kind, at, name.get_ref())),
                }
            }
            tables.push(Self { kind, at, given });
        }
    }
}

fn unknown(kind: Kind, at: Origin, name: &str) -> Fault {
    let lower = name.to_ascii_lowercase();
    let nearest = kind.keys().iter().min_by_key(|key| strsim::osa_distance(key, &lower));
    let hint = match (secrets::meant_by(name), nearest) {
        (Some(secret), _) => secret.hint(),
        (None, Some(nearest)) => format!("the nearest key of a {} is `{nearest}`", kind.name()),
        (None, None) => format!("take it out of the {}", kind.name()),
    };
    Fault::new(at, format!("unknown key `{}.{name}`", kind.name()), hint)
}
