//! Payment and what follows, on the sandbox's clock.

use crate::client::{Client, customer};
use sandbox::ovh::{Region, Status};
use serde_json::{Value, json};

async fn pay(client: &Client, order: &str) -> Value {
    client.pay_with(order, "fidelityAccount").await.ok()
}

async fn status(client: &Client, order: &str) -> Value {
    client.get(&format!("{order}/status")).await.ok()
}

async fn detail(client: &Client, order: &str, index: usize) -> Value {
    let details = client.get(&format!("{order}/details")).await.ok();
    client.get(&format!("{order}/details/{}", details[index])).await.ok()
}

/// A long delivery, so that only the sandbox's clock moves the order.
fn slowly(client: &Client) {
    client.ovh.set(|settings| settings.delivery_s = 30_000);
}

#[tokio::test]
async fn a_paid_order_is_checked_delivered_and_becomes_a_project() {
    let client = customer().await;
    slowly(&client);
    let order = client.order("alpha").await;
    assert_eq!(status(&client, &order).await, "notPaid");
    assert_eq!(client.get("/cloud/order").await.ok()[0]["status"], "unpaid");
    pay(&client, &order).await;
    let again = client.pay_with(&order, "fidelityAccount");
    assert_eq!(again.await.message(), "This order is already paid");
    let placeholder = detail(&client, &order, 1).await;
    assert_eq!(placeholder["domain"], "*001", "no project is named before delivery");
    let mut seen = vec![status(&client, &order).await];
    for _ in 0..2 {
        client.ovh.advance(15_000);
        seen.push(status(&client, &order).await);
    }
    assert_eq!(seen, ["checking", "delivering", "delivered"]);
    let details = client.get(&format!("{order}/details")).await.ok();
    let mut domains = Vec::new();
    for id in details.as_array().unwrap() {
        let detail = client.get(&format!("{order}/details/{id}")).await.ok();
        assert_eq!((&detail["quantity"], &detail["cancelled"]), (&json!("1"), &json!(false)));
        let extension = client.get(&format!("{order}/details/{id}/extension")).await.ok();
        domains.push((detail["domain"].as_str().unwrap().to_owned(), extension["order"]["plan"]["code"].clone()));
    }
    assert_eq!(domains[0], ("*001".to_owned(), json!(null)));
    let (project, plan) = &domains[1];
    assert_eq!((project.len(), &project[12..13], plan), (32, "4", &json!("project.2018")));
    let path = format!("/cloud/project/{project}");
    let shown = client.get(&path).await.ok();
    assert_eq!((&shown["description"], &shown["status"]), (&json!("alpha"), &json!("ok")));
    client.put(&path, json!({"description": "beta"})).await.ok();
    assert_eq!(client.get(&path).await.ok()["description"], "beta");
    assert!(client.get(&format!("{path}/serviceInfos")).await.ok()["serviceId"].is_i64());
    assert_eq!(client.get("/cloud/project").await.ok(), json!([project]));
    assert_eq!(client.get("/cloud/order").await.ok()[0]["serviceName"], *project);
    assert_eq!(client.stranger().get(&path).await.message(), "This service does not exist");
}

#[tokio::test]
async fn a_project_can_take_its_time_to_appear() {
    let client = customer().await;
    slowly(&client);
    client.ovh.set(|settings| settings.project_visible_after_s = 600);
    let order = client.order("alpha").await;
    pay(&client, &order).await;
    client.ovh.advance(30_001);
    assert_eq!(status(&client, &order).await, "delivered");
    assert_eq!(client.get("/cloud/project").await.ok(), json!([]));
    client.ovh.advance(600);
    assert_eq!(client.get("/cloud/project").await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_unpaid_order_is_cancelled_after_a_day() {
    let client = customer().await;
    let order = client.order("alpha").await;
    client.ovh.advance(24 * 3600 - 60);
    assert_eq!(status(&client, &order).await, "notPaid");
    client.ovh.advance(120);
    assert_eq!(status(&client, &order).await, "cancelled");
    let late = client.pay_with(&order, "fidelityAccount");
    assert_eq!(late.await.message(), "This order is cancelled");
}

#[tokio::test]
async fn only_the_right_means_pay() {
    let client = customer().await;
    let free = client.order("alpha").await;
    assert!(client.ovh.set_price("project.2018", 1_000_000_000));
    let dear = client.order("beta").await;
    let by = |order: &str, mean: &str| {
        let body = json!({"paymentMean": mean, "paymentMeanId": 1});
        let path = format!("{order}/payWithRegisteredPaymentMean");
        let client = &client;
        async move { client.post(&path, body).await }
    };
    let message = by(&free, "bankAccount").await;
    assert_eq!(
        (message.status, message.json()),
        (403, json!({"message": "This order can't be paid with 'bankAccount'"}))
    );
    assert_eq!(by(&dear, "fidelityAccount").await.status, 403);
    assert_eq!(by(&free, "cash").await.status, 400);
    let without_id =
        client.post(&format!("{free}/payWithRegisteredPaymentMean"), json!({"paymentMean": "paypal"})).await;
    assert_eq!(without_id.message(), "[paymentMeanId] Missing parameter");
    let methods = client.get("/me/payment/method?default=true").await.ok();
    let id = methods[0].as_i64().unwrap();
    assert_eq!(client.get(&format!("/me/payment/method/{id}")).await.ok()["status"], "VALID");
    let pay = |id: i64| client.post_owned(format!("{dear}/pay"), json!({"paymentMethod": {"id": id}}));
    assert_eq!(pay(id + 2).await.message(), "This order can't be paid with 'bankAccount'");
    assert_eq!(pay(1).await.status, 404);
    assert_eq!(pay(id).await.status, 200);
    assert_eq!(status(&client, &dear).await, "checking");
    assert_eq!(status(&client, &free).await, "notPaid");
}

#[tokio::test]
async fn a_free_order_may_show_points_once_it_is_paid() {
    let client = customer().await;
    client.ovh.set(|settings| settings.free_orders_in_points = true);
    let order = client.order("alpha").await;
    assert_eq!(client.get(&order).await.ok()["priceWithTax"]["currencyCode"], "EUR");
    pay(&client, &order).await;
    let price = json!({"currencyCode": "points", "text": "0 PTS", "value": 0});
    assert_eq!(client.get(&order).await.ok()["priceWithTax"], price);
}

#[tokio::test]
async fn the_follow_up_tells_what_the_customer_must_do() {
    let client = customer().await;
    let order = client.order("alpha").await;
    let id: i64 = order.rsplit('/').next().unwrap().parse().unwrap();
    assert!(client.ovh.hold_order(id, Some(Status::DocumentsRequested)));
    assert_eq!(status(&client, &order).await, "documentsRequested");
    let steps = client.get(&format!("{order}/followUp")).await.ok();
    assert_eq!((&steps[0]["step"], &steps[0]["status"]), (&json!("VALIDATING"), &json!("DOING")));
    assert_eq!(steps[0]["history"][1]["label"], "FRAUD_DOCS_REQUESTED");
    assert!(client.ovh.hold_order(id, None));
    assert_eq!(status(&client, &order).await, "notPaid");
}

#[tokio::test]
async fn in_the_us_the_project_is_named_by_an_operation() {
    let client = customer().await;
    client.ovh.set(|settings| {
        settings.region = Region::Us;
        settings.delivery_s = 0;
    });
    assert_eq!(client.get("/me").await.ok()["currency"]["code"], "USD");
    let cart = client.cart().await;
    let offers = client.get(&format!("{cart}/cloud")).await.ok();
    assert_eq!(offers[1]["planCode"], "project");
    client.item(&cart, "project").await;
    let order = client.post_nothing(&format!("{cart}/checkout")).await.ok();
    assert_eq!(order["prices"]["withTax"]["text"], "$0.00");
    let order = format!("/me/order/{}", order["orderId"]);
    pay(&client, &order).await;
    let details = client.get(&format!("{order}/details")).await.ok();
    let detail = format!("{order}/details/{}", details[1]);
    assert_eq!(client.get(&format!("{detail}/extension")).await.status, 404);
    let operations = client.get(&format!("{detail}/operations")).await.ok();
    let operation = client.get(&format!("{detail}/operations/{}", operations[0])).await.ok();
    assert_eq!(client.get("/cloud/project").await.ok(), json!([operation["resource"]["name"]]));
}

/// Nobody knows when the real one does: what reads it has to take a project that is named twice for one.
#[tokio::test]
async fn a_project_may_be_named_in_two_places() {
    let client = customer().await;
    client.ovh.set(|settings| (settings.delivery_s, settings.projects_named_twice) = (0, true));
    let order = client.order("alpha").await;
    assert_eq!(detail(&client, &order, 0).await["domain"], "*001", "not before it is delivered");
    pay(&client, &order).await;
    let (setup, project) = (detail(&client, &order, 0).await, detail(&client, &order, 1).await);
    assert_eq!((setup["detailType"].as_str(), &setup["domain"]), (Some("INSTALLATION"), &project["domain"]));
    assert_eq!(client.get("/cloud/project").await.ok(), json!([project["domain"]]));

    client.ovh.set(|settings| settings.region = Region::Us);
    let operations = client.get(&format!("{order}/details/{}/operations", project["orderDetailId"])).await.ok();
    assert_eq!(operations.as_array().unwrap().len(), 2);
    for id in operations.as_array().unwrap() {
        let path = format!("{order}/details/{}/operations/{id}", project["orderDetailId"]);
        let operation = client.get(&path).await.ok();
        assert_eq!((&operation["id"], &operation["resource"]["name"]), (id, &project["domain"]));
    }
}

#[tokio::test]
async fn canada_sells_the_plans_of_europe_in_its_own_money() {
    let client = customer().await;
    client.ovh.set(|settings| {
        settings.region = Region::Ca;
        settings.delivery_s = 0;
    });
    let me = client.get("/me").await.ok();
    assert_eq!((&me["ovhSubsidiary"], &me["currency"]["code"]), (&json!("CA"), &json!("CAD")));
    assert_eq!(client.post("/order/cart", json!({"ovhSubsidiary": "FR"})).await.status, 400);
    let cart = client.cart().await;
    client.item(&cart, "project.2018").await;
    let order = client.post_nothing(&format!("{cart}/checkout")).await.ok();
    assert_eq!(order["prices"]["withTax"]["currencyCode"], "CAD");
    let order = format!("/me/order/{}", order["orderId"]);
    pay(&client, &order).await;
    let details = client.get(&format!("{order}/details")).await.ok();
    let detail = format!("{order}/details/{}", details[1]);
    assert_eq!(client.get(&format!("{detail}/operations")).await.status, 404);
    let extension = client.get(&format!("{detail}/extension")).await.ok();
    assert_eq!(extension["order"]["plan"]["code"], "project.2018");
    let domain = &client.get(&detail).await.ok()["domain"];
    assert_eq!(client.get("/cloud/project").await.ok(), json!([domain]));
}

#[tokio::test]
async fn orders_are_listed_by_date() {
    let client = customer().await;
    let order = client.order("alpha").await;
    client.ovh.advance(3 * 24 * 3600);
    let second = client.order("beta").await;
    let id = |order: &str| order.rsplit('/').next().unwrap().parse::<i64>().unwrap();
    assert_eq!(client.get("/me/order").await.ok(), json!([id(&second), id(&order)]));
    let day = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24);
    let from = client.get(&format!("/me/order?date.from={day}")).await.ok();
    assert_eq!(from, json!([id(&second)]));
    assert_eq!(client.get(&format!("/me/order?date.to={day}")).await.ok(), json!([id(&order)]));
}
