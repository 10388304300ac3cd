//! The control routes do what the methods do.

use crate::client::{Client, customer};
use serde_json::{Value, json};

struct Control {
    client: Client,
    base: String,
}

impl Control {
    async fn start() -> Control {
        let client = customer().await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let router = client.ovh.control();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Control { client, base }
    }

    async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let method = method.parse().unwrap();
        let mut request = self.client.http.request(method, format!("{}{path}", self.base));
        if !body.is_null() {
            request = request.header("Content-Type", "application/json").body(body.to_string());
        }
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let text = response.text().await.unwrap();
        (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
    }

    async fn ok(&self, method: &str, path: &str, body: Value) -> Value {
        let (status, answer) = self.call(method, path, body).await;
        assert_eq!(status, 200, "{method} {path}: {answer}");
        answer
    }
}

#[tokio::test]
async fn settings_are_read_and_changed_one_by_one() {
    let control = Control::start().await;
    let all = control.ok("GET", "/settings", Value::Null).await;
    assert_eq!((&all["region"], &all["second_checkout"]), (&json!("eu"), &json!("refused")));
    let change = json!({"second_checkout": "orders-again", "required": {"description": true}, "latency_ms": 1});
    let changed = control.ok("PATCH", "/settings", change).await;
    assert_eq!((&changed["second_checkout"], &changed["ordered_cart"]), (&json!("orders-again"), &json!("readable")));
    assert_eq!(control.call("PATCH", "/settings", json!({"second_checkuot": "refused"})).await.0, 400);
    assert_eq!(control.call("PATCH", "/settings", json!({"second_checkout": "maybe"})).await.0, 400);
    control.ok("PUT", "/clock", json!({"offset_s": -90})).await;
    assert_eq!(control.ok("PUT", "/clock", json!({"advance_s": 30})).await, json!({"offset_s": -60}));
}

#[tokio::test]
async fn the_readme_explains_every_setting_and_its_default() {
    let readme = include_str!("../../README.md");
    let control = Control::start().await;
    let all = control.ok("GET", "/settings", Value::Null).await;
    for (key, default) in all.as_object().unwrap() {
        let row = readme.lines().find(|line| line.starts_with(&format!("| `{key}` |")));
        let row = row.unwrap_or_else(|| unreachable!("{key} is not in the README"));
        assert!(key == "order_url" || row.contains(&format!("`{default}`")), "{row}");
    }
}

#[tokio::test]
async fn troubles_are_armed_listed_and_forgotten() {
    let control = Control::start().await;
    let body =
        json!({"on": "POST checkout", "trouble": "answer", "status": 409, "body": {"message": "busy"}, "times": 2});
    control.ok("POST", "/trouble", body).await;
    let listed = control.ok("GET", "/trouble", Value::Null).await;
    assert_eq!((&listed["armed"][0]["trouble"], &listed["held"]), (&json!("answer"), &json!(0)));
    let cart = control.client.ready("alpha").await;
    let reply = control.client.post_nothing(&format!("{cart}/checkout")).await;
    assert_eq!((reply.status, reply.message().as_str()), (409, "busy"));
    control.ok("DELETE", "/trouble", Value::Null).await;
    control.client.post_nothing(&format!("{cart}/checkout")).await.ok();
    assert_eq!(control.call("POST", "/trouble", json!({"on": "POST nowhere", "trouble": "reset"})).await.0, 400);
    assert_eq!(control.call("POST", "/trouble", json!({"on": "*", "trouble": "earthquake"})).await.0, 422);
    for trouble in [json!({"trouble": "500-done"}), json!({"trouble": "price", "plan": "credit", "ucents": 1})] {
        let mut body = trouble;
        body["on"] = json!("POST checkout");
        control.ok("POST", "/trouble", body).await;
    }
}

#[tokio::test]
async fn orders_calls_and_carts_can_be_read() {
    let control = Control::start().await;
    control.client.order("alpha").await;
    let orders = control.ok("GET", "/orders", Value::Null).await;
    assert_eq!((&orders[0]["lines"][0]["project_name"], &orders[0]["status"]), (&json!("alpha"), &json!("notPaid")));
    control.ok("POST", &format!("/orders/{}/pay", orders[0]["order_id"]), Value::Null).await;
    let status = format!("/orders/{}/status", orders[0]["order_id"]);
    control.ok("PUT", &status, json!({"status": "cancelled"})).await;
    assert_eq!(control.ok("GET", "/orders", Value::Null).await[0]["status"], "cancelled");
    let made = control.ok("POST", "/orders", json!({"plan": "project.2018", "project_name": "by hand"})).await;
    assert!(made["order_id"].is_i64());
    let calls = control.ok("GET", "/calls", Value::Null).await;
    assert_eq!(calls["total"], calls["sequential"]);
    control.ok("DELETE", "/calls", Value::Null).await;
    assert_eq!(control.ok("GET", "/calls", Value::Null).await["total"], 0);
    control.client.cart().await;
    assert_eq!(control.ok("GET", "/carts", Value::Null).await[0]["items"], 0);
    assert!(control.ok("GET", "/address", Value::Null).await["endpoint"].as_str().unwrap().ends_with("/1.0"));
}

#[tokio::test]
async fn prices_vouchers_and_keys_are_set() {
    let control = Control::start().await;
    control.ok("PUT", "/price", json!({"plan": "project.2018", "ucents": 100_000_000})).await;
    assert_eq!(control.call("PUT", "/price", json!({"plan": "none", "ucents": 1})).await.0, 400);
    control.ok("PUT", "/voucher", json!({"code": "A", "credit_ucents": 100_000_000})).await;
    control.ok("PUT", "/voucher", json!({"code": "B", "reason": "ALREADY_USED"})).await;
    control.ok("PUT", "/coupon", json!({"code": "C", "off_ucents": 1_000_000})).await;
    let client = &control.client;
    assert_eq!(client.get("/cloud/eligibility?voucher=A").await.ok()["voucher"]["credit"]["value"], 1);
    assert_eq!(client.get("/cloud/eligibility?voucher=B").await.message(), "VOUCHER_ALREADY_USED");
    assert_eq!(
        client.post("/me/voucher/checkValidity", json!({"voucher": "B"})).await.ok(),
        json!({"validity": false})
    );
    let asked = client.post("/auth/credential", json!({"accessRules": [{"method": "GET", "path": "/me"}]})).await.ok();
    control.ok("POST", "/credential/validate", json!({"consumer_key": asked["consumerKey"]})).await;
    assert_eq!(client.with_key(asked["consumerKey"].as_str()).get("/me").await.status, 200);
    assert_eq!(control.ok("POST", "/release", Value::Null).await, json!({"released": 0}));
    control.ok("POST", "/quiet", Value::Null).await;
}
