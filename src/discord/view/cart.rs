//! A person's cart, as only they see it.

use super::body::text;
use super::lines::{named, numbered};
use crate::discord::words::{Lang, cart_empty, cart_send};
use crate::order::{Cart, Catalogue};
use serde_json::Value;

/// The characters that the lines may take of the 2000 a message has.
const MOST_LINES: usize = 1700;

/// What is in the cart and how to send it.
pub fn cart(lang: Lang, cart: &Cart, offers: &Catalogue) -> Value {
    if cart.lines.is_empty() {
        return text(cart_empty(lang));
    }
    let lines = cart.lines.iter().map(|line| named(lang, line, offers)).collect();
    let separator = if cart.lines.len() == 1 { ". " } else { "\n" };
    text([numbered(lang, lines, MOST_LINES), cart_send(lang)].join(separator))
}
