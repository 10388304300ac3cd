//! Which buttons an order's message has in each stage.

use super::button::{Style, button, link_button};
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{Order, Stage};
use serde_json::Value;

/// The buttons, first first. A link takes the place of the button that would show it.
pub(super) fn buttons(lang: Lang, order: &Order, link: Option<&str>) -> Vec<Value> {
    let id = order.id;
    match &order.stage {
        Stage::Pending => vec![
            button(
                Style::Success,
                say::button_approve(lang),
                &CustomId::Approve { order: id, seal: order.seal.clone() },
            ),
            button(Style::Danger, say::button_reject(lang), &CustomId::Reject { order: id }),
        ],
        Stage::Held(_) => vec![
            button(Style::Primary, say::button_try_again(lang), &CustomId::Again { order: id }),
            button(Style::Secondary, say::button_close(lang), &CustomId::Close { order: id }),
        ],
        Stage::Undecided(_) => vec![
            button(Style::Success, say::button_ordered(lang), &CustomId::Ordered { order: id }),
            button(Style::Danger, say::button_not_ordered(lang), &CustomId::NotOrdered { order: id }),
        ],
        Stage::Placed { .. } => vec![match link {
            Some(url) => link_button(say::button_link(lang), url),
            None => button(Style::Primary, say::button_link(lang), &CustomId::Link { order: id }),
        }],
        Stage::Approved | Stage::CheckingOut { .. } | Stage::PlacedOtherwise { .. } | Stage::Closed(_) => Vec::new(),
    }
}
