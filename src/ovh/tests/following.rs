//! What following reads: how far orders are, and their projects.

use super::*;
use crate::order::{OrderNumber, Silence, Status, Verdict};

const ID: &str = "0123456789ab4def0123456789abcdef";
const OTHER: &str = "fedcba9876544210fedcba9876543210";
const NUMBER: OrderNumber = OrderNumber(12);

/// A pretend OVHcloud with these answers; anything else is a 404.
fn serving<const N: usize>(routes: [(&str, &str); N]) -> Pretend {
    let routes = routes.map(|(line, body)| (format_line(line), body.to_owned()));
    Pretend::new(move |asked: &Asked| match routes.iter().find(|(line, _)| asked.line == *line) {
        Some((_, body)) => json(body),
        None => Play::Json(404, r#"{"class":"Client::NotFound","message":"This does not exist"}"#.to_owned()),
    })
}

fn detail(domain: &str) -> String {
    format!(r#"{{"orderDetailId":1,"domain":"{domain}","description":"x","quantity":"1","cancelled":false}}"#)
}

fn extension(plan: &str, name: &str) -> String {
    format!(
        r#"{{"order":{{"plan":{{"code":"{plan}"}},"configurations":[{{"label":"description","value":"{name}"}}]}}}}"#
    )
}

#[tokio::test]
async fn every_word_of_a_status() {
    let words = [
        ("notPaid", Status::NotPaid),
        ("checking", Status::Checking),
        ("documentsRequested", Status::DocumentsRequested),
        ("delivering", Status::Delivering),
        ("delivered", Status::Delivered),
        ("cancelling", Status::Cancelling),
        ("cancelled", Status::Cancelled),
        ("unknown", Status::Unknown),
        ("somethingNew", Status::Unknown),
    ];
    for (word, status) in words {
        let body = format!("\"{word}\"");
        let pretend = serving([("GET me/order/12/status", body.as_str())]);
        assert_eq!(pretend.client().order_status(NUMBER).await.unwrap(), status);
    }
    let pretend = serving([("GET me/order/12/status", "{}")]);
    let fate = pretend.client().order_status(NUMBER).await.unwrap_err().fate;
    assert_eq!(fate, Fate::Unknown(Silence::Unreadable(200)));
}

/// Placeholders are skipped, and the project need not be the first detail.
#[tokio::test]
async fn the_projects_of_an_order_are_found_among_all_its_details() {
    let odd = "0123456789ab0def0123456789abcdef";
    let (one, two, placeholder, odd_one) = (detail(ID), detail(OTHER), detail("*001"), detail(odd));
    let (staging, old) = (extension("project.2018", "staging"), extension("project.2018", "odd"));
    let pretend = serving([
        ("GET me/order/12/details", "[1,2,3,4,5]"),
        ("GET me/order/12/details/1", &placeholder),
        ("GET me/order/12/details/2", &one),
        ("GET me/order/12/details/2/extension", &staging),
        ("GET me/order/12/details/3", r#"{"domain":null}"#),
        ("GET me/order/12/details/4", &odd_one),
        ("GET me/order/12/details/4/extension", &old),
        ("GET me/order/12/details/5", &two),
    ]);
    let born = |id: &str, name: Option<&str>| Born { id: id.to_owned(), ordered: name.map(str::to_owned) };
    let found = pretend.client().born(NUMBER, Some(Region::Eu)).await.unwrap();
    assert_eq!(found, [born(ID, Some("staging")), born(odd, Some("odd")), born(OTHER, None)]);
}

/// Whatever is billed for a project may name it: its set-up, an option of it.
#[tokio::test]
async fn a_project_that_several_details_name_is_one() {
    let (one, placeholder) = (detail(ID), detail("*001"));
    let (staging, option) = (extension("project.2018", "staging"), extension("backup", ""));
    let option = option.replace("description", "region");
    let pretend = serving([
        ("GET me/order/12/details", "[1,2,3,4]"),
        ("GET me/order/12/details/1", &one),
        ("GET me/order/12/details/2", &one),
        ("GET me/order/12/details/2/extension", &staging),
        ("GET me/order/12/details/3", &one),
        ("GET me/order/12/details/3/extension", &option),
        ("GET me/order/12/details/4", &placeholder),
    ]);
    let found = pretend.client().born(NUMBER, Some(Region::Eu)).await.unwrap();
    assert_eq!(found, [Born { id: ID.to_owned(), ordered: Some("staging".to_owned()) }]);
}

#[tokio::test]
async fn another_product_is_no_project() {
    let (odd, plan) = (detail("0123456789ab0def0123456789abcdef"), extension("other", "x"));
    let pretend = serving([
        ("GET me/order/12/details", "[1]"),
        ("GET me/order/12/details/1", &odd),
        ("GET me/order/12/details/1/extension", &plan),
    ]);
    assert_eq!(pretend.client().born(NUMBER, None).await.unwrap(), []);
}

#[tokio::test]
async fn in_the_us_projects_are_resources_of_operations() {
    let operation = format!(r#"{{"id":7,"resource":{{"name":"{ID}"}},"status":"done"}}"#);
    let pretend = serving([
        ("GET me/order/12/details", "[1,2]"),
        ("GET me/order/12/details/2/operations", "[6,7,8,9]"),
        ("GET me/order/12/details/2/operations/6", &operation),
        ("GET me/order/12/details/2/operations/7", &operation),
        ("GET me/order/12/details/2/operations/8", r#"{"resource":null}"#),
        ("GET me/order/12/details/2/operations/9", r#"{"resource":{"name":"*001"}}"#),
    ]);
    let found = pretend.client().born(NUMBER, Some(Region::Us)).await.unwrap();
    assert_eq!(found, [Born { id: ID.to_owned(), ordered: None }]);
}

#[tokio::test]
async fn a_project_and_its_absence() {
    let (route, other) = (format!("GET cloud/project/{ID}"), format!("GET cloud/project/{OTHER}"));
    let pretend = serving([
        (&route, r#"{"project_id":"x","orderId":12,"description":"staging","projectName":"p","status":"ok"}"#),
        (&other, r#"{"orderId":null,"description":"","projectName":"p","status":"creating"}"#),
    ]);
    let project = pretend.client().project(ID).await.unwrap();
    assert_eq!((project.order, project.is_usable()), (Some(NUMBER), true));
    assert_eq!(project.name().as_deref(), Some("staging"));
    let young = pretend.client().project(OTHER).await.unwrap();
    assert!(!young.is_usable());
    assert_eq!(young.name().as_deref(), Some("p"));
    assert_eq!(pretend.client().project("none").await.unwrap_err().fate, Fate::Missing);
}

/// A right that is missing is told from a project that is not there yet.
#[tokio::test]
async fn a_missing_right_is_no_absence() {
    let pretend = Pretend::new(|_| {
        Play::Json(403, r#"{"errorCode":"NOT_GRANTED_CALL","message":"This call has not been granted"}"#.to_owned())
    });
    assert_eq!(pretend.client().project(ID).await.unwrap_err().fate, Fate::Refused(Verdict::RightMissing));
}
