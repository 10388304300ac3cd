//! Which buttons an order's message has in each stage.

use super::button::{Style, button, link_button};
use crate::discord::custom_id::CustomId;
use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{LinkState, Order, Stage};
use serde_json::Value;

/// The buttons, first first. A link takes the place of the button that would show it.
pub(super) fn buttons(lang: Lang, order: &Order, link: Option<&str>) -> Vec<Value> {
    let id = order.id;
    match &order.stage {
        Stage::Pending => deciding(lang, order),
        Stage::Held(_) => {
            let mut buttons = vec![
                button(
                    Style::Primary,
                    say::button_try_again(lang),
                    &CustomId::Again { order: id, seen: order.version },
                ),
                button(Style::Secondary, say::button_close(lang), &CustomId::Close { order: id }),
            ];
            buttons.extend(take_back(lang, order));
            buttons
        }
        Stage::Undecided(_) => vec![
            button(Style::Success, say::button_ordered(lang), &CustomId::Ordered { order: id }),
            button(
                Style::Danger,
                say::button_not_ordered(lang),
                &CustomId::NotOrdered { order: id, seen: order.version },
            ),
        ],
        Stage::Placed { .. } => match (order.link_state(), link) {
            (Some(LinkState::Open), Some(url)) => vec![link_button(say::button_link(lang), url)],
            // With the warning that comes before it.
            (Some(LinkState::Open | LinkState::MayBePaid), _) => {
                vec![button(Style::Primary, say::button_link(lang), &CustomId::Link { order: id })]
            }
            (
                Some(
                    LinkState::BotPays
                    | LinkState::Moved
                    | LinkState::Paid
                    | LinkState::Cancelled
                    | LinkState::Withdrawn
                    | LinkState::Unfollowed,
                )
                | None,
                _,
            ) => Vec::new(),
        },
        Stage::Approved | Stage::CheckingOut { .. } | Stage::PlacedOtherwise { .. } | Stage::Closed(_) => Vec::new(),
    }
}

/// Everything that may be pressed while an order waits. Who may press what is asked when they do: a message looks the
/// same for everybody.
fn deciding(lang: Lang, order: &Order) -> Vec<Value> {
    let (id, seal) = (order.id, order.seal.clone());
    // A form cannot follow another answer, so the button itself says that one is asked for.
    let approve = if order.terms.typed {
        CustomId::ApproveTyped { order: id, seal: seal.clone() }
    } else {
        CustomId::Approve { order: id, seal: seal.clone() }
    };
    let mut buttons = vec![
        button(Style::Success, say::button_approve(lang), &approve),
        button(Style::Danger, say::button_reject(lang), &CustomId::Reject { order: id }),
    ];
    if order.quote.individual {
        let waive = CustomId::Waive { order: id, seal: seal.clone() };
        buttons.push(button(Style::Secondary, say::button_waive(lang), &waive));
    }
    if !order.terms.alone.is_empty() {
        buttons.push(button(Style::Danger, say::button_alone(lang), &CustomId::Alone { order: id, seal }));
    }
    buttons.extend(take_back(lang, order));
    buttons.push(button(Style::Secondary, say::button_withdraw(lang), &CustomId::Withdraw { order: id }));
    buttons
}

fn take_back(lang: Lang, order: &Order) -> Option<Value> {
    let take_back = CustomId::TakeBack { order: order.id };
    (!order.approvals.is_empty()).then(|| button(Style::Secondary, say::button_take_back(lang), &take_back))
}
