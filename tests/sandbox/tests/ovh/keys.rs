//! Who may call what, and how everybody else is refused.

use crate::client::{Reply, customer};
use serde_json::json;

fn older(reply: &Reply) -> (u16, String, String) {
    let body = reply.json();
    (reply.status, body["errorCode"].as_str().unwrap().to_owned(), reply.message())
}

fn refusal(status: u16, code: &str, message: &str) -> (u16, String, String) {
    (status, code.to_owned(), message.to_owned())
}

#[tokio::test]
async fn both_prefixes_are_the_same_branch() {
    let mut client = customer().await;
    let me = client.get("/me").await.ok();
    client.endpoint = client.endpoint.replace("/1.0", "/v1");
    assert_eq!(client.get("/me").await.ok(), me);
    client.endpoint = client.endpoint.replace("/v1", "/v2");
    assert_eq!(client.get("/me").await.message(), "Got an invalid (or empty) URL");
}

#[tokio::test]
async fn every_answer_carries_a_query_id() {
    let client = customer().await;
    for path in ["/auth/time", "/nothing", "/cloud/project/none"] {
        assert!(client.get(path).await.headers.contains_key("X-Ovh-QueryID"), "{path}");
    }
}

#[tokio::test]
async fn bad_keys_and_signatures_are_refused_by_name() {
    let mut client = customer().await;
    let unsigned = client.with_key(None);
    assert_eq!(older(&unsigned.get("/me").await), refusal(403, "NOT_CREDENTIAL", "You must login first"));
    let strange = client.with_key(Some("0123456789abcdef0123456789abcdef"));
    let invalid = refusal(403, "INVALID_CREDENTIAL", "This credential is not valid");
    assert_eq!(older(&strange.get("/me").await), invalid);
    let secret = std::mem::replace(&mut client.secret, "wrong".to_owned());
    assert_eq!(older(&client.get("/me").await), refusal(400, "INVALID_SIGNATURE", "Invalid signature"));
    // An open route checks a signature that is there.
    assert_eq!(client.get("/auth/time").await.status, 400);
    client.secret = secret;
    client.application = "wrong".to_owned();
    let key = refusal(403, "INVALID_KEY", "This application key is invalid");
    assert_eq!(older(&client.get("/me").await), key);
    assert_eq!(older(&client.with_key(None).get("/auth/time").await), key);
}

#[tokio::test]
async fn a_signature_covers_the_query_and_the_body() {
    let client = customer().await;
    // A client that signs one URL and sends another is what a redirect or a careless encoder makes of it.
    let mut liar = customer().await;
    liar.ovh = client.ovh.clone();
    liar.application.clone_from(&client.application);
    liar.secret.clone_from(&client.secret);
    liar.consumer.clone_from(&client.consumer);
    liar.endpoint = client.endpoint.replace("127.0.0.1", "localhost");
    assert_eq!(liar.get("/me").await.status, 200, "the host is the one the client named");
    let signed = client.get("/me/order?date.from=2026-01-01T00%3A00%3A00%2B01%3A00").await;
    assert_eq!(signed.ok(), json!([]));
    let unread = client.get("/me/order?date.from=2026-01-01T00:00:00+01:00").await;
    assert_eq!((unread.status, unread.json()["class"].clone()), (400, json!("Client::BadRequest")));
}

#[tokio::test]
async fn a_clock_too_far_off_is_refused_on_both_sides() {
    let mut client = customer().await;
    for (skew, status) in [(-50, 200), (50, 200), (-70, 400), (70, 400)] {
        client.skew = skew;
        assert_eq!(client.get("/me").await.status, status, "{skew}");
    }
    assert_eq!(older(&client.get("/me").await), refusal(400, "QUERY_TIME_OUT", "Query out of time"));
    client.ovh.set_clock_offset(7200);
    client.skew = 0;
    let time = client.with_key(None).get("/auth/time").await.ok().as_i64().unwrap();
    assert!(time.abs_diff(jiff::Timestamp::now().as_second() + 7200) < 60);
    assert_eq!(client.get("/me").await.status, 200);
}

#[tokio::test]
async fn a_reader_reads_and_nothing_else() {
    let client = customer().await;
    let cart = client.cart().await;
    let reader = client.with_key(Some(&client.ovh.address().reader_consumer_key));
    let granted = refusal(403, "NOT_GRANTED_CALL", "This call has not been granted");
    assert_eq!(older(&reader.post_nothing(&format!("{cart}/checkout")).await), granted);
    assert_eq!(older(&reader.post("/order/cart", json!({"ovhSubsidiary": "FR"})).await), granted);
    assert_eq!(older(&reader.delete(&cart).await), granted);
    assert_eq!(reader.get("/me").await.ok()["nichandle"], client.get("/me").await.ok()["nichandle"]);
    let rules = reader.get("/auth/currentCredential").await.ok()["rules"].clone();
    assert_eq!(rules, json!([{"method": "GET", "path": "/*"}]));
}

#[tokio::test]
async fn a_key_works_once_a_person_has_granted_it() {
    let client = customer().await;
    let rules = json!([{"method": "GET", "path": "/me"}]);
    let asked = client.with_key(None).post("/auth/credential", json!({"accessRules": rules})).await.ok();
    assert_eq!(asked["state"], "pendingValidation");
    let asking = client.with_key(asked["consumerKey"].as_str());
    assert_eq!(asking.get("/me").await.message(), "This credential is not valid");
    let page = client.http.post(asked["validationUrl"].as_str().unwrap()).send().await.unwrap();
    assert!(page.status().is_success());
    assert_eq!(asking.get("/me").await.status, 200);
    assert_eq!(asking.get("/me/order").await.message(), "This call has not been granted");
    let second = client.post("/auth/credential", json!({"accessRules": [{"method": "GET"}]})).await;
    assert_eq!(second.message(), "Body parameter accessRules isn't formated correctly");
}

#[tokio::test]
async fn a_key_that_logged_out_is_no_key() {
    let client = customer().await;
    let strange = client.post("/auth/logout", json!({"all": true})).await;
    assert_eq!((strange.status, strange.message()), (400, "Received not described parameters: (all)".to_owned()));
    assert_eq!(client.get("/me").await.status, 200);
    client.post_nothing("/auth/logout").await.ok();
    assert_eq!(client.get("/me").await.message(), "This credential is not valid");
}

#[tokio::test]
async fn one_account_sees_nothing_of_another() {
    let client = customer().await;
    let cart = client.ready("alpha").await;
    let stranger = client.stranger();
    for reply in [
        stranger.post_nothing(&format!("{cart}/assign")).await,
        stranger.get(&format!("{cart}/checkout")).await,
        stranger.post_nothing(&format!("{cart}/checkout")).await,
        stranger.delete(&cart).await,
    ] {
        assert_eq!((reply.status, reply.message()), (403, "You are not allowed".to_owned()));
    }
    let order = client.order("beta").await;
    assert_eq!(stranger.get(&order).await.status, 404);
    assert_eq!(stranger.get(&format!("{order}/details")).await.status, 404);
    let pay = stranger.pay_with(&order, "fidelityAccount");
    assert_eq!(pay.await.status, 404);
    for path in ["/me/order", "/order/cart", "/cloud/order", "/cloud/project"] {
        assert_eq!(stranger.get(path).await.ok(), json!([]), "{path}");
    }
}

#[tokio::test]
async fn a_key_may_be_refused_on_its_page_and_what_it_is_told_can_be_chosen() {
    let client = customer().await;
    let rules = json!([{"method": "GET", "path": "/me"}]);
    let asked = client.with_key(None).post("/auth/credential", json!({"accessRules": rules})).await.ok();
    let asking = client.with_key(asked["consumerKey"].as_str());
    let page = asked["validationUrl"].as_str().unwrap();
    let shown = client.http.get(page).send().await.unwrap().text().await.unwrap();
    assert!(shown.contains("Authorize access") && shown.contains("Refuse"), "{shown}");
    assert_eq!(asking.get("/auth/currentCredential").await.status, 403);
    client.ovh.set(|settings| settings.ended_key = sandbox::ovh::EndedKey::TellsItsState);
    assert_eq!(asking.get("/auth/currentCredential").await.ok()["status"], "pendingValidation");
    client.http.post(page).body("answer=refuse").send().await.unwrap();
    assert_eq!(asking.get("/auth/currentCredential").await.ok()["status"], "refused");
    assert_eq!(asking.get("/me").await.message(), "This credential is not valid");
    client.http.post(page).send().await.unwrap();
    assert_eq!(asking.get("/me").await.status, 403, "a refusal stands");
}
