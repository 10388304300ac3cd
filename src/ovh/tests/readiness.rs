//! How ready the account is for another project.

use super::*;
use crate::order::Action;
use crate::ovh::PaymentKind;

#[tokio::test]
async fn what_the_account_needs_and_has() {
    let pretend = with(&[
        (
            "GET cloud/eligibility",
            r#"{"actionsRequired":["askIncreaseProjectsQuota","somethingNew"],"minimumCredit":null,"voucher":null}"#,
        ),
        ("GET cloud/project", r#"["0123456789ab4000","0123456789ab4001"]"#),
    ]);
    let ovh = pretend.client();
    assert_eq!(ovh.actions_required().await.unwrap(), [Action::AskIncreaseProjectsQuota, Action::Other]);
    assert_eq!(ovh.count_projects().await.unwrap(), 2);
}

#[tokio::test]
async fn nothing_is_needed_where_ovhcloud_says_null() {
    let pretend = with(&[("GET cloud/eligibility", r#"{"actionsRequired":null}"#)]);
    assert!(pretend.client().actions_required().await.unwrap().is_empty());
    assert_eq!(pretend.client().count_projects().await.unwrap_err().fate, Fate::Missing);
}

#[tokio::test]
async fn projects_are_shown_as_far_as_they_can_be() {
    let pretend = with(&[
        ("GET cloud/project", r#"["0123456789ab4000","0123456789ab4001"]"#),
        ("GET cloud/project/0123456789ab4000", r#"{"description":null,"planCode":"project.discovery"}"#),
    ]);
    let projects = pretend.client().account_projects().await.unwrap();
    assert_eq!(projects.iter().map(|project| project.is_discovery()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(projects[1].plan, None);
}

#[tokio::test]
async fn of_the_default_payment_method_only_its_kind_is_read() {
    let pretend = with(&[
        ("GET me/payment/method?default=true", "[7]"),
        ("GET me/payment/method/7", r#"{"paymentMethodId":7,"paymentType":"SEPA_DIRECT_DEBIT","label":"1234"}"#),
    ]);
    assert_eq!(pretend.client().default_payment_kind().await.unwrap(), Some(PaymentKind::SepaDirectDebit));
    let pretend = with(&[("GET me/payment/method?default=true", "[]")]);
    assert_eq!(pretend.client().default_payment_kind().await.unwrap(), None);
}
