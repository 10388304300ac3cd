//! Items of a cart: offers, options and configurations.

use crate::client::customer;
use serde_json::json;

#[tokio::test]
async fn a_made_up_duration_is_unavailable() {
    let client = customer().await;
    let cart = client.cart().await;
    let body = json!({"planCode": "project.2018", "duration": "PT1H", "pricingMode": "default", "quantity": 1});
    let reply = client.post(&format!("{cart}/cloud"), body).await;
    assert_eq!((reply.status, reply.message().as_str()), (500, "Service is temporarily unavailable"));
    assert_eq!(client.get(&cart).await.ok()["items"], json!([]));
}

#[tokio::test]
async fn the_price_to_choose_is_the_one_that_renews() {
    let client = customer().await;
    let cart = client.cart().await;
    let offers = client.get(&format!("{cart}/cloud")).await.ok();
    let codes: Vec<_> = offers.as_array().unwrap().iter().map(|offer| offer["planCode"].clone()).collect();
    assert_eq!(codes, ["project.discovery", "project.2018", "credit"]);
    let prices = offers[1]["prices"].as_array().unwrap().clone();
    let renewing: Vec<_> =
        prices.iter().filter(|price| price["capacities"].as_array().unwrap().contains(&json!("renew"))).collect();
    assert_eq!((prices.len(), renewing.len()), (2, 1));
    assert_eq!((&renewing[0]["duration"], &renewing[0]["pricingMode"]), (&json!("P1M"), &json!("default")));
    assert_eq!(renewing[0]["price"]["priceInUcents"], 0);
}

#[tokio::test]
async fn options_go_with_their_project() {
    let client = customer().await;
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    let id: i64 = item.rsplit('/').next().unwrap().parse().unwrap();
    let offered = client.get(&format!("{cart}/cloud/options?planCode=project.2018")).await.ok();
    assert_eq!(
        (&offered[0]["planCode"], &offered[0]["family"]),
        (&json!("certification.hds.2018"), &json!("certification-hds"))
    );
    assert_eq!(client.get(&format!("{cart}/cloud/options")).await.message(), "[planCode] Missing parameter");
    let body = json!({
        "itemId": id, "planCode": "certification.hds.2018", "duration": "P1M", "pricingMode": "default", "quantity": 1,
    });
    let option = client.post(&format!("{cart}/cloud/options"), body.clone()).await.ok();
    assert_eq!(option["parentItemId"], id);
    assert_eq!(client.get(&item).await.ok()["options"], json!([option["itemId"]]));
    assert_eq!(client.post(&format!("{cart}/cloud"), body).await.status, 400, "an option is not sold alone");
    client.delete(&item).await.ok();
    assert_eq!(client.get(&format!("{cart}/item")).await.ok(), json!([]));
    assert_eq!(client.get(&item).await.status, 404);
}

#[tokio::test]
async fn an_item_can_be_changed() {
    let client = customer().await;
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    assert_eq!(client.put(&item, json!({"quantity": 3})).await.ok()["settings"]["quantity"], 3);
    assert_eq!(client.put(&item, json!({"quantity": 0})).await.status, 400);
    assert_eq!(client.put(&item, json!({"duration": "P7M"})).await.status, 500);
    assert_eq!(client.get(&item).await.ok()["settings"]["quantity"], 3);
}

#[tokio::test]
async fn configurations_are_kept_read_and_removed() {
    let client = customer().await;
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    let possible = client.get(&format!("{item}/requiredConfiguration")).await.ok();
    let labels: Vec<_> = possible.as_array().unwrap().iter().map(|entry| entry["label"].clone()).collect();
    assert_eq!(labels, ["description", "infrastructure", "voucher", "vrack"]);
    let entry = client.configure(&item, "description", "alpha").await.ok();
    let all = format!("{item}/configuration");
    assert_eq!(client.get(&format!("{all}?label=description")).await.ok(), json!([entry["id"]]));
    assert_eq!(client.get(&format!("{all}?label=voucher")).await.ok(), json!([]));
    let one = format!("{all}/{}", entry["id"]);
    assert_eq!(client.get(&one).await.ok()["value"], "alpha");
    client.delete(&one).await.ok();
    assert_eq!(client.get(&all).await.ok(), json!([]));
    assert_eq!(client.get(&one).await.status, 404);
    let wrong = client.configure(&item, "colour", "red").await;
    assert_eq!(wrong.message(), "Custom field colour is not allowed for product project.2018");
    assert_eq!(client.configure(&item, "vrack", "my-vrack").await.status, 400);
    assert_eq!(client.configure(&item, "vrack", "pn-12345").await.status, 200);
}
