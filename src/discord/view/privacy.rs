//! The answers of `/privacy`: what is kept, for how long, and when it can go.

use super::body::{body, text};
use super::button::{Style, button};
use super::fit::fit;
use crate::desk::Kept;
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::{Lang, and_more};
use crate::journal::{Erasable, Erased};
use crate::order::OrderId;
use serde_json::Value;

/// The most characters the numbers of open orders take.
const MOST_ORDERS: usize = 200;

/// What is kept about the person, with the button that begins erasing it where it can be erased.
pub fn privacy(lang: Lang, kept: Option<&Kept>) -> Value {
    let Some(kept) = kept else { return text(say::privacy_nothing(lang)) };
    let hours = kept.time.as_hours();
    let time = match (hours / 24, hours) {
        (0, 0) => say::privacy_minutes(lang, usize::try_from(kept.time.as_mins()).unwrap_or_default()),
        (0, hours) => say::privacy_hours(lang, usize::try_from(hours).unwrap_or_default()),
        (days, _) => say::privacy_days(lang, usize::try_from(days).unwrap_or_default()),
    };
    let orders = usize::try_from(kept.orders).unwrap_or_default();
    let mut lines = vec![
        say::privacy_side(lang),
        match kept.cart_lines {
            0 => say::privacy_cart_empty(lang),
            lines => say::privacy_cart(lang, lines),
        },
        match orders {
            0 => say::privacy_orders_none(lang),
            orders => say::privacy_orders(lang, orders),
        },
        say::privacy_time(lang, time),
        say::privacy_stays(lang),
    ];
    lines.push(when(lang, &kept.erasable));
    let buttons = match kept.erasable {
        Erasable::Now => vec![button(Style::Danger, say::button_erase(lang), &CustomId::Erase)],
        Erasable::Open(_) | Erasable::From(_) => Vec::new(),
    };
    body(lines.join("\n"), Vec::new(), buttons)
}

/// Whether they are sure.
pub fn privacy_sure(lang: Lang) -> Value {
    let button = button(Style::Danger, say::button_erase_sure(lang), &CustomId::EraseSure);
    body(say::privacy_sure(lang), Vec::new(), vec![button])
}

/// What came of it.
pub fn erased(lang: Lang, erased: Option<&Erased>) -> Value {
    text(match erased {
        None => say::privacy_nothing(lang),
        Some(Erased::Done) => say::privacy_erased(lang),
        Some(Erased::NotYet(erasable)) => when(lang, erasable),
    })
}

fn when(lang: Lang, erasable: &Erasable) -> String {
    match erasable {
        Erasable::Now => say::privacy_now(lang),
        Erasable::Open(orders) => {
            let numbers: Vec<String> = orders.iter().map(OrderId::to_string).collect();
            let numbers = fit(&numbers, ", ", MOST_ORDERS, |left_out| and_more(lang, left_out));
            say::privacy_open(lang, numbers, orders.len())
        }
        Erasable::From(at) => say::privacy_from(lang, say::date(*at)),
    }
}
