//! The commands: one list, from which both their definitions for Discord and the help page are made.

mod argument;
mod define;

#[cfg(test)]
mod tests;

use crate::discord::words as say;
use crate::discord::words::Lang;
use argument::{Argument, Say};
pub use define::definitions;

/// Everything a person can type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// `/cart add plan name [quantity] [options]`: put a project into the cart.
    CartAdd,
    /// `/cart voucher [line]`: give a voucher code, in a form, because others can see a command's options.
    CartVoucher,
    /// `/cart show`: see the cart.
    CartShow,
    /// `/cart edit line [name] [quantity]`: change a line.
    CartEdit,
    /// `/cart remove line`: take a line out.
    CartRemove,
    /// `/cart clear`: empty the cart.
    CartClear,
    /// `/cart submit reason [cost_centre]`: send the cart for approval.
    CartSubmit,
    /// `/order list`: the open and the newest orders.
    OrderList,
    /// `/order show order`: one order with everything about it.
    OrderShow,
    /// `/order again order`: put what an order buys into the cart once more.
    OrderAgain,
    /// `/order cancel order`: take back what is not placed yet.
    OrderCancel,
    /// `/order retract order why`: use the right of withdrawal.
    OrderRetract,
    /// `/policy show`: who approves what, and the month's caps.
    PolicyShow,
    /// `/policy explain order`: what the rules say about one order.
    PolicyExplain,
    /// `/policy delegate to until`: hand on one's right to approve.
    PolicyDelegate,
    /// `/policy reclaim`: take it back.
    PolicyReclaim,
    /// `/catalog`: what OVHcloud offers.
    Catalog,
    /// `/account`: how ready the account is.
    Account,
    /// `/spend [by]`: what the team spends.
    Spend,
    /// `/help`: how ordering works.
    Help,
    /// `/audit export [from] [to] [format]`: who did what, as a file.
    AuditExport,
    /// `/privacy`: what is kept about the person.
    Privacy,
}

/// A command as Discord nests them: a first word, and for most a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noun {
    Cart,
    Order,
    Policy,
    Catalog,
    Account,
    Spend,
    Help,
    Audit,
    Privacy,
}

impl Command {
    /// All of them, in the order of the help page.
    pub const ALL: [Command; 22] = [
        Command::CartAdd,
        Command::CartVoucher,
        Command::CartShow,
        Command::CartEdit,
        Command::CartRemove,
        Command::CartClear,
        Command::CartSubmit,
        Command::OrderList,
        Command::OrderShow,
        Command::OrderAgain,
        Command::OrderCancel,
        Command::OrderRetract,
        Command::PolicyShow,
        Command::PolicyExplain,
        Command::PolicyDelegate,
        Command::PolicyReclaim,
        Command::Catalog,
        Command::Account,
        Command::Spend,
        Command::Help,
        Command::AuditExport,
        Command::Privacy,
    ];

    /// The command with these words, as a payload carries them: the names in English.
    pub fn read(path: &[String]) -> Option<Command> {
        Command::ALL.into_iter().find(|command| command.words(Lang::En) == path)
    }

    /// The command as this person types it: `/cart add`.
    pub fn spoken(self, lang: Lang) -> String {
        format!("/{}", self.words(lang).join(" "))
    }

    /// What it does, in a line.
    pub fn about(self, lang: Lang) -> String {
        match self.verb() {
            Some((_, about)) => about(lang),
            None => (self.noun().label().1)(lang),
        }
    }

    /// Its words in this language.
    fn words(self, lang: Lang) -> Vec<String> {
        let (noun, _) = self.noun().label();
        std::iter::once(noun(lang)).chain(self.verb().map(|(verb, _)| verb(lang))).collect()
    }

    fn noun(self) -> Noun {
        match self {
            Command::CartAdd
            | Command::CartVoucher
            | Command::CartShow
            | Command::CartEdit
            | Command::CartRemove
            | Command::CartClear
            | Command::CartSubmit => Noun::Cart,
            Command::OrderList
            | Command::OrderShow
            | Command::OrderAgain
            | Command::OrderCancel
            | Command::OrderRetract => Noun::Order,
            Command::PolicyShow | Command::PolicyExplain | Command::PolicyDelegate | Command::PolicyReclaim => {
                Noun::Policy
            }
            Command::Catalog => Noun::Catalog,
            Command::Account => Noun::Account,
            Command::Spend => Noun::Spend,
            Command::Help => Noun::Help,
            Command::AuditExport => Noun::Audit,
            Command::Privacy => Noun::Privacy,
        }
    }

    /// Name and description of the second word.
    fn verb(self) -> Option<(Say, Say)> {
        match self {
            Command::CartAdd => Some((say::command_cart_add, say::command_cart_add_about)),
            Command::CartVoucher => Some((say::command_cart_voucher, say::command_cart_voucher_about)),
            Command::CartShow => Some((say::command_cart_show, say::command_cart_show_about)),
            Command::CartEdit => Some((say::command_cart_edit, say::command_cart_edit_about)),
            Command::CartRemove => Some((say::command_cart_remove, say::command_cart_remove_about)),
            Command::CartClear => Some((say::command_cart_clear, say::command_cart_clear_about)),
            Command::CartSubmit => Some((say::command_cart_submit, say::command_cart_submit_about)),
            Command::OrderList => Some((say::command_order_list, say::command_order_list_about)),
            Command::OrderShow => Some((say::command_order_show, say::command_order_show_about)),
            Command::OrderAgain => Some((say::command_order_again, say::command_order_again_about)),
            Command::OrderCancel => Some((say::command_order_cancel, say::command_order_cancel_about)),
            Command::OrderRetract => Some((say::command_order_retract, say::command_order_retract_about)),
            Command::PolicyDelegate => Some((say::command_policy_delegate, say::command_policy_delegate_about)),
            Command::PolicyReclaim => Some((say::command_policy_reclaim, say::command_policy_reclaim_about)),
            Command::AuditExport => Some((say::command_audit_export, say::command_audit_export_about)),
            Command::PolicyShow => Some((say::command_policy_show, say::command_policy_show_about)),
            Command::PolicyExplain => Some((say::command_policy_explain, say::command_policy_explain_about)),
            Command::Catalog | Command::Account | Command::Spend | Command::Help | Command::Privacy => None,
        }
    }

    /// What may be typed behind it, required arguments first.
    fn arguments(self) -> &'static [Argument] {
        match self {
            Command::CartAdd => &[Argument::Plan, Argument::Name, Argument::Quantity, Argument::Options],
            Command::CartVoucher => &[Argument::LineOfVoucher],
            Command::CartEdit => &[Argument::Line, Argument::NewName, Argument::NewQuantity],
            Command::CartRemove => &[Argument::Line],
            Command::CartSubmit => &[Argument::Reason, Argument::CostCentre],
            Command::OrderShow | Command::OrderAgain | Command::OrderCancel | Command::PolicyExplain => {
                &[Argument::Order]
            }
            Command::OrderRetract => &[Argument::Order, Argument::RetractReason],
            Command::PolicyDelegate => &[Argument::Deputy, Argument::Until],
            Command::Spend => &[Argument::By],
            Command::AuditExport => &[Argument::From, Argument::To, Argument::Format],
            Command::CartShow
            | Command::CartClear
            | Command::OrderList
            | Command::PolicyShow
            | Command::PolicyReclaim
            | Command::Catalog
            | Command::Account
            | Command::Help
            | Command::Privacy => &[],
        }
    }
}

impl Noun {
    const ALL: [Noun; 9] = [
        Noun::Cart,
        Noun::Order,
        Noun::Policy,
        Noun::Catalog,
        Noun::Account,
        Noun::Spend,
        Noun::Help,
        Noun::Audit,
        Noun::Privacy,
    ];

    /// Name and description of the first word.
    fn label(self) -> (Say, Say) {
        match self {
            Noun::Cart => (say::command_cart, say::command_cart_about),
            Noun::Order => (say::command_order, say::command_order_about),
            Noun::Policy => (say::command_policy, say::command_policy_about),
            Noun::Catalog => (say::command_catalog, say::command_catalog_about),
            Noun::Account => (say::command_account, say::command_account_about),
            Noun::Spend => (say::command_spend, say::command_spend_about),
            Noun::Help => (say::command_help, say::command_help_about),
            Noun::Audit => (say::command_audit, say::command_audit_about),
            Noun::Privacy => (say::command_privacy, say::command_privacy_about),
        }
    }
}
