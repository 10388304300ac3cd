//! What a button or form carries so that it works after any restart: no state, a version, at most 100 characters.
//!
//! The limit is Discord's ("custom_id: 1-100 characters"). Anybody can send any text here, so reading is total and a
//! seal read here proves nothing until it equals the order's own.

use crate::order::{OrderId, Seal, Version};
use std::fmt;

/// What a click or a filled form asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CustomId {
    /// Approve this order with this content at this price.
    Approve {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// Open the form that asks why the order is rejected.
    Reject {
        /// Which order.
        order: OrderId,
    },
    /// Show the payment link.
    Link {
        /// Which order.
        order: OrderId,
    },
    /// Try a held order again.
    Again {
        /// Which order.
        order: OrderId,
    },
    /// Close a held order.
    Close {
        /// Which order.
        order: OrderId,
    },
    /// Show the order as it is now.
    Show {
        /// Which order.
        order: OrderId,
        /// The event whose announcement carries the button, which is found again by that.
        event: Version,
    },
    /// Open the form that asks which order at OVHcloud it is.
    Ordered {
        /// Which order.
        order: OrderId,
    },
    /// Open the form that asks once more whether it was not ordered.
    NotOrdered {
        /// Which order.
        order: OrderId,
    },
    /// The form with OVHcloud's number.
    OrderedForm {
        /// Which order.
        order: OrderId,
    },
    /// The form that confirms that it was not ordered.
    NotOrderedForm {
        /// Which order.
        order: OrderId,
    },
    /// The form with the reason of a rejection.
    RejectForm {
        /// Which order.
        order: OrderId,
    },
    /// The form with a voucher code.
    VoucherForm {
        /// The cart's line, from 1, as the person saw it.
        place: i64,
        /// The cart they saw.
        cart: Version,
    },
}

/// Why a `custom_id` says nothing to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOurs {
    /// Written by another version of the bot.
    OtherVersion,
    /// Not written by the bot at all.
    Malformed,
}

impl CustomId {
    /// The most characters Discord takes.
    pub const MAX: usize = 100;

    /// Reads what a payload carries.
    ///
    /// # Errors
    /// [`NotOurs`] for anything the bot of this version does not write.
    pub fn read(text: &str) -> Result<CustomId, NotOurs> {
        let mut parts = text.split(':');
        match parts.next().and_then(|mark| mark.strip_prefix("cw")) {
            Some("1") => {}
            Some(version) if canonical(version).is_some() => return Err(NotOurs::OtherVersion),
            Some(_) | None => return Err(NotOurs::Malformed),
        }
        let fields: Vec<&str> = parts.collect();
        read_fields(&fields).ok_or(NotOurs::Malformed)
    }
}

fn read_fields(fields: &[&str]) -> Option<CustomId> {
    Some(match *fields {
        ["approve", order, seal] => CustomId::Approve { order: order_id(order)?, seal: seal_of(seal)? },
        ["reject", order] => CustomId::Reject { order: order_id(order)? },
        ["link", order] => CustomId::Link { order: order_id(order)? },
        ["again", order] => CustomId::Again { order: order_id(order)? },
        ["close", order] => CustomId::Close { order: order_id(order)? },
        ["show", order, event] => CustomId::Show { order: order_id(order)?, event: Version(canonical(event)?) },
        ["ordered", order] => CustomId::Ordered { order: order_id(order)? },
        ["notordered", order] => CustomId::NotOrdered { order: order_id(order)? },
        ["f-ordered", order] => CustomId::OrderedForm { order: order_id(order)? },
        ["f-notordered", order] => CustomId::NotOrderedForm { order: order_id(order)? },
        ["f-reject", order] => CustomId::RejectForm { order: order_id(order)? },
        ["f-voucher", place, cart] => {
            CustomId::VoucherForm { place: canonical(place)?, cart: Version(canonical(cart)?) }
        }
        _ => return None,
    })
}

fn order_id(text: &str) -> Option<OrderId> {
    canonical(text).filter(|order| *order > 0).map(OrderId)
}

fn seal_of(text: &str) -> Option<Seal> {
    Seal::claimed(text).filter(|seal| seal.as_str() == text)
}

/// A number in the one form we write it: no sign, no zeros in front.
fn canonical(text: &str) -> Option<i64> {
    text.parse().ok().filter(|number: &i64| *number >= 0 && number.to_string() == text)
}

impl fmt::Display for CustomId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CustomId::Approve { order, seal } => write!(f, "cw1:approve:{order}:{seal}"),
            CustomId::Reject { order } => write!(f, "cw1:reject:{order}"),
            CustomId::Link { order } => write!(f, "cw1:link:{order}"),
            CustomId::Again { order } => write!(f, "cw1:again:{order}"),
            CustomId::Close { order } => write!(f, "cw1:close:{order}"),
            CustomId::Show { order, event } => write!(f, "cw1:show:{order}:{}", event.0),
            CustomId::Ordered { order } => write!(f, "cw1:ordered:{order}"),
            CustomId::NotOrdered { order } => write!(f, "cw1:notordered:{order}"),
            CustomId::OrderedForm { order } => write!(f, "cw1:f-ordered:{order}"),
            CustomId::NotOrderedForm { order } => write!(f, "cw1:f-notordered:{order}"),
            CustomId::RejectForm { order } => write!(f, "cw1:f-reject:{order}"),
            CustomId::VoucherForm { place, cart } => write!(f, "cw1:f-voucher:{place}:{}", cart.0),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
    use super::*;

    #[test]
    fn everything_written_is_read_again_and_fits() {
        let order = OrderId(i64::MAX);
        let seal = Seal::claimed(&"0f".repeat(32)).unwrap();
        for id in [
            CustomId::Approve { order, seal },
            CustomId::Reject { order },
            CustomId::Link { order },
            CustomId::Again { order },
            CustomId::Close { order },
            CustomId::Show { order, event: Version(i64::MAX) },
            CustomId::Ordered { order },
            CustomId::NotOrdered { order },
            CustomId::OrderedForm { order },
            CustomId::NotOrderedForm { order },
            CustomId::RejectForm { order },
            CustomId::VoucherForm { place: i64::MAX, cart: Version(i64::MAX) },
        ] {
            let text = id.to_string();
            assert!(text.len() <= CustomId::MAX, "{text} has {} characters", text.len());
            assert_eq!(CustomId::read(&text), Ok(id));
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let seal = "0f".repeat(32);
        for text in [
            "",
            ":",
            "cw",
            "cw1",
            "cw1:",
            "cw1:reject",
            "cw1:reject:",
            "cw1:reject:0",
            "cw1:reject:-1",
            "cw1:reject:+1",
            "cw1:reject:01",
            "cw1:reject:1:",
            "cw1:reject:1:2",
            "cw1:reject:99999999999999999999",
            "cw1:Reject:1",
            "cw1:approve:1",
            "cw1:approve:1:seal",
            &format!("cw1:approve:1:{}", seal.to_uppercase()),
            &format!("cw1:approve:1:{seal}0"),
            "cw1:f-voucher:1",
            "cw1:show:1",
            "cw1:show:1:-1",
            "cwx:reject:1",
            "cw-1:reject:1",
            "xw1:reject:1",
            "ćw1:reject:1",
        ] {
            assert_eq!(CustomId::read(text), Err(NotOurs::Malformed), "{text}");
        }
        assert_eq!(CustomId::read("cw2:reject:1"), Err(NotOurs::OtherVersion));
        assert_eq!(CustomId::read("cw0:anything"), Err(NotOurs::OtherVersion));
    }
}
