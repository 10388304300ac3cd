//! Every order has one message, which says where it stands, and each that a person has to confirm one direct message.

use super::super::errand::leading_number;
use super::super::table::Table;
use cartwright::order::{Ending, LinkState, Order, Stage};
use sandbox::Sandbox;
use sandbox::discord::{Audience, Event, EventKind, Snowflake};
use std::collections::{BTreeMap, BTreeSet};

/// The messages that stand at the end.
#[derive(Default)]
struct Standing {
    /// In the channel, by order: what each says.
    cards: BTreeMap<i64, BTreeMap<Snowflake, String>>,
    /// Direct messages about an order that is placed.
    notices: BTreeMap<i64, BTreeSet<Snowflake>>,
}

/// Compares what stands there with where the orders stand.
pub(super) fn reckon(table: &mut Table, sandbox: &Sandbox, orders: &[Order]) {
    let mut standing = Standing::default();
    sandbox.discord.timeline(0).into_iter().for_each(|event| standing.take(event));
    for order in orders {
        let wanted = sentence(order);
        let cards: Vec<&String> = standing.cards.get(&order.id.0).into_iter().flat_map(BTreeMap::values).collect();
        match cards.as_slice() {
            [card] if card.contains(&wanted) => {}
            [card] => table.messages.push(format!("order {}: {card:?} instead of {wanted:?}", order.id)),
            others => table.messages.push(format!("order {} has {} messages", order.id, others.len())),
        }
        // The bot confirms orders of 0 itself; whoever has to do that is told.
        let by_link = usize::from(matches!(order.link_state(), Some(LinkState::Open | LinkState::MayBePaid)));
        let notices = standing.notices.get(&order.id.0).map_or(0, BTreeSet::len);
        if notices != by_link {
            table.messages.push(format!("order {}: {notices} direct messages instead of {by_link}", order.id));
        }
    }
}

impl Standing {
    fn take(&mut self, event: Event) {
        let Some(message) = event.message else { return };
        let gone = event.kind == EventKind::Deleted;
        match event.audience {
            Audience::Channel(_) => {
                let Some(order) = number_behind(&message.content, "rder ") else { return };
                let cards = self.cards.entry(order).or_default();
                if gone { drop(cards.remove(&message.id)) } else { drop(cards.insert(message.id, message.content)) }
            }
            Audience::Dm(_) => {
                let Some(order) = number_behind(&message.content, "Your order ") else { return };
                let notices = self.notices.entry(order).or_default();
                if gone {
                    notices.remove(&message.id)
                } else {
                    notices.insert(message.id)
                };
            }
            Audience::Only(_) => {}
        }
    }
}

/// What an order's message says at its end, in part.
fn sentence(order: &Order) -> String {
    let id = order.id;
    match &order.stage {
        Stage::Placed { number } if order.course.paid => {
            format!("Order {id} is paid, and OVHcloud checks it: OVHcloud order {number}")
        }
        Stage::Placed { number } => format!("Order {id} is placed: OVHcloud order {number}"),
        Stage::PlacedOtherwise { number } => format!("Order {id}: OVHcloud made order {number}, but it is not"),
        Stage::Closed(Ending::Rejected { .. }) => format!("Order {id} was rejected by "),
        Stage::Closed(Ending::GivenUp { .. }) => format!("Order {id} was closed by "),
        Stage::Closed(Ending::Withdrawn { .. }) => format!("Order {id} was withdrawn by "),
        Stage::Closed(Ending::Expired) => "has expired".to_owned(),
        Stage::Held(_) => format!("Order {id} is on hold"),
        Stage::Undecided(_) => format!("Order {id} needs a person to look"),
        Stage::CheckingOut { .. } => format!("Order {id}"),
        Stage::Approved => format!("Order {id} approved by "),
        Stage::Pending => "waits for".to_owned(),
    }
}

fn number_behind(text: &str, before: &str) -> Option<i64> {
    let (_, behind) = text.split_once(before)?;
    leading_number(behind)
}
