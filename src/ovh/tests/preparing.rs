//! Preparing a cart: account, cart, items, configurations, dry run.

use super::*;
use crate::order::{Duration, Line, LineId, LineOption, PlanCode, PricingMode, ProjectName, Quantity, Silence};

fn account() -> Account {
    Account {
        nichandle: "ab12345-ovh".to_owned(),
        subsidiary: "FR".to_owned(),
        currency: Currency::EUR,
        individual: false,
    }
}

fn line() -> Line {
    Line {
        id: LineId(0),
        plan: PlanCode("project.2018".to_owned()),
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
        quantity: Quantity(2),
        name: ProjectName::new("staging").unwrap(),
        options: Vec::new(),
        voucher: false,
    }
}

#[tokio::test]
async fn the_account_says_whose_catalogue_and_currency_it_is() {
    let pretend = with(&[(
        "GET me",
        r#"{"nichandle":"ab12345-ovh","ovhSubsidiary":"FR","currency":{"code":"EUR","symbol":"€"},"email":"x@example"}"#,
    )]);
    assert_eq!(pretend.client().account().await.unwrap(), account());
}

#[tokio::test]
async fn a_cart_from_making_to_deleting() {
    let pretend = with(&[
        (
            "POST order/cart",
            r#"{"cartId":"5f3a-1","description":"d","expire":"2030-01-02T03:04:05+00:00","items":[],"readOnly":false}"#,
        ),
        ("POST {c}/assign", "null"),
        (
            "GET {c}",
            r#"{"cartId":"5f3a-1","description":"d","expire":"2030-01-02T04:04:05+01:00","items":[7,8],"readOnly":true}"#,
        ),
        ("GET order/cart?description=a%2Fb", r#"["5f3a-1","5f3a-2"]"#),
    ]);
    let ovh = pretend.client();
    let expire: jiff::Timestamp = "2030-01-02T03:04:05.987Z".parse().unwrap();
    let made = ovh.create_cart(&account(), "a/b", expire).await.unwrap();
    assert_eq!(made.expose(), "5f3a-1");
    ovh.assign(&made).await.unwrap();
    let state = ovh.cart(&made).await.unwrap();
    let expire = Some("2030-01-02T03:04:05Z".parse().unwrap());
    assert_eq!(state, CartState { items: vec![ItemId(7), ItemId(8)], read_only: true, expire });
    let found: Vec<String> = ovh.carts("a/b").await.unwrap().iter().map(|cart| cart.expose().to_owned()).collect();
    assert_eq!(found, ["5f3a-1", "5f3a-2"]);
    // It is not there, which is what was wanted.
    ovh.delete_cart(&made).await.unwrap();
    let asked = pretend.asked();
    assert_eq!(asked[0].body, r#"{"description":"a/b","expire":"2030-01-02T03:04:05Z","ovhSubsidiary":"FR"}"#);
    assert_eq!(asked.last().unwrap().line, "DELETE /1.0/order/cart/5f3a-1");
}

/// A cart id becomes part of a route, so one that could lead elsewhere is not taken.
#[tokio::test]
async fn strange_cart_ids_are_not_taken() {
    for id in ["", "..", "a/b", "a?b", "a b", "ż"] {
        let body = serde_json::json!({ "cartId": id }).to_string();
        let pretend = Pretend::new(move |_: &Asked| json(&body));
        let error = pretend.client().create_cart(&account(), "d", jiff::Timestamp::UNIX_EPOCH).await.unwrap_err();
        assert_eq!(error.fate, Fate::Unknown(Silence::Unreadable(200)), "{id}");
    }
}

#[tokio::test]
async fn items_are_sent_and_read_back() {
    let pretend = with(&[
        ("POST {c}/cloud", r#"{"cartId":"5f3a-1","itemId":7}"#),
        ("POST {c}/cloud/options", r#"{"cartId":"5f3a-1","itemId":8}"#),
        (
            "GET {c}/item/7",
            r#"{"cartId":"5f3a-1","itemId":7,"duration":"P1M","configurations":[70,71],"options":[8],"parentItemId":null,
                "productId":"cloud","prices":[],"settings":{"planCode":"project.2018","pricingMode":"default","quantity":2}}"#,
        ),
        (
            "GET {c}/item/8",
            r#"{"itemId":8,"configurations":null,"options":[],"parentItemId":7,"settings":{"quantity":"1"}}"#,
        ),
    ]);
    let ovh = pretend.client();
    let option = LineOption {
        plan: PlanCode("certification.hds.2018".to_owned()),
        duration: Duration("P1M".to_owned()),
        pricing_mode: PricingMode("default".to_owned()),
    };
    assert_eq!(ovh.add_item(&cart(), &line()).await.unwrap(), ItemId(7));
    assert_eq!(ovh.add_option(&cart(), ItemId(7), &option).await.unwrap(), ItemId(8));
    let item = ovh.item(&cart(), ItemId(7)).await.unwrap();
    assert_eq!((item.plan, item.duration), (Some(line().plan), Some(line().duration)));
    assert_eq!((item.pricing_mode, item.quantity), (Some(line().pricing_mode), Some(Quantity(2))));
    assert_eq!(item.configurations, [ConfigurationId(70), ConfigurationId(71)]);
    assert_eq!((item.options, item.parent), (vec![ItemId(8)], None));
    let item = ovh.item(&cart(), ItemId(8)).await.unwrap();
    assert_eq!((item.plan, item.quantity, item.parent), (None, Some(Quantity(1)), Some(ItemId(7))));
    let asked = pretend.asked();
    assert_eq!(asked[0].body, r#"{"duration":"P1M","planCode":"project.2018","pricingMode":"default","quantity":2}"#);
    assert_eq!(
        asked[1].body,
        r#"{"duration":"P1M","itemId":7,"planCode":"certification.hds.2018","pricingMode":"default","quantity":1}"#
    );
}

#[tokio::test]
async fn configurations_are_sent_listed_and_read() {
    let pretend = with(&[
        (
            "GET {c}/item/7/requiredConfiguration",
            r#"[{"label":"description","type":"String","required":true,"fields":null},
                {"label":"vrack","type":"/vrack","required":false,"fields":["id"],"allowedValues":[]}]"#,
        ),
        ("POST {c}/item/7/configuration", r#"{"id":70,"label":"description","value":"staging"}"#),
        ("GET {c}/item/7/configuration", "[70,71]"),
        ("GET {c}/item/7/configuration?label=description", "[70]"),
        ("GET {c}/item/7/configuration/71", r#"{"id":71,"label":"voucher","value":"PCI-SECRET"}"#),
    ]);
    let (ovh, cart, item) = (pretend.client(), cart(), ItemId(7));
    let known = ovh.required_configuration(&cart, item).await.unwrap();
    let names: Vec<(&str, bool, &str)> =
        known.iter().map(|label| (label.label.as_str(), label.required, label.kind.as_str())).collect();
    assert_eq!(names, [("description", true, "String"), ("vrack", false, "/vrack")]);
    assert_eq!(ovh.configure(&cart, item, "description", "staging").await.unwrap(), ConfigurationId(70));
    assert_eq!(ovh.configurations(&cart, item, None).await.unwrap().len(), 2);
    assert_eq!(ovh.configurations(&cart, item, Some("description")).await.unwrap(), [ConfigurationId(70)]);
    let voucher = ovh.configuration(&cart, item, ConfigurationId(71)).await.unwrap();
    assert_eq!(voucher.label, "voucher");
    assert!(!format!("{voucher:?}").contains("PCI-SECRET"));
    assert_eq!(pretend.asked()[1].body, r#"{"label":"description","value":"staging"}"#);
}

#[tokio::test]
async fn a_dry_run_and_a_summary_are_priced() {
    const PRICED: &str = r#"{"orderId":null,"url":null,"contracts":[],"details":[],"prices":{
        "withoutTax":{"currencyCode":"EUR","text":"0.00 €","value":0},"tax":{"currencyCode":"EUR","text":"0.00 €","value":0},
        "withTax":{"currencyCode":"EUR","text":"0.00 €","value":0}}}"#;
    let pretend = with(&[("GET {c}/checkout", PRICED), ("GET {c}/summary", PRICED)]);
    let ovh = pretend.client();
    assert_eq!(ovh.dry_run(&cart()).await.unwrap().with_tax, euro(0));
    assert_eq!(ovh.summary(&cart()).await.unwrap().with_tax, euro(0));
}
