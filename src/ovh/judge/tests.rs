//! Every form of refusal that is known, and what each judge makes of it.

use super::*;

fn refused(verdict: Verdict) -> Fate {
    Fate::Refused(verdict)
}

fn voucher(fault: VoucherFault) -> Fate {
    refused(Verdict::VoucherRefused(fault))
}

fn status(status: u16) -> Fate {
    Fate::Unknown(Silence::Status(status))
}

fn eligibility(issues: &[&str]) -> Verdict {
    Verdict::Eligibility { issues: issues.iter().map(|issue| (*issue).to_owned()).collect() }
}

/// Status, body, what it is for the checkout, what it is for other calls.
fn table() -> Vec<(u16, &'static str, Fate, Fate)> {
    use Verdict::*;
    let same = |code, body, fate: Fate| (code, body, fate.clone(), fate);
    let verdict = |code, body, verdict| same(code, body, refused(verdict));
    let html = "<html><head><title>500 Internal Server Error</title></head></html>";
    vec![
        // Certain: these alone end a checkout without a look.
        verdict(
            400,
            r#"{"errorCode":"QUERY_TIME_OUT","httpCode":"400 Bad Request","message":"Query out of time"}"#,
            ClockDiffers,
        ),
        verdict(
            400,
            r#"{"errorCode":"INVALID_SIGNATURE","httpCode":"400 Bad Request","message":"Invalid signature"}"#,
            SignatureInvalid,
        ),
        verdict(
            400,
            r#"{"message":"Custom field description is mandatory for product project.2018"}"#,
            ConfigurationMissing,
        ),
        verdict(
            400,
            r#"{"class":"Client::BadRequest","message":"Custom field a is mandatory for product p\nCustom field b is mandatory for product p"}"#,
            ConfigurationMissing,
        ),
        verdict(
            400,
            r#"{"class":"Client::BadRequest","message":"Custom field description is duplicated for product project.2018"}"#,
            ConfigurationDuplicated,
        ),
        verdict(400, r#"{"message":"Custom field description is strange"}"#, BadRequest),
        verdict(
            400,
            r#"{"message":"Found eligibility issues: challengePaymentMethod"}"#,
            eligibility(&["challengePaymentMethod"]),
        ),
        verdict(
            400,
            r#"{"class":"Client::BadRequest","message":"Found eligibility issues: addPaymentMethod, verifyPaypal"}"#,
            eligibility(&["addPaymentMethod", "verifyPaypal"]),
        ),
        verdict(
            403,
            r#"{"errorCode":"INVALID_KEY","httpCode":"403 Forbidden","message":"This application key is invalid"}"#,
            CredentialInvalid,
        ),
        verdict(
            403,
            r#"{"errorCode":"INVALID_CREDENTIAL","httpCode":"403 Forbidden","message":"This credential is not valid"}"#,
            CredentialInvalid,
        ),
        verdict(403, r#"{"errorCode":"NOT_CREDENTIAL","message":"no"}"#, CredentialInvalid),
        verdict(
            403,
            r#"{"errorCode":"NOT_GRANTED_CALL","httpCode":"403 Forbidden","message":"This call has not been granted"}"#,
            RightMissing,
        ),
        verdict(403, r#"{"errorCode":"FORBIDDEN","message":"no"}"#, RightMissing),
        verdict(403, r#"{"class":"Client::Forbidden","message":"This application key is invalid"}"#, CredentialInvalid),
        verdict(403, r#"{"class":"Client::Forbidden","message":"This credential is not valid"}"#, CredentialInvalid),
        verdict(403, r#"{"class":"Client::Forbidden","message":"This call has not been granted"}"#, RightMissing),
        verdict(
            403,
            r#"{"class":"Client::Forbidden","message":"User not granted for this request","details":{"unauthorizedActionsByIAM":"order:apiovh:cart/checkout/execute"}}"#,
            RightMissing,
        ),
        verdict(403, r#"{"class":"Client::Forbidden","message":"You are not allowed"}"#, NotAllowed),
        verdict(403, r#"{"message":"You are not allowed"}"#, NotAllowed),
        verdict(400, r#"{"message":"Your order was refused (error 906)"}"#, FraudCheck),
        verdict(500, r#"{"class":"Server::InternalServerError","message":"Order refused (error 906)"}"#, FraudCheck),
        // A verdict in a harmless call, nothing certain in a checkout.
        (400, r#"{"class":"Client::BadRequest","message":"Invalid plan code"}"#, status(400), refused(BadRequest)),
        (400, r#"{"class":"Client::BadRequest","message":"Query out of time"}"#, status(400), refused(ClockDiffers)),
        (
            400,
            r#"{"class":"Client::BadRequest","message":"Invalid signature"}"#,
            status(400),
            refused(SignatureInvalid),
        ),
        (400, r#"{"message":"VOUCHER_EXPIRED"}"#, status(400), voucher(VoucherFault::Expired)),
        (403, r#"{"message":"VOUCHER_NO_LONGER_VALID"}"#, status(403), voucher(VoucherFault::NoLongerValid)),
        (404, r#"{"message":"VOUCHER_INVALID"}"#, status(404), voucher(VoucherFault::Invalid)),
        (404, r#"{"message":"VOUCHER_SOMETHING_NEW"}"#, status(404), refused(Voucher)),
        (
            403,
            r#"{"class":"Client::Forbidden","message":"VOUCHER_EXPIRED"}"#,
            refused(NotAllowed),
            voucher(VoucherFault::Expired),
        ),
        (
            401,
            r#"{"class":"Client::Unauthorized::InvalidAuthToken","message":"expired"}"#,
            status(401),
            refused(CredentialInvalid),
        ),
        (403, r#"{"message":"This credential is not valid"}"#, status(403), refused(CredentialInvalid)),
        (403, r#"{"message":"This order can't be paid with 'bankAccount'"}"#, status(403), refused(NotAllowed)),
        (422, r#"{"message":"no"}"#, status(422), refused(BadRequest)),
        (404, r#"{"class":"Client::NotFound","message":"This service does not exist"}"#, status(404), Fate::Missing),
        (460, r#"{"message":"This service is expired"}"#, status(460), Fate::Missing),
        // Nothing certain anywhere.
        same(409, r#"{"class":"Client::Conflict::Order","message":"being processed"}"#, status(409)),
        same(408, html, status(408)),
        same(429, r#"{"message":"Too many requests"}"#, status(429)),
        same(500, html, status(500)),
        same(
            500,
            r#"{"class":"Server::InternalServerError","message":"Service is temporarily unavailable"}"#,
            status(500),
        ),
        same(500, r#"{"errorCode":"INVALID_KEY","message":"This application key is invalid"}"#, status(500)),
        same(503, "", status(503)),
        same(302, r#"{"message":"You are not allowed (error 906)"}"#, status(302)),
        // The right words in the wrong form: a page of a gateway proves nothing.
        same(400, "Custom field description is mandatory for product project.2018", status(400)),
        same(400, "<html>Found eligibility issues: challengePaymentMethod</html>", status(400)),
        same(403, "<html>You are not allowed</html>", status(403)),
        same(403, r#""You are not allowed""#, status(403)),
        same(403, r#"[{"message":"You are not allowed"}]"#, status(403)),
        same(403, r#"{"message":"You are not allowed""#, status(403)),
        same(404, "<html>not found</html>", status(404)),
        same(400, "(error 906)", status(400)),
    ]
}

#[test]
fn each_form_has_its_fate() {
    for (code, body, at_checkout, elsewhere) in table() {
        assert_eq!(checkout(code, body.as_bytes()), at_checkout, "checkout: {code} {body}");
        assert_eq!(call(code, body.as_bytes()), elsewhere, "call: {code} {body}");
    }
}

/// Whatever a status comes with, only the listed ones can be a verdict of the checkout.
#[test]
fn no_other_status_is_a_verdict_of_the_checkout() {
    for (_, body, _, _) in table().into_iter().filter(|(_, body, _, _)| !body.contains("(error 906)")) {
        for code in (100..600).filter(|code| !matches!(code, 400 | 403)) {
            assert_eq!(checkout(code, body.as_bytes()), status(code), "{code} {body}");
        }
    }
}

/// The names of issues reach the journal and people, so they are letters and digits only, and few.
#[test]
fn issues_carry_no_text_of_the_vendor() {
    let body = format!(
        r#"{{"message":"Found eligibility issues: <b>@everyone</b>, {}, {}"}}"#,
        "x".repeat(41),
        "y,".repeat(30)
    );
    let Fate::Refused(Verdict::Eligibility { issues }) = checkout(400, body.as_bytes()) else {
        unreachable!("an eligibility issue")
    };
    assert_eq!(issues.len(), 10);
    assert!(issues.iter().all(|issue| issue.chars().all(|c| c.is_ascii_alphanumeric()) && issue.len() <= 40));
}

/// Every reason by OVHcloud's name for it, wherever it stands in the message.
#[test]
fn every_reason_against_a_voucher_is_known_by_name() {
    let names = [
        "INVALID",
        "TOO_MANY_ATTEMPT",
        "NO_LONGER_VALID",
        "ALREADY_USED",
        "ALREADY_USED_2",
        "EXPIRED",
        "COUNTRY",
        "PAYMENT_MEAN",
        "TOO_MANY_USED",
        "NICHANDLE",
        "SCORED",
        "NEW_CUSTOMER",
        "NEW_PROJECT",
    ];
    for (name, fault) in names.into_iter().zip(VoucherFault::ALL) {
        for message in
            [format!("VOUCHER_{name}"), format!("[VOUCHER_{name}] not usable"), format!("x: VOUCHER_{name}.")]
        {
            for status in [400, 403, 404] {
                let body = serde_json::json!({ "class": "Client::Forbidden", "message": message }).to_string();
                assert_eq!(call(status, body.as_bytes()), voucher(fault), "{status} {body}");
                assert_eq!(super::voucher(status, body.as_bytes()), voucher(fault), "{status} {body}");
            }
        }
    }
    for odd in ["VOUCHER_", "VOUCHER_EXPIRED_AGAIN", "VOUCHER_expired"] {
        let body = serde_json::json!({ "message": odd }).to_string();
        assert_eq!(call(404, body.as_bytes()), refused(Verdict::Voucher), "{odd}");
    }
}

/// Where no reason is named, the check of a voucher goes by the status as far as that is safe.
#[test]
fn a_voucher_refused_without_a_reason() {
    let not_granted =
        r#"{"errorCode":"NOT_GRANTED_CALL","httpCode":"403 Forbidden","message":"This call has not been granted"}"#;
    let cases = [
        (400, r#"{"class":"Client::BadRequest","message":"no"}"#, voucher(VoucherFault::TooManyAttempts)),
        // The route is not there, in whatever words: nothing is said about the code.
        (404, r#"{"class":"Client::NotFound","message":"no"}"#, Fate::Missing),
        (404, r#"{"class":"Client::NotFound","message":"Got an invalid (or empty) URL"}"#, Fate::Missing),
        (404, r#"{"message":"This call does not exist"}"#, Fate::Missing),
        (404, "<html></html>", status(404)),
        (400, r#"{"errorCode":"QUERY_TIME_OUT","message":"Query out of time"}"#, refused(Verdict::ClockDiffers)),
        (400, r#"{"errorCode":"INVALID_SIGNATURE","message":"Invalid signature"}"#, refused(Verdict::SignatureInvalid)),
        (403, not_granted, refused(Verdict::RightMissing)),
        (403, r#"{"class":"Client::Forbidden","message":"You are not allowed"}"#, refused(Verdict::NotAllowed)),
        (500, r#"{"message":"Internal server error"}"#, status(500)),
    ];
    for (code, body, fate) in cases {
        assert_eq!(super::voucher(code, body.as_bytes()), fate, "{code} {body}");
    }
}
