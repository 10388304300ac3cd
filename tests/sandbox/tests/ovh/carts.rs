//! Carts: their life, their coupons, and what may be said to them.

use crate::client::customer;
use serde_json::json;

#[tokio::test]
async fn a_cart_lives_a_day_unless_told_otherwise() {
    let client = customer().await;
    let nobody = client.with_key(None);
    let create = |body| nobody.post("/order/cart", body);
    let short = client.ovh.clock_offset();
    assert_eq!(short, 0);
    let day = create(json!({"ovhSubsidiary": "FR"})).await.ok();
    let soon = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1)).to_string();
    let hour = create(json!({"ovhSubsidiary": "FR", "description": "one hour", "expire": soon})).await.ok();
    assert_eq!(
        (&hour["description"], &hour["readOnly"], &hour["items"]),
        (&json!("one hour"), &json!(false), &json!([]))
    );
    let path = |cart: &serde_json::Value| format!("/order/cart/{}", cart["cartId"].as_str().unwrap());
    client.ovh.advance(2 * 3600);
    assert_eq!(nobody.get(&path(&hour)).await.status, 404);
    assert_eq!(nobody.get(&path(&day)).await.status, 200);
    client.ovh.advance(23 * 3600);
    assert_eq!(nobody.get(&path(&day)).await.json()["class"], "Client::NotFound");
}

#[tokio::test]
async fn what_is_not_described_is_refused() {
    let client = customer().await;
    let cart = client.cart().await;
    let cloud = format!("{cart}/cloud");
    for (path, body, message) in [
        ("/order/cart", json!({}), "[ovhSubsidiary] Missing parameter"),
        ("/order/cart", json!({"ovhSubsidiary": "XX"}), "invalid ovhSubsidiary"),
        ("/order/cart", json!({"ovhSubsidiary": "FR", "note": 1}), "Received not described parameters: (note)"),
        ("/order/cart", json!({"ovhSubsidiary": 3}), "[ovhSubsidiary] Given data (3) is not valid for type string"),
        (
            "/order/cart",
            json!({"ovhSubsidiary": "FR", "expire": "soon"}),
            "[expire] Given data (soon) is not valid for type datetime",
        ),
        (
            "/order/cart",
            json!({"ovhSubsidiary": "FR", "expire": "2020-01-01T00:00:00Z"}),
            "[expire] The date must be in the future",
        ),
        (
            cloud.as_str(),
            json!({"planCode": "project.2018", "duration": "P1M", "pricingMode": "default"}),
            "[quantity] Missing parameter",
        ),
        (
            cloud.as_str(),
            json!({"planCode": "project.2018", "duration": "P1M", "pricingMode": "default", "quantity": "1"}),
            "[quantity] Given data (1) is not valid for type long",
        ),
        (
            cloud.as_str(),
            json!({"planCode": "project.2018", "duration": "P1M", "pricingMode": "default", "quantity": 0}),
            "[quantity] Given data (0) is out of range",
        ),
        (
            cloud.as_str(),
            json!({"planCode": "project.2017", "duration": "P1M", "pricingMode": "default", "quantity": 1}),
            "[planCode] Given data (project.2017) is not an available plan",
        ),
        (
            cloud.as_str(),
            json!({"planCode": "project.2018", "duration": "P12M", "pricingMode": "transition", "quantity": 1}),
            "[pricingMode] Given data (transition) is not available for this plan",
        ),
    ] {
        let reply = client.post(path, body.clone()).await;
        assert_eq!((reply.status, reply.message().as_str()), (400, message), "{body}");
        assert_eq!(reply.json()["class"], "Client::BadRequest");
    }
    assert_eq!(client.get("/order/cart?name=x").await.message(), "Received not described parameters: (name)");
}

#[tokio::test]
async fn own_carts_are_found_by_exact_description() {
    let client = customer().await;
    let cart = client.cart().await;
    client.put(&cart, json!({"description": "cartwright 1"})).await.ok();
    client.cart().await;
    let found = client.get("/order/cart?description=cartwright%201").await.ok();
    assert_eq!(found, json!([cart.rsplit('/').next().unwrap()]));
    assert_eq!(client.get("/order/cart?description=cartwright").await.ok(), json!([]));
    client.delete(&cart).await.ok();
    assert_eq!(client.get("/order/cart?description=cartwright%201").await.ok(), json!([]));
    assert_eq!(client.ovh.carts().len(), 1);
}

#[tokio::test]
async fn a_cart_of_another_subsidiary_cannot_be_assigned() {
    let client = customer().await;
    let cart = client.post("/order/cart", json!({"ovhSubsidiary": "PL"})).await.ok();
    let cart = format!("/order/cart/{}", cart["cartId"].as_str().unwrap());
    assert_eq!(client.post_nothing(&format!("{cart}/assign")).await.status, 400);
    assert_eq!(client.get(&format!("{cart}/summary")).await.ok()["prices"]["withTax"]["currencyCode"], "PLN");
}

#[tokio::test]
async fn a_coupon_takes_something_off_the_cart() {
    let client = customer().await;
    let cart = client.cart().await;
    client.item(&cart, "credit").await;
    let coupons = format!("{cart}/coupon");
    assert_eq!(client.post(&coupons, json!({"coupon": "SPRING"})).await.status, 400);
    client.ovh.accept_coupon("SPRING", 250_000_000);
    assert_eq!(client.post(&coupons, json!({"coupon": "SPRING"})).await.ok(), json!(["SPRING"]));
    let total = |summary: serde_json::Value| summary["prices"]["withTax"]["value"].as_f64().unwrap();
    assert!((total(client.get(&format!("{cart}/summary")).await.ok()) - 9.0).abs() < 1e-9);
    client.delete(&format!("{coupons}?coupon=SPRING")).await.ok();
    assert!((total(client.get(&format!("{cart}/summary")).await.ok()) - 12.0).abs() < 1e-9);
}
