//! The control routes, over HTTP.

use super::{Bot, order, start};
use crate::discord::Discord;
use serde_json::{Value, json};
use tokio::net::TcpListener;

struct Control(String);

impl Control {
    async fn serve(discord: &Discord) -> Control {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let control = Control(format!("http://{}", listener.local_addr().unwrap()));
        let router = discord.control();
        tokio::spawn(async move { axum::serve(listener, router).await });
        control
    }

    async fn call(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let request = reqwest::Client::new().request(method.parse().unwrap(), format!("{}{path}", self.0));
        let response = request.header("content-type", "application/json").body(body.to_string()).send().await.unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_str(&response.text().await.unwrap()).unwrap())
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.call("POST", path, &body).await;
        assert_eq!(status, 200, "{path} {answer}");
        answer
    }

    async fn get(&self, path: &str) -> Value {
        self.call("GET", path, &Value::Null).await.1
    }
}

#[tokio::test]
async fn a_conversation_is_played_by_http() {
    let (discord, mut bot) = start().await;
    let control = Control::serve(&discord).await;
    let typed = control.post("/people/alice/type", json!({ "text": "/cart add plan:a name:b" })).await;
    let interaction = bot.interaction().await;
    assert_eq!(interaction["id"], typed["interaction_id"]);
    bot.answer(&interaction, &json!({ "type": 4, "data": { "content": "added", "flags": 64 } })).await;
    let path = format!("/interactions/{}?wait_ms=20000", typed["interaction_id"].as_str().unwrap());
    let outcome = control.get(&path).await;
    assert_eq!((&outcome["answer"], &outcome["settled"]), (&json!("replied"), &json!(true)));
    let events = control.get("/timeline?after=0&wait_ms=20000").await;
    assert_eq!(events["events"][0]["audience"], json!({ "only": "alice" }));
    assert_eq!(events["events"][0]["message"]["content"], "added");

    bot.post(&order("Order 1")).await;
    control.post("/people/bob/click", json!({ "button": "Reject", "containing": "Order 1" })).await;
    let click = bot.interaction().await;
    bot.answer(&click, &super::form()).await;
    assert_eq!(control.get("/people/bob").await["form"]["title"], "Reject order 1");
    control.post("/people/bob/submit", json!({ "values": { "Reason": "too dear" } })).await;
    let sent = bot.interaction().await;
    bot.answer(&sent, &json!({ "type": 6 })).await;
    assert_eq!(control.get("/unanswered").await["unanswered"], json!([]));
    let (status, refused) = control.call("POST", "/people/bob/click", &json!({ "button": "Pay" })).await;
    assert_eq!((status, &refused["refused"]), (409, &json!("bob sees no such button: Pay")));
}

#[tokio::test]
async fn everything_else_is_set_by_http() {
    let (discord, mut bot) = start().await;
    let control = Control::serve(&discord).await;
    control.post("/people/erik", json!({ "locale": "de", "roles": ["approver"], "dms_open": false })).await;
    control.post("/roles", json!({ "name": "boss", "permissions": ["ADMINISTRATOR"] })).await;
    control.post("/people/erik", json!({ "roles": ["boss"] })).await;
    control.post("/people/erik/say", json!({ "text": "hello" })).await;
    control.post("/roles/@everyone/deny", json!({ "deny": ["VIEW_CHANNEL"] })).await;
    assert_eq!(control.get("/people/alice").await["messages"], json!([]));
    let (_, refused) = control.call("POST", "/people/alice/type", &json!({ "text": "/cart" })).await;
    assert_eq!(refused["refused"], "there is no such channel for alice");
    assert_eq!(control.get("/people/erik").await["messages"][0]["content"], "hello");
    control
        .post("/bot/permissions", json!({ "in": "home", "deny": ["SEND_MESSAGES"], "allow": ["VIEW_CHANNEL"] }))
        .await;
    assert_eq!(bot.post(&json!({ "content": "x" })).await.1["code"], 50013);
    control.post("/troubles", json!({ "route": "*", "kind": "status", "status": 502, "calls": 3 })).await;
    assert_eq!(bot.post(&json!({ "content": "x" })).await.0, 502);
    assert_eq!(control.call("DELETE", "/troubles", &Value::Null).await.0, 200);
    control.post("/bot/intents", json!({ "privileged": true })).await;
    control.post("/clock", json!({ "advance_ms": 1 })).await;
    control.post("/delivery", json!({ "next": "twice" })).await;
    control.post("/people/erik/type", json!({ "command": "cart", "options": [], "patch": { "locale": "xx" } })).await;
    assert_eq!(bot.interaction().await["locale"], "xx");
    bot.interaction().await;
    control.post("/interactions/repeat", Value::Null).await;
    bot.interaction().await;
    control.post("/interactions/raw", json!({ "raw": 1 })).await;
    assert_eq!(bot.interaction().await, json!({ "raw": 1 }));
    assert_eq!(control.get("/gateway").await["connected"], 1);
    assert_eq!(control.get("/commands").await["commands"][0]["name"], "cart");
    assert_eq!(control.get("/calls").await["calls"][0]["status"], 200);
    control.call("DELETE", "/calls", &Value::Null).await;
    assert_eq!(control.get("/calls").await["count"], 0);
    control.post("/gateway", json!({ "kind": "close", "code": 4000 })).await;
    assert_eq!(bot.close_code().await, Some(4000));
    drop::<Bot>(bot);
}
