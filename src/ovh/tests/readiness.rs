//! How ready the account is for another project.

use super::*;
use crate::order::{Action, ActionWord, Silence};
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
async fn a_word_that_is_not_known_is_told_if_it_can_be_shown() {
    const WORDS: &str = r#"{"actionsRequired":["verifyPaypal","somethingNew","<@10>","somethingNew","a b"]}"#;
    let pretend = with(&[("GET cloud/eligibility", WORDS)]);
    let wanted = pretend.client().wanted().await.unwrap();
    assert_eq!(wanted.actions, [Action::VerifyPaypal, Action::Other]);
    assert_eq!(wanted.unknown, [None, ActionWord::read("somethingNew")].into());
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
async fn of_the_default_payment_method_only_kind_and_status_are_read() {
    let read = async |list: &'static str, body: &'static str| {
        let pretend = Pretend::new(move |asked: &Asked| json(if asked.line.ends_with("/7") { body } else { list }));
        pretend.client().default_payment_method().await
    };
    let debit = r#"{"paymentMethodId":7,"paymentType":"SEPA_DIRECT_DEBIT","status":"EXPIRED","label":"1234"}"#;
    let method = read("[7]", debit).await.unwrap().unwrap();
    assert_eq!((method.kind(), method.is_valid()), (PaymentKind::SepaDirectDebit, false));
    assert_eq!(read("[]", debit).await.unwrap(), None);
    assert_eq!(read("[7,8]", debit).await.unwrap(), None, "of several none is the one that was meant");
    for body in [
        r#"{"paymentType":"4111 1111 1111 1111","status":"VALID"}"#,
        r#"{"paymentType":"4111111111111111","status":"VALID"}"#,
        r#"{"paymentType":"PAYPAL","status":"<b>"}"#,
    ] {
        assert_eq!(read("[7]", body).await.unwrap_err().fate, Fate::Unknown(Silence::Unreadable(200)), "{body}");
    }
}
