//! Money in the reader's form: exact digits, the language's separators, the currency's code behind it.

use super::Lang;
use crate::order::Money;

const UCENT_DIGITS: usize = 8;

impl Lang {
    /// An amount as people of this language write it: `1,234.50 EUR`, `1 234,50 EUR`.
    ///
    /// As many digits as the currency has (ISO 4217), and more only where the price is finer than that.
    pub(crate) fn money(self, money: Money) -> String {
        let (units, ucents) = money.parts();
        let sign = if money.ucents < 0 { "-" } else { "" };
        let units = self.grouped(&units.unsigned_abs().to_string());
        let fraction = fraction(ucents.unsigned_abs(), money.currency.minor_digits());
        let point = if fraction.is_empty() { "" } else { self.decimal_point() };
        format!("{sign}{units}{point}{fraction}{}{}", self.unit_space(), money.currency)
    }

    /// Digits in groups of three.
    pub(super) fn grouped(self, digits: &str) -> String {
        let separator = match self {
            Lang::En => ',',
            Lang::Pl => '\u{a0}',
            Lang::Fr => '\u{202f}',
        };
        let mut grouped = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(separator);
            }
            grouped.push(digit);
        }
        grouped
    }

    pub(super) fn decimal_point(self) -> &'static str {
        match self {
            Lang::En => ".",
            Lang::Pl | Lang::Fr => ",",
        }
    }

    /// What stands between a number and its unit; in Polish and French the line must not break there.
    fn unit_space(self) -> char {
        match self {
            Lang::En => ' ',
            Lang::Pl | Lang::Fr => '\u{a0}',
        }
    }
}

/// The digits behind the point: at least the currency's own, the rest without closing zeros.
fn fraction(ucents: u64, least: u32) -> String {
    let mut digits = format!("{ucents:0UCENT_DIGITS$}");
    while digits.len() > least as usize && digits.ends_with('0') {
        digits.pop();
    }
    digits
}
