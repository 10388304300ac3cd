//! What people can ask for. Parsed once, here, from an interaction; everything behind it reads like the help page.

mod deed;
mod form;
mod options;
#[cfg(test)]
mod tests;
mod verb;

pub use deed::{By, Deed};
pub use form::Form;

use super::commands::Command;
use super::custom_id::{CustomId, NotOurs};
use super::incoming::{Field, Incoming, What};
use super::view;
use crate::journal::Format;
use crate::order::{OrderId, Reason};
use options::Options;

/// A request, by what its first answer must be.
#[derive(Debug)]
pub enum Request {
    /// Acknowledge it, then do it.
    Do(Deed),
    /// Answer with a form.
    Open(Form),
    /// Answer with choices for the option being typed.
    Suggest {
        /// The option.
        option: String,
        /// What stands in it so far.
        typed: String,
        /// The plan, if it stands in another option already.
        plan: Option<String>,
    },
}

/// A request that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// No command, option or kind of ours.
    Unknown,
    /// A button or form that another version of the bot made, or nobody.
    OldButton,
    /// `/cart edit` without anything to change.
    NothingToEdit,
}

impl Request {
    /// Reads a request.
    ///
    /// # Errors
    /// [`Unclear`] when it is none of ours.
    pub fn read(incoming: &Incoming) -> Result<Request, Unclear> {
        match &incoming.what {
            What::Command { path, options } => of_command(path, &Options(options)),
            What::Autocomplete { options, focused, .. } => {
                let focused = focused.as_ref().ok_or(Unclear::Unknown)?;
                // Half typed options are of any kind.
                let typed = Options(std::slice::from_ref(focused)).text(&focused.name).ok().flatten();
                let plan = Options(options).text("plan").ok().flatten();
                let typed = typed.unwrap_or_default();
                Ok(Request::Suggest { option: focused.name.clone(), typed, plan })
            }
            What::Click { custom_id } => of_click(CustomId::read(custom_id)?),
            What::Form { custom_id, fields } => of_form(CustomId::read(custom_id)?, fields),
            What::Other(_) => Err(Unclear::Unknown),
        }
    }

    /// Whether it may also come from a direct message, where rights come from the person's id alone.
    pub fn may_come_privately(&self) -> bool {
        matches!(self, Request::Do(Deed::Link { .. }))
    }
}

fn of_command(path: &[String], options: &Options<'_>) -> Result<Request, Unclear> {
    let command = Command::read(path).ok_or(Unclear::Unknown)?;
    Ok(Request::Do(match command {
        Command::CartAdd => Deed::CartAdd {
            plan: options.text("plan")?.ok_or(Unclear::Unknown)?,
            name: options.text("name")?.ok_or(Unclear::Unknown)?,
            quantity: options.whole("quantity")?.unwrap_or(1),
            options: options.list("options")?,
        },
        Command::CartVoucher => return Ok(Request::Open(Form::Voucher { line: options.whole("line")? })),
        Command::CartShow => Deed::CartShow,
        Command::CartEdit => {
            let (name, quantity) = (options.text("name")?, options.whole("quantity")?);
            if name.is_none() && quantity.is_none() {
                return Err(Unclear::NothingToEdit);
            }
            Deed::CartEdit { line: options.whole("line")?.ok_or(Unclear::Unknown)?, name, quantity }
        }
        Command::CartRemove => Deed::CartRemove { line: options.whole("line")?.ok_or(Unclear::Unknown)? },
        Command::CartClear => Deed::CartClear,
        Command::CartSubmit => Deed::CartSubmit {
            reason: options.text("reason")?.unwrap_or_default(),
            cost_centre: options.text("cost_centre")?,
        },
        Command::OrderList => Deed::OrderList,
        Command::OrderShow => Deed::OrderShow { order: options.whole("order")?.map(OrderId).ok_or(Unclear::Unknown)? },
        Command::OrderAgain => {
            Deed::OrderAgain { order: options.whole("order")?.map(OrderId).ok_or(Unclear::Unknown)? }
        }
        Command::OrderCancel => {
            Deed::OrderCancel { order: options.whole("order")?.map(OrderId).ok_or(Unclear::Unknown)? }
        }
        Command::OrderRetract => Deed::OrderRetract {
            order: options.whole("order")?.map(OrderId).ok_or(Unclear::Unknown)?,
            reason: options.text("why")?.as_deref().and_then(Reason::read).ok_or(Unclear::Unknown)?,
        },
        Command::PolicyShow => Deed::PolicyShow,
        Command::PolicyExplain => {
            Deed::PolicyExplain { order: options.whole("order")?.map(OrderId).ok_or(Unclear::Unknown)? }
        }
        Command::PolicyDelegate => Deed::PolicyDelegate {
            to: options.somebody("to")?.ok_or(Unclear::Unknown)?,
            until: options.text("until")?.ok_or(Unclear::Unknown)?,
        },
        Command::PolicyReclaim => Deed::PolicyReclaim,
        Command::Catalog => Deed::Catalog,
        Command::Account => Deed::Account,
        Command::Spend => Deed::Spend { by: options.text("by")?.as_deref().map(By::read).transpose()? },
        Command::Help => Deed::Help,
        Command::AuditExport => Deed::AuditExport {
            from: options.text("from")?,
            to: options.text("to")?,
            format: match options.text("format")? {
                Some(format) => Format::named(&format).ok_or(Unclear::Unknown)?,
                None => Format::Csv,
            },
        },
        Command::Privacy => Deed::Privacy,
    }))
}

fn of_click(id: CustomId) -> Result<Request, Unclear> {
    Ok(Request::Do(match id {
        CustomId::Approve { order, seal } => Deed::Approve { order, seal },
        CustomId::ApproveTyped { order, seal } => return Ok(Request::Open(Form::Approve { order, seal })),
        CustomId::Waive { order, seal } => return Ok(Request::Open(Form::Waive { order, seal })),
        CustomId::Alone { order, seal } => return Ok(Request::Open(Form::Alone { order, seal })),
        CustomId::TakeBack { order } => Deed::TakeBack { order },
        CustomId::Withdraw { order } => Deed::Withdraw { order },
        CustomId::Reject { order } => return Ok(Request::Open(Form::Reject { order })),
        CustomId::Link { order } => Deed::Link { order },
        CustomId::Again { order, seen } => Deed::TryAgain { order, seen },
        CustomId::Close { order } => Deed::Close { order },
        CustomId::Show { order, event: _ } => Deed::OrderShow { order },
        CustomId::Ordered { order } => return Ok(Request::Open(Form::Ordered { order })),
        CustomId::NotOrdered { order, seen } => return Ok(Request::Open(Form::NotOrdered { order, seen })),
        CustomId::Retract { order, reason } => return Ok(Request::Open(Form::Retract { order, reason })),
        CustomId::Erase => Deed::Erase,
        CustomId::EraseSure => Deed::EraseSure,
        CustomId::ApproveForm { .. }
        | CustomId::WaiveForm { .. }
        | CustomId::AloneForm { .. }
        | CustomId::RejectForm { .. }
        | CustomId::VoucherForm { .. }
        | CustomId::OrderedForm { .. }
        | CustomId::RetractForm { .. }
        | CustomId::NotOrderedForm { .. } => return Err(Unclear::OldButton),
    }))
}

fn of_form(id: CustomId, fields: &[Field]) -> Result<Request, Unclear> {
    let text = |name: &str| {
        let field = fields.iter().find(|field| field.name == name);
        field.map(|field| field.text.clone()).ok_or(Unclear::Unknown)
    };
    Ok(Request::Do(match id {
        CustomId::ApproveForm { order, seal } => Deed::ApproveTyped { order, seal, typed: text(view::CONFIRM_INPUT)? },
        CustomId::WaiveForm { order, seal } => Deed::ApproveWaiving { order, seal, typed: text(view::CONFIRM_INPUT)? },
        CustomId::AloneForm { order, seal } => Deed::ApproveAlone { order, seal, reason: text(view::REASON_INPUT)? },
        CustomId::RejectForm { order } => Deed::Reject { order, reason: text(view::REASON_INPUT)? },
        CustomId::OrderedForm { order } => Deed::SayOrdered { order, number: text(view::NUMBER_INPUT)? },
        CustomId::NotOrderedForm { order, seen } => {
            Deed::SayNotOrdered { order, seen, confirmed: text(view::CONFIRM_INPUT)? }
        }
        CustomId::RetractForm { order, reason } => Deed::Retract { order, reason, typed: text(view::CONFIRM_INPUT)? },
        CustomId::VoucherForm { place, cart } => {
            Deed::CartVoucher { line: place, seen: cart, code: text(view::CODE_INPUT)? }
        }
        CustomId::Approve { .. }
        | CustomId::ApproveTyped { .. }
        | CustomId::Waive { .. }
        | CustomId::Alone { .. }
        | CustomId::TakeBack { .. }
        | CustomId::Withdraw { .. }
        | CustomId::Reject { .. }
        | CustomId::Link { .. }
        | CustomId::Again { .. }
        | CustomId::Close { .. }
        | CustomId::Show { .. }
        | CustomId::Ordered { .. }
        | CustomId::NotOrdered { .. }
        | CustomId::Retract { .. }
        | CustomId::Erase
        | CustomId::EraseSure => return Err(Unclear::OldButton),
    }))
}

impl From<NotOurs> for Unclear {
    fn from(not_ours: NotOurs) -> Unclear {
        match not_ours {
            NotOurs::OtherVersion | NotOurs::Malformed => Unclear::OldButton,
        }
    }
}
