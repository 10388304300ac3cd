//! What settling reads: the account's orders and what they bought.

use super::*;
use crate::order::{OrderNumber, PlanCode, Silence};

const ORDER: &str = r#"{"orderId":12,"date":"2030-01-02T03:04:05+00:00","expirationDate":"2030-01-03T03:04:05+00:00",
    "password":"secret-word","pdfUrl":null,"url":"https://www.ovh.com/order?id=12&pw=secret-word",
    "priceWithTax":{"currencyCode":"EUR","text":"1.20 €","value":1.2},"priceWithoutTax":{"currencyCode":"EUR","value":1},
    "tax":{"currencyCode":"EUR","value":0.2},"retractionDate":null}"#;
const PROJECT: &str = r#"{"order":{"plan":{"code":"project.2018","duration":"P1M","pricingMode":"default","quantity":1,
    "product":{"name":"project"}},"configurations":[{"label":"description","value":"staging"},{"label":"voucher","value":"x"}],
    "action":"installation","type":"plan"}}"#;
const SETUP: &str = r#"{"order":{"plan":{"code":null,"product":{"name":null}},"configurations":[]}}"#;
const OPTION: &str = r#"{"order":{"plan":{"code":"certification.hds.2018"},"configurations":[]}}"#;

#[tokio::test]
async fn orders_since_a_time() {
    let pretend = with(&[("GET me/order?date.from=2030-01-02T03%3A04%3A05Z", "[12,13]")]);
    let since = "2030-01-02T03:04:05.999Z".parse().unwrap();
    assert_eq!(pretend.client().orders(since).await.unwrap(), [OrderNumber(12), OrderNumber(13)]);
}

#[tokio::test]
async fn an_order_shows_its_total_and_its_link() {
    let pretend = with(&[("GET me/order/12", ORDER)]);
    let order = pretend.client().billing_order(OrderNumber(12)).await.unwrap();
    assert_eq!((order.number, order.with_tax), (OrderNumber(12), euro(120_000_000)));
    assert_eq!(order.link.expose(), "https://www.ovh.com/order?id=12&pw=secret-word");
    assert_eq!(order.expires, Some("2030-01-03T03:04:05Z".parse().unwrap()));
    assert_eq!(order.date, Some("2030-01-02T03:04:05Z".parse().unwrap()));
}

#[tokio::test]
async fn an_order_shows_the_projects_it_bought() {
    let pretend = with(&[
        ("GET me/order/12", ORDER),
        ("GET me/order/12/details", "[1,2,3,4]"),
        ("GET me/order/12/details/1/extension", PROJECT),
        ("GET me/order/12/details/2/extension", OPTION),
        ("GET me/order/12/details/3/extension", PROJECT),
        ("GET me/order/12/details/4/extension", SETUP),
    ]);
    let bought = pretend.client().bought(OrderNumber(12)).await.unwrap();
    let projects: Vec<_> = bought.projects.into_iter().collect();
    assert_eq!(projects, [(PlanCode("project.2018".to_owned()), "staging".to_owned())]);
    assert_eq!(bought.with_tax, euro(120_000_000));
}

/// What cannot be read whole must not pass for something smaller.
#[tokio::test]
async fn an_order_that_cannot_be_read_whole_is_an_error() {
    let unreadable = Fate::Unknown(Silence::Unreadable(200));
    let bought = async |pretend: Pretend| pretend.client().bought(OrderNumber(12)).await.unwrap_err().fate;
    let no_details = with(&[("GET me/order/12", ORDER), ("GET me/order/12/details", "[]")]);
    assert_eq!(bought(no_details).await, unreadable);
    let one_missing = with(&[
        ("GET me/order/12", ORDER),
        ("GET me/order/12/details", "[1,2]"),
        ("GET me/order/12/details/1/extension", PROJECT),
    ]);
    assert_eq!(bought(one_missing).await, Fate::Missing);
    let no_plan = with(&[
        ("GET me/order/12", ORDER),
        ("GET me/order/12/details", "[1]"),
        ("GET me/order/12/details/1/extension", SETUP),
    ]);
    assert_eq!(bought(no_plan).await, unreadable);
    let named_but_no_plan = with(&[
        ("GET me/order/12", ORDER),
        ("GET me/order/12/details", "[1,2]"),
        ("GET me/order/12/details/1/extension", PROJECT),
        (
            "GET me/order/12/details/2/extension",
            r#"{"order":{"plan":{"code":null},"configurations":[{"label":"description","value":"another"}]}}"#,
        ),
    ]);
    assert_eq!(bought(named_but_no_plan).await, unreadable);
}

/// Another product's order is readable, and is no project.
#[tokio::test]
async fn an_order_of_something_else_has_no_projects() {
    let pretend = with(&[
        ("GET me/order/12", ORDER),
        ("GET me/order/12/details", "[1]"),
        ("GET me/order/12/details/1/extension", OPTION),
    ]);
    assert!(pretend.client().bought(OrderNumber(12)).await.unwrap().projects.is_empty());
}

#[tokio::test]
async fn public_cloud_orders() {
    let pretend = with(&[(
        "GET cloud/order",
        r#"[{"orderId":12,"date":"2030-01-02T03:04:05+00:00","planCode":"project.2018","serviceName":null,"status":"unpaid"},
            {"orderId":13,"date":"2030-01-02T03:04:05+00:00","planCode":"project.2018","serviceName":"0123","status":"something new"}]"#,
    )]);
    let orders = pretend.client().cloud_orders().await.unwrap();
    assert_eq!(
        (orders[0].number, orders[0].status, &orders[0].project),
        (OrderNumber(12), CloudOrderStatus::Unpaid, &None)
    );
    assert_eq!((orders[1].status, orders[1].project.as_deref()), (CloudOrderStatus::Unknown, Some("0123")));
}

/// A withdrawal may have been done whenever it was not certainly turned away.
#[tokio::test]
async fn only_what_certainly_was_not_withdrawn_is_told_so() {
    use crate::order::{Silence, Verdict};
    for (status, body, expected) in [
        (400, r#"{"class":"Client::BadRequest","message":"already withdrawn"}"#, None),
        (403, r#"{"class":"Client::Forbidden","message":"This order is being retracted"}"#, None),
        (409, r#"{"message":"no"}"#, None),
        (403, r#"{"errorCode":"NOT_GRANTED_CALL","message":"no"}"#, Some(Verdict::RightMissing)),
        (403, r#"{"message":"You are not allowed"}"#, Some(Verdict::NotAllowed)),
    ] {
        let fate = judge::retraction(status, body.as_bytes());
        assert_eq!(fate, expected.map_or(Fate::Unknown(Silence::Status(status)), Fate::Refused), "{body}");
    }
}
