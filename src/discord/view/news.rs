//! The direct message to the requester about what became of their placed order.

use super::body::body;
use super::button::link_button;
use super::course::projects;
use super::headline::headline;
use super::next::next_steps;
use super::standing::{Standing, standing};
use crate::desk::Sheet;
use crate::discord::words as say;
use crate::discord::words::Lang;
use serde_json::Value;

/// The message. `card`: the address of the order's own message, if it stands.
pub fn news(lang: Lang, sheet: &Sheet, card: Option<&str>) -> Value {
    let order = &sheet.order;
    let mut lines = vec![headline(lang, sheet)];
    lines.push(projects(lang, order));
    lines.extend(order.number().map(|number| next_steps(lang, order, number)).unwrap_or_default());
    if order.course.ready.is_some() && standing(&order.course) == Standing::Ready {
        lines.push(say::cost_so_far(lang, lang.money(order.quote.with_tax)));
    }
    lines.retain(|line| !line.is_empty());
    let to_order = card.map(|card| link_button(say::button_to_order(lang), card));
    body(lines.join("\n"), Vec::new(), to_order.into_iter().collect())
}
