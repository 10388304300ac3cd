//! Checking a voucher: what is asked, what each answer means, and that the code stands nowhere else.

use super::*;
use crate::journal::Voucher;
use crate::order::{Silence, Verdict, VoucherFault};

const CODE: &str = "PCI-SECRET/+ &=";

fn code() -> Voucher {
    Voucher::new(CODE.to_owned())
}

async fn refused(status: u16, body: &'static str) -> Error {
    let pretend = Pretend::new(move |_: &Asked| Play::Json(status, body.to_owned()));
    let error = pretend.client().check_voucher(&code()).await.unwrap_err();
    assert_eq!(pretend.lines().len(), 1, "a code is tried once: {body}");
    error
}

#[tokio::test]
async fn a_good_voucher_says_what_it_is_worth() {
    let route = "GET cloud/eligibility?voucher=PCI-SECRET%2F%2B+%26%3D";
    let cases = [
        (
            r#"{"actionsRequired":[],"voucher":{"credit":{"currencyCode":"EUR","text":"10.00 €","value":10},"paymentMethodRequired":false}}"#,
            Worth { credit: Some(euro(1_000_000_000)), payment_method: false },
        ),
        (r#"{"voucher":{"credit":null,"paymentMethodRequired":true}}"#, Worth { credit: None, payment_method: true }),
        (r#"{"voucher":{}}"#, Worth { credit: None, payment_method: false }),
    ];
    for (body, worth) in cases {
        let pretend = with(Box::leak(Box::new([(route, body)])));
        assert_eq!(pretend.client().check_voucher(&code()).await.unwrap(), worth, "{body}");
    }
}

#[tokio::test]
async fn an_answer_without_a_word_about_the_voucher_is_none() {
    for body in [r#"{"actionsRequired":[],"voucher":null}"#, "{}", "[]", "\"PCI-SECRET\""] {
        let error = refused(200, body).await;
        assert_eq!(error.fate, Fate::Unknown(Silence::Unreadable(200)), "{body}");
    }
}

#[tokio::test]
async fn the_code_is_in_no_error() {
    let odd = r#"{"class":"Client::NotFound","message":"VOUCHER_INVALID: PCI-SECRET/+ &= is not known"}"#;
    let error = refused(404, odd).await;
    assert_eq!(error.fate, Fate::Refused(Verdict::VoucherRefused(VoucherFault::Invalid)));
    let pretend = Pretend::new(|_: &Asked| Play::HangUp);
    let broken = pretend.client().check_voucher(&code()).await.unwrap_err();
    assert_eq!(broken.fate, Fate::Unknown(Silence::Broken));
    let nobody = Ovh::new("http://127.0.0.1:1/1.0".parse().unwrap(), Credentials::Keys(pretend::keys())).unwrap();
    for error in [error, broken, nobody.check_voucher(&code()).await.unwrap_err()] {
        for text in [format!("{error}"), format!("{error:?}")] {
            assert!(!text.contains("PCI") && !text.contains("SECRET"), "{text}");
        }
    }
}

#[tokio::test]
async fn a_server_that_fails_is_not_asked_again() {
    assert_eq!(refused(500, r#"{"message":"Internal server error"}"#).await.fate, Fate::Unknown(Silence::Status(500)));
    assert_eq!(refused(429, r#"{"message":"Too many"}"#).await.fate, Fate::Unknown(Silence::Status(429)));
}
