//! The forms that a click or a command opens.

use crate::order::{OrderId, Reason, Seal, Version};

/// A form to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// `/cart voucher`
    Voucher {
        /// The line, from 1, if the person said which.
        line: Option<i64>,
    },
    /// The Approve button where an approver types the order's number
    Approve {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// The Approve and give up withdrawal button
    Waive {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// The Approve alone button
    Alone {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// The Reject button
    Reject {
        /// Which order.
        order: OrderId,
    },
    /// The It was ordered button
    Ordered {
        /// Which order.
        order: OrderId,
    },
    /// The It was not ordered button
    NotOrdered {
        /// Which order.
        order: OrderId,
        /// What the person was shown of it.
        seen: Version,
    },
    /// The Withdraw from order button
    Retract {
        /// Which order.
        order: OrderId,
        /// Why.
        reason: Reason,
    },
}
