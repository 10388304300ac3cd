//! What IAM is asked, and how its answer is read.

use super::*;
use crate::order::Silence;

const ACTIONS: [&str; 2] = ["account:apiovh:me/get", "order:apiovh:cart/assign"];

async fn said(body: &'static str) -> (Result<Allowance, Error>, Asked) {
    let pretend = Pretend::new(move |_: &Asked| json(body));
    let said = pretend.client().allowance("ab12345-ovh", &ACTIONS).await;
    (said, pretend.asked().remove(0))
}

#[tokio::test]
async fn it_is_asked_on_the_second_branch_and_says_both_lists() {
    let (said, asked) = said(
        r#"[{"resourceURN":"urn:v1:eu:resource:account:ab12345-ovh","authorizedActions":["account:apiovh:me/get"],"unauthorizedActions":["order:apiovh:cart/assign"]}]"#,
    )
    .await;
    let said = said.unwrap();
    assert_eq!(
        (said.allowed.as_slice(), said.denied.as_slice()),
        (&[ACTIONS[0].to_owned()][..], &[ACTIONS[1].to_owned()][..])
    );
    assert_eq!(asked.line, "POST /v2/iam/authorization/check");
    assert_eq!(
        asked.body,
        r#"{"actions":["account:apiovh:me/get","order:apiovh:cart/assign"],"resourceURNs":["urn:v1:eu:resource:account:ab12345-ovh"]}"#
    );
    assert!(!asked.header("x-ovh-signature").is_empty());
}

#[tokio::test]
async fn an_answer_about_something_else_says_nothing() {
    for body in [
        "[]",
        "{}",
        r#"[{"resourceURN":"urn:v1:eu:resource:account:other","authorizedActions":["account:apiovh:me/get"]}]"#,
        r#"[{"authorizedActions":["account:apiovh:me/get"]}]"#,
    ] {
        assert_eq!(said(body).await.0.unwrap_err().fate, Fate::Unknown(Silence::Unreadable(200)), "{body}");
    }
    let silent = r#"[{"resourceURN":"urn:v1:eu:resource:account:ab12345-ovh"}]"#;
    let said = said(silent).await.0.unwrap();
    assert!(said.allowed.is_empty() && said.denied.is_empty());
}
