//! Each trouble by name: what the client sees, and whether the work was done.

use crate::client::{Client, Reply, customer};
use reqwest::Method;
use sandbox::ovh::{Armed, Trouble};
use serde_json::json;
use std::sync::Arc;
use tokio::task::JoinHandle;

async fn checkout(client: &Client, cart: &str) -> reqwest::Result<Reply> {
    client.try_call(Method::POST, &format!("{cart}/checkout"), None).await
}

async fn meet(trouble: Trouble) -> (reqwest::Result<Reply>, usize) {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    assert!(client.ovh.arm("POST checkout", trouble));
    client.get(&format!("{cart}/checkout")).await.ok();
    let seen = checkout(&client, &cart).await;
    let orders = client.ovh.orders().len();
    // The trouble is over after its call.
    assert_eq!(checkout(&client, &cart).await.unwrap().status, if orders == 0 { 200 } else { 400 });
    (seen, orders)
}

#[tokio::test]
async fn a_lost_answer_is_work_done_and_a_dropped_connection() {
    let (seen, orders) = meet(Trouble::LoseAnswer).await;
    assert!(seen.unwrap_err().is_request());
    assert_eq!(orders, 1);
}

#[tokio::test]
async fn a_reset_is_a_dropped_connection_without_work() {
    let (seen, orders) = meet(Trouble::Reset).await;
    assert!(seen.unwrap_err().is_request());
    assert_eq!(orders, 0);
}

#[tokio::test]
async fn a_body_may_break_off_half_way() {
    let (seen, orders) = meet(Trouble::ResetBody).await;
    let error = seen.unwrap_err();
    assert!(!error.is_request() && !error.is_connect(), "the head arrived: {error:?}");
    assert_eq!(orders, 1);
}

#[tokio::test]
async fn an_answer_may_be_half_of_its_json() {
    let (seen, orders) = meet(Trouble::Truncated).await;
    let seen = seen.unwrap();
    assert!(seen.status == 200 && serde_json::from_str::<serde_json::Value>(&seen.text).is_err());
    assert_eq!(orders, 1);
}

#[tokio::test]
async fn errors_come_with_and_without_the_work() {
    for (trouble, status, done) in [
        (Trouble::Fail, 500, 0),
        (Trouble::FailDone, 500, 1),
        (Trouble::Html, 502, 0),
        (Trouble::HtmlDone, 502, 1),
        (Trouble::TooMany, 429, 0),
        (Trouble::Forbidden, 403, 0),
        (Trouble::Answer { status: 409, body: json!({"class": "Client::Conflict", "message": "busy"}) }, 409, 0),
        (Trouble::Eligibility { issues: "challengePaymentMethod".to_owned() }, 400, 0),
    ] {
        let (seen, orders) = meet(trouble.clone()).await;
        let seen = seen.unwrap();
        assert_eq!((seen.status, orders), (status, done), "{trouble:?}");
        assert_eq!(seen.text.starts_with('<'), status == 502, "{trouble:?}");
    }
}

fn start(client: &Arc<Client>, cart: &str) -> JoinHandle<reqwest::Result<Reply>> {
    let (client, cart) = (Arc::clone(client), cart.to_owned());
    tokio::spawn(async move { checkout(&client, &cart).await })
}

async fn hold(trouble: Trouble) -> (Arc<Client>, String, JoinHandle<reqwest::Result<Reply>>) {
    let client = Arc::new(customer().await);
    let cart = client.ready("alpha").await;
    assert!(client.ovh.arm("POST checkout", trouble));
    let waiting = start(&client, &cart);
    client.ovh.until_held(1).await;
    (client, cart, waiting)
}

async fn give_up(client: &Client, waiting: JoinHandle<reqwest::Result<Reply>>) {
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    client.ovh.quiet().await;
}

#[tokio::test]
async fn a_hanging_call_goes_on_when_released() {
    for (trouble, before) in [(Trouble::Hang, 0), (Trouble::HangDone, 1), (Trouble::Late, 0)] {
        let (client, _, waiting) = hold(trouble.clone()).await;
        assert_eq!((client.ovh.orders().len(), client.ovh.held()), (before, 1), "{trouble:?}");
        client.ovh.release();
        assert!(waiting.await.unwrap().unwrap().ok()["orderId"].is_i64());
        assert_eq!((client.ovh.orders().len(), client.ovh.held()), (1, 0), "{trouble:?}");
    }
}

#[tokio::test]
async fn a_client_that_hangs_up_leaves_what_the_trouble_says() {
    for (trouble, orders) in
        [(Trouble::Hang, 0), (Trouble::HangDone, 1), (Trouble::Late, 1), (Trouble::LateSnapshot, 1)]
    {
        let (client, _, waiting) = hold(trouble.clone()).await;
        give_up(&client, waiting).await;
        assert_eq!((client.ovh.orders().len(), client.ovh.held()), (orders, 0), "{trouble:?}");
    }
}

#[tokio::test]
async fn late_work_finds_the_cart_gone_unless_it_had_read_it_before() {
    for (trouble, orders) in [(Trouble::Late, 0), (Trouble::LateSnapshot, 1)] {
        let (client, cart, waiting) = hold(trouble.clone()).await;
        client.delete(&cart).await.ok();
        give_up(&client, waiting).await;
        assert_eq!(client.ovh.orders().len(), orders, "{trouble:?}");
        assert_eq!(client.get(&cart).await.status, 404, "{trouble:?}");
    }
}

#[tokio::test]
async fn late_work_of_a_bad_key_is_refused_at_once() {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    assert!(client.ovh.arm("POST checkout", Trouble::Late));
    assert_eq!(checkout(&client.with_key(None), &cart).await.unwrap().status, 403);
    assert_eq!(client.ovh.held(), 0);
}

#[tokio::test]
async fn a_cart_may_vanish() {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    assert!(client.ovh.arm("GET checkout", Trouble::Vanish));
    assert_eq!(client.get(&format!("{cart}/checkout")).await.status, 404);
    assert_eq!(client.get(&cart).await.status, 404);
}

#[tokio::test]
async fn troubles_can_wait_repeat_and_be_disarmed() {
    let client = customer().await;
    let armed = Armed { times: 2, after: 1, ..Armed::once("GET /me", Trouble::Fail) };
    assert!(client.ovh.arm_for(armed));
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(client.get("/me").await.status);
    }
    assert_eq!(seen, [200, 500, 500, 200]);
    assert!(client.ovh.arm("*", Trouble::Fail));
    client.ovh.disarm();
    assert_eq!(client.get("/me").await.status, 200);
    assert!(!client.ovh.arm("POST chekcout", Trouble::Fail));
}

#[tokio::test]
async fn work_may_come_long_after_everybody_stopped_waiting() {
    let (client, cart, waiting) = hold(Trouble::LateRelease).await;
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    client.delete(&cart).await.ok();
    assert_eq!((client.ovh.orders().len(), client.ovh.held()), (0, 1));
    client.ovh.release();
    client.ovh.quiet().await;
    assert_eq!((client.ovh.orders().len(), client.ovh.held()), (1, 0));
}
