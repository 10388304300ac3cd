//! The checkout over real sockets: one request whatever happens, on a connection of its own.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test may stop at once")]

use super::*;
use crate::order::{OrderNumber, Silence, Verdict};
use crate::ovh::Fate;
use crate::ovh::limits::Limits;
use crate::ovh::pretend::{Asked, Play, Pretend, json, limits};
use std::time::Duration;

mod whole_order;

const CHECKOUT: &str = "POST /1.0/order/cart/secret-cart/checkout";

fn cart() -> CartId {
    CartId::new("secret-cart".to_owned())
}

/// What becomes of a checkout that is answered like this. It is asked once, and nothing it tells on is a secret.
async fn fate_of(play: impl Fn() -> Play + Send + 'static) -> Fate {
    fate_within(limits(), play).await
}

async fn fate_within(limits: Limits, play: impl Fn() -> Play + Send + 'static) -> Fate {
    let pretend = Pretend::new(move |_: &Asked| play());
    let error = pretend.client_within(limits).order(&cart(), Checkout::default()).await.unwrap_err();
    assert_eq!(pretend.lines(), [CHECKOUT]);
    assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    error.fate
}

#[tokio::test]
async fn what_is_not_proved_is_unknown_and_not_asked_again() {
    let raw = |bytes: &'static str| move || Play::Raw(bytes.to_owned());
    let answer = |status, body: &'static str| move || Play::Json(status, body.to_owned());
    let unknown = Fate::Unknown;
    for bytes in ["", "HTTP/1.1 200 -\r\nContent-Length: 99\r\n\r\n{\"orderId\":1"] {
        let short = Limits { checkout: Duration::from_millis(500), ..limits() };
        assert_eq!(fate_within(short, move || Play::Stall(bytes)).await, unknown(Silence::TimedOut));
    }
    assert_eq!(fate_of(|| Play::HangUp).await, unknown(Silence::Broken));
    assert_eq!(
        fate_of(raw("HTTP/1.1 200 -\r\nContent-Length: 99\r\n\r\n{\"orderId\":1")).await,
        unknown(Silence::Unreadable(200))
    );
    assert_eq!(
        fate_of(raw("HTTP/1.1 307 -\r\nLocation: /1.0/order/cart/secret-cart/checkout\r\nContent-Length: 0\r\n\r\n"))
            .await,
        unknown(Silence::Status(307))
    );
    assert_eq!(fate_of(answer(200, r#"{"orderId":null}"#)).await, unknown(Silence::Unreadable(200)));
    assert_eq!(fate_of(answer(200, "<html>")).await, unknown(Silence::Unreadable(200)));
    assert_eq!(fate_of(answer(200, "null")).await, unknown(Silence::Unreadable(200)));
    for status in [400, 401, 404, 408, 409, 429, 460, 500, 502, 503, 504] {
        assert_eq!(fate_of(answer(status, r#"{"message":"no"}"#)).await, unknown(Silence::Status(status)));
    }
}

#[tokio::test]
async fn a_verdict_is_a_verdict() {
    let fate = fate_of(|| Play::Json(400, r#"{"message":"Found eligibility issues: verifyPaypal"}"#.to_owned())).await;
    assert_eq!(fate, Fate::Refused(Verdict::Eligibility { issues: vec!["verifyPaypal".to_owned()] }));
}

/// Without a clock nothing can be signed, so nothing is sent.
#[tokio::test]
async fn nothing_is_sent_without_a_connection() {
    let pretend = Pretend::new(|_: &Asked| json("{}"));
    let (fresh, used) = (pretend.client(), pretend.client());
    used.refresh_clock().await.unwrap();
    drop(pretend);
    for ovh in [fresh, used] {
        assert_eq!(ovh.order(&cart(), Checkout::default()).await.unwrap_err(), Error::not_sent("ordering"));
    }
}

/// A clock that is off is a verdict: the checkout is not repeated, but whatever comes next asks for the time first.
#[tokio::test]
async fn a_clock_that_is_off_does_not_order_twice() {
    let pretend = Pretend::new(|asked: &Asked| {
        if asked.line == CHECKOUT {
            Play::Json(400, r#"{"errorCode":"QUERY_TIME_OUT","message":"Query out of time"}"#.to_owned())
        } else {
            json("[]")
        }
    });
    let ovh = pretend.client();
    let error = ovh.order(&cart(), Checkout::default()).await.unwrap_err();
    assert_eq!((error.fate, pretend.times()), (Fate::Refused(Verdict::ClockDiffers), 1));
    ovh.carts("x").await.unwrap();
    assert_eq!(pretend.times(), 2);
    assert_eq!(pretend.lines(), [CHECKOUT, "GET /1.0/order/cart?description=x"]);
}

#[tokio::test]
async fn an_order_leaves_once_on_a_fresh_connection_and_declares_nothing() {
    let pretend =
        Pretend::new(
            |asked: &Asked| {
                if asked.line == CHECKOUT { json(r#"{"orderId":5,"url":"https://pay"}"#) } else { json("[]") }
            },
        );
    let ovh = pretend.client();
    ovh.carts("a").await.unwrap();
    ovh.carts("b").await.unwrap();
    let receipt = ovh.order(&cart(), Checkout::default()).await.unwrap();
    assert_eq!((receipt.number, receipt.link.unwrap().expose()), (OrderNumber(5), "https://pay"));
    ovh.order(&cart(), Checkout::default()).await.unwrap();
    let asked = pretend.asked();
    assert_eq!(asked.len(), 4);
    assert_eq!(asked[0].connection, asked[1].connection, "a usual call reuses its connection");
    assert_ne!(asked[1].connection, asked[2].connection, "a checkout has its own");
    assert_ne!(asked[2].connection, asked[3].connection, "and so has the next");
    assert_eq!(asked[2].body, r#"{"autoPayWithPreferredPaymentMethod":false,"waiveRetractationPeriod":false}"#);
}
