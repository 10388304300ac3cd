//! OVHcloud's ids inside a cart, as types of their own.

use serde::{Deserialize, Serialize};

/// An item of a cart (`itemId`, a `long`). A plan and each of its options are items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub i64);

/// A configuration of an item (`order.cart.ConfigurationItem.id`, a `long`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ConfigurationId(pub i64);
