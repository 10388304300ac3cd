//! The client against real sockets: what is sent, how often, and what becomes of every kind of trouble.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test may stop at once")]

use super::*;
use crate::journal::CartId;
use crate::ovh::call::route;
use crate::ovh::pretend::{Asked, Play, Pretend, TIME, credentials, json, limits};

const ME: &str = r#"{"nichandle":"ab12345-ovh","ovhSubsidiary":"FR","currency":{"code":"EUR","symbol":"€"}}"#;

/// What becomes of a read when OVHcloud behaves like this, and how often it is asked.
async fn fate_of(limits: Limits, mut play: impl FnMut() -> Play + Send + 'static) -> (Fate, usize) {
    let pretend = Pretend::new(move |_: &Asked| play());
    let error = pretend.client_within(limits).account().await.unwrap_err();
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("127.0.0.1") && !text.contains("/me") && !text.contains("-key"), "{text}");
    }
    (error.fate, pretend.asked().len())
}

#[tokio::test]
async fn every_trouble_has_its_fate() {
    let unknown = Fate::Unknown;
    let redirect = || Play::Raw("HTTP/1.1 302 -\r\nLocation: /1.0/me\r\nContent-Length: 0\r\n\r\n".to_owned());
    assert_eq!(fate_of(limits(), redirect).await, (unknown(Silence::Status(302)), 1));
    assert_eq!(fate_of(limits(), || Play::HangUp).await, (unknown(Silence::Broken), 4));
    let truncated = || Play::Raw("HTTP/1.1 200 -\r\nContent-Length: 999\r\n\r\n{\"nichandle\":".to_owned());
    assert_eq!(fate_of(limits(), truncated).await, (unknown(Silence::Unreadable(200)), 4));
    let not_json = || Play::Json(200, "<html>".to_owned());
    assert_eq!(fate_of(limits(), not_json).await, (unknown(Silence::Unreadable(200)), 1));
    let not_http = || Play::Raw("no\r\n\r\n".to_owned());
    assert_eq!(fate_of(limits(), not_http).await, (unknown(Silence::Broken), 4));
    let page = || Play::Json(503, "<html>".to_owned());
    assert_eq!(fate_of(limits(), page).await, (unknown(Silence::Status(503)), 4));
    let gone = || Play::Json(404, r#"{"class":"Client::NotFound","message":"no"}"#.to_owned());
    assert_eq!(fate_of(limits(), gone).await, (Fate::Missing, 1));
}

#[tokio::test]
async fn silence_ends_in_time() {
    let short = Limits { usual: Duration::from_millis(100), ..limits() };
    for bytes in ["", "HTTP/1.1 200 -\r\nContent-Length: 999\r\n\r\n{\"nichandle\":"] {
        let (fate, _) = fate_of(short, move || Play::Stall(bytes)).await;
        assert_eq!(fate, Fate::Unknown(Silence::TimedOut), "{bytes}");
    }
}

#[tokio::test]
async fn an_answer_is_read_up_to_its_limit() {
    let long = || Play::Json(200, format!("{ME}{}", " ".repeat(1000)));
    let bound = ME.len() + 1000;
    assert_eq!(
        fate_of(Limits { answer: bound - 1, ..limits() }, long).await.0,
        Fate::Unknown(Silence::Unreadable(200))
    );
    let pretend = Pretend::new(move |_: &Asked| long());
    assert!(pretend.client_within(Limits { answer: bound, ..limits() }).account().await.is_ok());
}

#[tokio::test]
async fn nobody_listening_is_not_sent() {
    let pretend = Pretend::new(|_: &Asked| json(ME));
    let ovh = pretend.client();
    ovh.account().await.unwrap();
    drop(pretend);
    assert_eq!(ovh.account().await.unwrap_err().fate, Fate::NotSent);
}

#[tokio::test]
async fn the_bytes_signed_are_the_bytes_sent() {
    let pretend = Pretend::new(|_: &Asked| json("[]"));
    let ovh = pretend.client();
    let body = serde_json::json!({"value": "Zażółć \"&+ %2F\""});
    let call = Call::post("testing", route(&["order", "a/b c"]), &body).query("q", "x/y +ż".to_owned());
    ovh.send(&call).await.unwrap();
    ovh.carts("cartwright/0a1b/7/1").await.unwrap();
    for asked in pretend.asked() {
        let (method, target) = asked.line.split_once(' ').unwrap();
        let url = format!("{}{target}", pretend.base().trim_end_matches("/1.0"));
        let time: i64 = asked.header("x-ovh-timestamp").parse().unwrap();
        assert_eq!(
            asked.header("x-ovh-signature"),
            signature::sign(&credentials(), method, &url, asked.body.as_bytes(), time)
        );
        assert!((TIME - 1..TIME + 600).contains(&time), "signed by OVHcloud's clock: {time}");
        assert_eq!(
            [asked.header("x-ovh-application"), asked.header("x-ovh-consumer")],
            ["application-key", "consumer-key"]
        );
        assert_eq!(asked.header("user-agent"), concat!("cartwright/", env!("CARGO_PKG_VERSION")));
    }
    assert_eq!(pretend.asked()[0].body, r#"{"value":"Zażółć \"&+ %2F\""}"#);
    assert_eq!(pretend.asked()[0].header("content-type"), "application/json");
    assert_eq!(pretend.lines()[1], "GET /1.0/order/cart?description=cartwright%2F0a1b%2F7%2F1");
}

#[tokio::test]
async fn passing_trouble_passes() {
    let mut answers = vec![json(ME), Play::HangUp, Play::Json(500, "<html>".to_owned())];
    let pretend = Pretend::new(move |_: &Asked| answers.pop().unwrap());
    assert_eq!(pretend.client().account().await.unwrap().nichandle, "ab12345-ovh");
    assert_eq!(pretend.asked().len(), 3);
}

#[tokio::test]
async fn what_makes_something_is_asked_once() {
    let pretend = Pretend::new(|_: &Asked| Play::HangUp);
    let ovh = pretend.client();
    let cart = CartId::new("secret-cart".to_owned());
    let error = ovh.configure(&cart, crate::ovh::ItemId(1), "voucher", "secret-voucher").await.unwrap_err();
    assert_eq!(error.fate, Fate::Unknown(Silence::Broken));
    assert_eq!(pretend.lines(), ["POST /1.0/order/cart/secret-cart/item/1/configuration"]);
    assert!(!format!("{error} {error:?} {ovh:?}").contains("secret"), "{error:?}");
}

#[tokio::test]
async fn the_clock_is_asked_once_and_again_when_it_is_off() {
    let late = r#"{"errorCode":"QUERY_TIME_OUT","httpCode":"400 Bad Request","message":"Query out of time"}"#;
    let mut answers = vec![json(ME), json(ME), Play::Json(400, late.to_owned()), json(ME)];
    let pretend = Pretend::new(move |_: &Asked| answers.pop().unwrap());
    let ovh = pretend.client();
    let first = tokio::join!(ovh.mend_clock(Manner::Repeatable), ovh.mend_clock(Manner::Single), ovh.account());
    assert!(first.0.is_ok() && first.1.is_ok() && first.2.is_ok());
    assert_eq!(pretend.times(), 1);
    ovh.account().await.unwrap();
    assert_eq!((pretend.times(), pretend.asked().len()), (2, 3));
    ovh.account().await.unwrap();
    assert_eq!(pretend.times(), 2);
}

/// A clock that stays off is told, not asked for ever.
#[tokio::test]
async fn a_clock_that_stays_off_is_an_error() {
    let late = || Play::Json(400, r#"{"errorCode":"QUERY_TIME_OUT","message":"Query out of time"}"#.to_owned());
    assert_eq!(fate_of(limits(), late).await, (Fate::Refused(Verdict::ClockDiffers), 2));
}

#[tokio::test]
async fn the_query_id_travels_with_the_error() {
    let pretend = Pretend::new(|_: &Asked| Play::Json(403, r#"{"message":"You are not allowed"}"#.to_owned()));
    let error = pretend.client().account().await.unwrap_err();
    assert_eq!(error.query_id, Some(QueryId("EU.ext-1.abc".to_owned())));
    assert_eq!(
        error.to_string(),
        "reading the account: OVHcloud does not allow it: the cart is not assigned, or the account may not order this \
         plan (OVHcloud's query id: EU.ext-1.abc)"
    );
}

#[tokio::test]
async fn every_call_is_counted_by_its_route_without_what_stands_in_it() {
    use prometheus_client::encoding::prometheus_text;
    let cart = CartId::new("5f0c-secret-cart".to_owned());
    let pretend = Pretend::new(|asked: &Asked| match asked.line.as_str() {
        "GET /1.0/me" => Play::HangUp,
        line if line.contains("/summary") => Play::Json(404, "{}".to_owned()),
        _ => json("[]"),
    });
    let ovh = pretend.client();
    let mut registry = prometheus_client::registry::Registry::default();
    ovh.register(&mut registry);
    ovh.account().await.unwrap_err();
    ovh.summary(&cart).await.unwrap_err();
    ovh.carts("cartwright/0a1b/7/1").await.unwrap();
    let mut text = String::new();
    prometheus_text::encode(&mut text, &registry).unwrap();
    for line in [
        r#"ovh_calls_total{method="GET",route="/me",outcome="broken"} 4"#,
        r#"ovh_calls_total{method="GET",route="/order/cart/{cartId}/summary",outcome="missing"} 1"#,
        r#"ovh_calls_total{method="GET",route="/order/cart",outcome="ok"} 1"#,
        r#"ovh_call_seconds_count{method="GET",route="/me"} 4"#,
    ] {
        assert!(text.lines().any(|said| said == line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("secret") && !text.contains("0a1b") && !text.contains("127.0.0.1"), "{text}");
}
