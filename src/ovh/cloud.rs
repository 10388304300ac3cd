//! Pending orders of Public Cloud projects.

use super::call::{Call, route};
use super::{Error, Ovh};
use crate::order::OrderNumber;
use serde::Deserialize;

/// A Public Cloud order (`cloud.order.Order`).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CloudOrder {
    /// OVHcloud's number, the one of `/me/order`.
    #[serde(rename = "orderId")]
    pub number: OrderNumber,
    /// How far it is.
    pub status: CloudOrderStatus,
    /// The project's id, once there is one.
    #[serde(rename = "serviceName")]
    pub project: Option<String>,
}

/// `cloud.order.StatusEnum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CloudOrderStatus {
    /// The project is there.
    Delivered,
    /// It is being made.
    Delivering,
    /// It waits for payment.
    Unpaid,
    /// OVHcloud does not know, or says something new.
    #[serde(other)]
    Unknown,
}

impl Ovh {
    /// The account's pending Public Cloud orders: `GET /cloud/order`. Whether `ovh-us` has it is not known.
    ///
    /// Console: <https://eu.api.ovh.com/console/?section=%2Fcloud&branch=v1#get-/cloud/order>
    ///
    /// # Errors
    /// When OVHcloud does not list them.
    pub async fn cloud_orders(&self) -> Result<Vec<CloudOrder>, Error> {
        self.send(&Call::get("listing Public Cloud orders", route(&["cloud", "order"]))).await?.read()
    }
}
