//! What a dry run, a summary or a checkout answers (`order.Order`): prices, contracts, and after a checkout the order.

use super::{ItemId, price::Price};
use crate::journal::PaymentLink;
use crate::order::{Contract, Money, OrderNumber};
use serde::Deserialize;
use sha2::{Digest, Sha256};

/// What an order of this cart costs and which contracts it concludes.
#[derive(Clone, Debug)]
pub struct Answer {
    /// OVHcloud's number; none in a dry run.
    pub number: Option<OrderNumber>,
    /// Where it is paid; none in a dry run.
    pub link: Option<PaymentLink>,
    /// The whole without tax.
    pub without_tax: Money,
    /// The tax.
    pub tax: Money,
    /// The whole with tax.
    pub with_tax: Money,
    /// The contracts, each with the SHA-256 of its text as delivered.
    pub contracts: Vec<Contract>,
    /// The positions.
    pub details: Vec<Detail>,
}

/// A position (`order.OrderDetail`). An item may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The item of the cart it belongs to, where OVHcloud says so.
    pub item: Option<ItemId>,
    /// Its total without tax.
    pub total: Money,
}

/// What a checkout brought: certainly an order, and as much more as could be read.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// OVHcloud's number.
    pub number: OrderNumber,
    /// Where it is paid.
    pub link: Option<PaymentLink>,
    /// Prices and contracts to compare with the seal; nothing if they could not be read. Then the order must be read
    /// (`GET /me/order/{orderId}`) before anything is said about it.
    pub answer: Option<Answer>,
}

/// `order.Order`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireOrder {
    order_id: Option<OrderNumber>,
    url: Option<String>,
    prices: Prices,
    contracts: Option<Vec<WireContract>>,
    details: Option<Vec<WireDetail>>,
}

/// The part of `order.Order` that proves an order, read without the rest.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Proof {
    pub(super) order_id: Option<OrderNumber>,
    #[serde(default)]
    pub(super) url: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Prices {
    without_tax: Price,
    tax: Price,
    with_tax: Price,
}

#[derive(Deserialize)]
struct WireContract {
    #[serde(default)]
    name: String,
    #[serde(default)]
    url: String,
    #[serde(default)]
    content: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireDetail {
    #[serde(rename = "cartItemID")]
    cart_item_id: Option<ItemId>,
    total_price: Price,
}

impl From<WireOrder> for Answer {
    fn from(wire: WireOrder) -> Answer {
        let Prices { without_tax: Price(without_tax), tax: Price(tax), with_tax: Price(with_tax) } = wire.prices;
        Answer {
            number: wire.order_id,
            link: wire.url.map(PaymentLink::new),
            without_tax,
            tax,
            with_tax,
            contracts: wire.contracts.unwrap_or_default().into_iter().map(contract).collect(),
            details: wire.details.unwrap_or_default().into_iter().map(detail).collect(),
        }
    }
}

impl Receipt {
    /// Reads a checkout's answer. Nothing if no order number stands in it.
    pub(super) fn read(body: &[u8]) -> Option<Receipt> {
        let proof: Proof = serde_json::from_slice(body).ok()?;
        let link = proof.url.as_str().map(|url| PaymentLink::new(url.to_owned()));
        let answer = serde_json::from_slice::<WireOrder>(body).ok().map(Answer::from);
        Some(Receipt { number: proof.order_id?, link, answer })
    }
}

fn contract(wire: WireContract) -> Contract {
    let digest = Sha256::digest(wire.content.as_bytes());
    let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    Contract { name: wire.name, url: wire.url, sha256 }
}

fn detail(wire: WireDetail) -> Detail {
    let Price(total) = wire.total_price;
    Detail { item: wire.cart_item_id, total }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test may stop at once")]

    use super::*;
    use crate::order::Currency;

    const ORDER: &str = r#"{
        "orderId": 12345, "url": "https://www.ovh.com/cgi-bin/order/displayOrder.cgi?orderId=12345&orderPassword=xyz",
        "contracts": [{"name": "Terms", "url": "https://contracts.example/terms.pdf", "content": "abc"}],
        "details": [
            {"cartItemID": 7, "description": "Public Cloud project", "domain": "*001", "quantity": 1,
             "totalPrice": {"currencyCode": "EUR", "text": "0.00 €", "value": 0}},
            {"cartItemID": null, "detailType": "GIFT", "totalPrice": {"currencyCode": "EUR", "text": "-5.00 €", "value": -5}}
        ],
        "prices": {
            "withoutTax": {"currencyCode": "EUR", "text": "16.99 €", "value": 16.99},
            "tax": {"currencyCode": "EUR", "text": "3.40 €", "value": 3.4},
            "withTax": {"currencyCode": "EUR", "text": "20.39 €", "value": 20.39, "priceInUcents": 2039000000}
        }
    }"#;

    #[test]
    fn a_checkout_is_read_whole() {
        let receipt = Receipt::read(ORDER.as_bytes()).unwrap();
        let answer = receipt.answer.unwrap();
        let euro = |ucents| Money::new(ucents, Currency::EUR);
        assert_eq!((receipt.number, answer.number), (OrderNumber(12345), Some(OrderNumber(12345))));
        assert!(receipt.link.unwrap().expose().ends_with("orderPassword=xyz"));
        assert_eq!(
            (answer.without_tax, answer.tax, answer.with_tax),
            (euro(1_699_000_000), euro(340_000_000), euro(2_039_000_000))
        );
        assert_eq!(answer.details[0], Detail { item: Some(ItemId(7)), total: euro(0) });
        assert_eq!(answer.details[1], Detail { item: None, total: euro(-500_000_000) });
        // SHA-256 of "abc", from FIPS 180-4.
        assert_eq!(answer.contracts[0].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_dry_run_has_no_number() {
        let json = ORDER.replace("12345,", "null,").replacen(
            "\"https://www.ovh.com",
            "null, \"was\": \"https://www.ovh.com",
            1,
        );
        let answer = Answer::from(serde_json::from_str::<WireOrder>(&json).unwrap());
        assert!(answer.number.is_none() && answer.link.is_none());
        assert!(Receipt::read(json.as_bytes()).is_none());
    }

    /// An order that exists is never lost because something beside its number is strange.
    #[test]
    fn an_order_number_is_kept_whatever_stands_beside_it() {
        for json in [
            r#"{"orderId": 5}"#,
            r#"{"orderId": 5, "url": null, "prices": null}"#,
            r#"{"orderId": 5, "url": 1, "prices": {"withTax": {"currencyCode": "EUR", "text": "free"}}}"#,
        ] {
            let receipt = Receipt::read(json.as_bytes()).unwrap();
            assert_eq!(receipt.number, OrderNumber(5), "{json}");
            assert!(receipt.answer.is_none() && receipt.link.is_none(), "{json}");
        }
        for json in ["", "null", "[]", "{}", r#"{"orderId": null}"#, r#"{"orderId": "x"}"#, r#"{"orderId": 5"#] {
            assert!(Receipt::read(json.as_bytes()).is_none(), "{json}");
        }
    }
}
