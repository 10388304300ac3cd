//! Prices and counts as OVHcloud writes them. What cannot be read is an error, never 0.

use crate::order::{Currency, Money, MoneyError};
use serde::Deserialize;

/// An `order.Price`. `text` is localized and never parsed.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "WirePrice")]
pub(super) struct Price(pub(super) Money);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WirePrice {
    currency_code: String,
    value: Option<f64>,
    price_in_ucents: Option<i64>,
}

impl TryFrom<WirePrice> for Price {
    type Error = MoneyError;

    fn try_from(wire: WirePrice) -> Result<Price, MoneyError> {
        let currency: Currency = wire.currency_code.parse()?;
        match (wire.price_in_ucents, wire.value) {
            (Some(ucents), _) => Ok(Price(Money::new(ucents, currency))),
            (None, Some(value)) => Money::from_value(value, currency).map(Price),
            (None, None) => Err(MoneyError::Inexact),
        }
    }
}

/// A count: a number in a cart and in `order.OrderDetail`, a string in `billing.OrderDetail`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WireCount")]
pub(super) struct Count(pub(super) u32);

#[derive(Deserialize)]
#[serde(untagged)]
enum WireCount {
    Number(i64),
    Text(String),
}

impl TryFrom<WireCount> for Count {
    type Error = &'static str;

    fn try_from(wire: WireCount) -> Result<Count, &'static str> {
        let count = match wire {
            WireCount::Number(count) => u32::try_from(count).ok(),
            WireCount::Text(text) => text.trim().parse().ok(),
        };
        count.map(Count).ok_or("not a count")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(json: &str) -> Option<Money> {
        serde_json::from_str::<Price>(json).ok().map(|price| price.0)
    }

    #[test]
    fn ucents_first_then_value_then_an_error() {
        let euro = |ucents| Some(Money::new(ucents, Currency::EUR));
        let cases = [
            (
                r#"{"currencyCode":"EUR","text":"16.99 €","value":16.99,"priceInUcents":1699000000}"#,
                euro(1_699_000_000),
            ),
            (r#"{"currencyCode":"EUR","text":"€ 16.99","value":16.99}"#, euro(1_699_000_000)),
            (r#"{"currencyCode":"EUR","text":"16.99 €","value":16.99,"priceInUcents":null}"#, euro(1_699_000_000)),
            (r#"{"currencyCode":"EUR","value":0}"#, euro(0)),
            (r#"{"currencyCode":"EUR","value":-5.5}"#, euro(-550_000_000)),
            (r#"{"currencyCode":"points","value":0}"#, Some(Money::new(0, Currency::Points))),
            (r#"{"currencyCode":"EUR","text":"0.00 €"}"#, None),
            (r#"{"currencyCode":"EUR","value":null}"#, None),
            (r#"{"currencyCode":"EUR","value":"16.99"}"#, None),
            (r#"{"currencyCode":"XXX","value":1}"#, None),
            (r#"{"value":1}"#, None),
            ("0", None),
        ];
        for (json, money) in cases {
            assert_eq!(price(json), money, "{json}");
        }
    }

    #[test]
    fn counts_are_numbers_or_strings() {
        let count = |json: &str| serde_json::from_str::<Count>(json).ok().map(|count| count.0);
        assert_eq!(
            [count("2"), count("\"2\""), count("-1"), count("\"two\""), count("2.5")],
            [Some(2), Some(2), None, None, None]
        );
    }
}
