//! Items of a cart: projects and other plans, and options beside them.

use super::cart::Cart;
use super::catalog::{Makes, Pricing};
use super::fault::Fault;
use super::fields::required;
use super::money;
use super::request::Request;
use super::world::World;
use serde_json::{Value, json};

/// A plan or an option in a cart.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) id: i64,
    pub(crate) plan: String,
    pub(crate) duration: String,
    pub(crate) mode: String,
    pub(crate) quantity: i64,
    /// The item an option belongs to.
    pub(crate) parent: Option<i64>,
    pub(crate) configurations: Vec<Configuration>,
}

/// One entry of an item's configuration. The same label may stand twice; checkout is what refuses that.
#[derive(Clone, Debug)]
pub(crate) struct Configuration {
    pub(crate) id: i64,
    pub(crate) label: String,
    pub(crate) value: String,
}

/// `GET …/item`
pub(crate) fn list(world: &mut World, call: &Request) -> Result<Value, Fault> {
    Ok(world.cart(call)?.items.iter().map(|item| json!(item.id)).collect())
}

/// `GET …/item/{itemId}`
pub(crate) fn show(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let cart = world.cart(call)?;
    find(cart, call).map(|item| shown(world, cart, item))
}

/// `POST …/cloud`
pub(crate) fn add(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["cartId", "duration", "planCode", "pricingMode", "quantity"])?;
    let item = read(world, call, None)?;
    insert(world, call, item)
}

/// `POST …/cloud/options`
pub(crate) fn add_option(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["cartId", "duration", "itemId", "planCode", "pricingMode", "quantity"])?;
    let id = required("itemId", call.body.long("itemId")?)?;
    let parent = world.cart(call)?.items.iter().find(|item| item.id == id);
    let parent = parent.ok_or_else(|| Fault::missing_object("itemId", &id.to_string()))?.clone();
    let item = read(world, call, Some(&parent))?;
    insert(world, call, item)
}

/// `PUT …/item/{itemId}`
pub(crate) fn update(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["cartId", "itemId", "duration", "quantity"])?;
    let mut changed = find(world.cart(call)?, call)?.clone();
    if let Some(duration) = call.body.text("duration")? {
        duration.clone_into(&mut changed.duration);
    }
    changed.quantity = call.body.long("quantity")?.unwrap_or(changed.quantity);
    check_price(world, &changed)?;
    let cart = world.cart_to_change(call)?;
    cart.items.iter_mut().filter(|item| item.id == changed.id).for_each(|item| item.clone_from(&changed));
    show(world, call)
}

/// `DELETE …/item/{itemId}`; its options go with it.
pub(crate) fn remove(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let id = find(world.cart(call)?, call)?.id;
    world.cart_to_change(call)?.items.retain(|item| item.id != id && item.parent != Some(id));
    Ok(Value::Null)
}

/// The item a call names.
pub(crate) fn find<'a>(cart: &'a Cart, call: &Request) -> Result<&'a Item, Fault> {
    let id = call.number("itemId");
    let item = cart.items.iter().find(|item| item.id == id);
    item.ok_or_else(|| Fault::missing_object("itemId", call.name("itemId")))
}

/// The pricing an item was added at.
pub(crate) fn pricing<'a>(world: &'a World, item: &Item) -> Option<&'a Pricing> {
    let pricings = &world.catalog.find(&item.plan)?.pricings;
    pricings.iter().find(|pricing| pricing.duration == item.duration && pricing.mode == item.mode)
}

fn read(world: &World, call: &Request, parent: Option<&Item>) -> Result<Item, Fault> {
    let plan = required("planCode", call.body.text("planCode")?)?;
    let item = Item {
        id: 0,
        plan: plan.to_owned(),
        duration: required("duration", call.body.text("duration")?)?.to_owned(),
        mode: required("pricingMode", call.body.text("pricingMode")?)?.to_owned(),
        quantity: required("quantity", call.body.long("quantity")?)?,
        parent: parent.map(|parent| parent.id),
        configurations: Vec::new(),
    };
    let sold_here = match (world.catalog.find(plan).map(|plan| plan.makes), parent) {
        (Some(Makes::Project | Makes::Credit), None) => true,
        (Some(Makes::Option { of, .. }), Some(parent)) => of == parent.plan,
        (Some(_) | None, _) => false,
    };
    if !sold_here {
        return Err(Fault::bad_request(format!("[planCode] Given data ({plan}) is not an available plan")));
    }
    check_price(world, &item)?;
    Ok(item)
}

/// A made-up duration is answered with a 500, as reported of OVHcloud; a pricing mode nobody can order at, with a 400.
fn check_price(world: &World, item: &Item) -> Result<(), Fault> {
    let plan = world.catalog.find(&item.plan).ok_or_else(Fault::unavailable)?;
    if !plan.pricings.iter().any(|pricing| pricing.duration == item.duration) {
        return Err(Fault::unavailable());
    }
    let Some(pricing) = pricing(world, item).filter(|pricing| pricing.orders()) else {
        let mode = &item.mode;
        return Err(Fault::bad_request(format!("[pricingMode] Given data ({mode}) is not available for this plan")));
    };
    if item.quantity < 1 || pricing.maximum_quantity.is_some_and(|maximum| item.quantity > maximum) {
        let quantity = item.quantity;
        return Err(Fault::bad_request(format!("[quantity] Given data ({quantity}) is out of range")));
    }
    Ok(())
}

fn insert(world: &mut World, call: &Request, mut item: Item) -> Result<Value, Fault> {
    item.id = world.next_id();
    world.cart_to_change(call)?.items.push(item.clone());
    let cart = world.cart(call)?;
    Ok(shown(world, cart, &item))
}

fn shown(world: &World, cart: &Cart, item: &Item) -> Value {
    let currency = money::currency(&cart.subsidiary);
    let unit = pricing(world, item).map_or(0, |pricing| pricing.ucents);
    let total = unit.saturating_mul(item.quantity);
    let options = cart.items.iter().filter(|other| other.parent == Some(item.id));
    json!({
        "cartId": cart.id,
        "configurations": item.configurations.iter().map(|entry| entry.id).collect::<Vec<_>>(),
        "duration": item.duration,
        "itemId": item.id,
        "offerId": null,
        "options": options.map(|option| option.id).collect::<Vec<_>>(),
        "parentItemId": item.parent,
        "prices": [
            {"label": "PRICE", "price": money::offer_price(unit, currency)},
            {"label": "RENEW", "price": money::offer_price(unit, currency)},
            {"label": "TOTAL", "price": money::offer_price(total, currency)},
        ],
        "productId": "cloud",
        "settings": {"planCode": item.plan, "pricingMode": item.mode, "quantity": item.quantity},
    })
}
