//! What whoever decides about an order should know before they press a button.

use super::changed::changed;
use super::embed::Embed;
use super::escape::escape_within;
use super::fit::fit;
use super::payment;
use crate::desk::Sheet;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Counted, Money, Stage, Tally};

/// The characters that all notes may take.
const MOST_NOTES: usize = 350;
const MOST_RULE: usize = 60;

/// How many of the approvals are there, and the rule that asks for them.
pub(super) fn asked(lang: Lang, sheet: &Sheet, embed: &mut Embed) {
    let order = &sheet.order;
    if order.stage != Stage::Pending {
        return;
    }
    if order.needs > 1 {
        let given = order.approvals.len();
        embed.narrow(say::field_quorum(lang), say::quorum(lang, given, u32::from(order.needs)));
    }
    embed.narrow(say::field_rule(lang), escape_within(&order.terms.rule, MOST_RULE));
    embed.narrow(say::field_pays(lang), payment::pays(lang, order));
}

/// What has changed, what is known beside the price, and what right an approval could give up.
pub(super) fn notes(lang: Lang, sheet: &Sheet, embed: &mut Embed) {
    let order = &sheet.order;
    if order.stage != Stage::Pending {
        // Whether it is given up in the end is not seen from who wanted to.
        if order.approvals.iter().any(|approval| approval.waives) {
            let given_up = if order.waives() { say::withdrawal_given_up(lang) } else { say::withdrawal_kept(lang) };
            embed.field(say::field_withdrawal(lang), given_up);
        }
        return;
    }
    embed.field(say::field_changed(lang), changed(lang, order, &sheet.link_hosts));
    let mut notes = facts(lang, sheet);
    notes.extend(sheet.caps.iter().map(|(cap, used)| cap_used(lang, cap, *used, order.quote.with_tax)));
    embed.field(say::field_notes(lang), fit(&notes, "\n", MOST_NOTES, |left_out| say::and_more(lang, left_out)));
    if order.quote.individual {
        embed.field(say::field_withdrawal(lang), say::withdrawal(lang));
    }
}

fn facts(lang: Lang, sheet: &Sheet) -> Vec<String> {
    let facts = &sheet.order.facts;
    let first = facts.first.then(|| say::fact_first(lang));
    let projects = facts.projects.map(|count| say::fact_projects(lang, count));
    let quota = facts.quota.then(|| say::fact_quota(lang));
    let last = facts.last.map(|last| say::fact_last(lang, lang.money(last)));
    [first, projects, quota, last].into_iter().flatten().collect()
}

fn cap_used(lang: Lang, cap: &Counted, used: Money, total: Money) -> String {
    let (shown, most) = (lang.money(used), lang.money(cap.month));
    let line = match &cap.tally {
        Tally::Person(_) => say::note_cap_person(lang, shown, most),
        Tally::Role(role) => say::note_cap_role(lang, format!("<@&{}>", role.0), shown, most),
        Tally::Everybody => say::note_cap_everybody(lang, shown, most),
    };
    if cap.room(used, total).is_ok() { line } else { say::cap_over(lang, line) }
}
