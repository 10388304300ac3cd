//! The cheap part of it, when a bot starts: the consumer key, how the account pays, and what OVHcloud wants first. Whatever
//! comes of it, the bot goes on.

use super::finding::{Finding, Known, State};
use super::{account, vendor};
use crate::order::Pays;
use crate::ovh::{Error, Fate, Ovh};

/// Logs what somebody should know, all at once. At most four calls.
pub async fn at_start(ovh: &Ovh, known: Known, pays: Pays) {
    let key = async {
        match known {
            Known::ByKey => Some(ovh.current_key().await),
            Known::AsService => None,
        }
    };
    let (key, method, actions) = tokio::join!(key, ovh.default_payment_method(), ovh.actions_required());
    if let Some(key) = key.filter(said) {
        let findings = vendor::known_by_key(&key, ovh.now());
        let refused = findings.iter().any(|finding| finding.check == "credentials" && finding.state == State::Failed);
        warn(findings);
        // The same once more for each question would help nobody.
        if refused {
            return;
        }
    }
    if said(&method) {
        warn(vec![account::pays(&method, known, pays)]);
    }
    if said(&actions) {
        warn(account::eligible(&actions, known));
        warn(account::quota(&actions).into_iter().collect());
    }
}

/// Whether OVHcloud has said something. That it cannot be reached shows in everything else.
fn said<T>(answer: &Result<T, Error>) -> bool {
    !matches!(answer, Err(Error { fate: Fate::NotSent | Fate::Missing | Fate::Unknown(_), .. }))
}

fn warn(findings: Vec<Finding>) {
    for Finding { check, says, next, .. } in findings.into_iter().filter(|finding| finding.state > State::Skipped) {
        let next = next.unwrap_or_default();
        if check == "rights" {
            tracing::warn!(next, "the OVHcloud key {says}");
        } else {
            tracing::warn!(next, "OVHcloud, {check}: {says}");
        }
    }
}
