//! Everything people can have done for them: one enum, which reads like the help page.

use crate::order::{Named, OrderId, Seal, Version};
use secrecy::SecretString;

/// Something to do for a person.
#[derive(Debug)]
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
    /// `/help`
    Help,
    /// The Approve button
    Approve {
        /// Which order.
        order: OrderId,
        /// What the button was made for.
        seal: Seal,
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
        /// What was typed to confirm it.
        confirmed: SecretString,
    },
}

/// A form to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `/cart voucher`
    Voucher {
        /// The line, from 1, if the person said which.
        line: Option<i64>,
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
    },
}
