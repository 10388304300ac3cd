//! The lines of a cart or an order, one text each.

use super::escape::{code, escape};
use super::fit::fit;
use super::product::product;
use crate::discord::words::{Lang, and_more, line, line_options, line_others, line_voucher, public_cloud_project};
use crate::order::{Catalogue, Line, OrderNumber};

/// A voucher code is never shown again.
const MASK: &str = "••••••";

/// The characters that OVHcloud's numbers in a row may take.
const MOST_NUMBERS: usize = 300;

/// The characters the options of one line may take.
const MOST_OPTIONS: usize = 200;

/// A line as people know it from the cart, by OVHcloud's name of the product where it is still offered.
pub(super) fn named(lang: Lang, wanted: &Line, offers: &Catalogue) -> String {
    let offer = offers.offers.iter().find(|offer| offer.plan == wanted.plan);
    let what = offer.map_or_else(|| code(&wanted.plan.0), |offer| escape(&product(lang, &offer.plan, &offer.product)));
    with_extras(lang, wanted, &what)
}

/// A line with its plan's code: exactly what is bought.
pub(super) fn exact(lang: Lang, wanted: &Line) -> String {
    let plan = code(&wanted.plan.0);
    let what = if wanted.plan.is_project() { format!("{} {plan}", public_cloud_project(lang)) } else { plan };
    with_extras(lang, wanted, &what)
}

/// Lines under each other, numbered from 1 where there are several.
pub(super) fn numbered(lang: Lang, lines: Vec<String>, most: usize) -> String {
    let several = lines.len() > 1;
    let lines: Vec<String> = lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| if several { format!("{}. {line}", index + 1) } else { line })
        .collect();
    fit(&lines, "\n", most, |left_out| line_others(lang, left_out))
}

/// OVHcloud's numbers in a row.
pub(super) fn numbers(lang: Lang, numbers: &[OrderNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    fit(&numbers, ", ", MOST_NUMBERS, |left_out| and_more(lang, left_out))
}

fn with_extras(lang: Lang, wanted: &Line, what: &str) -> String {
    let mut text = line(lang, wanted.quantity.0, what, escape(wanted.name.as_str()));
    if !wanted.options.is_empty() {
        let codes: Vec<String> = wanted.options.iter().map(|option| code(&option.plan.0)).collect();
        text = line_options(lang, text, fit(&codes, ", ", MOST_OPTIONS, |left_out| and_more(lang, left_out)));
    }
    if wanted.voucher {
        text = line_voucher(lang, text, MASK);
    }
    text
}
