//! What nobody knows of the real service, both ways.

use crate::client::customer;
use sandbox::ovh::{DeleteOrderedCart, EndedKey, OrderedCart, SecondCheckout};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_second_checkout_is_refused_or_orders_again() {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    let checkout = format!("{cart}/checkout");
    client.post_nothing(&checkout).await.ok();
    assert_eq!(client.post_nothing(&checkout).await.status, 400);
    assert_eq!(client.ovh.orders().len(), 1);
    client.ovh.set(|settings| settings.second_checkout = SecondCheckout::OrdersAgain);
    client.post_nothing(&checkout).await.ok();
    let orders = client.ovh.orders();
    assert_eq!(orders.len(), 2);
    assert_eq!(orders[0].cart_id, orders[1].cart_id);
}

#[tokio::test]
async fn an_ordered_cart_is_read_only_or_gone() {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    client.post_nothing(&format!("{cart}/checkout")).await.ok();
    assert_eq!(client.get(&cart).await.ok()["readOnly"], true);
    let item = json!({"planCode": "project.2018", "duration": "P1M", "pricingMode": "default", "quantity": 1});
    assert_eq!(client.post(&format!("{cart}/cloud"), item).await.status, 400);
    assert_eq!(client.put(&cart, json!({"description": "x"})).await.status, 400);
    assert_eq!(client.get("/order/cart").await.ok().as_array().unwrap().len(), 1);
    client.ovh.set(|settings| settings.ordered_cart = OrderedCart::Gone);
    assert_eq!(client.get(&cart).await.status, 404);
    assert_eq!(client.get("/order/cart").await.ok(), json!([]));
    assert_eq!(client.post_nothing(&format!("{cart}/checkout")).await.status, 404);
    assert_eq!(client.ovh.orders().len(), 1);
}

#[tokio::test]
async fn an_ordered_cart_can_be_deleted_or_not() {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    client.post_nothing(&format!("{cart}/checkout")).await.ok();
    client.ovh.set(|settings| settings.delete_ordered_cart = DeleteOrderedCart::Refused);
    assert_eq!(client.delete(&cart).await.status, 400);
    client.ovh.set(|settings| settings.delete_ordered_cart = DeleteOrderedCart::Works);
    client.delete(&cart).await.ok();
    assert_eq!(client.get(&cart).await.status, 404);
    assert_eq!(client.ovh.orders().len(), 1);
}

#[tokio::test]
async fn an_order_may_be_listed_only_later() {
    let client = customer().await;
    client.ovh.set(|settings| settings.order_visible_after_s = 180);
    let order = client.order("alpha").await;
    assert_eq!(client.get("/me/order").await.ok(), json!([]));
    assert_eq!(client.get("/cloud/order").await.ok(), json!([]));
    assert_eq!(client.get(&order).await.status, 200);
    client.ovh.advance(181);
    assert_eq!(client.get("/me/order").await.ok().as_array().unwrap().len(), 1);
    assert_eq!(client.get("/cloud/order").await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_clock_that_is_set_back_hides_no_order() {
    let client = customer().await;
    client.order("alpha").await;
    client.ovh.set_clock_offset(-90);
    assert_eq!(client.get("/me/order").await.ok().as_array().unwrap().len(), 1);
    assert_eq!(client.get("/cloud/order").await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn orders_of_some_carts_may_be_listed_only_later_by_real_time() {
    let client = customer().await;
    client.ovh.list_later("nobody's", Duration::from_hours(1));
    let listed = client.order("alpha").await;
    // These carts have no description, which contains the empty text.
    client.ovh.list_later("", Duration::from_hours(1));
    let order = client.order("beta").await;
    assert_eq!(client.get("/cloud/order").await.ok().as_array().unwrap().len(), 1);
    let numbers = client.get("/me/order").await.ok();
    assert_eq!(numbers.as_array().unwrap().len(), 1);
    assert!(listed.ends_with(&numbers[0].to_string()));
    assert_eq!(client.get(&order).await.status, 200);
    client.ovh.advance(7_200);
    assert_eq!(client.get("/me/order").await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_order_that_is_late_by_nothing_is_listed_at_once() {
    let client = customer().await;
    client.ovh.list_later("", Duration::ZERO);
    client.order("alpha").await;
    assert_eq!(client.get("/me/order").await.ok().as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_order_made_in_the_panel_is_an_order_like_any_other() {
    let client = customer().await;
    let id = client.ovh.order_in_panel("project.2018", "alpha").unwrap();
    assert_eq!(client.get("/me/order").await.ok(), json!([id]));
    assert_eq!(client.get("/order/cart").await.ok(), json!([]));
    assert!(client.ovh.pay(id));
    assert!(!client.ovh.pay(id));
    assert_eq!(client.ovh.order_in_panel("project.1999", "alpha"), None);
}

#[tokio::test]
async fn what_a_schema_lets_be_null_is_null_or_not() {
    let client = customer().await;
    let order = client.order("alpha").await;
    let shown = client.get(&order).await.ok();
    assert!(shown["date"].is_string() && shown["expirationDate"].is_string());
    client.ovh.set(|settings| (settings.order_dates, settings.order_deadlines) = (false, false));
    let shown = client.get(&order).await.ok();
    assert!(shown["date"].is_null() && shown["expirationDate"].is_null());
    // It is cancelled all the same.
    client.ovh.advance(25 * 3600);
    assert_eq!(client.get(&format!("{order}/status")).await.ok(), "cancelled");
    let id = order.rsplit('/').next().unwrap().parse().unwrap();
    let details = client.get(&format!("{order}/details")).await.ok();
    let extension = format!("{order}/details/{}/extension", details[1]);
    assert_eq!(client.get(&extension).await.ok()["order"]["plan"]["code"], "project.2018");
    assert!(client.ovh.hide_plans(id));
    assert!(client.get(&extension).await.ok()["order"]["plan"]["code"].is_null());
}

#[tokio::test]
async fn eligibility_is_a_route_or_not() {
    let client = customer().await;
    client.get("/cloud/eligibility").await.ok();
    client.ovh.set(|settings| settings.eligibility_route = false);
    for path in ["/cloud/eligibility", "/cloud/eligibility?voucher=NONE"] {
        assert_eq!(client.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_key_lives_for_ever_or_ends() {
    let client = customer().await;
    let own = "/auth/currentCredential";
    assert!(client.get(own).await.ok()["expiration"].is_null());
    client.ovh.set(|settings| settings.key_life_s = Some(3600));
    assert!(client.get(own).await.ok()["expiration"].is_string());
    client.get("/me").await.ok();
    client.ovh.advance(3601);
    assert_eq!(client.get("/me").await.json()["errorCode"], "INVALID_CREDENTIAL");
    assert_eq!(client.get(own).await.status, 403);
    client.ovh.set(|settings| settings.ended_key = EndedKey::TellsItsState);
    assert_eq!(client.get(own).await.ok()["status"], "expired");
}

#[tokio::test]
async fn an_order_is_paid_by_no_method_that_does_not_work() {
    let client = customer().await;
    let id = &client.get("/me/payment/method?default=true").await.ok()[0];
    let order = client.order("alpha").await;
    let pays = json!({"paymentMethod": {"id": id}});
    for status in ["EXPIRED", "MAINTENANCE", "VALIDATING"] {
        client.ovh.set(|settings| settings.default_payment_status = status.to_owned());
        assert_eq!(client.post(&format!("{order}/pay"), pays.clone()).await.status, 400, "{status}");
        assert_eq!(client.ovh.orders()[0].charges, 0);
    }
    client.ovh.set(|settings| settings.default_payment_status = "VALID".to_owned());
    client.post(&format!("{order}/pay"), pays).await.ok();
    assert_eq!(client.ovh.orders()[0].charges, 1);
}
