//! What is typed behind a command: Discord calls these options; ours are arguments, since a plan has options too.

use crate::discord::words as say;
use crate::discord::words::Lang;
use crate::order::{MOST_COST_CENTRE, MOST_REASON};

/// A word or a line of the bot's in a language.
pub(super) type Say = fn(Lang) -> String;

/// One argument of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Argument {
    /// The plan's code, completed from the catalogue.
    Plan,
    /// The new project's name.
    Name,
    /// Another name for a line.
    NewName,
    /// How many.
    Quantity,
    /// Another quantity for a line.
    NewQuantity,
    /// Options of the plan, separated by commas, completed from the catalogue.
    Options,
    /// The number of a line.
    Line,
    /// The number of a line, where the cart may have only one.
    LineOfVoucher,
    /// Why the order is needed.
    Reason,
    /// Who bears the cost.
    CostCentre,
    /// The number of an order.
    Order,
    /// Which view of what was spent.
    By,
    /// The first day of a time.
    From,
    /// The last day of a time.
    To,
    /// The form of a file.
    Format,
    /// Who gets one's right to approve.
    Deputy,
    /// Until when.
    Until,
    /// Why somebody withdraws from an order.
    RetractReason,
}

/// What Discord lets a person type.
pub(super) enum Kind {
    /// A text, `STRING` (3).
    Text {
        /// The most characters that Discord's input takes, where it shall say no itself.
        most: Option<usize>,
        /// Whether we offer choices while it is typed.
        completed: bool,
    },
    /// A number from 1, `INTEGER` (4).
    Count,
    /// One of these texts, `STRING` (3), each with the name it goes by.
    Choice(&'static [(&'static str, Say)]),
    /// Somebody, `USER` (6).
    Somebody,
}

impl Argument {
    /// Name and description.
    pub(super) fn label(self) -> (Say, Say) {
        match self {
            Argument::Plan => (say::option_plan, say::option_plan_about),
            Argument::Name => (say::option_name, say::option_name_about),
            Argument::NewName => (say::option_name, say::option_name_edit_about),
            Argument::Quantity => (say::option_quantity, say::option_quantity_about),
            Argument::NewQuantity => (say::option_quantity, say::option_quantity_edit_about),
            Argument::Options => (say::option_options, say::option_options_about),
            Argument::Line => (say::option_line, say::option_line_about),
            Argument::LineOfVoucher => (say::option_line, say::option_line_voucher_about),
            Argument::Reason => (say::option_reason, say::option_reason_about),
            Argument::CostCentre => (say::option_cost_centre, say::option_cost_centre_about),
            Argument::Order => (say::option_order, say::option_order_about),
            Argument::By => (say::option_by, say::option_by_about),
            Argument::From => (say::option_from, say::option_from_about),
            Argument::To => (say::option_to, say::option_to_about),
            Argument::Format => (say::option_format, say::option_format_about),
            Argument::Deputy => (say::option_deputy, say::option_deputy_about),
            Argument::Until => (say::option_until, say::option_until_about),
            Argument::RetractReason => (say::option_retract_reason, say::option_retract_reason_about),
        }
    }

    /// Whether the command cannot be sent without it.
    pub(super) fn required(self) -> bool {
        match self {
            Argument::Plan
            | Argument::Name
            | Argument::Line
            | Argument::Reason
            | Argument::Order
            | Argument::Deputy
            | Argument::Until
            | Argument::RetractReason => true,
            Argument::NewName
            | Argument::Quantity
            | Argument::NewQuantity
            | Argument::Options
            | Argument::LineOfVoucher
            | Argument::CostCentre
            | Argument::By
            | Argument::From
            | Argument::To
            | Argument::Format => false,
        }
    }

    /// What can be typed. A name or a time has no limit here, so that a refusal can say what would help.
    pub(super) fn kind(self) -> Kind {
        match self {
            Argument::Plan | Argument::Options => Kind::Text { most: None, completed: true },
            Argument::From | Argument::To => Kind::Text { most: Some(10), completed: false },
            Argument::Format => Kind::Choice(&[("csv", say::choice_csv), ("jsonl", say::choice_jsonl)]),
            Argument::Name | Argument::NewName | Argument::Until => Kind::Text { most: None, completed: false },
            Argument::Deputy => Kind::Somebody,
            Argument::Reason => Kind::Text { most: Some(MOST_REASON), completed: false },
            Argument::CostCentre => Kind::Text { most: Some(MOST_COST_CENTRE), completed: false },
            Argument::Quantity | Argument::NewQuantity | Argument::Line | Argument::LineOfVoucher | Argument::Order => {
                Kind::Count
            }
            Argument::RetractReason => Kind::Choice(&[
                ("competitor", say::retract_competitor),
                ("difficulty", say::retract_difficulty),
                ("expensive", say::retract_expensive),
                ("performance", say::retract_performance),
                ("reliability", say::retract_reliability),
                ("unused", say::retract_unused),
                ("other", say::retract_other),
            ]),
            Argument::By => Kind::Choice(&[
                ("person", say::choice_person),
                ("project", say::choice_project),
                ("status", say::choice_status),
            ]),
        }
    }
}
