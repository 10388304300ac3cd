//! What the credentials may and may not do, and what they may that nobody needs.

use super::finding::{Finding, Known, State};
use crate::ovh::Allowance;
use crate::ovh::rights::{AccessRule, PURPOSES, lacking, lacking_actions, needless};

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

/// Of a service account, as IAM says. `asked`: the actions that it was asked about.
pub(super) fn of_policy(asked: &[&str], said: &Allowance) -> Vec<Finding> {
    let lacking = lacking_actions(&said.denied);
    let mut findings: Vec<Finding> = lacking
        .iter()
        .map(|(purpose, actions)| {
            let says = format!("may not {}: its IAM policy lacks {}", purpose.name, actions.join(", "));
            let state = if purpose.vital { State::Failed } else { State::Warning };
            Finding { check: RIGHTS, state, says, next: Some(Known::AsService.more_rights().to_owned()) }
        })
        .collect();
    let told = |action: &str| said.allowed.iter().chain(&said.denied).any(|known| known == action);
    let untold: Vec<&str> = asked.iter().copied().filter(|action| !told(action)).collect();
    if !untold.is_empty() {
        findings.push(unknown(format!("OVHcloud does not say whether it may: {}", untold.join(", "))));
    }
    if findings.is_empty() {
        let says = "all that is needed on the account, as IAM says; whether it may see projects shows below";
        findings.push(Finding::fine(RIGHTS, says));
    }
    findings
}

/// Of a service account, where IAM does not say: which of the actions are tried, and which cannot be. `all`: whether the
/// account can be read, without which only that is tried.
pub(super) fn untold(all: bool) -> Finding {
    let tried: Vec<&str> = TRIED.into_iter().take(if all { TRIED.len() } else { 1 }).collect();
    let needed = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied();
    let others: Vec<&str> = needed.filter(|action| !tried.contains(action)).collect();
    let why = if all { "that takes an order" } else { "the account comes first" };
    unknown(format!(
        "OVHcloud does not say what the IAM policy allows. Tried, and told below where it is refused: {}. Not tried, because {why}: {}",
        tried.join(", "),
        others.join(", ")
    ))
}

fn unknown(says: String) -> Finding {
    let next = "compare them with the policy that `cartwright login --service-account` prints";
    Finding { next: Some(next.to_owned()), ..Finding::skipped(RIGHTS, says) }
}

/// The actions that are tried by reading, that of the account first.
const TRIED: [&str; 7] = [
    "account:apiovh:me/get",
    "account:apiovh:me/payment/method/get",
    "account:apiovh:publicCloudProject/eligibility/get",
    "publicCloudProject:apiovh:get",
    "account:apiovh:me/order/get",
    "account:apiovh:cloud/order/get",
    "order:apiovh:cart/get",
];

fn listed<'a>(rules: impl Iterator<Item = &'a AccessRule>) -> String {
    let words: Vec<String> = rules.map(|rule| format!("{} {}", rule.method, rule.path)).collect();
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(allowed: &[&str], denied: &[&str]) -> Allowance {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Allowance { allowed: words(allowed), denied: words(denied), ..Allowance::default() }
    }

    #[test]
    fn what_iam_says_is_weighed_by_its_purpose() {
        let (pay, see) = ("account:apiovh:me/order/pay", "account:apiovh:me/payment/method/get");
        let states = |said: &Allowance| {
            of_policy(&[pay, see], said).into_iter().map(|finding| finding.state).collect::<Vec<_>>()
        };
        assert_eq!(states(&said(&[pay, see], &[])), [State::Fine]);
        assert_eq!(states(&said(&[see], &[pay])), [State::Failed]);
        assert_eq!(states(&said(&[pay], &[see])), [State::Warning]);
        assert_eq!(states(&said(&[pay], &[])), [State::Skipped], "silence is no right");
        assert_eq!(states(&said(&[], &[pay])), [State::Failed, State::Skipped]);
    }

    #[test]
    fn every_action_is_tried_or_named_as_not_tried() {
        let needed: Vec<&str> = PURPOSES.iter().flat_map(|purpose| purpose.actions).copied().collect();
        assert!(TRIED.iter().all(|action| needed.contains(action)));
        for all in [true, false] {
            let says = untold(all).says;
            let (tried, others) = says.split_once("Not tried").unwrap_or_default();
            let count = |text: &str| text.matches(":apiovh:").count();
            assert_eq!((count(tried), count(others)), if all { (7, needed.len() - 7) } else { (1, needed.len() - 1) });
        }
    }
}
