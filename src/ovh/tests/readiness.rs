//! How ready the account is for another project.

use super::*;

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
    assert_eq!(ovh.actions_required().await.unwrap(), ["askIncreaseProjectsQuota", "somethingNew"]);
    assert_eq!(ovh.count_projects().await.unwrap(), 2);
}

#[tokio::test]
async fn nothing_is_needed_where_ovhcloud_says_null() {
    let pretend = with(&[("GET cloud/eligibility", r#"{"actionsRequired":null}"#)]);
    assert!(pretend.client().actions_required().await.unwrap().is_empty());
    assert_eq!(pretend.client().count_projects().await.unwrap_err().fate, Fate::Missing);
}
