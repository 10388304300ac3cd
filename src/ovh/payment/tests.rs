//! Payments over real sockets: one request whatever happens, on a connection of its own.

#![expect(clippy::unwrap_used, reason = "a failing test may stop at once")]

use super::*;
use crate::order::{Silence, Status, Verdict};
use crate::ovh::Fate;
use crate::ovh::limits::Limits;
use crate::ovh::pretend::{Asked, Play, Pretend, json as good, limits};
use std::time::Duration;

const ORDER: OrderNumber = OrderNumber(12);
const CARD: PayBy = PayBy::Method(MethodId(7));
const PAY: &str = "POST /1.0/me/order/12/pay";

/// What becomes of a payment that is answered like this. It is asked once.
async fn fate_of(play: impl Fn() -> Play + Send + 'static) -> Fate {
    fate_within(limits(), play).await
}

async fn fate_within(limits: Limits, play: impl Fn() -> Play + Send + 'static) -> Fate {
    let pretend = Pretend::new(move |_: &Asked| play());
    let error = pretend.client_within(limits).pay_order(ORDER, CARD).await.unwrap_err();
    assert_eq!(pretend.lines(), [PAY]);
    error.fate
}

#[tokio::test]
async fn what_is_not_proved_is_unknown_and_not_asked_again() {
    let raw = |bytes: &'static str| move || Play::Raw(bytes.to_owned());
    let answer = |status, body: &'static str| move || Play::Json(status, body.to_owned());
    let unknown = Fate::Unknown;
    for bytes in ["", "HTTP/1.1 200 -\r\nContent-Length: 99\r\n\r\nnul"] {
        let short = Limits { checkout: Duration::from_millis(500), ..limits() };
        assert_eq!(fate_within(short, move || Play::Stall(bytes)).await, unknown(Silence::TimedOut));
    }
    assert_eq!(fate_of(|| Play::HangUp).await, unknown(Silence::Broken));
    assert_eq!(
        fate_of(raw("HTTP/1.1 307 -\r\nLocation: /1.0/me/order/12/pay\r\nContent-Length: 0\r\n\r\n")).await,
        unknown(Silence::Status(307))
    );
    for status in [400, 401, 404, 408, 409, 429, 460, 500, 502, 503, 504] {
        assert_eq!(fate_of(answer(status, r#"{"message":"no"}"#)).await, unknown(Silence::Status(status)));
    }
    // Somebody has paid it: whether that was this call, looking tells.
    for (status, body) in [
        (400, r#"{"message":"This order is already paid"}"#),
        (403, r#"{"class":"Client::Forbidden","message":"This order is already paid"}"#),
        (403, r#"{"message":"This order is being paid"}"#),
    ] {
        assert_eq!(fate_of(answer(status, body)).await, unknown(Silence::Status(status)), "{body}");
    }
}

#[tokio::test]
async fn a_verdict_is_a_verdict() {
    let body = r#"{"message":"This order can't be paid with 'bankAccount'"}"#;
    assert_eq!(fate_of(move || Play::Json(403, body.to_owned())).await, Fate::Refused(Verdict::PaymentRefused));
}

/// Without a clock nothing can be signed, so nothing is sent.
#[tokio::test]
async fn nothing_is_sent_without_a_connection() {
    let pretend = Pretend::new(|_: &Asked| good("{}"));
    let (fresh, used) = (pretend.client(), pretend.client());
    used.refresh_clock().await.unwrap();
    drop(pretend);
    for ovh in [fresh, used] {
        assert_eq!(ovh.pay_order(ORDER, CARD).await.unwrap_err(), Error::not_sent("paying"));
    }
}

/// A clock that is off is a verdict: the payment is not repeated.
#[tokio::test]
async fn a_clock_that_is_off_does_not_pay_twice() {
    let fate =
        fate_of(|| Play::Json(400, r#"{"errorCode":"QUERY_TIME_OUT","message":"Query out of time"}"#.to_owned()));
    assert_eq!(fate.await, Fate::Refused(Verdict::ClockDiffers));
}

#[tokio::test]
async fn each_means_has_its_route_and_its_body() {
    let pretend = Pretend::new(|_: &Asked| good("null"));
    let ovh = pretend.client();
    ovh.pay_order(ORDER, CARD).await.unwrap();
    ovh.pay_order(ORDER, PayBy::FidelityAccount).await.unwrap();
    let asked: Vec<(String, String)> =
        pretend.asked().into_iter().filter(|asked| asked.line.starts_with("POST")).map(|a| (a.line, a.body)).collect();
    assert_eq!(
        asked,
        [
            (PAY.to_owned(), r#"{"paymentMethod":{"id":7}}"#.to_owned()),
            (
                "POST /1.0/me/order/12/payWithRegisteredPaymentMean".to_owned(),
                r#"{"paymentMean":"fidelityAccount"}"#.to_owned()
            ),
        ]
    );
}

#[tokio::test]
async fn the_default_method_is_one_or_none() {
    let default = async |list: &'static str| {
        let pretend = Pretend::new(move |_: &Asked| good(list));
        let method = pretend.client().valid_default_method().await.unwrap();
        assert_eq!(pretend.lines(), ["GET /1.0/me/payment/method?default=true&status=VALID"]);
        method
    };
    assert_eq!(default("[7]").await, Some(MethodId(7)));
    assert_eq!(default("[]").await, None);
    assert_eq!(default("[7,8]").await, None);
}

#[tokio::test]
async fn an_unheard_of_status_is_unknown() {
    for (body, status) in [
        (r#""notPaid""#, Status::NotPaid),
        (r#""documentsRequested""#, Status::DocumentsRequested),
        (r#""delivered""#, Status::Delivered),
        (r#""unknown""#, Status::Unknown),
        (r#""somethingNew""#, Status::Unknown),
    ] {
        let pretend = Pretend::new(move |_: &Asked| good(body));
        assert_eq!(pretend.client().order_status(ORDER).await.unwrap(), status, "{body}");
    }
}
