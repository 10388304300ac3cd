//! The order's one message in the channel: a headline, everything about the order, and the buttons of its stage.

use super::after::retraction_notice;
use super::body::body;
use super::button::MOST_URL;
use super::buttons::buttons;
use super::changed::moved;
use super::contracts::contracts;
use super::course::{projects, timeline};
use super::deciding;
use super::embed::Embed;
use super::escape::{code, escape_within};
use super::fit::size;
use super::headline::headline;
use super::held::{query_id, silence};
use super::lines::{exact, numbered, numbers};
use super::next::next_steps;
use super::payment::pay_until;
use super::people::{approvers, mention};
use super::progress::progress_line;
use super::standing::{Standing, standing};
use super::votes::votes;
use crate::desk::{Sheet, Step};
use crate::discord::words as say;
use crate::discord::words::{Lang, date, distance};
use crate::journal::PaymentLink;
use crate::order::{LinkState, Order, Stage, Undecided};
use serde_json::Value;

const MOST_REASON: usize = 450;
const MOST_COST_CENTRE: usize = 130;
/// More than any description has.
const EVERYTHING: usize = 100_000;
/// What may come below the contracts, with its own name and theirs.
const MOST_AFTER_CONTRACTS: usize = 300;

/// The message for this state of the order.
///
/// `link` is given only where the operator lets the channel have it (`link.post = "channel"`); `step` is what is being
/// done right now while the order is placed.
pub fn card(lang: Lang, sheet: &Sheet, link: Option<&PaymentLink>, step: Option<Step>) -> Value {
    let order = &sheet.order;
    let mut embed = Embed::new(color(order));
    // The lines are what is bought, so they come before everything that may be cut short.
    let lines = size(&description(lang, sheet, EVERYTHING));
    fields(lang, sheet, step, lines, &mut embed);
    let link = link.filter(|_| order.link_state() == Some(LinkState::Open)).map(PaymentLink::expose);
    if let Some(link) = link.filter(|link| size(link) <= super::embed::MOST_VALUE - 2) {
        embed.field(say::field_link(lang), format!("<{link}>"));
    }
    let description = description(lang, sheet, embed.room());
    let buttons = buttons(lang, order, link.filter(|link| size(link) <= MOST_URL));
    body(headline(lang, sheet), vec![embed.with(description)], buttons)
}

/// What stands first: what to do or to know, then the lines with their prices.
fn description(lang: Lang, sheet: &Sheet, room: usize) -> String {
    let order = &sheet.order;
    let mut notices = Vec::new();
    match &order.stage {
        Stage::Placed { number } | Stage::PlacedOtherwise { number } => {
            notices.extend(next_steps(lang, order, *number))
        }
        Stage::CheckingOut { unproved: Some(_), .. } => notices.push(say::notice_checking(lang)),
        Stage::Undecided(_) => notices.push(say::notice_undecided(lang)),
        Stage::Pending if order.lapsed => notices.push(say::notice_lapsed(lang)),
        Stage::Pending if moved(order).is_some() => notices.push(say::notice_asked_again(lang)),
        Stage::Pending
        | Stage::Approved
        | Stage::CheckingOut { unproved: None, .. }
        | Stage::Held(_)
        | Stage::Closed(_) => {}
    }
    if !order.strays.is_empty() {
        notices.push(say::notice_strays(lang, order.strays.len(), numbers(lang, &order.strays)));
    }
    notices.extend(retraction_notice(lang, order, mention(lang, sheet.decided_by.as_ref())));
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

/// `lines`: how much room the description wants.
fn fields(lang: Lang, sheet: &Sheet, step: Option<Step>, lines: usize, embed: &mut Embed) {
    let order = &sheet.order;
    let quote = &order.quote;
    let price = say::price_both(lang, lang.money(quote.with_tax), lang.money(quote.without_tax));
    embed.narrow(say::field_price(lang), price);
    let asked = format!("{}\n{}", mention(lang, sheet.requester.as_ref()), date(sheet.submitted_at));
    embed.narrow(say::field_requester(lang), asked);
    embed.field(say::field_ready(lang), projects(lang, order));
    embed.field(say::field_course(lang), timeline(lang, order, sheet.asked_at));
    if order.stage == Stage::Pending {
        embed.narrow(say::field_expires(lang), format!("{}\n{}", date(order.expires), distance(order.expires)));
    }
    embed.narrow(say::field_pay_until(lang), pay_until(order).unwrap_or_default());
    deciding::asked(lang, sheet, embed);
    embed.field(say::field_approved_by(lang), votes(lang, sheet));
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
    // Somebody may have approved alone what is asked for again now.
    let alone = order.approvals.iter().any(|approval| approval.alone);
    embed.field(say::field_alone_reason(lang), shown(&texts.alone.clone().filter(|_| alone), MOST_REASON));
    deciding::notes(lang, sheet, embed);
    let room = embed.left().saturating_sub(lines + MOST_AFTER_CONTRACTS);
    embed.field(say::field_contracts(lang), contracts(lang, &quote.contracts, &sheet.link_hosts, room));
    embed.field(say::field_progress(lang), progress_line(lang, &order.stage, step));
    embed.field(say::field_query(lang), query_id(&order.stage).map_or_else(String::new, |id| code(&id.0)));
}

/// The frame's colour: what needs a person is yellow or red, what runs is blue, what worked is green.
fn color(order: &Order) -> u32 {
    match &order.stage {
        Stage::Pending => 0xF1_C4_0F,
        Stage::Approved | Stage::CheckingOut { unproved: None, .. } => 0x34_98_DB,
        Stage::CheckingOut { unproved: Some(_), .. } | Stage::Held(_) => 0xE6_7E_22,
        Stage::Undecided(_) | Stage::PlacedOtherwise { .. } => 0xE7_4C_3C,
        Stage::Placed { .. } => match standing(&order.course) {
            Standing::Waits | Standing::Checking | Standing::Delivering | Standing::Delivered | Standing::Ready => {
                0x2E_CC_71
            }
            Standing::Review
            | Standing::Late
            | Standing::Unseen
            | Standing::Hidden(_)
            | Standing::Left(_)
            | Standing::PerhapsWithdrawn
            | Standing::Unknown => 0xE6_7E_22,
            Standing::Documents | Standing::Refused | Standing::Failed => 0xE7_4C_3C,
            Standing::Withdrawn
            | Standing::CancellingWithdrawn
            | Standing::CancelledWithdrawn
            | Standing::Cancelling
            | Standing::CancelledUnpaid
            | Standing::CancelledRefused
            | Standing::Cancelled => 0x95_A5_A6,
        },
        Stage::Closed(_) => 0x95_A5_A6,
    }
}
