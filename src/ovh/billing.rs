//! The account's orders, as settling and the payment link read them.

use super::call::{Call, route};
use super::cart::whole_seconds;
use super::price::Price;
use super::{Error, Ovh, limits::SIDE_BY_SIDE, side_by_side::side_by_side};
use crate::journal::PaymentLink;
use crate::order::{Bought, Money, OrderNumber, PlanCode};
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::BTreeSet;

/// An order of the account (`billing.Order`).
#[derive(Clone, Debug)]
pub struct BillingOrder {
    /// OVHcloud's number.
    pub number: OrderNumber,
    /// The whole with tax.
    pub with_tax: Money,
    /// Where it is paid.
    pub link: PaymentLink,
    /// When it was made, where OVHcloud says so.
    pub date: Option<Timestamp>,
    /// When OVHcloud cancels it if it is not paid.
    pub expires: Option<Timestamp>,
    /// Until when the right of withdrawal lasts, where OVHcloud names a time.
    pub retract_until: Option<Timestamp>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireOrder {
    order_id: OrderNumber,
    price_with_tax: Price,
    url: String,
    date: Option<String>,
    expiration_date: Option<String>,
    retraction_date: Option<String>,
}

/// `billing.ItemDetail`: what was ordered at one position.
#[derive(Deserialize)]
struct Extension {
    order: Ordered,
}

#[derive(Deserialize)]
struct Ordered {
    plan: Plan,
    configurations: Option<Vec<Configured>>,
}

#[derive(Deserialize)]
struct Plan {
    /// Null for positions that are no plan, such as a set-up.
    code: Option<PlanCode>,
}

#[derive(Deserialize)]
struct Configured {
    label: String,
    value: String,
}

impl Ovh {
    /// The numbers of the account's orders since then (whole seconds, OVHcloud's clock): `GET /me/order?date.from=`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/order>
    ///
    /// # Errors
    /// When OVHcloud does not list them.
    pub async fn orders(&self, since: Timestamp) -> Result<Vec<OrderNumber>, Error> {
        let call = Call::get("listing the account's orders", route(&["me", "order"]));
        self.send(&call.query("date.from", whole_seconds(since).to_string())).await?.read()
    }

    /// One order: `GET /me/order/{orderId}`.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/order/-orderId->
    ///
    /// # Errors
    /// When OVHcloud does not show it.
    pub async fn billing_order(&self, number: OrderNumber) -> Result<BillingOrder, Error> {
        let wire: WireOrder =
            self.send(&Call::get("reading an order of the account", order_route(number, &[]))).await?.read()?;
        let Price(with_tax) = wire.price_with_tax;
        let time = |text: Option<String>| text.and_then(|text| text.parse().ok());
        Ok(BillingOrder {
            number: wire.order_id,
            with_tax,
            link: PaymentLink::new(wire.url),
            date: time(wire.date),
            expires: time(wire.expiration_date),
            retract_until: time(wire.retraction_date),
        })
    }

    /// What an order bought: its total, and plan and name of each project in it. Reads the order and its details
    /// (`GET /me/order/{orderId}/details`), then side by side each one's `extension`.
    ///
    /// A position without a `description` is an option or a set-up, not a project. An order of which no position names a
    /// plan is an error and not an empty purchase, because a young order may not show them yet.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fme&branch=v1#get-/me/order/-orderId-/details/-orderDetailId-/extension>
    ///
    /// # Errors
    /// When anything of it cannot be read. `ovh-us` has no `extension`, so there it is always an error.
    pub async fn bought(&self, number: OrderNumber) -> Result<Bought, Error> {
        let details = Call::get("listing the details of an order", order_route(number, &["details"]));
        let (order, reply) = tokio::try_join!(self.billing_order(number), self.send(&details))?;
        let details: Vec<i64> = reply.read()?;
        let extensions = details.into_iter().map(|detail| self.extension(number, detail)).collect();
        let positions: Vec<Extension> = side_by_side(extensions, SIDE_BY_SIDE).await?;
        let projects = projects(positions).ok_or_else(|| reply.unreadable())?;
        Ok(Bought { with_tax: order.with_tax, made: order.date, projects })
    }

    async fn extension(&self, number: OrderNumber, detail: i64) -> Result<Extension, Error> {
        let route = order_route(number, &["details", &detail.to_string(), "extension"]);
        self.send(&Call::get("reading a detail of an order", route)).await?.read()
    }
}

pub(super) fn order_route(number: OrderNumber, below: &[&str]) -> Vec<String> {
    let number = number.0.to_string();
    route(&["me", "order", &number]).into_iter().chain(route(below)).collect()
}

/// Plan and name of each project; nothing if the order cannot be understood whole.
fn projects(positions: Vec<Extension>) -> Option<BTreeSet<(PlanCode, String)>> {
    let mut understood = false;
    let mut projects = BTreeSet::new();
    for Extension { order: Ordered { plan, configurations } } in positions {
        understood |= plan.code.is_some();
        let name = configurations.into_iter().flatten().find(|entry| entry.label == "description");
        if let Some(name) = name {
            projects.insert((plan.code?, name.value));
        }
    }
    understood.then_some(projects)
}
