//! The way to pay: the private answer that shows the link.

use super::body::{body, text};
use super::button::{MOST_URL, link_button};
use super::fit::size;
use super::payment::warning;
use crate::desk::Link;
use crate::discord::words as say;
use crate::discord::words::{Lang, date};
use crate::order::{LinkState, Order, OrderNumber};
use jiff::Timestamp;
use serde_json::Value;

/// The answer to a click on the payment button. It holds the link itself: send it to that one person only, with
/// embeds suppressed. `now`: by OVHcloud's clock.
pub fn link(lang: Lang, order: &Order, link: &Link, now: Timestamp) -> Value {
    match link {
        Link::Show(url) => show(lang, order, url.expose(), now),
        Link::Elsewhere { number } => text(say::link_elsewhere(lang, *number)),
        Link::Gone { number } => text(say::link_gone(lang, *number)),
    }
}

fn show(lang: Lang, order: &Order, url: &str, now: Timestamp) -> Value {
    let content = match order.link_state() {
        Some(LinkState::MayBePaid) => say::link_show_warned(lang, order.id, number(order), warning(lang, order)),
        Some(
            LinkState::Open
            | LinkState::BotPays
            | LinkState::Moved
            | LinkState::Paid
            | LinkState::Cancelled
            | LinkState::Withdrawn
            | LinkState::Unfollowed,
        )
        | None => {
            // A click may come at any time.
            let confirm = match order.course.pay_until {
                // OVHcloud may keep it unpaid for long.
                Some(until) if until <= now => say::link_time_over(lang, date(until)),
                Some(until) => say::notice_confirm_until(lang, date(until)),
                None => say::notice_confirm_late(lang),
            };
            say::link_show(lang, order.id, number(order), confirm)
        }
    };
    if size(url) <= MOST_URL {
        return body(content, Vec::new(), vec![link_button(say::button_open(lang), url)]);
    }
    text(format!("{content}\n<{url}>"))
}

fn number(order: &Order) -> String {
    order.number().map_or_else(String::new, |OrderNumber(number)| number.to_string())
}
