//! What the thread of an order is called.

use super::fit::{fit, size};
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::Order;

/// The characters that Discord lets a thread's name have.
const MOST: usize = 100;

/// `Order 12: staging, production`. A name shows no markup, so nothing is escaped.
pub fn thread_name(lang: Lang, order: &Order) -> String {
    let names: Vec<String> = order.content.lines.iter().map(|line| line.name.as_str().to_owned()).collect();
    let room = MOST.saturating_sub(size(&say::thread_name(lang, order.id, "")));
    say::thread_name(lang, order.id, fit(&names, ", ", room, |left_out| say::and_more(lang, left_out)))
}
