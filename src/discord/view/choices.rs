//! What autocomplete offers while a person types: at most 25 choices of at most 100 characters each.

use super::escape::visible;
use super::fit::size;
use super::product::product;
use crate::discord::words::{Lang, choice};
use crate::order::{Catalogue, Money, Offer, OptionOffer};
use serde_json::{Value, json};

const MOST_CHOICES: usize = 25;
const MOST_CHARACTERS: usize = 100;

/// The plans whose code or product holds what was typed.
pub fn plan_choices(lang: Lang, offers: &Catalogue, typed: &str) -> Value {
    let named = |offer: &Offer| product(lang, &offer.plan, &offer.product);
    let fitting = offers.offers.iter().filter(|offer| holds(&offer.plan.0, &named(offer), typed));
    array(fitting.map(|offer| (label(lang, &named(offer), &offer.plan.0, offer.price), offer.plan.0.clone())))
}

/// The options of the plan typed so far, to be added behind those that are already there, separated by commas.
///
/// Where no plan is known yet, the options of all plans.
pub fn option_choices(lang: Lang, offers: &Catalogue, plan: Option<&str>, typed: &str) -> Value {
    let (chosen, last) = typed.rsplit_once(',').unwrap_or(("", typed));
    let chosen: Vec<&str> = chosen.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    let mut options: Vec<&OptionOffer> = match plan.and_then(|plan| offers.find(plan)) {
        Some(offer) => offer.options.iter().collect(),
        None => offers.offers.iter().flat_map(|offer| &offer.options).collect(),
    };
    let mut known = Vec::new();
    options.retain(|option| {
        let fresh = !known.contains(&&option.plan) && !chosen.contains(&option.plan.0.as_str());
        known.push(&option.plan);
        fresh && holds(&option.plan.0, &option.product, last)
    });
    array(options.into_iter().map(|option| {
        let behind = |text: String| chosen.iter().map(|code| (*code).to_owned()).chain([text]).collect::<Vec<_>>();
        let name = behind(label(lang, &option.product, &option.plan.0, option.price)).join(", ");
        (name, behind(option.plan.0.clone()).join(","))
    }))
}

fn holds(code: &str, product: &str, typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    code.to_lowercase().contains(&typed) || product.to_lowercase().contains(&typed)
}

fn label(lang: Lang, product: &str, code: &str, price: Money) -> String {
    choice(lang, visible(product), visible(code), lang.money(price))
}

/// Choices as Discord wants them. One whose value does not fit would be another value if cut, so it is left out.
fn array(choices: impl Iterator<Item = (String, String)>) -> Value {
    choices
        .filter(|(name, value)| !name.is_empty() && !value.is_empty() && size(value) <= MOST_CHARACTERS)
        .take(MOST_CHOICES)
        .map(|(name, value)| json!({ "name": cut(&name), "value": value }))
        .collect()
}

fn cut(name: &str) -> String {
    if size(name) <= MOST_CHARACTERS {
        return name.to_owned();
    }
    let mut kept = String::new();
    for next in name.chars() {
        if size(&kept) + next.len_utf16() >= MOST_CHARACTERS {
            break;
        }
        kept.push(next);
    }
    kept + "…"
}
