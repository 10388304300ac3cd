//! The way to pay: the private answer that shows the link, and the direct message that only carries a button.

use super::body::{body, text};
use super::button::{MOST_URL, Style, button, link_button};
use super::fit::size;
use crate::desk::{Link, Sheet};
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Order, OrderNumber};
use serde_json::Value;

/// The answer to a click on the payment button. It holds the link itself: send it to that one person only, with
/// embeds suppressed.
pub fn link(lang: Lang, order: &Order, link: &Link) -> Value {
    match link {
        Link::Show(url) => show(lang, order, url.expose()),
        Link::Elsewhere { number } => text(say::link_elsewhere(lang, *number)),
        Link::Gone { number } => text(say::link_gone(lang, *number)),
    }
}

/// The direct message to the requester once OVHcloud has the order. Rights come from the click, so it holds no link.
pub fn payment_notice(lang: Lang, sheet: &Sheet) -> Value {
    let order = sheet.order.id;
    let content = say::payment_notice(lang, order, number(&sheet.order));
    body(content, Vec::new(), vec![button(Style::Primary, say::button_link(lang), &CustomId::Link { order })])
}

fn show(lang: Lang, order: &Order, url: &str) -> Value {
    let content = say::link_show(lang, order.id, number(order));
    if size(url) <= MOST_URL {
        return body(content, Vec::new(), vec![link_button(say::button_open(lang), url)]);
    }
    text(format!("{content}\n<{url}>"))
}

fn number(order: &Order) -> String {
    order.number().map_or_else(String::new, |OrderNumber(number)| number.to_string())
}
