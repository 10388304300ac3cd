//! A consumer key as OVHcloud tells of it.

use crate::ovh::pretend::{Asked, Play, Pretend, json};
use crate::ovh::rights::access_rules;
use crate::ovh::{Application, Credentials, Grant, GrantState, Ovh};
use secrecy::ExposeSecret as _;

fn application(pretend: &Pretend) -> Ovh {
    let application = Application { key: "application-key".into(), secret: "application-secret".into() };
    Ovh::new(pretend.base().parse().unwrap(), Credentials::Application(application)).unwrap()
}

#[tokio::test]
async fn it_is_asked_for_unsigned_by_the_application_alone() {
    let pretend = Pretend::new(|_: &Asked| {
        json(
            r#"{"consumerKey":"hush","state":"pendingValidation","validationUrl":"https://www.ovh.com/auth/?credentialToken=t"}"#,
        )
    });
    let asked = application(&pretend).ask_for_key(&access_rules()).await.unwrap();
    assert_eq!(
        (asked.consumer_key.expose_secret(), asked.page.as_str()),
        ("hush", "https://www.ovh.com/auth/?credentialToken=t")
    );
    assert!(!format!("{asked:?}").contains("hush"));
    let sent = &pretend.asked()[0];
    assert_eq!(
        (sent.line.as_str(), sent.header("x-ovh-application")),
        ("POST /1.0/auth/credential", "application-key")
    );
    assert!(
        sent.header("x-ovh-signature").is_empty()
            && sent.body.starts_with(r#"{"accessRules":[{"method":"GET","path":"/me"}"#)
    );
    assert_eq!(pretend.times(), 0);
}

/// The address is printed on a terminal: nothing else may stand there.
#[tokio::test]
async fn an_address_that_is_none_is_not_shown() {
    for url in ["javascript:alert(1)", "https://a.example/\\u001b[2J", "https://a b"] {
        let answer = format!(r#"{{"consumerKey":"hush","state":"pendingValidation","validationUrl":"{url}"}}"#);
        let pretend = Pretend::new(move |_: &Asked| json(&answer));
        assert!(application(&pretend).ask_for_key(&[]).await.is_err(), "{url}");
    }
}

#[tokio::test]
async fn what_it_is_is_read_even_if_its_end_is_strange() {
    let answers = [
        (r#"{"status":"validated","rules":[],"expiration":"2026-12-01T10:00:00+01:00"}"#, Some("2026-12-01T09:00:00Z")),
        (r#"{"status":"validated","rules":[],"expiration":"some day"}"#, None),
        (r#"{"status":"validated","rules":[],"expiration":null}"#, None),
    ];
    for (answer, end) in answers {
        let pretend = Pretend::new(move |_: &Asked| json(answer));
        let expiration = end.map(|end| end.parse().unwrap());
        assert_eq!(
            pretend.client().current_key().await,
            Ok(Grant { state: GrantState::Validated, rules: Vec::new(), expiration })
        );
    }
}

#[tokio::test]
async fn it_is_revoked_by_a_signed_call_without_a_body() {
    let pretend = Pretend::new(|_: &Asked| Play::Json(200, "null".to_owned()));
    pretend.client().log_out().await.unwrap();
    let sent = &pretend.asked()[0];
    assert_eq!((sent.line.as_str(), sent.body.as_str()), ("POST /1.0/auth/logout", ""));
    assert!(!sent.header("x-ovh-signature").is_empty());
}
