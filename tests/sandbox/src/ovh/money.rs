//! Amounts in hundred-millionths of the currency unit, as `priceInUcents` counts them, and `order.Price`.

use serde_json::{Value, json};

/// Ucents in one cent.
const CENT: i64 = 1_000_000;

/// The currency a subsidiary sells in.
pub(crate) fn currency(subsidiary: &str) -> &'static str {
    match subsidiary {
        "US" => "USD",
        "CA" | "QC" => "CAD",
        "AU" => "AUD",
        "SG" => "SGD",
        "IN" => "INR",
        // Inferred, not documented.
        "ASIA" | "WE" | "WS" => "USD",
        "GB" => "GBP",
        "PL" => "PLN",
        "CZ" => "CZK",
        "MA" => "MAD",
        "SN" => "XOF",
        "TN" => "TND",
        _ => "EUR",
    }
}

/// VAT on an amount, rounded to the cent; the US shows prices without it, Canada's is the federal one alone.
pub(crate) fn tax(ucents: i64, subsidiary: &str) -> i64 {
    let percent = tax_rate(subsidiary);
    let exact = ucents.saturating_mul(percent) / 100;
    let rounding = if exact < 0 { -CENT / 2 } else { CENT / 2 };
    (exact.saturating_add(rounding) / CENT).saturating_mul(CENT)
}

/// The tax rate of a subsidiary, in percent.
pub(crate) fn tax_rate(subsidiary: &str) -> i64 {
    match subsidiary {
        "US" | "ASIA" | "WE" | "WS" => 0,
        "CA" | "QC" => 5,
        "AU" => 10,
        "SG" => 9,
        "IN" => 18,
        "PL" => 23,
        "DE" => 19,
        _ => 20,
    }
}

/// An `order.Price` without `priceInUcents`, as checkout and billing answer it.
pub(crate) fn price(ucents: i64, currency: &str) -> Value {
    json!({"currencyCode": currency, "text": text(ucents, currency), "value": value(ucents)})
}

/// An `order.Price` with `priceInUcents`, as offers answer it.
pub(crate) fn offer_price(ucents: i64, currency: &str) -> Value {
    json!({"currencyCode": currency, "priceInUcents": ucents, "text": text(ucents, currency), "value": value(ucents)})
}

/// The double of `order.Price`; whole amounts are written without a fraction, as OVHcloud writes them.
fn value(ucents: i64) -> Value {
    let cents = ucents / CENT;
    if cents % 100 == 0 { json!(cents / 100) } else { json!(cents as f64 / 100.0) }
}

/// The localized text of a price, which clients must not parse.
fn text(ucents: i64, currency: &str) -> String {
    let cents = ucents / CENT;
    let sign = if cents < 0 { "-" } else { "" };
    let amount = format!("{sign}{}.{:02}", (cents / 100).abs(), (cents % 100).abs());
    match currency {
        "EUR" => format!("{amount} €"),
        "USD" | "CAD" => format!("${amount}"),
        "GBP" => format!("£{amount}"),
        "points" => format!("{} PTS", cents / 100),
        other => format!("{amount} {other}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{offer_price, price, tax};
    use serde_json::json;

    #[test]
    fn prices_read_as_ovhcloud_writes_them() {
        let offer = json!({"currencyCode": "EUR", "priceInUcents": 1_699_000_000, "text": "16.99 €", "value": 16.99});
        assert_eq!(offer_price(1_699_000_000, "EUR"), offer);
        assert_eq!(price(0, "EUR"), json!({"currencyCode": "EUR", "text": "0.00 €", "value": 0}));
        assert_eq!(price(-5_000_000_000, "USD"), json!({"currencyCode": "USD", "text": "$-50.00", "value": -50}));
    }

    #[test]
    fn tax_is_rounded_to_the_cent() {
        assert_eq!(tax(1_699_000_000, "FR"), 340_000_000);
        assert_eq!(tax(1_699_000_000, "US"), 0);
        assert_eq!(tax(1_699_000_000, "CA"), 85_000_000);
    }
}
