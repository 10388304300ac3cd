//! The order's one message in the channel: a headline, everything about the order, and the buttons of its stage.

use super::body::body;
use super::button::MOST_URL;
use super::buttons::buttons;
use super::embed::Embed;
use super::escape::{code, escape, escape_within};
use super::fit::{fit, size};
use super::headline::{asked_again, headline};
use super::held::{query_id, silence};
use super::lines::{exact, numbered, numbers};
use super::people::{approvers, mention, mentions};
use super::progress::progress_line;
use crate::desk::{Sheet, Step};
use crate::discord::words as say;
use crate::discord::words::{Lang, date, distance};
use crate::journal::PaymentLink;
use crate::order::{Contract, Order, Stage, Undecided};
use serde_json::Value;

const MOST_REASON: usize = 500;
const MOST_COST_CENTRE: usize = 130;
const MOST_CONTRACT_URL: usize = 300;

/// The message for this state of the order.
///
/// `link` is given only where the operator lets the channel have it (`link.post = "channel"`); `step` is what is being
/// done right now while the order is placed.
pub fn card(lang: Lang, sheet: &Sheet, link: Option<&PaymentLink>, step: Option<Step>) -> Value {
    let order = &sheet.order;
    let mut embed = Embed::new(color(&order.stage));
    fields(lang, sheet, step, &mut embed);
    let link = link.filter(|_| matches!(order.stage, Stage::Placed { .. })).map(PaymentLink::expose);
    if let Some(link) = link.filter(|link| size(link) <= super::embed::MOST_VALUE - 2) {
        embed.field(say::field_link(lang), format!("<{link}>"));
    }
    let description = description(lang, order, embed.room());
    let buttons = buttons(lang, order, link.filter(|link| size(link) <= MOST_URL));
    body(headline(lang, sheet), vec![embed.with(description)], buttons)
}

/// What stands first: what to do or to know, then the lines with their prices.
fn description(lang: Lang, order: &Order, room: usize) -> String {
    let mut notices = Vec::new();
    match &order.stage {
        Stage::Placed { .. } => notices.push(say::notice_confirm(lang)),
        Stage::PlacedOtherwise { number } => notices.push(say::notice_otherwise(lang, *number)),
        Stage::CheckingOut { unproved: Some(_), .. } => notices.push(say::notice_checking(lang)),
        Stage::Undecided(_) => notices.push(say::notice_undecided(lang)),
        Stage::Pending if order.lapsed => notices.push(say::notice_lapsed(lang)),
        Stage::Pending if asked_again(order) => notices.push(say::notice_asked_again(lang)),
        Stage::Pending
        | Stage::Approved
        | Stage::CheckingOut { unproved: None, .. }
        | Stage::Held(_)
        | Stage::Closed(_) => {}
    }
    if !order.strays.is_empty() {
        notices.push(say::notice_strays(lang, order.strays.len(), numbers(lang, &order.strays)));
    }
    let mut text: String = notices.iter().map(|notice| format!("**{notice}**\n\n")).collect();
    let lines = order.content.lines.iter().map(|line| {
        let price = order.quote.lines.iter().find(|quoted| quoted.line == line.id);
        match price {
            Some(quoted) => say::line_price(lang, exact(lang, line), lang.money(quoted.total)),
            None => exact(lang, line),
        }
    });
    text.push_str(&numbered(lang, lines.collect(), room.saturating_sub(size(&text))));
    text
}

fn fields(lang: Lang, sheet: &Sheet, step: Option<Step>, embed: &mut Embed) {
    let order = &sheet.order;
    let quote = &order.quote;
    let price = say::price_both(lang, lang.money(quote.with_tax), lang.money(quote.without_tax));
    embed.narrow(say::field_price(lang), price);
    let asked = format!("{}\n{}", mention(lang, sheet.requester.as_ref()), date(sheet.submitted_at));
    embed.narrow(say::field_requester(lang), asked);
    if order.stage == Stage::Pending {
        embed.narrow(say::field_expires(lang), format!("{}\n{}", date(order.expires), distance(order.expires)));
    }
    if !sheet.approvals.is_empty() {
        embed.field(say::field_approved_by(lang), mentions(lang, &sheet.approvals));
    }
    if let Stage::Undecided(Undecided::NotFound(lost)) = &order.stage {
        let asked = sheet.asked_at.map_or_else(String::new, date);
        embed.field(say::field_asked(lang), say::lost_silence(lang, asked, silence(lang, lost.unproved.silence)));
        embed.field(say::field_unclaimed(lang), numbers(lang, &lost.unclaimed));
    }
    if matches!(order.stage, Stage::Pending | Stage::Held(_) | Stage::Undecided(_)) {
        embed.field(say::field_approvers(lang), approvers(lang, &sheet.approvers));
    }
    let texts = &sheet.texts;
    let shown =
        |text: &Option<String>, most| text.as_deref().map_or_else(String::new, |text| escape_within(text, most));
    embed.field(say::field_reason(lang), shown(&texts.reason, MOST_REASON));
    embed.field(say::field_cost_centre(lang), shown(&texts.cost_centre, MOST_COST_CENTRE));
    embed.field(say::field_rejection(lang), shown(&texts.rejection, MOST_REASON));
    embed.field(say::field_contracts(lang), contracts(lang, &quote.contracts));
    embed.field(say::field_progress(lang), progress_line(lang, &order.stage, step));
    embed.field(say::field_query(lang), query_id(&order.stage).map_or_else(String::new, |id| code(&id.0)));
}

/// Contracts as links, as many as a field holds.
fn contracts(lang: Lang, contracts: &[Contract]) -> String {
    let links: Vec<String> = contracts.iter().map(contract).collect();
    fit(&links, "\n", super::embed::MOST_VALUE, |left_out| say::and_more(lang, left_out))
}

/// `[name](address)`. Only the name where the address cannot stand in a masked link.
fn contract(contract: &Contract) -> String {
    let name = escape_within(&contract.name, 100);
    let url = contract.url.replace('(', "%28").replace(')', "%29");
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '[' | ']');
    if !url.starts_with("https://") || size(&url) > MOST_CONTRACT_URL || url.contains(odd) {
        return name;
    }
    // A masked link whose text is an address itself is not one for Discord.
    let name = if name.contains("://") || name.is_empty() { escape(url.trim_start_matches("https://")) } else { name };
    format!("[{name}]({url})")
}

/// The frame's colour: what needs a person is yellow or red, what runs is blue, what worked is green.
fn color(stage: &Stage) -> u32 {
    match stage {
        Stage::Pending => 0xF1_C4_0F,
        Stage::Approved | Stage::CheckingOut { unproved: None, .. } => 0x34_98_DB,
        Stage::CheckingOut { unproved: Some(_), .. } | Stage::Held(_) => 0xE6_7E_22,
        Stage::Undecided(_) | Stage::PlacedOtherwise { .. } => 0xE7_4C_3C,
        Stage::Placed { .. } => 0x2E_CC_71,
        Stage::Closed(_) => 0x95_A5_A6,
    }
}
