//! What a button or form carries so that it works after any restart: no state, a version, at most 100 characters.
//!
//! The limit is Discord's ("custom_id: 1-100 characters"). Anybody can send any text here, so reading is total and a
//! seal read here proves nothing until it equals the order's own.

use crate::order::{OrderId, Reason, Seal, Version};
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
    /// Open the form that asks for the order's number, where that is asked of an approver.
    ApproveTyped {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// Open the form in which an approver gives up the right of withdrawal as well.
    Waive {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// Open the form that asks why somebody approves alone.
    Alone {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// Take one's approval back.
    TakeBack {
        /// Which order.
        order: OrderId,
    },
    /// Take back what one asked for.
    Withdraw {
        /// Which order.
        order: OrderId,
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
        /// What the person was shown of it.
        seen: Version,
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
        /// What the person was shown of it.
        seen: Version,
    },
    /// Open the form that asks once more whether to withdraw from an order.
    Retract {
        /// Which order.
        order: OrderId,
        /// Why.
        reason: Reason,
    },
    /// The form that confirms it.
    RetractForm {
        /// Which order.
        order: OrderId,
        /// Why.
        reason: Reason,
    },
    /// Ask whether to erase the person who clicks.
    Erase,
    /// Erase the person who clicks.
    EraseSure,
    /// The form with the order's number that approves it.
    ApproveForm {
        /// Which order.
        order: OrderId,
        /// What the form was opened for.
        seal: Seal,
    },
    /// The form that approves and gives up the right of withdrawal.
    WaiveForm {
        /// Which order.
        order: OrderId,
        /// What the form was opened for.
        seal: Seal,
    },
    /// The form with the reason for approving alone.
    AloneForm {
        /// Which order.
        order: OrderId,
        /// What the form was opened for.
        seal: Seal,
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
        /// What the person was shown of it.
        seen: Version,
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
        ["typed", order, seal] => CustomId::ApproveTyped { order: order_id(order)?, seal: seal_of(seal)? },
        ["waive", order, seal] => CustomId::Waive { order: order_id(order)?, seal: seal_of(seal)? },
        ["alone", order, seal] => CustomId::Alone { order: order_id(order)?, seal: seal_of(seal)? },
        ["f-approve", order, seal] => CustomId::ApproveForm { order: order_id(order)?, seal: seal_of(seal)? },
        ["f-waive", order, seal] => CustomId::WaiveForm { order: order_id(order)?, seal: seal_of(seal)? },
        ["f-alone", order, seal] => CustomId::AloneForm { order: order_id(order)?, seal: seal_of(seal)? },
        ["takeback", order] => CustomId::TakeBack { order: order_id(order)? },
        ["withdraw", order] => CustomId::Withdraw { order: order_id(order)? },
        ["reject", order] => CustomId::Reject { order: order_id(order)? },
        ["link", order] => CustomId::Link { order: order_id(order)? },
        ["again", order, seen] => CustomId::Again { order: order_id(order)?, seen: Version(canonical(seen)?) },
        ["close", order] => CustomId::Close { order: order_id(order)? },
        ["show", order, event] => CustomId::Show { order: order_id(order)?, event: Version(canonical(event)?) },
        ["ordered", order] => CustomId::Ordered { order: order_id(order)? },
        ["notordered", order, seen] => {
            CustomId::NotOrdered { order: order_id(order)?, seen: Version(canonical(seen)?) }
        }
        ["retract", order, why] => CustomId::Retract { order: order_id(order)?, reason: Reason::read(why)? },
        ["f-retract", order, why] => CustomId::RetractForm { order: order_id(order)?, reason: Reason::read(why)? },
        ["erase"] => CustomId::Erase,
        ["erasesure"] => CustomId::EraseSure,
        ["f-ordered", order] => CustomId::OrderedForm { order: order_id(order)? },
        ["f-notordered", order, seen] => {
            CustomId::NotOrderedForm { order: order_id(order)?, seen: Version(canonical(seen)?) }
        }
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
            CustomId::ApproveTyped { order, seal } => write!(f, "cw1:typed:{order}:{seal}"),
            CustomId::Waive { order, seal } => write!(f, "cw1:waive:{order}:{seal}"),
            CustomId::Alone { order, seal } => write!(f, "cw1:alone:{order}:{seal}"),
            CustomId::ApproveForm { order, seal } => write!(f, "cw1:f-approve:{order}:{seal}"),
            CustomId::WaiveForm { order, seal } => write!(f, "cw1:f-waive:{order}:{seal}"),
            CustomId::AloneForm { order, seal } => write!(f, "cw1:f-alone:{order}:{seal}"),
            CustomId::TakeBack { order } => write!(f, "cw1:takeback:{order}"),
            CustomId::Withdraw { order } => write!(f, "cw1:withdraw:{order}"),
            CustomId::Reject { order } => write!(f, "cw1:reject:{order}"),
            CustomId::Link { order } => write!(f, "cw1:link:{order}"),
            CustomId::Again { order, seen } => write!(f, "cw1:again:{order}:{}", seen.0),
            CustomId::Close { order } => write!(f, "cw1:close:{order}"),
            CustomId::Show { order, event } => write!(f, "cw1:show:{order}:{}", event.0),
            CustomId::Ordered { order } => write!(f, "cw1:ordered:{order}"),
            CustomId::NotOrdered { order, seen } => write!(f, "cw1:notordered:{order}:{}", seen.0),
            CustomId::Retract { order, reason } => write!(f, "cw1:retract:{order}:{}", reason.word()),
            CustomId::RetractForm { order, reason } => write!(f, "cw1:f-retract:{order}:{}", reason.word()),
            CustomId::Erase => f.write_str("cw1:erase"),
            CustomId::EraseSure => f.write_str("cw1:erasesure"),
            CustomId::OrderedForm { order } => write!(f, "cw1:f-ordered:{order}"),
            CustomId::NotOrderedForm { order, seen } => write!(f, "cw1:f-notordered:{order}:{}", seen.0),
            CustomId::RejectForm { order } => write!(f, "cw1:f-reject:{order}"),
            CustomId::VoucherForm { place, cart } => write!(f, "cw1:f-voucher:{place}:{}", cart.0),
        }
    }
}

#[cfg(test)]
mod tests;
