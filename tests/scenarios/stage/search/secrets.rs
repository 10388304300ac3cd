//! Every secret that occurred in a scenario.

use sandbox::Sandbox;
use std::fmt;

/// Something that may stand nowhere, or only where those read who are entitled to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Secret {
    pub(super) kind: Kind,
    pub(super) text: String,
}

/// What kind of secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The address where an order is paid, or the password in it: only for those entitled.
    Link,
    /// Everything else: for nobody.
    Other,
}

/// The secrets of both services.
pub(super) fn secrets(sandbox: &Sandbox) -> Vec<Secret> {
    let links = sandbox.ovh.links();
    let mut all: Vec<Secret> = links.iter().map(|text| Secret { kind: Kind::Link, text: text.clone() }).collect();
    for text in sandbox.ovh.secrets().into_iter().chain(sandbox.discord.secrets()) {
        if !text.is_empty() && !all.iter().any(|known| known.text == text) {
            all.push(Secret { kind: Kind::Other, text });
        }
    }
    all
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Link => "a payment link",
            Kind::Other => "a key, token, cart or voucher",
        })
    }
}
