//! Service accounts: how a token is got, what it may do, and how long.

use crate::client::customer;
use reqwest::{Client, StatusCode};
use sandbox::ovh::Ovh;
use serde_json::{Value, json};

/// Asks for a token with this form.
async fn ask(ovh: &Ovh, form: &str) -> (StatusCode, Value) {
    let url = ovh.address().endpoint.replace("/1.0", "/auth/oauth2/token");
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let answer = Client::new().post(url).header(kind.0, kind.1).body(form.to_owned()).send().await.unwrap();
    (answer.status(), serde_json::from_str(&answer.text().await.unwrap()).unwrap())
}

fn form(ovh: &Ovh) -> String {
    let address = ovh.address();
    format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&scope=all",
        address.client_id, address.client_secret
    )
}

/// A token that works.
async fn token(ovh: &Ovh) -> String {
    let (status, granted) = ask(ovh, &form(ovh)).await;
    assert_eq!((status, &granted["token_type"], &granted["scope"]), (StatusCode::OK, &json!("Bearer"), &json!("all")));
    granted["access_token"].as_str().unwrap().to_owned()
}

async fn get(ovh: &Ovh, path: &str, token: &str) -> (u16, Value) {
    let url = format!("{}{path}", ovh.address().endpoint);
    let answer = Client::new().get(url).header("authorization", format!("Bearer {token}")).send().await.unwrap();
    (answer.status().as_u16(), serde_json::from_str(&answer.text().await.unwrap()).unwrap())
}

#[tokio::test]
async fn only_the_right_form_gets_a_token() {
    let ovh = customer().await.ovh;
    let good = form(&ovh);
    for (form, status, error) in [
        (good.replace("client_credentials", "password"), 400, "unsupported_grant_type"),
        (good.replace("grant_type", "grant"), 400, "invalid_request"),
        (good.replace("client_secret=", "client_secret=x"), 401, "invalid_client"),
        (good.replace("scope=all", "scope=some"), 400, "invalid_scope"),
        (format!("{good}&scope=all"), 400, "invalid_request"),
        (String::new(), 400, "invalid_request"),
    ] {
        assert_eq!(ask(&ovh, &form).await, (StatusCode::from_u16(status).unwrap(), json!({"error": error})), "{form}");
    }
    token(&ovh).await;
    let calls = ovh.calls();
    assert!(calls.iter().all(|call| call.route == "/auth/oauth2/token"));
    assert_eq!(calls.len(), 7);
}

/// RFC 6749, section 2.3.1: a server takes HTTP Basic in any case. OVHcloud's Go client begins with that.
#[tokio::test]
async fn the_secret_may_stand_in_the_header() {
    let ovh = customer().await.ovh;
    let (address, url) = (ovh.address(), ovh.address().endpoint.replace("/1.0", "/auth/oauth2/token"));
    let asked = Client::new().post(url).basic_auth(address.client_id, Some(address.client_secret));
    let asked = asked.header("content-type", "application/x-www-form-urlencoded").body("grant_type=client_credentials");
    assert_eq!(asked.send().await.unwrap().status(), StatusCode::OK);
}

#[tokio::test]
async fn a_token_works_until_its_time_is_over() {
    let ovh = customer().await.ovh;
    let first = token(&ovh).await;
    assert_eq!(get(&ovh, "/me", &first).await.1["nichandle"], "cu12345-ovh");
    assert_eq!(get(&ovh, "/auth/details", &first).await.1["method"], "oauth2_client_credentials");
    ovh.advance(3600);
    let (status, refused) = get(&ovh, "/me", &first).await;
    assert_eq!((status, &refused["class"]), (401, &json!("Client::Unauthorized::InvalidAuthToken")));
    let second = token(&ovh).await;
    assert_eq!(get(&ovh, "/me", &second).await.0, 200);
    ovh.end_tokens();
    assert_eq!(get(&ovh, "/me", &second).await.0, 401);
    assert_eq!(get(&ovh, "/auth/time", "nonsense").await.0, 401, "an open route checks a token that is there");
}

#[tokio::test]
async fn what_the_policy_does_not_allow_is_refused_by_name() {
    let ovh = customer().await.ovh;
    ovh.allow_service(Some(&["account:apiovh:me/get"]));
    let token = token(&ovh).await;
    assert_eq!(get(&ovh, "/me", &token).await.0, 200);
    let (status, refused) = get(&ovh, "/cloud/project", &token).await;
    let told = json!({
        "class": "Client::Forbidden", "message": "User not granted for this request",
        "details": {"unauthorizedActionsByAuthentication": "", "unauthorizedActionsByIAM": "publicCloudProject:apiovh:get"},
    });
    assert_eq!((status, refused), (403, told));
}

#[tokio::test]
async fn whoever_shows_a_token_and_signs_as_well_is_refused() {
    let client = customer().await;
    let token = token(&client.ovh).await;
    let url = format!("{}/me", client.endpoint);
    let both = Client::new().get(url).header("authorization", format!("Bearer {token}"));
    let both = both.header("x-ovh-application", client.application.clone()).send().await.unwrap();
    assert_eq!(both.status(), StatusCode::BAD_REQUEST);
}

/// It says what the service account may do on its account, and nothing of other resources.
#[tokio::test]
async fn iam_says_what_the_policy_allows() {
    let ovh = customer().await.ovh;
    let token = token(&ovh).await;
    let ask = async |body: Value| {
        let url = ovh.address().endpoint.replace("/1.0", "/v2/iam/authorization/check");
        let authorization = format!("Bearer {token}");
        let answer = Client::new().post(url).header("authorization", authorization).body(body.to_string()).send();
        let answer = answer.await.unwrap();
        (answer.status().as_u16(), serde_json::from_str::<Value>(&answer.text().await.unwrap()).unwrap())
    };
    let (me, pay) = ("account:apiovh:me/get", "account:apiovh:me/order/pay");
    let urn = "urn:v1:eu:resource:account:cu12345-ovh";
    let body = json!({"actions": [me, pay], "resourceURNs": [urn, "urn:v1:eu:resource:account:other"]});
    ovh.allow_service(Some(&[me]));
    let own = json!({"resourceURN": urn, "authorizedActions": [me], "unauthorizedActions": [pay]});
    let other = json!({"resourceURN": "urn:v1:eu:resource:account:other", "authorizedActions": [],
        "unauthorizedActions": [me, pay]});
    assert_eq!(ask(body.clone()).await, (200, json!([own, other])));
    ovh.allow_service(None);
    ovh.deny("GET", "/me");
    assert_eq!(ask(body.clone()).await.1[0]["authorizedActions"], json!([pay]));
    assert_eq!(ask(json!({"actions": [me]})).await.0, 400);
    assert_eq!(ask(json!({"actions": me, "resourceURNs": [urn]})).await.0, 400);
    assert_eq!(get(&ovh, "/v2/iam/authorization/check", &token).await.0, 404);
    ovh.set(|settings| settings.iam_check = false);
    assert_eq!(ask(body).await.0, 404);
}
