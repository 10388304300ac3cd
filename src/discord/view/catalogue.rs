//! What OVHcloud offers: plans and their options, with prices, durations and quantities.

use super::body::{body, text};
use super::embed::Embed;
use super::escape::{code, escape_within};
use super::fit::{fit, size};
use super::product::product;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Catalogue, Duration, Offer, OptionOffer, Quantity};
use serde_json::Value;

const COLOR: u32 = 0x34_98_DB;
const MOST_PRODUCT: usize = 120;

/// The whole catalogue, as much of it as one message holds.
pub fn catalogue(lang: Lang, offers: &Catalogue) -> Value {
    if offers.offers.is_empty() {
        return text(say::catalogue_empty(lang));
    }
    let embed = Embed::new(COLOR).titled(say::catalogue_title(lang));
    let foot = format!("\n\n{}", say::catalogue_foot(lang));
    let plans: Vec<String> = offers.offers.iter().flat_map(|offer| lines(lang, offer)).collect();
    let room = embed.room().saturating_sub(size(&foot));
    let plans = fit(&plans, "\n", room, |left_out| say::line_others(lang, left_out));
    body(String::new(), vec![embed.with(plans + &foot)], Vec::new())
}

/// A plan, then its options below it.
fn lines(lang: Lang, offer: &Offer) -> Vec<String> {
    let plan = say::catalogue_plan(
        lang,
        escape_within(&product(lang, &offer.plan, &offer.product), MOST_PRODUCT),
        code(&offer.plan.0),
        lang.money(offer.price),
        duration(lang, &offer.duration),
        offer.minimum.max(1),
        offer.maximum.unwrap_or(Quantity::MOST),
    );
    let options = offer.options.iter().map(|option| format!("- {}", option_line(lang, option)));
    std::iter::once(plan).chain(options).collect()
}

fn option_line(lang: Lang, option: &OptionOffer) -> String {
    let say = if option.mandatory { say::catalogue_option_needed } else { say::catalogue_option };
    say(
        lang,
        escape_within(&option.product, MOST_PRODUCT),
        code(&option.plan.0),
        lang.money(option.price),
        duration(lang, &option.duration),
    )
}

fn duration(lang: Lang, duration: &Duration) -> String {
    lang.duration(duration).unwrap_or_else(|| code(&duration.0))
}
