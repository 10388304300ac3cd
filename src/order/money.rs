//! Money as an integer with a currency.
//!
//! OVHcloud counts in ucents, hundred-millionths of the unit (`priceInUcents`), but leaves them out of checkout
//! answers, where only a double stands (`value`). Both become the same integer here; text is never parsed.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

const UCENTS_PER_UNIT: i64 = 100_000_000;

/// Beyond this many units a double no longer tells ucents apart, so such a price is not believed.
const MOST_UNITS: f64 = 10_000_000.0;

/// An amount in ucents of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Hundred-millionths of the currency's unit.
    pub ucents: i64,
    /// Of which currency.
    pub currency: Currency,
}

/// OVHcloud's `order.CurrencyCodeEnum`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
#[expect(missing_docs, reason = "ISO 4217 codes say what they are")]
pub enum Currency {
    AUD,
    CAD,
    CZK,
    EUR,
    GBP,
    INR,
    LTL,
    MAD,
    PLN,
    SGD,
    TND,
    USD,
    XOF,
    /// Free orders are also shown in points.
    Points,
    /// OVHcloud's `N/A`.
    NotApplicable,
}

/// Why a price could not be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// A code that is not in the enumeration.
    #[error("reading a price: unknown currency `{0}`")]
    UnknownCurrency(String),
    /// Not a number, too large to be exact, or finer than a ucent.
    #[error("reading a price: the amount is not an exact number of ucents")]
    Inexact,
}

impl Money {
    /// An amount in ucents.
    pub fn new(ucents: i64, currency: Currency) -> Money {
        Money { ucents, currency }
    }

    /// The amount of a price given as a double, as in checkout answers.
    ///
    /// # Errors
    /// When the double cannot stand for an exact number of ucents.
    pub fn from_value(value: f64, currency: Currency) -> Result<Money, MoneyError> {
        if !value.is_finite() || value.abs() > MOST_UNITS {
            return Err(MoneyError::Inexact);
        }
        let ucents = value * 100_000_000.0;
        let whole = ucents.round();
        if (ucents - whole).abs() > 0.25 {
            return Err(MoneyError::Inexact);
        }
        #[expect(clippy::cast_possible_truncation, reason = "whole and at most 10^15 by the check above")]
        Ok(Money { ucents: whole as i64, currency })
    }

    /// True for an amount of zero.
    pub fn is_zero(self) -> bool {
        self.ucents == 0
    }

    /// Whether both are the same price. Zero equals zero in any currency: free orders are also shown in points.
    pub fn same_price(self, other: Money) -> bool {
        self == other || (self.is_zero() && other.is_zero())
    }

    /// The sum, if both are of one currency and it fits.
    pub fn checked_add(self, other: Money) -> Option<Money> {
        if self.currency != other.currency {
            return None;
        }
        Some(Money { ucents: self.ucents.checked_add(other.ucents)?, currency: self.currency })
    }

    /// Whole units and the rest in ucents, both with the amount's sign.
    pub fn parts(self) -> (i64, i64) {
        (self.ucents / UCENTS_PER_UNIT, self.ucents % UCENTS_PER_UNIT)
    }
}

impl Currency {
    /// The code as OVHcloud writes it.
    pub fn code(self) -> &'static str {
        match self {
            Currency::AUD => "AUD",
            Currency::CAD => "CAD",
            Currency::CZK => "CZK",
            Currency::EUR => "EUR",
            Currency::GBP => "GBP",
            Currency::INR => "INR",
            Currency::LTL => "LTL",
            Currency::MAD => "MAD",
            Currency::PLN => "PLN",
            Currency::SGD => "SGD",
            Currency::TND => "TND",
            Currency::USD => "USD",
            Currency::XOF => "XOF",
            Currency::Points => "points",
            Currency::NotApplicable => "N/A",
        }
    }

    /// How many digits people write after the separator (ISO 4217).
    pub fn minor_digits(self) -> u32 {
        match self {
            Currency::XOF | Currency::Points | Currency::NotApplicable => 0,
            Currency::TND => 3,
            Currency::AUD
            | Currency::CAD
            | Currency::CZK
            | Currency::EUR
            | Currency::GBP
            | Currency::INR
            | Currency::LTL
            | Currency::MAD
            | Currency::PLN
            | Currency::SGD
            | Currency::USD => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(code: &str) -> Result<Currency, MoneyError> {
        use Currency::*;
        [AUD, CAD, CZK, EUR, GBP, INR, LTL, MAD, PLN, SGD, TND, USD, XOF, Points, NotApplicable]
            .into_iter()
            .find(|currency| currency.code() == code)
            .ok_or_else(|| MoneyError::UnknownCurrency(code.to_owned()))
    }
}

impl From<Currency> for &'static str {
    fn from(currency: Currency) -> &'static str {
        currency.code()
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;

    fn try_from(code: String) -> Result<Currency, MoneyError> {
        code.parse()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
