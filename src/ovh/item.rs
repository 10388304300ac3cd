//! Items of a cart: adding a plan or an option, reading back what OVHcloud understood.

use super::call::{Call, cart_route};
use super::{ConfigurationId, Error, ItemId, Ovh, price::Count};
use crate::journal::CartId;
use crate::order::{Duration, Line, LineOption, PlanCode, PricingMode, Quantity};
use serde::Deserialize;
use serde_json::json;

/// An item as OVHcloud has it (`order.cart.Item`). What OVHcloud left out, as its schema allows, is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its plan code.
    pub plan: Option<PlanCode>,
    /// For how long.
    pub duration: Option<Duration>,
    /// At which pricing mode.
    pub pricing_mode: Option<PricingMode>,
    /// How many.
    pub quantity: Option<Quantity>,
    /// Its configurations.
    pub configurations: Vec<ConfigurationId>,
    /// The items of its options.
    pub options: Vec<ItemId>,
    /// The item it is an option of.
    pub parent: Option<ItemId>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireItem {
    duration: Option<Duration>,
    settings: Option<Settings>,
    configurations: Option<Vec<ConfigurationId>>,
    options: Option<Vec<ItemId>>,
    parent_item_id: Option<ItemId>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Settings {
    plan_code: Option<PlanCode>,
    pricing_mode: Option<PricingMode>,
    quantity: Option<Count>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Added {
    item_id: ItemId,
}

impl Ovh {
    /// Adds a line's plan to the cart: `POST /order/cart/{cartId}/cloud`. Asked twice it would be there twice, so it is
    /// repeated only where nothing was sent.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#post-/order/cart/-cartId-/cloud>
    ///
    /// # Errors
    /// When OVHcloud does not confirm it.
    pub async fn add_item(&self, cart: &CartId, line: &Line) -> Result<ItemId, Error> {
        let body = json!({
            "planCode": line.plan,
            "duration": line.duration,
            "pricingMode": line.pricing_mode,
            "quantity": line.quantity,
        });
        let reply = self.send(&Call::post("adding an item to the cart", cart_route(cart, &["cloud"]), &body)).await?;
        Ok(reply.read::<Added>()?.item_id)
    }

    /// Adds an option to an item, once: `POST /order/cart/{cartId}/cloud/options`. Repeated only where nothing was sent.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#post-/order/cart/-cartId-/cloud/options>
    ///
    /// # Errors
    /// When OVHcloud does not confirm it.
    pub async fn add_option(&self, cart: &CartId, item: ItemId, option: &LineOption) -> Result<ItemId, Error> {
        let body = json!({
            "itemId": item,
            "planCode": option.plan,
            "duration": option.duration,
            "pricingMode": option.pricing_mode,
            "quantity": 1,
        });
        let call = Call::post("adding an option to the cart", cart_route(cart, &["cloud", "options"]), &body);
        Ok(self.send(&call).await?.read::<Added>()?.item_id)
    }

    /// An item as OVHcloud has it: `GET /order/cart/{cartId}/item/{itemId}`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/item/-itemId->
    ///
    /// # Errors
    /// When OVHcloud does not show it.
    pub async fn item(&self, cart: &CartId, item: ItemId) -> Result<Item, Error> {
        let call = Call::get("reading an item of the cart", item_route(cart, item, &[]));
        let wire: WireItem = self.send(&call).await?.read()?;
        let settings = wire.settings.unwrap_or_default();
        Ok(Item {
            plan: settings.plan_code,
            duration: wire.duration,
            pricing_mode: settings.pricing_mode,
            quantity: settings.quantity.map(|Count(quantity)| Quantity(quantity)),
            configurations: wire.configurations.unwrap_or_default(),
            options: wire.options.unwrap_or_default(),
            parent: wire.parent_item_id,
        })
    }
}

/// The segments of a route below an item.
pub(super) fn item_route(cart: &CartId, item: ItemId, below: &[&str]) -> Vec<String> {
    let mut route = cart_route(cart, &["item", &item.0.to_string()]);
    route.extend(below.iter().map(|segment| (*segment).to_owned()));
    route
}
