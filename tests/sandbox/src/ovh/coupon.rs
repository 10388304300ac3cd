//! Coupons of a cart, which are another mechanism than an item's voucher.

use super::fault::Fault;
use super::fields::required;
use super::request::Request;
use super::world::World;
use serde_json::{Value, json};

/// `GET …/coupon`
pub(crate) fn list(world: &mut World, call: &Request) -> Result<Value, Fault> {
    world.cart(call).map(|cart| json!(cart.coupons))
}

/// `POST …/coupon`
pub(crate) fn add(world: &mut World, call: &Request) -> Result<Value, Fault> {
    call.body.only(&["cartId", "coupon"])?;
    let coupon = required("coupon", call.body.text("coupon")?)?;
    if !world.coupons.contains_key(coupon) {
        return Err(Fault::bad_request("The coupon is not valid"));
    }
    let cart = world.cart_to_change(call)?;
    if !cart.coupons.iter().any(|known| known == coupon) {
        cart.coupons.push(coupon.to_owned());
    }
    Ok(json!(cart.coupons))
}

/// `DELETE …/coupon?coupon=`
pub(crate) fn remove(world: &mut World, call: &Request) -> Result<Value, Fault> {
    let coupon = required("coupon", call.query("coupon"))?;
    let cart = world.cart_to_change(call)?;
    let before = cart.coupons.len();
    cart.coupons.retain(|known| known != coupon);
    if cart.coupons.len() == before {
        return Err(Fault::bad_request("The coupon is not in the cart"));
    }
    Ok(Value::Null)
}
