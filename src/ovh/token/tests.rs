//! Tokens against real sockets: how often one is fetched, what is shown, and what becomes of a checkout.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a failing test may stop at once")]

use super::*;
use crate::journal::CartId;
use crate::ovh::pretend::{Asked, Play, Pretend, json};
use crate::ovh::{Checkout, Credentials};

const ME: &str = r#"{"nichandle":"ab12345-ovh","ovhSubsidiary":"FR","currency":{"code":"EUR","symbol":"€"}}"#;
const TOKEN: &str = "POST /auth/oauth2/token";
const ENDED: &str = r#"{"class":"Client::Unauthorized::InvalidAuthToken","message":"Invalid token"}"#;

/// Gives out tokens of this life, numbered; everything else is played.
fn tokens(life: u64, mut play: impl FnMut(&Asked) -> Play + Send + 'static) -> Pretend {
    let mut count = 0;
    Pretend::new(move |asked: &Asked| {
        if asked.line != TOKEN {
            return play(asked);
        }
        count += 1;
        json(&format!(r#"{{"access_token":"secret-{count}","token_type":"Bearer","expires_in":{life},"scope":"all"}}"#))
    })
}

fn service(pretend: &Pretend) -> Ovh {
    let account = ServiceAccount { client_id: "client-id".into(), client_secret: "client+secret&".into() };
    Ovh::with_limits(pretend.base().parse().unwrap(), Credentials::Service(account), crate::ovh::pretend::limits())
        .unwrap()
}

fn shown(pretend: &Pretend) -> Vec<String> {
    pretend
        .asked()
        .iter()
        .filter(|asked| asked.line != TOKEN)
        .map(|asked| asked.header("authorization").to_owned())
        .collect()
}

#[test]
fn it_is_renewed_before_it_ends() {
    let seconds = Duration::from_secs;
    assert_eq!(good_for(seconds(3599), USUAL), seconds(3299));
    assert_eq!(good_for(seconds(3599), CHECKOUT), seconds(3539));
    assert_eq!(good_for(seconds(100), USUAL), seconds(50), "of a short one a half is used");
    assert_eq!(good_for(seconds(0), USUAL), seconds(0));
}

#[test]
fn what_is_not_said_of_its_life_or_is_not_to_be_believed() {
    assert_eq!(
        [None, Some(60), Some(86_400), Some(u64::MAX)].map(|said| life(said).as_secs()),
        [600, 60, 86_400, 86_400]
    );
}

/// Calls side by side learn one after the other that it has ended: the first fetches a new one, which the second must not lose.
#[test]
fn one_that_was_fetched_meanwhile_is_not_forgotten() {
    let account = ServiceAccount { client_id: "client-id".into(), client_secret: "client+secret&".into() };
    let wallet = Wallet::new(account);
    let token = |text| {
        let header = HeaderValue::from_static(text);
        Arc::new(Token { header, fetched: Instant::now(), life: Duration::from_secs(3599) })
    };
    let (ended, new) = (token("Bearer secret-1"), token("Bearer secret-2"));
    *wallet.current() = Some(Arc::clone(&new));
    wallet.forget(&ended);
    assert!(wallet.good(Manner::Single).is_some_and(|good| Arc::ptr_eq(&good, &new)));
    wallet.forget(&new);
    assert!(wallet.good(Manner::Single).is_none());
}

/// Whatever prints a request prints no token.
#[tokio::test]
async fn it_does_not_print_itself() {
    let pretend = tokens(3599, |_| json(ME));
    let ovh = service(&pretend);
    let wallet = Wallet::new(ServiceAccount { client_id: "client-id".into(), client_secret: "client+secret&".into() });
    let token = ovh.token(&wallet, Manner::Single).await.unwrap();
    assert_eq!(token.header.to_str().unwrap(), "Bearer secret-1");
    assert!(!format!("{:?}", token.header).contains("secret"));
}

/// Whatever else is called renews it long before a checkout has to.
#[test]
fn it_is_renewed_by_other_calls_before_a_checkout_would() {
    let account = ServiceAccount { client_id: "client-id".into(), client_secret: "client+secret&".into() };
    let wallet = Wallet::new(account);
    let fetched = Instant::now().checked_sub(Duration::from_secs(250)).unwrap();
    let header = HeaderValue::from_static("Bearer secret-1");
    *wallet.current() = Some(Arc::new(Token { header, fetched, life: Duration::from_secs(400) }));
    let good = |manner| wallet.good(manner).is_some();
    assert_eq!([Manner::Repeatable, Manner::Single].map(good), [false; 2]);
    assert_eq!([Manner::Checkout, Manner::Payment].map(good), [true; 2]);
}

#[tokio::test]
async fn it_is_fetched_once_for_calls_side_by_side_and_shown_by_all() {
    let pretend = tokens(3599, |_| json(ME));
    let ovh = service(&pretend);
    let (first, second, third) = tokio::join!(ovh.account(), ovh.account(), ovh.account());
    assert!(first.is_ok() && second.is_ok() && third.is_ok());
    assert_eq!(pretend.lines().iter().filter(|line| *line == TOKEN).count(), 1);
    assert_eq!(shown(&pretend), ["Bearer secret-1"; 3]);
    let fetched = &pretend.asked()[0];
    assert_eq!(
        fetched.body,
        "grant_type=client_credentials&client_id=client-id&client_secret=client%2Bsecret%26&scope=all"
    );
    assert_eq!(fetched.header("content-type"), "application/x-www-form-urlencoded");
    for asked in pretend.asked() {
        assert!(!asked.headers.iter().any(|(name, _)| name.starts_with("x-ovh-")), "nothing is signed: {asked:?}");
    }
    assert_eq!(pretend.times(), 1);
}

#[tokio::test]
async fn one_that_has_ended_is_fetched_anew_for_each_call() {
    let pretend = tokens(0, |_| json(ME));
    let ovh = service(&pretend);
    ovh.account().await.unwrap();
    ovh.account().await.unwrap();
    assert_eq!(shown(&pretend), ["Bearer secret-1", "Bearer secret-2"]);
}

#[tokio::test]
async fn one_that_ovhcloud_no_longer_takes_is_fetched_anew_once() {
    let pretend = tokens(3599, |asked| match asked.header("authorization") {
        "Bearer secret-2" => json(ME),
        _ => Play::Json(401, ENDED.to_owned()),
    });
    let ovh = service(&pretend);
    ovh.account().await.unwrap();
    assert_eq!(shown(&pretend), ["Bearer secret-1", "Bearer secret-2"]);
    let never = tokens(3599, |_| Play::Json(401, ENDED.to_owned()));
    let error = service(&never).account().await.unwrap_err();
    assert_eq!((error.fate, shown(&never).len()), (Fate::Refused(Verdict::CredentialInvalid), 2));
}

/// Whatever is said about the token: a checkout is sent once, and what the answer does not prove is not believed.
#[tokio::test]
async fn a_checkout_is_never_sent_again_because_of_a_token() {
    let pretend = tokens(3599, |_| Play::Json(401, ENDED.to_owned()));
    let ovh = service(&pretend);
    let error = ovh.order(&CartId::new("cart".to_owned()), Checkout::default()).await.unwrap_err();
    assert_eq!(error.fate, Fate::Unknown(Silence::Status(401)));
    assert_eq!(pretend.lines(), [TOKEN, "POST /1.0/order/cart/cart/checkout"]);
}

/// Without a token nothing was ordered, and that is certain.
#[tokio::test]
async fn without_a_token_no_checkout_leaves() {
    let invalid = r#"{"error":"invalid_client","error_description":"hush"}"#;
    for (play, fate) in [
        (Play::Json(401, invalid.to_owned()), Fate::Refused(Verdict::CredentialInvalid)),
        (Play::Json(503, "<html>".to_owned()), Fate::NotSent),
        (Play::HangUp, Fate::NotSent),
        (json("{}"), Fate::NotSent),
    ] {
        let mut play = Some(play);
        let pretend = Pretend::new(move |_: &Asked| play.take().unwrap_or(Play::HangUp));
        let error = service(&pretend).order(&CartId::new("cart".to_owned()), Checkout::default()).await.unwrap_err();
        assert_eq!((error.doing, &error.fate), ("ordering", &fate));
        assert!(pretend.lines().iter().all(|line| line == TOKEN));
        assert!(!format!("{error} {error:?}").contains("hush"));
    }
}

#[test]
fn what_a_refused_token_means() {
    let judged = |status, body: &str| judge(status, body.as_bytes());
    let invalid = Fate::Refused(Verdict::CredentialInvalid);
    assert_eq!(judged(401, r#"{"error":"invalid_client"}"#), invalid);
    assert_eq!(judged(400, r#"{"error":"invalid_client"}"#), invalid);
    assert_eq!(judged(400, r#"{"error":"invalid_scope"}"#), Fate::Refused(Verdict::BadRequest));
    assert_eq!(judged(404, r#"{"message":"no"}"#), Fate::Missing);
    assert_eq!(judged(401, "<html>"), Fate::Unknown(Silence::Status(401)));
    assert_eq!(judged(500, r#"{"error":"server_error"}"#), Fate::Unknown(Silence::Status(500)));
}
