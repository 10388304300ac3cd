//! The operator's rules in words, in the order they are tried, and how much of the caps is used.

use super::body::body;
use super::caps::caps_shown;
use super::embed::Embed;
use super::escape::{code, escape_within};
use super::fit::fit;
use super::payment;
use super::people::approvers;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Counted, Fits, Group, Money, Pays, PersonId, Policy, Rule};
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;

/// The characters that the plans of one rule may take.
const MOST_PLANS: usize = 300;

/// The characters a rule's name may take.
pub(super) const MOST_RULE: usize = 130;

/// All rules, and the caps as they stand for whoever asks.
pub fn policy(lang: Lang, policy: &Policy, pays: Pays, caps: &[(Counted, Money)]) -> Value {
    let mut embed = Embed::new(COLOR).titled(say::policy_title(lang));
    embed.field(say::field_caps(lang), caps_shown(lang, None, caps));
    embed.field(say::field_pays(lang), payment::policy(lang, pays));
    let several = policy.rules.len() > 1;
    let rules: Vec<String> =
        policy.rules.iter().zip(1_usize..).map(|(rule, place)| block(lang, rule, several.then_some(place))).collect();
    let first = if several { format!("{}\n\n", say::policy_first(lang)) } else { String::new() };
    let room = embed.room().saturating_sub(super::fit::size(&first));
    let rules = fit(&rules, "\n\n", room, |left_out| say::and_more(lang, left_out));
    body(String::new(), vec![embed.with(first + &rules)], Vec::new())
}

/// One rule: its name and its place, then what it says, a line each.
fn block(lang: Lang, rule: &Rule, place: Option<usize>) -> String {
    let name = escape_within(&rule.name, MOST_RULE);
    let title = match place {
        Some(place) => Some(format!("**{place}. {name}**")),
        None if !name.is_empty() => Some(format!("**{name}**")),
        None => None,
    };
    title
        .into_iter()
        .chain(lines(lang, rule).into_iter().map(|line| format!("- {line}")))
        .collect::<Vec<_>>()
        .join("\n")
}

fn lines(lang: Lang, rule: &Rule) -> Vec<String> {
    let list = |group: &Group<PersonId>| approvers(lang, group);
    let mut lines = vec![fits(lang, &rule.fits)];
    lines.push(match rule.approvals {
        0 => say::policy_automatic(lang, list(&rule.approvers)),
        count => say::policy_needs(lang, u32::from(count), list(&rule.approvers)),
    });
    lines.push(if rule.own_orders { say::policy_own_yes(lang) } else { say::policy_own_no(lang) });
    if rule.typed {
        lines.push(say::policy_typed(lang));
    }
    let waits = lang.span(rule.expires);
    lines.push(match rule.remind {
        Some(before) => say::policy_waits_reminded(lang, waits, lang.span(before)),
        None => say::policy_waits(lang, waits),
    });
    if let Some(second) = &rule.escalate {
        lines.push(say::policy_escalates(lang, lang.span(second.after), list(&second.to)));
    }
    lines.push(say::policy_valid(lang, lang.span(rule.valid)));
    if !rule.alone.is_empty() {
        lines.push(say::policy_alone(lang, list(&rule.alone)));
    }
    if !rule.payers.is_empty() {
        lines.push(say::policy_payers(lang, list(&rule.payers)));
    }
    lines
}

/// Which orders it is for.
fn fits(lang: Lang, fits: &Fits) -> String {
    let mut parts = Vec::new();
    if let Some(most) = fits.up_to {
        parts.push(say::policy_up_to(lang, lang.money(most)));
    }
    if !fits.plans.is_empty() {
        let codes: Vec<String> = fits.plans.iter().map(|plan| code(&plan.0)).collect();
        let codes = fit(&codes, ", ", MOST_PLANS, |left_out| say::and_more(lang, left_out));
        parts.push(say::policy_plans(lang, codes));
    }
    if !fits.requesters.is_empty() {
        let group = Group { roles: fits.requesters.clone(), people: Vec::new() };
        parts.push(say::policy_requesters(lang, approvers(lang, &group)));
    }
    if parts.is_empty() { say::policy_for_all(lang) } else { say::policy_for(lang, parts.join(", ")) }
}
