//! Carts at OVHcloud: making, taking over, looking at, finding and deleting them.

use super::call::{Call, cart_route, route};
use super::{Account, Error, Fate, ItemId, Ovh, retry::Manner};
use crate::journal::CartId;
use jiff::{Timestamp, TimestampRound, Unit};
use serde::Deserialize;
use serde_json::json;

/// A cart as OVHcloud has it (`order.cart.Cart`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CartState {
    /// Its items; a plan and each of its options are items.
    pub items: Vec<ItemId>,
    /// Whether it has been ordered: OVHcloud locks it then.
    pub read_only: bool,
    /// When OVHcloud drops it, where it says so in a form that can be read.
    pub expire: Option<Timestamp>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireCart {
    items: Vec<ItemId>,
    read_only: bool,
    expire: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Created {
    cart_id: WireCartId,
}

/// A cart id becomes part of a route, so it must look like one.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct WireCartId(CartId);

impl TryFrom<String> for WireCartId {
    type Error = &'static str;

    fn try_from(id: String) -> Result<WireCartId, &'static str> {
        let usual = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let good = (1..=100).contains(&id.len()) && id.bytes().all(usual);
        if good { Ok(WireCartId(CartId::new(id))) } else { Err("not a cart id") }
    }
}

impl Ovh {
    /// Makes a cart that OVHcloud drops at `expire` (whole seconds): `POST /order/cart`.
    ///
    /// It belongs to nobody until it is assigned; until then its id is its only protection. A lost answer leaves a spare
    /// cart behind, so this is repeated only where nothing was sent.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#post-/order/cart>
    ///
    /// # Errors
    /// When OVHcloud gives no cart.
    pub async fn create_cart(&self, account: &Account, description: &str, expire: Timestamp) -> Result<CartId, Error> {
        let body = json!({
            "ovhSubsidiary": account.subsidiary,
            "description": description,
            "expire": whole_seconds(expire).to_string(),
        });
        let reply = self.send(&Call::post("creating a cart", route(&["order", "cart"]), &body)).await?;
        let Created { cart_id: WireCartId(cart) } = reply.read()?;
        Ok(cart)
    }

    /// Gives the cart to the account, which checkout needs: `POST /order/cart/{cartId}/assign`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#post-/order/cart/-cartId-/assign>
    ///
    /// # Errors
    /// When OVHcloud does not confirm it.
    pub async fn assign(&self, cart: &CartId) -> Result<(), Error> {
        let call = Call::post("assigning the cart", cart_route(cart, &["assign"]), &json!({}));
        self.send(&call.in_manner(Manner::Repeatable)).await.map(drop)
    }

    /// The cart as it is: `GET /order/cart/{cartId}`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId->
    ///
    /// # Errors
    /// When OVHcloud does not show it; [`Fate::Missing`] when it is gone.
    pub async fn cart(&self, cart: &CartId) -> Result<CartState, Error> {
        let wire: WireCart = self.send(&Call::get("reading the cart", cart_route(cart, &[]))).await?.read()?;
        let expire = wire.expire.and_then(|time| time.parse().ok());
        Ok(CartState { items: wire.items, read_only: wire.read_only, expire })
    }

    /// The account's carts with exactly this description: `GET /order/cart?description=`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart>
    ///
    /// # Errors
    /// When OVHcloud does not list them.
    pub async fn carts(&self, description: &str) -> Result<Vec<CartId>, Error> {
        let call =
            Call::get("looking for carts", route(&["order", "cart"])).query("description", description.to_owned());
        let ids: Vec<WireCartId> = self.send(&call).await?.read()?;
        Ok(ids.into_iter().map(|WireCartId(cart)| cart).collect())
    }

    /// Deletes the cart: `DELETE /order/cart/{cartId}`. A cart that is gone already is deleted enough.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#delete-/order/cart/-cartId->
    ///
    /// # Errors
    /// When OVHcloud does not confirm it.
    pub async fn delete_cart(&self, cart: &CartId) -> Result<(), Error> {
        self.delete(&Call::delete("deleting the cart", cart_route(cart, &[]))).await
    }

    /// Deletes; what is missing is as good as deleted, for example by a first try whose answer was lost.
    pub(super) async fn delete(&self, call: &Call) -> Result<(), Error> {
        match self.send(call).await {
            Ok(_) | Err(Error { fate: Fate::Missing, .. }) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// The time without its fraction, as OVHcloud writes times.
pub(super) fn whole_seconds(time: Timestamp) -> Timestamp {
    let down = TimestampRound::new().smallest(Unit::Second).mode(jiff::RoundMode::Floor);
    time.round(down).unwrap_or(time)
}
