//! Everything people can have done for them: one enum, which reads like the help page.

use super::Unclear;
use crate::journal::Format;
use crate::order::{Named, OrderId, Reason, Seal, Version};
use secrecy::SecretString;

/// Something to do for a person.
#[derive(Clone, Debug)]
pub enum Deed {
    /// `/cart add`
    CartAdd {
        /// The plan's code.
        plan: String,
        /// The project's name.
        name: String,
        /// How many.
        quantity: i64,
        /// Codes of options.
        options: Vec<String>,
    },
    /// `/cart show`
    CartShow,
    /// `/cart edit`
    CartEdit {
        /// The line, from 1.
        line: i64,
        /// A new name.
        name: Option<String>,
        /// A new quantity.
        quantity: Option<i64>,
    },
    /// `/cart remove`
    CartRemove {
        /// The line, from 1.
        line: i64,
    },
    /// `/cart clear`
    CartClear,
    /// The form of `/cart voucher`, filled
    CartVoucher {
        /// The line, from 1.
        line: i64,
        /// The cart that the person saw.
        seen: Version,
        /// The code; empty to take it away.
        code: SecretString,
    },
    /// `/cart submit`
    CartSubmit {
        /// Why.
        reason: String,
        /// Who pays for it in their books.
        cost_centre: Option<String>,
    },
    /// `/order list`
    OrderList,
    /// `/order show`, or the Show order button
    OrderShow {
        /// Which.
        order: OrderId,
    },
    /// `/policy show`
    PolicyShow,
    /// `/policy explain`
    PolicyExplain {
        /// Which order.
        order: OrderId,
    },
    /// `/policy delegate`
    PolicyDelegate {
        /// To whom.
        to: Named,
        /// Until when, as typed.
        until: String,
    },
    /// `/policy reclaim`
    PolicyReclaim,
    /// `/catalog`
    Catalog,
    /// `/spend`
    Spend {
        /// What to show alone; everything if the person did not say.
        by: Option<By>,
    },
    /// `/help`
    Help,
    /// `/audit export`
    AuditExport {
        /// The first day, as typed.
        from: Option<String>,
        /// The last day, as typed.
        to: Option<String>,
        /// The form of the file.
        format: Format,
    },
    /// `/order again`
    OrderAgain {
        /// Which order.
        order: OrderId,
    },
    /// `/order cancel`
    OrderCancel {
        /// Which order.
        order: OrderId,
    },
    /// `/order retract`
    OrderRetract {
        /// Which order.
        order: OrderId,
        /// Why.
        reason: Reason,
    },
    /// The form of the Withdraw from order button, filled
    Retract {
        /// Which order.
        order: OrderId,
        /// Why.
        reason: Reason,
        /// What was typed to confirm it.
        typed: SecretString,
    },
    /// `/account`
    Account,
    /// `/privacy`
    Privacy,
    /// The button that asks to be erased
    Erase,
    /// The button that confirms it
    EraseSure,
    /// The Approve button
    Approve {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
    },
    /// The form of the Approve button, filled, where an approver types the order's number
    ApproveTyped {
        /// Which order.
        order: OrderId,
        /// What the form was opened for.
        seal: Seal,
        /// What was typed to confirm it.
        typed: SecretString,
    },
    /// The form of the Approve and give up withdrawal button, filled
    ApproveWaiving {
        /// Which order.
        order: OrderId,
        /// What the form was opened for.
        seal: Seal,
        /// What was typed to confirm it.
        typed: SecretString,
    },
    /// The form of the Approve alone button, filled
    ApproveAlone {
        /// Which order.
        order: OrderId,
        /// What the form was opened for.
        seal: Seal,
        /// Why.
        reason: SecretString,
    },
    /// The Take back approval button
    TakeBack {
        /// Which order.
        order: OrderId,
    },
    /// The Withdraw button
    Withdraw {
        /// Which order.
        order: OrderId,
    },
    /// The form of the Reject button, filled
    Reject {
        /// Which order.
        order: OrderId,
        /// Why.
        reason: SecretString,
    },
    /// The Payment link button
    Link {
        /// Which order.
        order: OrderId,
    },
    /// The Try again button
    TryAgain {
        /// Which order.
        order: OrderId,
        /// What the person was shown of it.
        seen: Version,
    },
    /// The Close button
    Close {
        /// Which order.
        order: OrderId,
    },
    /// The form of the It was ordered button, filled
    SayOrdered {
        /// Which order.
        order: OrderId,
        /// OVHcloud's number, as typed.
        number: SecretString,
    },
    /// The form of the It was not ordered button, filled
    SayNotOrdered {
        /// Which order.
        order: OrderId,
        /// What the person was shown of it.
        seen: Version,
        /// What was typed to confirm it.
        confirmed: SecretString,
    },
}

/// One view of what was spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Who asked for it.
    Person,
    /// What it is for.
    Project,
    /// What has become of it, month by month.
    Status,
}

impl Deed {
    /// The order this is to decide something about, or to show the payment link of, and what in a word: such a request
    /// stands in the audit when it is refused.
    pub(in crate::discord) fn about_order(&self) -> Option<(OrderId, &'static str)> {
        match self {
            Deed::Approve { order, .. } => Some((*order, "approve")),
            Deed::ApproveTyped { order, .. } => Some((*order, "approve")),
            Deed::ApproveWaiving { order, .. } => Some((*order, "approve_waiving")),
            Deed::ApproveAlone { order, .. } => Some((*order, "approve_alone")),
            Deed::TakeBack { order } => Some((*order, "take_back")),
            Deed::Withdraw { order } => Some((*order, "withdraw")),
            Deed::Reject { order, .. } => Some((*order, "reject")),
            Deed::Link { order } => Some((*order, "payment_link")),
            Deed::TryAgain { order, .. } => Some((*order, "try_again")),
            Deed::Close { order } => Some((*order, "close")),
            Deed::SayOrdered { order, .. } => Some((*order, "said_ordered")),
            Deed::SayNotOrdered { order, .. } => Some((*order, "said_not_ordered")),
            Deed::OrderCancel { order } => Some((*order, "cancel")),
            Deed::OrderRetract { order, .. } | Deed::Retract { order, .. } => Some((*order, "retract")),
            Deed::CartAdd { .. }
            | Deed::CartShow
            | Deed::CartEdit { .. }
            | Deed::CartRemove { .. }
            | Deed::CartClear
            | Deed::CartVoucher { .. }
            | Deed::CartSubmit { .. }
            | Deed::PolicyShow
            | Deed::PolicyExplain { .. }
            | Deed::PolicyDelegate { .. }
            | Deed::PolicyReclaim
            | Deed::Spend { .. }
            | Deed::OrderList
            | Deed::OrderShow { .. }
            | Deed::OrderAgain { .. }
            | Deed::Account
            | Deed::Catalog
            | Deed::Help
            | Deed::AuditExport { .. }
            | Deed::Privacy
            | Deed::Erase
            | Deed::EraseSure => None,
        }
    }
}

impl By {
    /// The view with this name, as the command's choices have it.
    pub(super) fn read(name: &str) -> Result<By, Unclear> {
        match name {
            "person" => Ok(By::Person),
            "project" => Ok(By::Project),
            "status" => Ok(By::Status),
            _ => Err(Unclear::Unknown),
        }
    }
}
