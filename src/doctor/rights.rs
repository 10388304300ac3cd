//! What the credentials may and may not do, and what they may that nobody needs.

use super::finding::{Finding, Known, State};
use crate::ovh::rights::{AccessRule, lacking, needless};

const RIGHTS: &str = "rights";

/// Of a consumer key, by its rules.
pub(super) fn of_key(rules: &[AccessRule]) -> Vec<Finding> {
    let lacking = lacking(rules);
    let mut findings: Vec<Finding> = lacking
        .iter()
        .map(|(purpose, rules)| {
            let says = format!("may not {}: lacks {}", purpose.name, listed(rules.iter()));
            let state = if purpose.vital { State::Failed } else { State::Warning };
            Finding { check: RIGHTS, state, says, next: Some(Known::ByKey.more_rights().to_owned()) }
        })
        .collect();
    if findings.is_empty() {
        findings.push(Finding::fine(RIGHTS, "all that is needed"));
    }
    let more = needless(rules);
    if !more.is_empty() {
        let says = format!("may do more than is needed: {}", listed(more.iter()));
        let next = "`cartwright login --write FILE` gets a key with the least rights; revoke this one before that with `cartwright logout`, or later in the control panel";
        findings.push(Finding::warning(RIGHTS, says, next));
    }
    findings
}

/// Of a service account: OVHcloud tells it nothing about its policy.
pub(super) fn of_policy() -> Finding {
    Finding::fine(RIGHTS, "what it may read shows below; what only an order does (assign, checkout) is not tried")
}

fn listed<'a>(rules: impl Iterator<Item = &'a AccessRule>) -> String {
    let words: Vec<String> = rules.map(|rule| format!("{} {}", rule.method, rule.path)).collect();
    words.join(", ")
}
