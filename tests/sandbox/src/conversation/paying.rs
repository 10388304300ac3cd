//! Directions about paying: by what the account pays, and what people do in the control panel.

use super::direction::{seconds, ucents};
use super::fault::Fault;
use crate::ovh::{Declined, Ovh, Status};

/// Something about paying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paying {
    /// `order 100000001 is paid in the panel`
    Paid(i64),
    /// `order 100000001 is cancelled in the panel`
    Cancelled(i64),
    /// `order 100000001 costs 20.00 in the panel`
    Costs {
        /// The order's number.
        order: i64,
        /// With tax, in hundred-millionths of the currency unit.
        ucents: i64,
    },
    /// `ovh's account has no default payment method`
    NoDefault,
    /// `ovh's default payment method is a BANK_ACCOUNT`
    Default(String),
    /// `ovh's default payment method is EXPIRED`
    DefaultIs(String),
    /// `ovh declines payments`, and a step shows it; or `declines payments without a word`; or `takes payments again`.
    Declines(Declined),
    /// `ovh has no fidelity account`
    NoFidelityAccount,
    /// `ovh shows payments after 60 seconds`
    ShowsAfter(u32),
}

impl Paying {
    /// Reads a direction; none if it is not one of these.
    pub fn parse(text: &str) -> Option<Paying> {
        if text == "ovh's account has no default payment method" {
            return Some(Paying::NoDefault);
        }
        match text {
            "ovh declines payments" => return Some(Paying::Declines(Declined::StepFails)),
            "ovh declines payments without a word" => return Some(Paying::Declines(Declined::Silently)),
            "ovh takes payments again" => return Some(Paying::Declines(Declined::No)),
            "ovh has no fidelity account" => return Some(Paying::NoFidelityAccount),
            _ => {}
        }
        if let Some(kind) = text.strip_prefix("ovh's default payment method is a ") {
            return Some(Paying::Default(kind.to_owned()));
        }
        if let Some(status) = text.strip_prefix("ovh's default payment method is ") {
            return Some(Paying::DefaultIs(status.to_owned()));
        }
        if let Some(time) = text.strip_prefix("ovh shows payments after ") {
            return u32::try_from(seconds(time)?).ok().map(Paying::ShowsAfter);
        }
        let (order, what) = text.strip_prefix("order ")?.strip_suffix(" in the panel")?.split_once(' ')?;
        let order = order.parse().ok()?;
        match what {
            "is paid" => Some(Paying::Paid(order)),
            "is cancelled" => Some(Paying::Cancelled(order)),
            other => Some(Paying::Costs { order, ucents: ucents(other.strip_prefix("costs ")?)? }),
        }
    }

    /// Carries it out.
    ///
    /// # Errors
    /// When there is no such order, or it does not wait for payment.
    pub(super) fn carry_out(self, ovh: &Ovh) -> Result<(), Fault> {
        let done = match self {
            Paying::Paid(order) => ovh.pay(order),
            Paying::Cancelled(order) => ovh.hold_order(order, Some(Status::Cancelled)),
            Paying::Costs { order, ucents } => ovh.move_total(order, ucents),
            Paying::NoDefault => {
                ovh.set(|settings| settings.default_payment_method = false);
                true
            }
            Paying::Default(kind) => {
                ovh.set(|settings| settings.default_payment_type = kind);
                true
            }
            Paying::DefaultIs(status) => {
                ovh.set(|settings| settings.default_payment_status = status);
                true
            }
            Paying::Declines(declined) => {
                ovh.set(|settings| settings.declined_payments = declined);
                true
            }
            Paying::NoFidelityAccount => {
                ovh.set(|settings| settings.fidelity_account = false);
                true
            }
            Paying::ShowsAfter(seconds) => {
                ovh.set(|settings| settings.payment_shows_after_s = seconds);
                true
            }
        };
        if done { Ok(()) } else { Err(Fault::new("there is no such order that waits for payment")) }
    }
}
