//! Carts: create, read, change, list, assign, delete.

use super::clock;
use super::fault::Fault;
use super::fields::required;
use super::item::Item;
use super::keys::Account;
use super::random;
use super::request::Request;
use super::settings::DeleteOrderedCart;
use super::world::World;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

/// A cart. Until it is assigned, whoever knows its id may change it.
#[derive(Clone, Debug)]
pub(crate) struct Cart {
    pub(crate) id: String,
    pub(crate) description: String,
    pub(crate) subsidiary: String,
    pub(crate) expire: Timestamp,
    pub(crate) owner: Option<Account>,
    /// It has been ordered.
    pub(crate) read_only: bool,
    pub(crate) items: Vec<Item>,
    pub(crate) coupons: Vec<String>,
}

impl Cart {
    fn shown(&self) -> Value {
        json!({
            "cartId": self.id,
            "description": self.description,
            "expire": clock::format(self.expire),
            "items": self.items.iter().map(|item| item.id).collect::<Vec<_>>(),
            "readOnly": self.read_only,
        })
    }
}

/// `GET /order/cart?description=`
pub(crate) fn list(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let wanted = call.query("description");
    let own = world.carts.values().filter(|cart| cart.owner == call.account() && world.shows(cart));
    Ok(own.filter(|cart| wanted.is_none_or(|text| cart.description == text)).map(|cart| json!(cart.id)).collect())
}

/// `POST /order/cart`
pub(crate) fn create(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["description", "expire", "ovhSubsidiary"])?;
    let subsidiary = required("ovhSubsidiary", call.body.text("ovhSubsidiary")?)?;
    world.check_subsidiary(subsidiary)?;
    let one_day = clock::later(world.now(), SignedDuration::from_hours(24));
    let cart = Cart {
        id: random::uuid(),
        description: call.body.text("description")?.unwrap_or_default().to_owned(),
        subsidiary: subsidiary.to_owned(),
        expire: future(world, call)?.unwrap_or(one_day),
        owner: None,
        read_only: false,
        items: Vec::new(),
        coupons: Vec::new(),
    };
    let shown = cart.shown();
    world.carts_made.push(cart.id.clone());
    world.carts.insert(cart.id.clone(), cart);
    Ok(shown)
}

/// `GET /order/cart/{cartId}`
pub(crate) fn show(world: &mut World, call: &Request) -> Result<Value, Fault> {
    world.cart(call).map(Cart::shown)
}

/// `PUT /order/cart/{cartId}`
pub(crate) fn update(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["description", "expire"])?;
    let (description, expire) = (call.body.text("description")?, future(world, call)?);
    let cart = world.cart_to_change(call)?;
    if let Some(description) = description {
        description.clone_into(&mut cart.description);
    }
    cart.expire = expire.unwrap_or(cart.expire);
    Ok(cart.shown())
}

/// `POST /order/cart/{cartId}/assign`
pub(crate) fn assign(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["cartId"])?;
    let subsidiary = world.subsidiary();
    let cart = world.cart_to_change(call)?;
    if cart.owner.is_some() && cart.owner != call.account() {
        return Err(Fault::not_allowed());
    }
    if cart.subsidiary != subsidiary {
        return Err(Fault::bad_request("The subsidiary of the cart is not the one of your account"));
    }
    cart.owner = call.account();
    Ok(Value::Null)
}

/// `DELETE /order/cart/{cartId}`
pub(crate) fn delete(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let cart = world.cart(call)?;
    if cart.owner.is_some() && cart.owner != call.account() {
        return Err(Fault::not_allowed());
    }
    let ordered = cart.read_only;
    match world.settings.delete_ordered_cart {
        DeleteOrderedCart::Refused if ordered => return Err(super::world::read_only()),
        DeleteOrderedCart::Refused | DeleteOrderedCart::Works => {}
    }
    world.carts.remove(call.name("cartId"));
    Ok(Value::Null)
}

/// The `expire` of a body, which must lie ahead.
fn future(world: &World, call: &Request) -> Result<Option<Timestamp>, Fault> {
    match call.body.date("expire")? {
        Some(moment) if moment <= world.now() => Err(Fault::bad_request("[expire] The date must be in the future")),
        moment => Ok(moment),
    }
}
