//! The cheap part of it, when a bot starts: the rights of the consumer key. Whatever comes of it, the bot goes on.

use super::finding::State;
use super::rights;
use crate::ovh::{Grant, GrantState, Ovh};

/// Logs what somebody should know about the key. One call, which nobody waits for.
pub async fn at_start(ovh: &Ovh) {
    // That OVHcloud takes no key at all shows in everything else.
    let Ok(Grant { state: GrantState::Validated, rules, .. }) = ovh.current_key().await else { return };
    for finding in rights::of_key(&rules) {
        if finding.state > State::Skipped {
            let next = finding.next.unwrap_or_default();
            tracing::warn!(next, "the OVHcloud key {}", finding.says);
        }
    }
}
