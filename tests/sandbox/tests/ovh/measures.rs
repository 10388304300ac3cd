//! The log of calls and the count of round trips.

use crate::client::customer;
use sandbox::ovh::{Armed, Trouble, sequential};
use serde_json::json;

#[tokio::test]
async fn the_log_names_routes_and_never_values() {
    let client = customer().await;
    let voucher = client.ovh.address().voucher;
    let cart = client.ready("top secret name").await;
    client.get(&format!("/cloud/eligibility?voucher={voucher}")).await.ok();
    client.with_key(None).get("/me").await;
    client.get("/made/up/path").await;
    let calls = client.ovh.calls();
    let log = serde_json::to_string(&calls).unwrap();
    let id = cart.rsplit('/').next().unwrap();
    for secret in [id, voucher.as_str(), "top secret name", client.consumer.as_deref().unwrap(), "made/up"] {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
    let assign = calls.iter().find(|call| call.route == "/order/cart/{cartId}/assign").unwrap();
    assert_eq!(
        (assign.method.as_str(), assign.status, assign.account.as_deref()),
        ("POST", Some(200), Some("cu12345-ovh"))
    );
    let [.., unsigned, unknown] = calls.as_slice() else { unreachable!("there are more than two calls") };
    assert_eq!((unsigned.status, &unsigned.account), (Some(403), &None));
    assert_eq!((unknown.route.as_str(), unknown.status), ("(unknown)", Some(404)));
}

#[tokio::test]
async fn calls_side_by_side_are_one_round_trip() {
    let client = customer().await;
    for _ in 0..3 {
        client.get("/me").await;
    }
    assert_eq!(sequential(&client.ovh.calls()), 3);
    client.ovh.forget_calls();
    assert!(client.ovh.arm_for(Armed { times: 3, ..Armed::once("*", Trouble::Hang) }));
    let together = async {
        client.ovh.until_held(3).await;
        client.ovh.release();
    };
    tokio::join!(client.get("/me"), client.get("/me/order"), client.get("/order/cart"), together);
    client.get("/me").await;
    let calls = client.ovh.calls();
    assert_eq!((calls.len(), sequential(&calls)), (4, 2));
}

#[tokio::test]
async fn every_answer_waits_for_the_latency() {
    let client = customer().await;
    client.ovh.set(|settings| settings.latency_ms = 30);
    let asked = std::time::Instant::now();
    client.get("/me").await;
    assert!(asked.elapsed().as_millis() >= 30);
}

#[tokio::test]
async fn the_log_tells_connections_apart_and_names_troubles() {
    let client = customer().await;
    client.get("/me").await;
    client.get("/me").await;
    assert!(client.ovh.arm("GET /me", Trouble::Reset));
    let lost = client.try_call(reqwest::Method::GET, "/me", None).await;
    assert!(lost.is_err() || lost.unwrap().status == 200, "a client may repeat a GET by itself");
    let calls = client.ovh.calls();
    assert_eq!(calls[0].connection, calls[1].connection);
    assert_eq!((calls[2].trouble.as_deref(), calls[2].status), (Some("reset"), None));
    let fresh = reqwest::Client::new().get(format!("{}/auth/time", client.endpoint)).send().await.unwrap();
    assert!(fresh.status().is_success());
    let calls = client.ovh.calls();
    assert_ne!(calls[0].connection, calls.last().unwrap().connection);
}

#[tokio::test]
async fn orders_say_what_was_sold() {
    let client = customer().await;
    let cart = client.cart().await;
    let item = client.item(&cart, "project.2018").await;
    client.put(&item, json!({"quantity": 2})).await.ok();
    client.configure(&item, "description", "alpha").await.ok();
    let id: i64 = item.rsplit('/').next().unwrap().parse().unwrap();
    let option = json!({
        "itemId": id, "planCode": "certification.hds.2018", "duration": "P1M", "pricingMode": "default", "quantity": 1,
    });
    client.post(&format!("{cart}/cloud/options"), option).await.ok();
    client.item(&cart, "credit").await;
    client.post_nothing(&format!("{cart}/checkout")).await.ok();
    let orders = client.ovh.orders();
    let [order] = orders.as_slice() else { unreachable!("one order was made") };
    assert_eq!((order.with_tax_ucents, order.without_tax_ucents), (1_200_000_000, 1_000_000_000));
    assert_eq!(order.lines.len(), 2);
    let project = &order.lines[0];
    assert_eq!((project.plan.as_str(), project.quantity, project.project_ids.len()), ("project.2018", 2, 2));
    assert_eq!(
        (project.project_name.as_deref(), &project.options),
        (Some("alpha"), &vec!["certification.hds.2018".to_owned()])
    );
    assert!(cart.ends_with(&order.cart_id));
    assert_eq!(client.ovh.carts(), []);
}
