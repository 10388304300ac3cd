//! What a request is called where requests are counted: one word for each thing people can do.

use super::{Deed, Form, Request};

impl Request {
    /// The word.
    pub(in crate::discord) fn verb(&self) -> &'static str {
        match self {
            Request::Do(deed) => deed.verb(),
            Request::Open(form) => form.verb(),
            Request::Suggest { .. } => "choices",
        }
    }
}

impl Deed {
    fn verb(&self) -> &'static str {
        match self {
            Deed::CartAdd { .. } => "cart_add",
            Deed::CartShow => "cart_show",
            Deed::CartEdit { .. } => "cart_edit",
            Deed::CartRemove { .. } => "cart_remove",
            Deed::CartClear => "cart_clear",
            Deed::CartVoucher { .. } => "cart_voucher",
            Deed::CartSubmit { .. } => "cart_submit",
            Deed::OrderList => "order_list",
            Deed::OrderShow { .. } => "order_show",
            Deed::OrderAgain { .. } => "order_again",
            Deed::OrderCancel { .. } => "order_cancel",
            Deed::OrderRetract { .. } => "order_retract",
            Deed::Retract { .. } => "retract",
            Deed::Account => "account",
            Deed::PolicyShow => "policy_show",
            Deed::PolicyExplain { .. } => "policy_explain",
            Deed::PolicyDelegate { .. } => "policy_delegate",
            Deed::PolicyReclaim => "policy_reclaim",
            Deed::Catalog => "catalog",
            Deed::Spend { .. } => "spend",
            Deed::Help => "help",
            Deed::AuditExport { .. } => "audit_export",
            Deed::Privacy => "privacy",
            Deed::Erase => "erase",
            Deed::EraseSure => "erase_sure",
            Deed::Approve { .. } | Deed::ApproveTyped { .. } => "approve",
            Deed::ApproveWaiving { .. } => "approve_waiving",
            Deed::ApproveAlone { .. } => "approve_alone",
            Deed::TakeBack { .. } => "take_back",
            Deed::Withdraw { .. } => "withdraw",
            Deed::Reject { .. } => "reject",
            Deed::Link { .. } => "payment_link",
            Deed::TryAgain { .. } => "try_again",
            Deed::Close { .. } => "close",
            Deed::SayOrdered { .. } => "said_ordered",
            Deed::SayNotOrdered { .. } => "said_not_ordered",
        }
    }
}

impl Form {
    fn verb(&self) -> &'static str {
        match self {
            Form::Voucher { .. } => "voucher_form",
            Form::Approve { .. } => "approve_form",
            Form::Waive { .. } => "waive_form",
            Form::Alone { .. } => "alone_form",
            Form::Reject { .. } => "reject_form",
            Form::Ordered { .. } => "ordered_form",
            Form::NotOrdered { .. } => "not_ordered_form",
            Form::Retract { .. } => "retract_form",
        }
    }
}
