//! What the pretend OVHcloud sold and which carts it holds, for a test to compare with what a client believes.

use super::clock;
use super::item::Item;
use super::order::{Order, Status};
use super::world::World;
use serde::Serialize;

/// An order as OVHcloud itself sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sold {
    /// The order number.
    pub order_id: i64,
    /// The NIC handle of the account it belongs to.
    pub account: String,
    /// What was bought.
    pub lines: Vec<SoldLine>,
    /// The currency of the totals.
    pub currency: String,
    /// Total with tax, in hundred-millionths of the currency unit.
    pub with_tax_ucents: i64,
    /// Total without tax, in the same unit.
    pub without_tax_ucents: i64,
    /// Where it stands now.
    pub status: Status,
    /// Whether it was paid, and by what.
    pub paid_by: Option<String>,
    /// How many times money was taken for it, or it was confirmed at 0.
    pub charges: u32,
    /// Whether the right of withdrawal was waived.
    pub waived_retraction: bool,
    /// Why it was withdrawn from, if it was.
    pub retracted: Option<String>,
    /// The link to the order form.
    pub url: String,
    /// The cart it was made from.
    pub cart_id: String,
    /// That cart's description.
    pub cart_description: String,
    /// When it was made, ISO 8601.
    pub created: String,
}

/// One plan of an order with its options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SoldLine {
    /// The plan code.
    pub plan: String,
    /// The quantity.
    pub quantity: i64,
    /// The `description` configuration: the project's name.
    pub project_name: Option<String>,
    /// The plan codes of its options.
    pub options: Vec<String>,
    /// The projects it becomes.
    pub project_ids: Vec<String>,
}

/// A cart that exists and has not been ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenCart {
    /// The cart's id.
    pub cart_id: String,
    /// The cart's description.
    pub description: String,
    /// The NIC handle of the account it is assigned to.
    pub account: Option<String>,
    /// How many items it has.
    pub items: usize,
}

/// Every order, oldest first, of every account.
pub(crate) fn orders(world: &World) -> Vec<Sold> {
    world.orders.values().map(|order| sold(world, order)).collect()
}

/// Every cart that is neither expired nor ordered.
pub(crate) fn carts(world: &World) -> Vec<OpenCart> {
    let open = world.carts.values().filter(|cart| !cart.read_only && cart.expire > world.now());
    open.map(|cart| OpenCart {
        cart_id: cart.id.clone(),
        description: cart.description.clone(),
        account: cart.owner.map(|owner| owner.nichandle().to_owned()),
        items: cart.items.len(),
    })
    .collect()
}

fn sold(world: &World, order: &Order) -> Sold {
    let items: Vec<&Item> = order.quote.lines.iter().map(|line| &line.item).collect();
    let lines = items.iter().enumerate().filter(|(_, item)| item.parent.is_none()).map(|(index, item)| {
        let name = item.configurations.iter().find(|entry| entry.label == "description");
        let details = order.details.iter().filter(|detail| detail.line == Some(index));
        let options = items.iter().filter(|option| option.parent == Some(item.id));
        SoldLine {
            plan: item.plan.clone(),
            quantity: item.quantity,
            project_name: name.map(|entry| entry.value.clone()),
            options: options.map(|option| option.plan.clone()).collect(),
            project_ids: details.filter_map(|detail| detail.project.clone()).collect(),
        }
    });
    Sold {
        order_id: order.id,
        account: order.account.nichandle().to_owned(),
        lines: lines.collect(),
        currency: order.quote.currency.to_owned(),
        with_tax_ucents: order.with_tax(),
        without_tax_ucents: order.quote.without_tax(),
        status: order.status(&world.settings, world.now()),
        paid_by: order.paid.as_ref().map(|payment| payment.mean.clone()),
        charges: order.charges,
        waived_retraction: order.waived_retraction,
        retracted: order.retracted.clone(),
        url: order.url.clone(),
        cart_id: order.cart.clone(),
        cart_description: order.cart_description.clone(),
        created: clock::format(order.created),
    }
}
