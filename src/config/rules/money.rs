//! Amounts as an operator writes them: `50.00 EUR`. Exact, in integers.

use super::super::value::{self, Value, Wrong};
use crate::order::{Currency, Money};

/// The most units of a currency that a rule may name: beyond it is a slip of the keyboard.
const MOST_UNITS: i64 = 10_000_000;

/// Digits that an amount can have behind the point.
const UCENT_DIGITS: u32 = 8;

/// An amount with its currency, never below zero.
pub(super) fn money(value: &Value) -> Result<Money, Wrong> {
    let hint = "write it with a point and its currency, such as \"50.00 EUR\"";
    let text = match value {
        Value::Number(_) | Value::Other => return Err(Wrong::new("has no currency", hint)),
        Value::Written(_) | Value::Text(_) | Value::Flag(_) | Value::List(_) => value::text(value)?,
    };
    let Some((digits, code)) = text.split_once(' ') else {
        return Err(Wrong::new("has no currency", hint));
    };
    let currency = match code.trim().parse::<Currency>() {
        Ok(currency) if !matches!(currency, Currency::Points | Currency::NotApplicable) => currency,
        Ok(_) | Err(_) => {
            let hint = "OVHcloud sells in AUD, CAD, CZK, EUR, GBP, INR, LTL, MAD, PLN, SGD, TND, USD and XOF";
            return Err(Wrong::new("is in a currency that OVHcloud does not sell in", hint));
        }
    };
    let (units, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if units.is_empty() || !all_digits(units) || !all_digits(rest) || digits.ends_with('.') {
        return Err(Wrong::new("is not an amount of money", hint));
    }
    let most = currency.minor_digits();
    if rest.len() > most as usize {
        let hint = format!("{} has {most} digits behind the point at most", currency.code());
        return Err(Wrong::new("is finer than its currency", hint));
    }
    let padded: String = format!("{rest:0<8}").chars().take(UCENT_DIGITS as usize).collect();
    let units = units.parse::<i64>().ok().filter(|units| *units <= MOST_UNITS);
    let ucents = units.zip(padded.parse::<i64>().ok()).map(|(units, rest)| units * 10_i64.pow(UCENT_DIGITS) + rest);
    match ucents {
        Some(ucents) => Ok(Money::new(ucents, currency)),
        None => Err(Wrong::new("is too much", format!("at most {MOST_UNITS} of a currency"))),
    }
}
