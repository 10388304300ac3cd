//! What the rules say about one order: under which rule it was sent, what is missing, who may still approve, and why the
//! reader may not.

use super::body::body;
use super::caps::caps_shown;
use super::embed::{Embed, MOST_VALUE};
use super::escape::escape_within;
use super::fit::fit;
use super::headline::headline;
use super::people::{approvers, mention};
use super::policy::MOST_RULE;
use super::refusal::refusal;
use crate::desk::{Explained, Handed, Right, Yes};
use crate::discord::words as say;
use crate::discord::words::{Lang, date, distance};
use crate::order::{Refusal, Stage};
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;

/// The explanation. What people may do now is said only of an order that waits for them.
pub fn explain(lang: Lang, explained: &Explained) -> Value {
    let sheet = &explained.sheet;
    let order = &sheet.order;
    let waits = order.stage == Stage::Pending;
    let mut embed = Embed::new(COLOR);
    embed.field(say::field_approved_by(lang), approvals(lang, &explained.approvals));
    if waits {
        embed.field(say::field_still(lang), still(lang, explained));
        embed.field(say::field_expires(lang), format!("{} ({})", date(order.expires), distance(order.expires)));
        if let Some((from, second)) = &explained.second {
            embed.field(say::field_second(lang), say::explain_second(lang, date(*from), approvers(lang, second)));
        }
        if !explained.alone.is_empty() {
            embed.field(say::field_alone(lang), approvers(lang, &explained.alone));
        }
    }
    embed.field(say::field_caps(lang), caps_shown(lang, Some(sheet.requester.as_ref()), &explained.caps));
    embed.field(say::field_you(lang), you(lang, explained));
    if let Some((at, why)) = &explained.last {
        let why = why.as_ref().map_or_else(|| say::explain_last_unknown(lang), |why| refused(lang, why));
        embed.field(say::field_last_refusal(lang), format!("{}: {why}", date(*at)));
    }
    let rule = escape_within(&order.terms.rule, MOST_RULE);
    let rule = if rule.is_empty() { say::explain_no_rule(lang) } else { say::explain_rule(lang, rule) };
    // Of an order that is over nothing is missing any more.
    let over = matches!(order.stage, Stage::Closed(_));
    let description = if over { rule } else { format!("{rule}\n{}", missing(lang, explained)) };
    body(headline(lang, sheet), vec![embed.with(description)], Vec::new())
}

fn missing(lang: Lang, explained: &Explained) -> String {
    let order = &explained.sheet.order;
    if order.needs == 0 {
        return say::explain_automatic(lang);
    }
    let needs = u32::from(order.needs);
    let left = usize::from(order.needs).saturating_sub(order.approvals.len());
    if order.is_approved() { say::explain_complete(lang, needs) } else { say::explain_missing(lang, needs, left) }
}

fn approvals(lang: Lang, approvals: &[Yes]) -> String {
    let line = |yes: &Yes| {
        let by = mention(lang, yes.by.as_ref());
        match &yes.right {
            Right::Own => by,
            Right::Of(other) => say::explain_for(lang, by, mention(lang, other.as_ref())),
            Right::Alone => say::explain_alone(lang, by),
        }
    };
    let lines: Vec<String> = approvals.iter().map(line).collect();
    fit(&lines, "\n", MOST_VALUE, |left_out| say::and_more(lang, left_out))
}

/// Who may still approve: the group, those who act for others, and who of them may not.
fn still(lang: Lang, explained: &Explained) -> String {
    let sheet = &explained.sheet;
    let order = &sheet.order;
    let mut lines = vec![approvers(lang, &sheet.approvers)];
    let handed = |handed: &Handed| {
        let (to, from) = (mention(lang, handed.to.as_ref()), mention(lang, handed.from.as_ref()));
        say::explain_handed(lang, to, from, date(handed.until))
    };
    lines.extend(explained.handed.iter().map(handed));
    if !order.terms.own_orders {
        lines.push(say::explain_not_own(lang, mention(lang, sheet.requester.as_ref())));
    }
    if !order.approvals.is_empty() {
        lines.push(say::explain_not_twice(lang));
    }
    if order.terms.typed {
        lines.push(say::policy_typed(lang));
    }
    fit(&lines, "\n", MOST_VALUE, |left_out| say::and_more(lang, left_out))
}

fn you(lang: Lang, explained: &Explained) -> String {
    match &explained.you {
        Ok(()) => say::explain_you_may(lang),
        Err(why) if explained.you_alone => format!("{}\n{}", refused(lang, why), say::explain_you_alone(lang)),
        Err(why) => refused(lang, why),
    }
}

/// A refusal as it reads here, where nobody need be sent to.
fn refused(lang: Lang, why: &Refusal) -> String {
    if *why == Refusal::NotApprover { say::explain_not_approver(lang) } else { refusal(lang, why) }
}
