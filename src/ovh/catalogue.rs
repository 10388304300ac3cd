//! What OVHcloud offers to this cart's account: plans and the options of each.

use super::call::{Call, cart_route};
use super::price::{Count, Price};
use super::{Error, Ovh, limits::SIDE_BY_SIDE, side_by_side::side_by_side};
use crate::journal::CartId;
use crate::order::{Catalogue, Duration, Money, Offer, OptionOffer, PlanCode, PricingMode};
use serde::Deserialize;

/// `order.cart.GenericProductDefinition`, and `order.cart.GenericOptionDefinition` with its three fields more.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Definition {
    plan_code: PlanCode,
    #[serde(default)]
    product_name: String,
    /// Read one by one: a price that is not taken need not be understood.
    prices: Vec<serde_json::Value>,
    #[serde(default)]
    family: String,
    #[serde(default)]
    mandatory: bool,
    #[serde(default)]
    exclusive: bool,
}

#[derive(Deserialize)]
struct Capacities {
    #[serde(default)]
    capacities: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pricing {
    duration: Duration,
    pricing_mode: PricingMode,
    price: Price,
    price_in_ucents: Option<i64>,
    minimum_quantity: Option<Count>,
    maximum_quantity: Option<Count>,
}

impl Definition {
    /// The price a project is ordered at: the one whose capacities contain `renew`. Credits and the like have none.
    fn renewed(&self) -> Result<Option<Pricing>, serde_json::Error> {
        let renews = |price: &&serde_json::Value| {
            Capacities::deserialize(*price).is_ok_and(|price| price.capacities.iter().any(|word| word == "renew"))
        };
        self.prices.iter().find(renews).map(Pricing::deserialize).transpose()
    }
}

impl Pricing {
    fn money(&self) -> Money {
        let Price(money) = self.price;
        self.price_in_ucents.map_or(money, |ucents| Money::new(ucents, money.currency))
    }
}

impl Ovh {
    /// The plans that can be ordered, with their options: `GET /order/cart/{cartId}/cloud`, and side by side
    /// `GET …/cloud/options?planCode=` for each plan.
    ///
    /// Plans without a price that renews are left out. OVHcloud's own clients repeat this call, because it "can result in
    /// error sometimes".
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/cloud>
    ///
    /// # Errors
    /// When OVHcloud does not list them, or the price of one cannot be understood.
    pub async fn catalogue(&self, cart: &CartId) -> Result<Catalogue, Error> {
        let reply = self.send(&Call::get("reading the catalogue", cart_route(cart, &["cloud"]))).await?;
        let mut offers = Vec::new();
        for plan in reply.read::<Vec<Definition>>()? {
            let Some(pricing) = plan.renewed().map_err(|_| reply.unreadable())? else { continue };
            offers.push(Offer {
                price: pricing.money(),
                plan: plan.plan_code,
                product: plan.product_name,
                duration: pricing.duration,
                pricing_mode: pricing.pricing_mode,
                minimum: pricing.minimum_quantity.map_or(1, |Count(least)| least),
                maximum: pricing.maximum_quantity.map(|Count(most)| most),
                options: Vec::new(),
            });
        }
        let options = offers.iter().map(|offer| self.options(cart, &offer.plan)).collect();
        let options = side_by_side(options, SIDE_BY_SIDE).await?;
        for (offer, options) in offers.iter_mut().zip(options) {
            offer.options = options;
        }
        Ok(Catalogue { offers })
    }

    /// Console: <https://eu.api.ovh.com/console/?section=%2Forder&branch=v1#get-/order/cart/-cartId-/cloud/options>
    async fn options(&self, cart: &CartId, plan: &PlanCode) -> Result<Vec<OptionOffer>, Error> {
        let call = Call::get("reading the options of a plan", cart_route(cart, &["cloud", "options"]));
        let reply = self.send(&call.query("planCode", plan.0.clone())).await?;
        let mut options = Vec::new();
        for option in reply.read::<Vec<Definition>>()? {
            let Some(pricing) = option.renewed().map_err(|_| reply.unreadable())? else { continue };
            options.push(OptionOffer {
                price: pricing.money(),
                plan: option.plan_code,
                product: option.product_name,
                family: option.family,
                mandatory: option.mandatory,
                exclusive: option.exclusive,
                duration: pricing.duration,
                pricing_mode: pricing.pricing_mode,
            });
        }
        Ok(options)
    }
}
